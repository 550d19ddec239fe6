import { statedEnds, within } from './bounds.ts';
import { compound, mapOutcomes, type Quantity, type Stated, type Uncertain } from './quantity.ts';
import { parseQuantity } from './quantity-text.ts';
import { fault, type TextFault } from './text-fault.ts';

/** A growth, discount or hazard rate as written (`0.5%/month`) with its effective share a year. */
export interface Rate {
  readonly kind: 'rate';
  /** Share per `period`. */
  readonly value: Stated;
  readonly period: Period;
  /** Effective share per year: (1 + value) ^ periods of a year - 1. */
  readonly annual: Uncertain;
  readonly text: string;
}
export type RateResult = { readonly ok: true; readonly rate: Rate } | TextFault;
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

const PERIODS: Readonly<Record<string, Period>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  wk: 'week',
  month: 'month',
  months: 'month',
  mo: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  yr: 'year',
};
/** How often a period comes in a year, as rates count it. */
export const PERIODS_PER_YEAR: Readonly<Record<Period, number>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
};

/** Reads `3%/year`, `0.5 to 1%/month`, `0.03/year`; a share without a period is a fault. */
export function parseRate(text: string): RateResult {
  const parsed = parseQuantity(text);
  return parsed.ok ? rateOf(parsed.quantity) : parsed;
}

/** What a rate can be. */
export interface RateLimits {
  /** Share per period; nothing takes away more than everything. */
  readonly min: number;
  /** Share a year; null: no limit. */
  readonly max: number | null;
}

/**
 * The rate that a quantity like `3%/year` states. With limits, a form without an end of its own is cut there; whether
 * the numbers that somebody states keep them is the caller's to check.
 */
export function rateOf(quantity: Quantity, limits?: RateLimits): RateResult {
  const { text, unit } = quantity;
  const parts = /^(1|%|percent)\/([a-z]+)$/.exec(unit.text);
  const period = parts && Object.hasOwn(PERIODS, parts[2]!) ? PERIODS[parts[2]!] : undefined;
  if (!parts || !period) {
    const share = unit.text === '' || unit.text === '%' || unit.text === 'percent';
    return share
      ? fault('period', text, 'a rate needs its period', { hint: `write ${unit.text ? text : '3%'}/year or /month` })
      : fault('unit', text, `'${unit.text}' is no rate`, { hint: 'write a share per period, as in 3%/year' });
  }
  const whole = mapOutcomes(quantity.value, (outcome) => (parts[1] === '1' ? outcome : outcome / 100));
  if (statedEnds(whole).low <= -1)
    return fault('number', text, 'a rate cannot take away everything', { hint: 'a rate is above -100% per period' });
  const periods = PERIODS_PER_YEAR[period];
  const value = limits ? within(whole, limits.min, limits.max && (1 + limits.max) ** (1 / periods) - 1) : whole;
  return { ok: true, rate: { kind: 'rate', value, period, annual: annualOf(value, periods), text } };
}

/** The smallest and the largest effective share a year that somebody states. */
export function statedAnnual({ value, period }: Rate): { readonly low: number; readonly high: number } {
  const { low, high } = statedEnds(value);
  return { low: compound(low, PERIODS_PER_YEAR[period]), high: compound(high, PERIODS_PER_YEAR[period]) };
}

function annualOf(share: Stated, periods: number): Uncertain {
  if (periods === 1) return share;
  if (share.kind === 'point') return { kind: 'point', value: compound(share.value, periods) };
  if (share.kind === 'discrete') return { ...share, values: share.values.map((outcome) => compound(outcome, periods)) };
  return { kind: 'compounded', share, periods, times: 1 };
}
