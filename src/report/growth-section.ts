import type { Comparison, GrowthResult } from '../analysis/result.ts';
import { amount, calendarMonth, listed, money } from '../units/words.ts';
import { optionOf } from './comparison-headline.ts';
import type { Section } from './section.ts';

/** So many crossings of a step are told one by one. */
const MOST_TOLD = 3;

/** What the company takes on as people join: for the winner, the runner-up and how it is done today. */
export function growthSection(comparison: Comparison): Section[] {
  const { recommendation, scenario } = comparison;
  const ids = new Set([recommendation.option, recommendation.runnerUp, scenario.today]);
  const items = [...ids].flatMap((id) => {
    const option = optionOf(comparison, id);
    return option ? option.growth.map((step) => ({ text: `${option.label}: ${stepText(step, comparison)}` })) : [];
  });
  return items.length === 0 ? [] : [{ kind: 'list', title: 'As the company grows', items }];
}

/** `an HR person comes with the 76th employee (2027-03), 7,100 USD a month.` */
function stepText({ brings, counts, crossings, highest }: GrowthResult, { scenario }: Comparison): string {
  const told = crossings.slice(0, MOST_TOLD);
  const more = crossings.length - told.length;
  const when = told.map(({ month, size }, index) => {
    const what = index === 0 ? ` ${counts}` : '';
    return `the ${ordinal(size)}${what} (${calendarMonth(scenario.start, month)})`;
  });
  const all = listed(more > 0 ? [...when, `${amount(more)} more`] : when);
  const cost = money(highest, scenario.currency);
  const rises = highest > (crossings[0]?.cost ?? 0) + 0.5;
  return `with ${all}: ${brings}, ${rises ? 'up to ' : ''}${cost} a month.`;
}

/** `1st`, `12th`, `22nd`. */
function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${amount(number)}${ending}`;
}
