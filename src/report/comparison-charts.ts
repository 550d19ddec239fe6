import type { Comparison, OptionResult } from '../analysis/result.ts';
import { roundParts } from '../units/rounding.ts';
import { amount, signed } from '../units/words.ts';
import { categoryWords } from './category-words.ts';
import { optionOf } from './comparison-headline.ts';
import type { Section } from './section.ts';

/** More parts than this cannot be told apart in a bar. */
const MOST_SERIES = 5;
/** More steps than this do not fit on a screen. */
const MOST_STEPS = 7;
const OTHER = 'other';

/** Cost a month of every option, stacked by what it is for. */
export function barsSection(comparison: Comparison): Section[] {
  const { options, scenario } = comparison;
  if (options.length === 0) return [];
  const byOption = options.map((option) => byCategory(option, scenario.months));
  const sums = new Map<string, number>();
  for (const parts of byOption)
    for (const [name, value] of parts) sums.set(name, (sums.get(name) ?? 0) + Math.max(0, value));
  const biggest = [...sums].filter(([, sum]) => sum > 0).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const names = biggest.slice(0, biggest.length > MOST_SERIES + 1 ? MOST_SERIES : biggest.length).map(([name]) => name);
  // Kinds of cost that are only credits are in no bar, but in the sum of its parts.
  const series = names.length < sums.size ? [...names, OTHER] : names;
  const rows = options.map((option, index) => {
    const parts = byOption[index]!;
    const rest = [...parts].filter(([name]) => !names.includes(name)).reduce((sum, [, value]) => sum + value, 0);
    const values = series.map((name) => (name === OTHER && !names.includes(OTHER) ? rest : (parts.get(name) ?? 0)));
    return {
      label: option.label,
      parts: withoutCredits(values),
      partTexts: roundParts(values, option.ranked.monthly, 0).map((value) => amount(value)),
      text: amount(option.ranked.monthly),
      strong: option.id === comparison.recommendation.option,
    };
  });
  return [
    {
      kind: 'chart',
      title: `What a month costs${onAverage(comparison)}, ${scenario.currency}`,
      chart: { kind: 'bars', series: series.map(categoryWords), rows },
    },
  ];
}

/** From the runner-up's month to the winner's: what each kind of cost contributes to the difference. */
export function bridgeSection(comparison: Comparison): Section[] {
  const { scenario, recommendation } = comparison;
  const winner = optionOf(comparison, recommendation.option);
  const other = optionOf(comparison, recommendation.runnerUp);
  if (!winner || !other || !recommendation.bridge) return [];
  const differences = recommendation.bridge.items
    .map(({ category, amount: change }) => ({ name: category, change: change / scenario.months }))
    .filter(({ change }) => Math.abs(change) >= 0.5);
  const main = differences.slice(0, differences.length > MOST_STEPS ? MOST_STEPS - 1 : MOST_STEPS);
  const [start = 0, end = 0] = [other, winner].map((option) => Number(option.ranked.monthly.toFixed(0)));
  // The rest closes the gap between the two totals as shown, so that the steps add up on the page.
  const rest = winner.ranked.monthly - other.ranked.monthly - main.reduce((sum, { change }) => sum + change, 0);
  const steps = Math.abs(rest) >= 0.5 ? [...main, { name: OTHER, change: rest }] : main;
  const rounded = roundParts(
    steps.map(({ change }) => change),
    steps.reduce((sum, { change }) => sum + change, 0),
    0,
  );
  const slack = end - start - rounded.reduce((a, b) => a + b, 0);
  if (rounded.length > 0) rounded[0]! += slack;
  return [
    {
      kind: 'chart',
      title: `${recommendation.rankedBy === 'cost' ? 'Why' : 'In money'}: from ${other.label} to ${winner.label}, ${scenario.currency} a month${onAverage(comparison)}`,
      chart: {
        kind: 'bridge',
        from: { label: other.label, value: start, text: amount(start) },
        steps: steps.map(({ name }, index) => ({
          label: categoryWords(name),
          change: rounded[index] ?? 0,
          text: signed(rounded[index] ?? 0),
        })),
        to: { label: winner.label, value: end, text: amount(end) },
      },
    },
  ];
}

const onAverage = ({ certainty }: Comparison): string => (certainty ? ' on average' : '');

/** Cost a month by category. */
function byCategory(option: OptionResult, months: number): Map<string, number> {
  return new Map(option.categories.map(({ id, total, expected }) => [id, (expected ?? total) / months]));
}

/** Parts of a bar: credits shorten the others in proportion, since a bar has no negative part. */
function withoutCredits(values: readonly number[]): number[] {
  const positive = values.map((value) => Math.max(0, value));
  const sum = positive.reduce((a, b) => a + b, 0);
  const net = Math.max(
    0,
    values.reduce((a, b) => a + b, 0),
  );
  return sum > 0 ? positive.map((value) => (value * net) / sum) : positive;
}
