import { leviesFor } from '../data/levies.ts';
import type { DatedSource, Jurisdiction, Levy, MandatoryPay } from '../data/types.ts';
import { PAID_WEEKS_PER_YEAR } from '../units/constants.ts';
import { amount } from '../units/words.ts';

/** The employer and the person as the conditions of levies see them; money in the currency of the place, a year. */
export interface StatutoryFacts {
  readonly heads: number;
  readonly payroll: number;
  readonly quarterlyPayroll: number;
  /** Ordinary pay of the person, without mandatory extra pay. */
  readonly pay: number;
  /** Mandatory extra pay of the person. */
  readonly extraPay: number;
}

export interface StatutoryRemark {
  readonly source: string;
  /** Why nothing is due; null when something is. */
  readonly note: string | null;
}

const PERIODS = { year: 1, month: 12, week: PAID_WEEKS_PER_YEAR } as const;

/** Where the rule behind each statutory line stands, and why it costs nothing here, by line id. */
export function statutoryRemarks(
  jurisdiction: Jurisdiction,
  region: string | undefined,
  locality: string | undefined,
  annual: ReadonlyMap<string, number>,
  facts: StatutoryFacts,
): Map<string, StatutoryRemark> {
  const { currency } = jurisdiction;
  const remarks = new Map<string, StatutoryRemark>();
  const put = (id: string, source: DatedSource, why: () => string): void => {
    const value = annual.get(id);
    if (value !== undefined)
      remarks.set(id, { source: sourceText(source), note: Math.abs(value) < 0.005 ? why() : null });
  };
  const found = leviesFor(jurisdiction, region, locality);
  for (const { levy } of found.ok ? found.levies : []) {
    put(`levy.${levy.id}`, levy.source, () => `not due: ${whyNoLevy(levy, facts, currency)}`);
  }
  for (const item of jurisdiction.mandatoryPay) {
    put(`pay.${item.id}`, item.source, () => whyNoPay(item, currency));
  }
  for (const relief of jurisdiction.reliefs) {
    put(`relief.${relief.id}`, relief.source, () => 'no levy is due that it could reduce');
  }
  return remarks;
}

/** Title and date; what was not confirmed by a stored source says so. */
export function sourceText({ title, asOf, confidence }: Pick<DatedSource, 'title' | 'asOf' | 'confidence'>): string {
  return `${title} (as of ${asOf}${confidence === 'recalled' ? ', recalled' : ''})`;
}

/** The first condition of a levy that does not hold, in words. */
function whyNoLevy(levy: Levy, facts: StatutoryFacts, currency: string): string {
  const money = (value: number): string => `${number(value)} ${currency}`;
  const { heads, payroll, quarterlyPayroll: quarter, pay } = facts;
  if (levy.minEmployees !== undefined && heads < levy.minEmployees)
    return `fewer than ${levy.minEmployees} employees (${number(heads)})`;
  if (levy.maxEmployees !== undefined && heads > levy.maxEmployees)
    return `more than ${levy.maxEmployees} employees (${number(heads)})`;
  const free = levy.payrollExempt ?? levy.minPayroll;
  if (free !== undefined && !exceeds(payroll, free))
    return `the payroll of the company is not above ${money(free)} a year (${number(payroll)})`;
  const { minEmployerQuarterlyPayroll: from, maxEmployerQuarterlyPayroll: upTo } = levy;
  if (from !== undefined && !exceeds(quarter, from))
    return `the payroll of the company is not above ${money(from)} a quarter (${number(quarter)})`;
  if (upTo !== undefined && exceeds(quarter, upTo))
    return `the payroll of the company is above ${money(upTo)} a quarter (${number(quarter)})`;
  if (levy.minAnnualPay !== undefined && exceeds(levy.minAnnualPay, pay))
    return `pay is below ${money(levy.minAnnualPay)} a year`;
  return whyNothingOnPay(levy, facts, money);
}

/** A table that gives nothing: pay below its first rate, or above where the levy ends. */
function whyNothingOnPay(levy: Levy, { pay, extraPay }: StatutoryFacts, money: (value: number) => string): string {
  const periods = PERIODS[levy.period];
  const spread = levy.onMandatoryPay === 'prorated' || (levy.onMandatoryPay === true && levy.period === 'year');
  const inPeriod = (pay + (spread ? extraPay : 0)) / periods;
  const base = Math.max(levy.floor ?? 0, inPeriod * (levy.baseFactor ?? 1));
  if (levy.flatMinPay !== undefined && exceeds(levy.flatMinPay, inPeriod))
    return `pay is below ${money(levy.flatMinPay)} a ${levy.period}`;
  const starts = levy.brackets.find((row) => row.rate !== 0 || row.add);
  if (starts && !exceeds(base, starts.over)) return `pay is not above ${money(starts.over)} a ${levy.period}`;
  const ends = levy.brackets.findLast((row) => row.over > 0 && exceeds(base, row.over));
  return ends ? `pay is above ${money(ends.over)} a ${levy.period}` : 'the rate is zero';
}

function whyNoPay(item: MandatoryPay, currency: string): string {
  return item.upToPay === undefined ? 'not due' : `not due: pay is above ${number(item.upToPay)} ${currency} a month`;
}

const exceeds = (a: number, b: number): boolean => a - b > 1e-12 * Math.min(Math.abs(a), Math.abs(b));

/** With cents only where there are some. */
const number = (value: number): string => amount(value, Math.abs(value - Math.round(value)) < 0.005 ? 0 : 2);
