import type { Line } from '../model/line.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import type { Figures, LineResult, LineTag, OptionResult } from './result.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What an option costs and needs, read off an evaluated model; rank and comparisons come later. */
export type OptionFigures = Omit<OptionResult, 'rank' | 'feasible' | 'breaks' | 'vsToday'>;

/** The base case of one option. */
export function figuresOf(model: Model, built: BuiltOption, values: Evaluation): OptionFigures {
  const lines = built.lines.filter((line) => line.relevance === 'avoidable').map((line) => lineResult(line, values));
  const cash = values.series(built.cash);
  const balance = built.balance ? values.series(built.balance) : null;
  const low = balance ? Math.min(...balance) : null;
  const recurring = lines.filter((line) => line.tags.includes('recurring'));
  const totalOf = (some: readonly LineResult[]): number => sum(some.map((line) => line.total));
  const recurringTotal = totalOf(recurring);
  const founderMonths = values.series(built.founderHours).slice(1);
  return {
    id: built.option.id,
    label: built.label,
    kind: built.option.kind,
    base: base(model, built, values),
    expected: null,
    range: null,
    chanceBest: null,
    regret: null,
    score: null,
    people: values.series(built.heads),
    seats: values.series(built.seats),
    missed: {
      units: values.scalar(built.missedUnits),
      share: values.scalar(built.missedShare),
      value: totalOf(lines.filter((line) => line.category === 'missed')),
    },
    errors: { value: totalOf(lines.filter((line) => line.category === 'errors')) },
    cash: {
      total: sum(cash),
      dearestMonth: Math.max(0, ...cash.slice(1)),
      low,
      lowMonth: balance && low !== null ? balance.indexOf(low) : null,
      monthly: cash,
    },
    imputed: totalOf(lines.filter((line) => line.tags.includes('imputed'))),
    allocated: values.scalar(built.allocated),
    oneOff: totalOf(lines.filter((line) => line.tags.includes('one-off'))),
    recurring: recurringTotal,
    fixedShare:
      recurringTotal === 0 ? 0 : totalOf(recurring.filter((line) => line.tags.includes('fixed'))) / recurringTotal,
    // Hours a month over 52 weeks a year.
    founderHours: founderMonths.length === 0 ? 0 : ((sum(founderMonths) / founderMonths.length) * 12) / 52,
    leadTimeMonths: values.scalar(built.leadMonths),
    exitTimeMonths: values.scalar(built.exitTime),
    headroom: built.headroom ? values.scalar(built.headroom) : null,
    notes: [...built.notes, ...notesOf(model, built, values)],
    lines,
  };
}

function base(model: Model, built: BuiltOption, values: Evaluation): Figures {
  const cost = values.series(built.cost);
  const { months } = model.graph;
  const total = sum(cost);
  const units = model.demands.length === 1 ? sum(values.series(model.demands[0]!.volume)) : 0;
  const hours = sum(model.demands.flatMap((demand) => values.series(demand.hours)));
  return {
    npv: values.scalar(built.npv),
    total,
    monthly: months === 0 ? 0 : total / months,
    firstYear: sum(cost.slice(0, 13)),
    steadyMonth: cost.at(-1) ?? 0,
    perUnit: units > 0 ? total / units : null,
    perProductiveHour: hours > 0 ? total / hours : null,
  };
}

function lineResult(line: Line, values: Evaluation): LineResult {
  const monthly = values.series(line.cost);
  const tags: LineTag[] = [line.payment, line.relevance, line.timing, line.behaviour];
  return {
    id: line.id,
    category: line.category,
    label: line.label,
    tags,
    total: sum(monthly),
    expected: null,
    monthly,
  };
}

function notesOf(model: Model, built: BuiltOption, values: Evaluation): string[] {
  const idle = model.graph.named.get(`${built.option.id}.idle_hours`);
  const paid = model.graph.named.get(`${built.option.id}.paid_hours`);
  if (!idle || !paid) return [];
  const share = sum(values.series(idle)) / Math.max(1, sum(values.series(paid)));
  return share >= 0.05
    ? [`${Math.round(share * 100)}% of the paid hours stand idle: whole people were hired for part of a person's work`]
    : [];
}
