import { expect, test } from 'vitest';
import { LINT_CODES } from '../../src/diagnostics/codes-lint.ts';
import { lint } from '../../src/lint/run.ts';
import { subjectOf } from './subject.ts';

/** Stands before the place that a rule must point at. */
const MARK = '§';

const CALM = `
work:
  phones: {function: phone-reception, volume: 600 calls/month, open: Mon-Fri 09:00-17:00, missed_value: 40 USD/call}
expect: [rank(best) == 1]
`;

/** Two options that give no rule anything to say. */
const REST = `  staff: {kind: employee, role: receptionist}
  founder: {kind: diy}
`;

const company = (text: string): string => `company: {${text}}`;
const california = company('country: US, region: CA, employees: 6');

/** What each rule is about, by code: where the mark is, and nothing else, must be found. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'SW4001 federal minimum, hours of a week': [
    company('country: US, region: TX, employees: 6'),
    'options:\n  clerk: {kind: employee, role: receptionist, wage: §{value: 7 USD/hour, source: an advertisement}}\n',
  ],
  'SW4001 minimum of the state': [
    california,
    'options:\n  clerk: {kind: employee, role: receptionist, wage: §{value: 16 USD/hour, source: an advertisement}}\n',
  ],
  'SW4001 a salary by the hours of its contract': [
    california,
    'options:\n  clerk: {kind: employee, role: receptionist, hours: 40 hours/week, wage: §{value: 30k USD/year, source: ours}}\n',
  ],
  'SW4001 a minimum of the day, in the money of the country': [
    california,
    'options:\n  clerk: {kind: employee, role: receptionist, country: PH, wage: §10000 PHP/month}\n',
  ],
  'SW4002 a month taken for a year': [
    california,
    'options:\n  clerk: {kind: employee, role: receptionist, wage: §40k USD/month}\n',
  ],
  'SW4002 through a named value': [
    `let: {pay: 75 USD/hour}\n${california}`,
    'options:\n  clerk: {kind: employee, role: receptionist, wage: §pay}\n',
  ],
  'SW4003 a price that has aged': [
    `${california}\nwork: {search: {function: recruiting, workload: 60 hours/month}}`,
    'options:\n  recruiters: §{kind: outsource}\n',
  ],
  'SW4004 a price out of the air': [
    california,
    'options:\n  service: {kind: outsource, price: {plans: [{fee: 200 USD/month, source: web site}, {fee: §300 USD/month}]}}\n',
  ],
  'SW4004 software': [
    california,
    'options:\n  bot: {kind: automate, residual_by: founder, software: {per_month: §99 USD/month}}\n',
  ],
  'SW4005 three people for 24 hours': [
    `${california}\nwork: {night: {function: phone-reception, volume: 600 calls/month, open: 24x7, missed_value: 40 USD/call}}`,
    'options:\n  three: {kind: employee, role: receptionist, people: §3}\n',
  ],
  'SW4006 hours below the threshold': [
    california,
    'options:\n  part: {kind: employee, role: receptionist, hours: §28 hours/week}\n',
  ],
  'SW4006 cover that is never due': [
    `${california}\nwork: {books: {function: bookkeeping, workload: 10 hours/week}}`,
    'options:\n  part: {kind: employee, role: bookkeeper, benefits: {health: §650 USD/month}}\n',
  ],
  'SW4007 a full week for years': [
    `${company('country: US, region: CA, employees: 6, founder: {capacity: 80 hours/week}')}\nwork: {books: {function: bookkeeping, workload: 34 hours/week}}`,
    'options:\n  contractor: §{kind: freelance, price: {per_hour: 40 USD/hour, source: offer of 2026-10}}\n',
  ],
  'SW4008 a rate in a brochure': [
    california,
    'options:\n  abroad: {kind: offshore, country: PH, hidden: §0%, price: {per_hour: 9 USD/hour, source: brochure}}\n',
  ],
  'SW4008 a wage and nothing else': [
    california,
    'options:\n  abroad: {kind: offshore, country: PH, productivity: §1, price: {build_up: {wage: 600 USD/month}, source: ours}}\n',
  ],
  'SW4009 leave inside and outside of shrinkage': [
    california,
    'options:\n  staff-2: {kind: employee, role: receptionist, shrinkage: §30%, leave: {vacation: 10 days}}\n',
  ],
  'SW4010 euros for a vendor next door': [
    california,
    'options:\n  service: {kind: outsource, price: {retainer: §900 EUR/month, source: offer of 2026-10}}\n',
  ],
  'SW4011 nothing expected': ['name: §untested', california, 'options:\n'],
  'SW4014 an account that nothing comes into': [
    company('country: US, region: CA, employees: 6, cash: §{opening: 60k USD}'),
    'options:\n',
  ],
  'SW4013 an hour of the founder for the work of a week': [
    `${company('country: US, region: CA, employees: 6, founder: {capacity: 80 hours/week}')}\nwork: {books: {function: bookkeeping, workload: 30 hours/week}}`,
    'options:\n  busy: §{kind: diy, capacity: 1 hours/week}\n  staff-2: {kind: employee, role: bookkeeper}\n#',
  ],
  'SW4012 no state': [company('country: §US, employees: 6'), 'options:\n'],
};

function assembled(code: string, parts: readonly string[]): string {
  const own = parts.join('\n');
  const calm = own.includes('work:') ? CALM.replace(/work:\n.*\n/, '') : CALM;
  const rest = code === 'SW4011' ? calm.replace(/expect:.*\n/, '') : calm;
  return `${own.includes('name: §') ? '' : 'name: case\n'}${parts.slice(0, -1).join('\n')}\n${rest}${parts.at(-1)}${REST}`;
}

test.each(Object.entries(CASES))('%s', (name, parts) => {
  const code = name.split(' ')[0]!;
  const marked = assembled(code, parts);
  const before = marked.slice(0, marked.indexOf(MARK)).split('\n');
  const found = lint(subjectOf(marked.replace(MARK, '')));
  expect(found.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)).toEqual([
    `${code} ${before.length}:${before.at(-1)!.length + 1}`,
  ]);
  expect(found[0]!.severity).toBe(LINT_CODES[code as keyof typeof LINT_CODES].severity);
  expect(`${found[0]!.message} ${found[0]!.hint}`).not.toMatch(/undefined|NaN|\[object|Infinity/);
});

test('every rule has a case', () => {
  const cased = new Set(Object.keys(CASES).map((name) => name.split(' ')[0]));
  expect(Object.keys(LINT_CODES).filter((code) => !cased.has(code))).toEqual([]);
});

const FINE: Readonly<Record<string, string>> = {
  'a scenario without doubts': 'options:\n',
  'an unusual wage whose source is stated':
    'options:\n  clerk: {kind: employee, role: receptionist, wage: {value: 75 USD/hour, source: her contract}}\n',
  'pay in the money of the country':
    'options:\n  clerk: {kind: employee, role: receptionist, country: PH, wage: 30000 PHP/month}\n',
  'freelancers who take turns':
    'options:\n  turns: {kind: freelance, gigs: 0.5 gigs/month, price: {per_hour: 40 USD/hour, source: offer of 2026-10}}\n',
  'a brochure beside an option with everything':
    'options:\n  bare: {kind: offshore, country: PH, hidden: 0%, price: {per_hour: 9 USD/hour, source: x}}\n  whole: {kind: offshore, country: PH}\n',
  'shrinkage of breaks beside leave':
    'options:\n  staff-2: {kind: employee, role: receptionist, shrinkage: 5%, leave: {vacation: 10 days}}\n',
  'enough people': 'options:\n  staff-2: {kind: employee, role: receptionist, people: 2}\n',
  'a price of the data': 'options:\n  service: {kind: outsource, price: {plan_ref: Signpost}}\n',
};

test.each(Object.entries(FINE))('nothing to say: %s', (_, options) => {
  expect(
    lint(subjectOf(assembled('', [california, options]))).map(({ code, message }) => `${code} ${message}`),
  ).toEqual([]);
});
