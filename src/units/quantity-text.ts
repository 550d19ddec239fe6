import { isCurrency } from './currencies.ts';
import type { Quantity, Uncertain } from './quantity.ts';
import { parseUnit, type Unit } from './unit.ts';

/** A growth, discount or hazard rate as written (`0.5%/month`) with its effective share a year. */
export interface Rate {
  readonly kind: 'rate';
  /** Share per `period`. */
  readonly value: Uncertain;
  readonly period: Period;
  /** Effective share per year: (1 + value) ^ periods of a year - 1. */
  readonly annual: Uncertain;
  readonly text: string;
}
type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** What is wrong with a text: where in the text (offset and length), in words, and what would be right. */
export interface TextFault {
  readonly ok: false;
  readonly problem: 'syntax' | 'number' | 'unit' | 'currency' | 'range' | 'period';
  readonly message: string;
  readonly hint?: string;
  /** The symbol that is no unit, for a suggestion of the nearest one. */
  readonly symbol?: string;
  readonly offset: number;
  readonly length: number;
}

export type QuantityResult = { readonly ok: true; readonly quantity: Quantity } | TextFault;
export type RateResult = { readonly ok: true; readonly rate: Rate } | TextFault;

/** Numbers beyond this are typing mistakes, and sums of them would lose cents. */
export const LARGEST_NUMBER = 1e15;

const NO_NOUNS: ReadonlySet<string> = new Set();
// sign, digits (with commas or not), fraction, exponent, thousands suffix that no letter follows
const AMOUNT = /^([+-]?)(\d[\d,]*(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d{1,3})(?![A-Za-z0-9]))?([kKM](?![A-Za-z]))?\s*/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const RANGE = /\s+to\s+/;
const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '¥': 'JPY' };

interface Amount {
  readonly ok: true;
  readonly value: number;
  /** Undefined where only the other end of a range names the unit. */
  readonly unit?: Unit;
}

/**
 * Reads `17 USD/hour`, `45k USD/year`, `1,200 calls/month`, `3%`, `12 to 18 USD/hour` (a 90% interval). `nouns` are
 * count nouns that the scenario declares. A fault says where in the text it is.
 */
export function parseQuantity(text: string, nouns: ReadonlySet<string> = NO_NOUNS): QuantityResult {
  const split = RANGE.exec(text);
  if (!split) {
    const amount = parseAmount(text, 0, nouns);
    if (!amount.ok) return amount;
    return {
      ok: true,
      quantity: { value: { kind: 'point', value: amount.value }, unit: amount.unit ?? NO_UNIT, text },
    };
  }
  const secondAt = split.index + split[0].length;
  const low = parseAmount(text.slice(0, split.index), 0, nouns);
  if (!low.ok) return low;
  const high = parseAmount(text.slice(secondAt), secondAt, nouns);
  if (!high.ok) return high;
  const unit = high.unit ?? low.unit ?? NO_UNIT;
  const from = low.unit ? convert(low.value, low.unit, unit) : low.value;
  if (from === undefined)
    return fault(
      'unit',
      text.slice(secondAt),
      `the ends of the range have different units: '${low.unit?.text}' and '${unit.text}'`,
      {
        offset: secondAt,
        hint: 'write the unit once, after the second number, as in `12 to 18 USD/hour`',
      },
    );
  return interval(from, high.value, unit, text);
}

function interval(low: number, high: number, unit: Unit, text: string): QuantityResult {
  if (low > high)
    return fault('range', text, `the range runs backwards: ${low} is more than ${high}`, {
      hint: 'write the smaller number first',
    });
  const value: Uncertain = low === high ? { kind: 'point', value: low } : { kind: 'interval', low, high };
  return { ok: true, quantity: { value, unit, text } };
}

const NO_UNIT: Unit = (() => {
  const parsed = parseUnit('');
  if (!parsed.ok) throw new Error('the empty unit must parse');
  return parsed.unit;
})();

/** The unit of pure numbers. */
export { NO_UNIT };

/** The same amount in another unit of the same dimension; undefined when the dimensions differ. */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  if (from === to || (from.factor === to.factor && from.text === to.text)) return value;
  const symbols = Object.keys(from.dimension);
  if (symbols.length !== Object.keys(to.dimension).length) return undefined;
  if (symbols.some((symbol) => from.dimension[symbol] !== to.dimension[symbol])) return undefined;
  return from.factor === to.factor ? value : (value * from.factor) / to.factor;
}

function parseAmount(text: string, base: number, nouns: ReadonlySet<string>): Amount | TextFault {
  const lead = text.length - text.trimStart().length;
  const body = text.trim();
  const at = base + lead;
  const match = AMOUNT.exec(body);
  if (!match) return noNumber(body, at);
  const [whole, sign, digits, exponent, suffix] = match;
  const raw = digits!;
  if (raw.includes(',') && !GROUPED.test(raw))
    return fault('number', raw, `'${raw}' is not a number`, {
      offset: at,
      hint: 'a comma groups thousands (1,200) and a point starts decimals (1.25)',
    });
  let value = Number(`${sign}${raw.replaceAll(',', '')}${exponent === undefined ? '' : `e${exponent}`}`);
  if (suffix) value = suffix === 'M' ? value * 1e6 : value * 1e3;
  if (!(Math.abs(value) <= LARGEST_NUMBER))
    return fault('number', whole!.trimEnd(), `'${whole!.trimEnd()}' is too large a number`, {
      offset: at,
      hint: 'numbers go up to 1e15',
    });
  if (whole!.length === body.length) return { ok: true, value };
  const rest = body.slice(whole!.length);
  const dash = /^(?:[-–—]|\.\.)\s*(?=\d)/.exec(rest);
  if (dash)
    return fault('syntax', rest, 'a range is written with the word `to`', {
      offset: at + whole!.length,
      hint: `write ${whole!.trimEnd()} to ${rest.slice(dash[0].length)}`,
    });
  const unit = readUnit(rest, at + whole!.length, nouns);
  return unit.ok ? { ok: true, value, unit: unit.unit } : unit;
}

