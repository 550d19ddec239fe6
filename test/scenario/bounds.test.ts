import { expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';

const problemsOf = (option: string, more = ''): string[] =>
  loadScenario(`name: x\n${more}work: {phones: {workload: 10 hours/week}}\noptions: {it: {${option}}}\n`, {
    file: 'a.yaml',
  }).diagnostics.map(({ code, message }) => `${code} ${message}`);

/** Fits, does not fit, and what is said of it. */
test.each([
  ['kind: outsource, productivity', '0.05', '0', 'must be 0.05 to 5'],
  ['kind: outsource, productivity', '5', '5.1', 'must be 0.05 to 5'],
  ['kind: employee, shrinkage', '90%', '91%', 'must be 0% to 90%'],
  ['kind: employee, people', '1', '0.5', 'must be at least 1'],
  ['kind: sharing, share', '1%', '0%', 'must be more than zero, at most 100%'],
  ['kind: employee, hours', '168 hours/week', '169 hours/week', 'must be more than zero, at most 168 hours/week'],
  ['kind: employee, hours', '1 hours/week', '0 hours/week', 'must be more than zero, at most 168 hours/week'],
  ['kind: employee, attrition', '99%/year', '100%/year', 'must be at most 99% a year'],
  ['kind: employee, attrition', '5%/month', '6%/month', 'must be at most 99% a year'],
  ['kind: outsource, failure', '0 to 99%/year', '50 to 100%/year', 'must be at most 99% a year'],
  ['kind: outsource, resolves', '100%', '120%', 'must be 0% to 100%'],
  ['kind: diy, error_rate', '0%', '2', 'must be 0% to 100%'],
  ['kind: diy, slowness', '1', '0.9', 'must be 1 to 20'],
  ['kind: diy, capacity', '168 hours/week', '300 hours/week', 'must be 0 to 168 hours/week'],
  ['kind: employee, leave', '{vacation: 199}', '{vacation: 200}', 'must be 0 to 199 days'],
  ['kind: employee, leave', '{vacation: 100, sick: 99 days}', '{vacation: 100, sick: 100 days}', 'must be below 200'],
])('%s: %s, not %s', (key, fits, not, said) => {
  expect(problemsOf(`${key}: ${fits}`)).toEqual([]);
  expect(problemsOf(`${key}: ${not}`)).toEqual([expect.stringContaining(said)]);
});

test('bounds hold for named values, too', () => {
  expect(problemsOf('kind: employee, hours: week', 'let: {week: 200 hours/week}\n')).toEqual([
    'SW2005 `hours` is out of bounds: it must be more than zero, at most 168 hours/week',
  ]);
});

const parts = (...list: readonly string[]): string[] =>
  problemsOf(`kind: multi-source, assign: {phones: [${list.join(', ')}]}`, 'let: {most: 70%}\n').map((text) =>
    text.slice(0, 6),
  );

test.each([
  [['{source: diy, share: 60%}', '{source: employee, share: 40%}'], []],
  [['{source: diy, share: 60%}', '{source: employee}'], []],
  [['{source: diy, share: 33.3333333%}', '{source: employee, share: 66.6666667%}'], []],
  [['{source: diy, share: 60%}', '{source: employee, share: 50%}'], ['SW2211']],
  [['{source: diy, share: 60%}', '{source: employee, share: most}'], ['SW2211']],
  [['{source: diy, share: 60 to 70%}', '{source: employee, share: 30 to 45%}'], []],
  [['{source: diy, share: {low: 60%, high: 70%}}', '{source: employee, share: 45%}'], ['SW2211']],
  [['{source: diy, share: 30%}', '{source: employee, share: 20%}'], ['SW2212']],
  [['{source: diy, share: 30%}', '{source: employee, share: 20%}', '{source: outsource, when: rest}'], []],
  [['{source: diy}', '{source: employee, when: rest}'], ['SW2211']],
  [['{source: diy, when: Mon-Fri 09:00-17:00}', '{source: employee, when: rest}'], []],
  [['{source: diy, when: Mon-Fri 09:00-12:30}', '{source: employee, when: Mon-Fri 12:30-17:00}'], []],
  [['{source: diy, when: Mon-Fri 09:00-13:00}', '{source: employee, when: Mon-Fri 12:00-17:00}'], ['SW2211']],
  [['{source: diy, when: 24x7, share: 50%}', '{source: employee, when: Mon-Fri 12:00-17:00, share: 50%}'], []],
  [['{source: diy, share: 50%}', '{source: employee, when: Mon-Fri 12:00-17:00}'], ['SW2211']],
  // what cannot be read is said once
  [['{source: diy, share: 160%}', '{source: employee, share: 60%}'], ['SW2005']],
])('parts %o', (list, codes) => {
  expect(parts(...list)).toEqual(codes);
});

test('an empty expectation does not hide what is wrong elsewhere', () => {
  const { scenario, diagnostics } = loadScenario(
    'name: x\nwork: {phones: {workload: 10 hours/week}}\noptions: [diy]\nexpect: ["", best == hire]\n',
    { file: 'a.yaml' },
  );
  expect(diagnostics).toEqual([]);
  expect(scenario?.expect.map(({ text }) => text)).toEqual(['', 'best == hire']);
});

test.each(['40', '41'])('%s options and as many kinds of work', (count) => {
  const names = Array.from({ length: Number(count) }, (_, index) => `n${index}`);
  const text = `name: x\nwork: {${names.map((name) => `${name}: {workload: 1 hours/week}`).join(', ')}}\noptions: {${names
    .map((name) => `${name}: {kind: diy}`)
    .join(', ')}}\n`;
  const { diagnostics } = loadScenario(text, { file: 'a.yaml' });
  expect(diagnostics.map(({ code }) => code)).toEqual(count === '40' ? [] : ['SW2009', 'SW2009']);
});
