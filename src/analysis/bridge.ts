import type { Bridge, CategoryResult, Decision, OptionResult, RatingLead } from './result.ts';

/** Points of the score that show. */
const LEAST_LEAD = 0.005;

/**
 * From one option's cost to another's: what each kind of cost contributes to the difference, biggest first. Plain sums
 * over the horizon, expected where both options were drawn. Items add up to the difference of the two totals.
 */
export function bridgeBetween(from: OptionResult, to: OptionResult): Bridge {
  const isExpected = from.expected !== null && to.expected !== null;
  const figures = (option: OptionResult): number => (isExpected ? option.expected! : option.base).total;
  const amount = (category: CategoryResult | undefined): number =>
    (isExpected ? category?.expected : category?.total) ?? 0;
  const byId = (option: OptionResult) => new Map(option.categories.map((category) => [category.id, category]));
  const [before, after] = [byId(from), byId(to)];
  const items = [...new Map([...before, ...after]).values()]
    .map(({ id, label }) => ({ category: id, label, amount: amount(after.get(id)) - amount(before.get(id)) }))
    .filter((item) => item.amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || (a.category < b.category ? -1 : 1));
  return {
    from: from.id,
    to: to.id,
    basis: isExpected ? 'expected' : 'likely',
    total: figures(to) - figures(from),
    items,
  };
}

/** Where the ratings of winner and runner-up differ, by what it moves in the score, biggest first. */
export function ratingLeads(winner: OptionResult, runnerUp: OptionResult, { criteria }: Decision): RatingLead[] {
  return criteria
    .map(({ id, label, weight }) => {
      const [ours, theirs] = [winner.criteria[id].rating, runnerUp.criteria[id].rating];
      return { criterion: id, label, weight, ours, theirs, lead: weight * (ours - theirs) };
    })
    .filter(({ lead }) => Math.abs(lead) >= LEAST_LEAD)
    .sort((a, b) => Math.abs(b.lead) - Math.abs(a.lead) || (a.label < b.label ? -1 : 1));
}
