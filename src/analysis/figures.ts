import type { Account } from '../model/components/payroll-cash.ts';
import type { Concentration } from '../model/concentration.ts';
import type { Node } from '../model/graph/node.ts';
import { CATEGORIES, type Category, type Line } from '../model/line.ts';
import type { Model } from '../model/model.ts';
import type { BuiltOption } from '../model/option.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import { figure } from '../units/words.ts';
import { placeNotes, placeResult, savingAbroadResult } from './abroad.ts';
import { type Cheapest, ratingsOf } from './decision/ratings.ts';
import type { Drawn } from './drawn.ts';
import { growthOf } from './growth.ts';
import type { AccountResult, Figures, LineResult, LineTag, OptionResult, VendorFailureResult } from './result.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What an option costs and needs, read off an evaluated model; rank and comparisons come later. */
export type OptionFigures = Omit<OptionResult, 'rank' | 'feasible' | 'breaks' | 'vsToday'>;

/** The base case of one option. */
export function figuresOf(model: Model, built: BuiltOption, values: Evaluation, cheapest: Cheapest): OptionFigures {
  const lines = built.lines.filter((line) => line.relevance === 'avoidable').map((line) => lineResult(line, values));
  const cash = values.series(built.cash);
  const { measures } = built;
  const low = measures.cashLow && values.scalar(measures.cashLow);
  const categories = built.categories.map(({ category, total }) => ({
    id: category,
    label: CATEGORIES[category],
    total: values.scalar(total),
    expected: null,
  }));
  const categoryTotal = (category: Category): number => categories.find(({ id }) => id === category)?.total ?? 0;
  const base = costFigures(built, values.scalar);
  const place = placeResult(built, model);
  return {
    id: built.option.id,
    label: built.label,
    kind: built.option.kind,
    ranked: base,
    base,
    expected: null,
    range: null,
    monthlyRange: null,
    precision: null,
    chanceBest: null,
    regret: null,
    score: null,
    criteria: ratingsOf(model, built, { values, drawn: null, criteria: [] }, base, cheapest),
    people: values.series(built.heads),
    displaced: built.displaced ? values.scalar(built.displaced) : null,
    mostPeople: values.scalar(measures.people),
    seats: values.series(built.seats),
    mostSeats: values.scalar(measures.seats),
    missed: {
      units: values.scalar(built.missedUnits),
      share: values.scalar(built.missedShare),
      value: categoryTotal('missed'),
    },
    errors: { value: categoryTotal('errors') },
    cash: {
      total: values.scalar(measures.cashPaid),
      dearestMonth: values.scalar(measures.dearestMonth),
      low,
      lowMonth: built.account && values.series(built.account.balance).indexOf(low!),
      monthly: cash,
      account: built.account && accountResult(built.account, values),
    },
    imputed: values.scalar(built.figures.imputed),
    allocated: values.scalar(built.allocated),
    oneOff: values.scalar(measures.oneOff),
    recurring: sum(lines.filter((line) => line.tags.includes('recurring')).map((line) => line.total)),
    fixedShare: values.scalar(built.fixedShare),
    // Hours a month over 52 weeks a year.
    founderHours: (values.scalar(measures.founderHours) * 12) / 52,
    leadTimeMonths: values.scalar(built.leadMonths),
    exitTimeMonths: values.scalar(built.exitTime),
    leaving: values.series(built.leaving),
    headroom: built.headroom ? values.scalar(built.headroom) : null,
    vendorFailure: built.concentration && vendorFailure(built.concentration, values),
    growth: growthOf(built, values),
    mix: null,
    place,
    savingAbroad: savingAbroadResult(model, built, values),
    notes: [...placeNotes(place, model), ...built.notes, ...notesOf(model, built, values)],
    lines,
    categories,
  };
}

/** How likely its vendors fail. */
function vendorFailure({ vendors, anyFails, allFail }: Concentration, values: Evaluation): VendorFailureResult {
  return {
    vendors: vendors.map(({ id, survives }) => ({ id, fails: 1 - values.scalar(survives) })),
    anyFails: values.scalar(anyFails),
    allFail: values.scalar(allFail),
  };
}

/** The account of the company over the months. */
function accountResult(
  { balance, shortMonths, shortFrom, short, interest }: Account,
  values: Evaluation,
): AccountResult {
  return {
    balance: values.series(balance),
    shortMonths: values.scalar(shortMonths),
    firstShortMonth: values.scalar(short) === 1 ? values.scalar(shortFrom) : null,
    interest: values.scalar(interest),
    shortChance: null,
  };
}

/** The same option with the means over draws, by which it is then ranked. */
export function withExpected(option: OptionFigures, built: BuiltOption, drawn: Drawn): OptionFigures {
  const { simulation } = drawn;
  const meanOf = (node: Node): number => simulation.estimate(node).mean;
  const expected = costFigures(built, meanOf);
  const lines = built.lines.filter((line) => line.relevance === 'avoidable');
  return {
    ...option,
    ranked: expected,
    expected,
    cash: {
      ...option.cash,
      account: option.cash.account && { ...option.cash.account, shortChance: drawn.shortOf(option.id) },
    },
    lines: option.lines.map((line, index) => ({ ...line, expected: meanOf(lines[index]!.total) })),
    categories: option.categories.map((category, index) => ({
      ...category,
      expected: meanOf(built.categories[index]!.total),
    })),
  };
}

/** The figures of an option's cost, each as `read` has it: in the base case, or on average over draws. */
function costFigures(built: BuiltOption, read: (node: Node) => number): Figures {
  const { perUnit, ...rest } = built.figures;
  const entries = Object.entries(rest).map(([name, node]) => [name, read(node)]);
  return {
    ...(Object.fromEntries(entries) as Record<keyof typeof rest, number>),
    perUnit: perUnit && read(perUnit),
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
    total: values.scalar(line.total),
    expected: null,
    monthly,
  };
}

function notesOf(model: Model, built: BuiltOption, values: Evaluation): string[] {
  return [...displacedPeople(built, values), ...idleHours(model, built, values)];
}

/** Who has to go when the option starts. */
function displacedPeople({ displaced }: BuiltOption, values: Evaluation): string[] {
  const people = displaced ? values.scalar(displaced) : 0;
  if (people < 0.05) return [];
  return [`It displaces ${people === 1 ? '1 person who does' : `${figure(people)} people who do`} the work today`];
}

function idleHours(model: Model, built: BuiltOption, values: Evaluation): string[] {
  const idle = model.graph.named.get(`${built.option.id}.idle_hours`);
  const paid = model.graph.named.get(`${built.option.id}.paid_hours`);
  if (!idle || !paid) return [];
  const share = sum(values.series(idle)) / Math.max(1, sum(values.series(paid)));
  return share >= 0.05
    ? [`${Math.round(share * 100)}% of the paid hours stand idle: whole people were hired for part of a person's work`]
    : [];
}