function noNumber(body: string, at: number): TextFault {
  if (body === '')
    return fault('syntax', ' ', 'a number is missing here', { offset: at, hint: 'write 12 to 18 USD/hour' });
  const currency = /^[+-]?\s*(?:([A-Z]{3})|([$€£₹¥]))\s*([\d,.]+[kM]?)(.*)$/.exec(body);
  if (currency) {
    const code = currency[1] ?? SYMBOLS[currency[2]!];
    return fault('syntax', body, `the currency stands before the number`, {
      offset: at,
      hint: `write the number first: ${currency[3]} ${code}${currency[4]!.trimEnd()}`,
    });
  }
  return fault('syntax', body, `'${body}' does not start with a number`, {
    offset: at,
    hint: 'write a number and its unit, as in 17 USD/hour',
  });
}

function readUnit(text: string, at: number, nouns: ReadonlySet<string>): { ok: true; unit: Unit } | TextFault {
  if (/^\d/.test(text))
    return fault('syntax', text, 'two numbers stand side by side', {
      offset: at,
      hint: 'group thousands with a comma (1,200), write a range with `to` (12 to 18)',
    });
  const money = /^([$€£₹¥])/.exec(text);
  if (money)
    return fault('unit', money[1]!, `'${money[1]}' is not a unit`, {
      offset: at,
      hint: `write the currency as a code: ${SYMBOLS[money[1]!]}`,
    });
  const parsed = parseUnit(text.startsWith('/') ? `1${text}` : text, nouns);
  if (!parsed.ok) {
    const offset = Math.max(0, text.indexOf(parsed.symbol));
    const symbol = parsed.symbol;
    return symbol === ''
      ? fault('unit', text, `'${text}' is not a unit`, {
          offset: at,
          hint: 'write a unit like USD/hour or calls/month',
        })
      : { ...fault('unit', symbol, `'${symbol}' is not a unit that we know`, { offset: at + offset }), symbol };
  }
  for (const symbol in parsed.unit.dimension) {
    if (/^[A-Z]{3}$/.test(symbol) && !isCurrency(symbol))
      return {
        ...fault('currency', symbol, `'${symbol}' is not a currency code`, { offset: at + text.indexOf(symbol) }),
        symbol,
      };
  }
  return parsed;
}

/** A fault of a text; it concerns all of it where no offset is given. */
export function fault(
  problem: TextFault['problem'],
  about: string,
  message: string,
  extra: { offset?: number; hint?: string } = {},
): TextFault {
  return {
    ok: false,
    problem,
    message,
    offset: extra.offset ?? 0,
    length: Math.max(1, about.length),
    ...(extra.hint === undefined ? {} : { hint: extra.hint }),
  };
}

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
const PERIODS_PER_YEAR: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** Reads `3%/year`, `0.5 to 1%/month`, `0.03/year`; a share without a period is a fault. */
export function parseRate(text: string): RateResult {
  const parsed = parseQuantity(text);
  return parsed.ok ? rateOf(parsed.quantity) : parsed;
}

/** The rate that a quantity like `3%/year` states. */
export function rateOf(quantity: Quantity): RateResult {
  const { text, unit } = quantity;
  const parts = /^(1|%|percent)\/([a-z]+)$/.exec(unit.text);
  const period = parts && Object.hasOwn(PERIODS, parts[2]!) ? PERIODS[parts[2]!] : undefined;
  if (!parts || !period) {
    const share = unit.text === '' || unit.text === '%' || unit.text === 'percent';
    return share
      ? fault('period', text, 'a rate needs its period', { hint: `write ${unit.text ? text : '3%'}/year or /month` })
      : fault('unit', text, `'${unit.text}' is no rate`, { hint: 'write a share per period, as in 3%/year' });
  }
  const shareOf = (value: number): number => (parts[1] === '1' ? value : value / 100);
  const value = mapUncertain(quantity.value, shareOf);
  if (lowest(value) <= -1)
    return fault('number', text, 'a rate cannot take away everything', { hint: 'a rate is above -100% per period' });
  const periods = PERIODS_PER_YEAR[period];
  const annual = periods === 1 ? value : mapUncertain(value, (share) => compound(share, periods));
  return { ok: true, rate: { kind: 'rate', value, period, annual, text } };
}

/** (1 + share) ^ periods - 1 by multiplication, which is the same on every machine. */
function compound(share: number, periods: number): number {
  let result = 1;
  for (let i = 0; i < periods; i++) result *= 1 + share;
  return result - 1;
}

/** The smallest number that an uncertain value states. */
export function lowest(value: Uncertain): number {
  return value.kind === 'point' ? value.value : value.low;
}

/** The largest number that an uncertain value states. */
export function highest(value: Uncertain): number {
  return value.kind === 'point' ? value.value : value.high;
}

/** Applies an increasing function to every number of an uncertain value. */
function mapUncertain(value: Uncertain, f: (value: number) => number): Uncertain {
  switch (value.kind) {
    case 'point':
      return { kind: 'point', value: f(value.value) };
    case 'interval':
      return { kind: 'interval', low: f(value.low), high: f(value.high) };
    case 'three-point':
      return { kind: 'three-point', low: f(value.low), likely: f(value.likely), high: f(value.high) };
  }
}
