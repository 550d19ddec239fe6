import { leviesFor } from '../data/levies.ts';
import type { DataStore, Jurisdiction } from '../data/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import { HOURS_PER_WEEK_ROUND_THE_CLOCK } from '../units/constants.ts';
import { likelyValue, type Quantity } from '../units/quantity.ts';

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
  const problems: Diagnostic[] = [];
  const wrong = (message: string, hint: string): void => {
    problems.push({ code: 'SW3023', severity: 'error', message, hint });
  };
  const { wage, hoursPerWeek, employees } = question;
  if (!data.jurisdiction(question.country)) {
    const known = data.countries().map(({ code }) => code);
    const hint = suggestion(question.country, known) ?? `known: ${known.join(', ')}`;
    problems.push({
      code: 'SW3022',
      severity: 'error',
      message: `'${question.country}' is no country of the data`,
      hint,
    });
  }
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
