import { expect, test } from 'vitest';
import { studyOf } from '../bundled-scenarios.ts';

test.each([
  ['5%', 2],
  ['25%', 2],
  ['25%', 4],
])('with a share of %s of %i partners, those who stay bear the share of who left in full', (share, partners) => {
  const made = studyOf(`
name: Shared
horizon: 12 months
company: {country: US, region: CA}
work: {books: {function: bookkeeping, workload: 20 hours/month}}
options:
  shared: {kind: sharing, share: ${share}, partners: ${partners}, lead_time: 0 months}
  self: {kind: diy}
`);
  const month = (id: string): number => made.values.series(made.model.graph.named.get(`shared.${id}`)!)[6]!;
  // Coordination is 8% of the same cost. One of n - 1 others leaves at 10% a year each, for 4 months.
  const others = partners - 1;
  const ours = Number.parseFloat(share) / 100;
  const theirs = (1 - ours) / others;
  const grows = ours / (1 - theirs) / ours - 1;
  const chance = 1 - 0.9 ** (others / 12);
  expect(month('partner')).toBeCloseTo((month('governance.coordination') / 0.08) * chance * 4 * grows, 6);
});
