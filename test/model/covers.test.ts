import { expect, test } from 'vitest';
import { studyOf } from '../bundled-scenarios.ts';

const TWO_JOBS = `name: phones and books
company: {country: US, region: CA, employees: 20}
work: {phones: {function: phone-reception, volume: 600 calls/month}, books: {function: bookkeeping, workload: 20 hours/month}}
options:
`;

test.each([
  'employee',
  'diy',
  'outsource',
  'offshore',
  'freelance',
  'sharing',
  'shared-services',
  'automate',
  'status-quo',
])('%s may do one of two jobs', (kind) => {
  const { comparison } = studyOf(`${TWO_JOBS}  half: {kind: ${kind}, covers: [phones]}\n  both: {kind: employee}\n`);
  expect(comparison.options.map(({ id }) => id).sort()).toEqual(['both', 'half']);
  const rankings = Object.fromEntries(
    comparison.scenario.work.map(({ id, ranking }) => [id, ranking.map((one) => one.option).sort()]),
  );
  expect(rankings).toEqual({ phones: ['both', 'half'], books: ['both'] });
});

test('one of several sources may assign one of two jobs', () => {
  const { comparison } = studyOf(
    `${TWO_JOBS}  mixed: {kind: multi-source, assign: {books: {kind: freelance}}}\n  both: {kind: employee}\n`,
  );
  expect(comparison.scenario.work.map(({ ranking }) => ranking.length)).toEqual([1, 2]);
});

test('an account is kept for options that nobody is paid for', () => {
  const { comparison } = studyOf(`name: free
company: {country: US, region: CA, cash: {opening: 20000 USD, receipts: 1000 USD/month}}
work: {books: {function: bookkeeping, workload: 2 hours/month}}
options: [diy, {kind: status-quo, cost: 0 USD/month}]
`);
  expect(comparison.options.map(({ cash }) => cash.low)).toEqual([20000, 20000]);
});

test('who does several kinds of work is paid as the best paid of them asks, in any order', () => {
  const work = [
    'a: {label: A, role: office-clerk, workload: 60 hours/month}',
    'b: {label: B, role: bookkeeper, workload: 60 hours/month}',
  ];
  const total = (items: readonly string[]): number =>
    studyOf(
      `name: pool\ncompany: {country: US, region: CA}\nwork: {${items.join(', ')}}\noptions: [employee, diy]\n`,
    ).comparison.options.find(({ id }) => id === 'employee')!.base.total;
  expect(total([...work].reverse())).toBeCloseTo(total(work), 6);
});
