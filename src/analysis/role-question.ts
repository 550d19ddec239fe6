import { leviesFor } from '../data/levies.ts';
import type { DataStore, Jurisdiction } from '../data/types.ts';
import { LINT_CODES } from '../diagnostics/codes-lint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, suggestion } from '../diagnostics/suggest.ts';
import { HOURS_PER_WEEK_ROUND_THE_CLOCK } from '../units/constants.ts';
import { likelyValue, type Quantity } from '../units/quantity.ts';
import { usualStart } from './calendar.ts';
import { belowMinimum, type Pay } from './minimum-pay.ts';

/** A role in a place, as `cost` asks for it. */
export interface RoleQuestion {
  readonly role: string;
  readonly country: string;
  readonly region?: string;
  readonly locality?: string;
  /** Money per hour, month or year; what the role earns there when absent. */
  readonly wage?: Quantity;
  readonly hoursPerWeek?: number;
  /** Heads of the whole company, this person included. */
  readonly employees?: number;
  /** Payroll of the whole company, this person included, in the currency of the place. */
  readonly annualPayroll?: number;
  readonly quarterlyPayroll?: number;
  /** The currency of the answer; that of the place when absent. */
  readonly currency?: string;
}

/** What is wrong with a question, all of it at once. Units and places are checked where they are read. */
export function questionProblems(question: RoleQuestion, data: DataStore): Diagnostic[] {
  const problems = unknownNames(question, data);
  const wrong = (message: string, hint: string): void => {
    problems.push({ code: 'SW3023', severity: 'error', message, hint });
  };
  const { wage, hoursPerWeek, employees } = question;
  if (wage && !(likelyValue(wage.value) > 0))
    wrong(`the wage must be above zero, not '${wage.text}'`, 'leave it out for the typical wage of the role');
  if (hoursPerWeek !== undefined && !(hoursPerWeek > 0 && hoursPerWeek <= HOURS_PER_WEEK_ROUND_THE_CLOCK))
    wrong(`hours are those of a week: more than 0, at most 168, not ${hoursPerWeek}`, 'full time is 35 to 48 hours');
  if (employees !== undefined && !(employees >= 1 && Number.isFinite(employees)))
    wrong(`the company has at least the one employee in question, not ${employees}`, 'count this person, too');
  for (const [name, value] of [
    ['annual', question.annualPayroll],
    ['quarterly', question.quarterlyPayroll],
  ] as const) {
    if (value !== undefined && !(value > 0 && Number.isFinite(value)))
      wrong(`the ${name} payroll must be above zero, not ${value}`, 'it holds the pay of this person, too');
  }
  return problems;
}

/** Countries and roles that the data do not have. */
function unknownNames({ country, role, wage }: RoleQuestion, data: DataStore): Diagnostic[] {
  const unknown = (kind: 'country' | 'role', name: string, topic: string, near: string | undefined): Diagnostic => {
    const all = `"sourcewise data list ${topic}" shows them`;
    const hint = near === undefined ? all : `${near} ${all}`;
    return { code: 'SW3022', severity: 'error', message: `'${name}' is no ${kind} of the data`, hint };
  };
  const [countries, roles] = [data.countries().map(({ code }) => code), data.roles().map(({ id }) => id)];
  const isKnownJob = wage !== undefined || roles.includes(role);
  return [
    ...(countries.includes(country) ? [] : [unknown('country', country, 'countries', suggestion(country, countries))]),
    // Any job may be asked for when its wage is given.
    ...(isKnownJob ? [] : [unknown('role', role, 'roles', suggestion(role, roles) ?? sharingWords(role, roles))]),
  ];
}

/** Roles that have a word of the name, those that share more of them first: `software developer` is near to others. */
function sharingWords(name: string, known: readonly string[]): string | undefined {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2);
  const wanted = words(name);
  const alike = (word: string) => wanted.some((other) => other === word || nearest(other, [word]) !== undefined);
  const found = known
    .map((id) => ({ id, shared: words(id).filter(alike).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 4);
  return found.length === 0 ? undefined : `did you mean ${found.map(({ id }) => `'${id}'`).join(' or ')}?`;
}

/** What the answer leaves open: state levies without a state, a size of the company that nobody gave. */
export function questionNotes(question: RoleQuestion, jurisdiction: Jurisdiction, assumedHeads: number): Diagnostic[] {
  const notes: Diagnostic[] = [];
  const regions = Object.keys(jurisdiction.regions ?? {});
  if (regions.length > 0 && question.region === undefined) {
    notes.push({
      code: 'SW3024',
      severity: 'warning',
      message: `no region is given: levies of the ${regions.length} regions of ${jurisdiction.name} are left out`,
      hint: `say which, such as --region ${regions.includes('CA') ? 'CA' : regions[0]}`,
    });
  }
  const found = leviesFor(jurisdiction, question.region, question.locality);
  if (!found.ok) return notes;
  const due = found.levies.filter(({ byDefault }) => byDefault).map(({ levy }) => levy);
  const byHeads = [
    ...due.filter((levy) => levy.minEmployees !== undefined || levy.maxEmployees !== undefined).map(({ id }) => id),
    ...jurisdiction.reliefs.filter(({ amount, perEmployer }) => amount && perEmployer).map(({ id }) => id),
  ];
  if (question.employees === undefined && byHeads.length > 0) {
    notes.push({
      code: 'SW3025',
      severity: 'note',
      message: `the size of the company decides about ${byHeads.join(', ')}; a company of ${assumedHeads} is assumed`,
      hint: 'say it with --employees, this person included',
    });
  }
  const byPayroll = due.filter(
    (levy) =>
      levy.minPayroll !== undefined ||
      levy.payrollExempt !== undefined ||
      levy.minEmployerQuarterlyPayroll !== undefined ||
      levy.maxEmployerQuarterlyPayroll !== undefined,
  );
  if (question.annualPayroll === undefined && question.quarterlyPayroll === undefined && byPayroll.length > 0) {
    notes.push({
      code: 'SW3025',
      severity: 'note',
      message: `the payroll of the company decides about ${byPayroll.map(({ id }) => id).join(', ')}; this pay and the national average for everybody else are assumed`,
      hint: 'say it with --annual-payroll or --quarterly-payroll, this person included',
    });
  }
  return notes;
}

/** A payroll that is smaller than the pay in question: it was meant without this person. */
export function payrollProblem(question: RoleQuestion, annualPay: number, currency: string): Diagnostic[] {
  const whole = question.annualPayroll ?? (question.quarterlyPayroll ?? Number.POSITIVE_INFINITY) * 4;
  if (!(whole < annualPay * (1 - 1e-9))) return [];
  return [
    {
      code: 'SW3026',
      severity: 'warning',
      message: `a payroll of ${Math.round(whole)} ${currency} a year is less than this person's pay of ${Math.round(annualPay)} ${currency}`,
      hint: 'the payroll of the company holds the pay of this person, too',
    },
  ];
}

/** The same warning that a scenario gets whose wage is below the legal minimum of its place. */
export function payProblem(pay: Pay, dataVersion: string): Diagnostic[] {
  const found = belowMinimum(pay, usualStart(dataVersion));
  if (!found) return [];
  const { severity } = LINT_CODES.SW4001;
  return [{ code: 'SW4001', severity, message: `this pays ${found.message}`, hint: found.hint }];
}
