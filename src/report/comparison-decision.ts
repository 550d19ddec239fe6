import type { Comparison, Decision, OptionResult } from '../analysis/result.ts';
import { roundParts } from '../units/rounding.ts';
import { amount, percent, signed } from '../units/words.ts';
import { optionOf } from './comparison-headline.ts';
import { decisionWords } from './decision-words.ts';
import { type Cell, type Column, type Row, shown, text } from './grid.ts';
import type { Section } from './section.ts';

const SCALE_NOTE = 'Ratings go from 1 to 5, 5 is best; the score weighs them by the shares in the heads.';
const DRAWN_NOTE = 'Rated are the means over the draws.';
const USUAL_NOTE = 'A star: what is usual for the kind; "ratings" of an option replaces it.';

/** How the options rate by criterion, and how much the order hangs on the weights. */
export function decisionSections(comparison: Comparison): Section[] {
  const { decision } = comparison;
  if (!decision) return [];
  const words = decisionWords(comparison);
  return [
    ratingsTable(comparison, decision),
    ...(words.length > 0
      ? [{ kind: 'list' as const, title: 'How firm that is', items: words.map((one) => ({ text: one })) }]
      : []),
  ];
}

/** How well the shares of the weightings are known. */
function weightingsNote({ options, draws }: Decision): string {
  const off = Math.max(0, ...options.map(({ rankError: [error = 0] }) => error));
  return options.length < 2 ? '' : `Shares of the ${amount(draws)} weightings drawn are good to ${percent(off)}.`;
}

interface RatingColumn extends Column {
  readonly cell: (option: OptionResult) => Cell;
}

function ratingsTable(comparison: Comparison, decision: Decision): Section {
  const columns = ratingColumns(decision);
  const rows = comparison.options.map(
    (option): Row => ({ role: 'item', cells: columns.map(({ cell }) => cell(option)) }),
  );
  const usual = comparison.options.some((option) =>
    decision.criteria.some(({ id }) => option.criteria[id].origin === 'default'),
  );
  return {
    kind: 'table',
    title: decision.weightsGiven ? 'By your criteria' : 'By all criteria, each of the same weight',
    grid: { columns: columns.map(({ cell: _, ...column }) => column), rows },
    note: [SCALE_NOTE, decision.drawn && DRAWN_NOTE, weightingsNote(decision), usual && USUAL_NOTE]
      .filter(Boolean)
      .join(' '),
  };
}

function ratingColumns(decision: Decision): RatingColumn[] {
  const number = { align: 'right' } as const;
  const bestFor = (option: OptionResult): Cell => {
    const chance = decision.options.find(({ id }) => id === option.id)?.rankAcceptability[0];
    return chance === undefined ? text('') : shown('share', chance, percent(chance));
  };
  // The lightest criteria go first where there is no room.
  const byWeight = [...decision.criteria].sort((a, b) => b.weight - a.weight);
  return [
    { head: '#', ...number, cell: (option) => text(option.feasible ? String(option.rank) : 'x', toneOf(option)) },
    { head: 'option', align: 'left', flexible: true, cell: (option) => text(option.label, toneOf(option)) },
    {
      head: 'score',
      ...number,
      cell: (option) => shown('number', option.score ?? 0, amount(option.score ?? 0, 2), { tone: toneOf(option) }),
    },
    ...decision.criteria.map((criterion) => ({
      head: `${criterion.label.replaceAll(' ', '\n')}\n${percent(criterion.weight)}`,
      ...number,
      drop: byWeight.indexOf(criterion) + 1,
      cell: (option: OptionResult) => ratingCell(option, criterion),
    })),
    { head: 'best for\nweightings', ...number, drop: decision.criteria.length + 1, cell: bestFor },
  ];
}

function ratingCell(option: OptionResult, { id, key }: Decision['criteria'][number]): Cell {
  const { rating, origin } = option.criteria[id];
  return shown('number', rating, `${amount(rating, 1)}${origin === 'default' ? '*' : ' '}`, {
    tone: option.feasible ? undefined : 'faint',
    figure: `${option.id}.criteria.${key}`,
  });
}

function toneOf(option: OptionResult): 'strong' | 'faint' | undefined {
  return option.feasible ? (option.rank === 1 ? 'strong' : undefined) : 'faint';
}

/** From the runner-up's score to the winner's: what each criterion contributes. */
export function scoreBridge(comparison: Comparison): Section[] {
  const { recommendation } = comparison;
  const { ratings } = recommendation;
  const winner = optionOf(comparison, recommendation.option);
  const other = optionOf(comparison, recommendation.runnerUp);
  if (ratings.length === 0 || !winner || !other) return [];
  const [from, to] = [other, winner].map((option) => Number((option.score ?? 0).toFixed(2))) as [number, number];
  const rounded = roundParts(
    ratings.map(({ lead }) => lead),
    ratings.reduce((sum, { lead }) => sum + lead, 0),
  );
  // The biggest step takes what rounding leaves, so that the steps add up on the page.
  const slack = to - from - rounded.reduce((sum, change) => sum + change, 0);
  const steps = rounded.map((change, index) => Number((index === 0 ? change + slack : change).toFixed(2)));
  return [
    {
      kind: 'chart',
      title: `Why: from ${other.label} to ${winner.label}, points of 5`,
      chart: {
        kind: 'bridge',
        moreIsBetter: true,
        from: { label: other.label, value: from, text: amount(from, 2) },
        steps: steps.map((change, index) => ({
          label: ratings[index]!.label,
          change,
          text: signed(change, 2),
        })),
        to: { label: winner.label, value: to, text: amount(to, 2) },
      },
    },
  ];
}
