import { round } from './rounding.ts';

/**
 * Numbers and money in words, one style everywhere: `12,345 USD`, `3.5 hours`, `27%`. A comma groups thousands, a
 * point divides decimals, whatever the locale.
 */

/** `12,345` or `-1,234.50`. */
export function amount(value: number, digits = 0): string {
  const [whole = '0', decimals] = Math.abs(round(value, digits)).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = decimals ? `${grouped}.${decimals}` : grouped;
  return round(value, digits) < 0 ? `-${text}` : text;
}

/** `12,345 USD`. */
export function money(value: number, currency: string, digits = 0): string {
  return `${amount(value, digits)} ${currency}`;
}

/** `+1,234`, `-1,234` or `0`: a change. */
export function signed(value: number, digits = 0): string {
  const text = amount(value, digits);
  return round(value, digits) > 0 ? `+${text}` : text;
}

/** `27%` of a share; tenths below ten percent, where a whole percent is too coarse. */
export function percent(share: number): string {
  const value = share * 100;
  const digits = Math.abs(value) >= 9.95 || Number.isInteger(round(value, 1)) ? 0 : 1;
  return `${amount(value, digits)}%`;
}

/** A figure with as many decimals as help: `5.3`, `0.0765`, `1,234`, `12`. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const digits =
    size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : Math.min(8, 2 - Math.floor(Math.log10(size)));
  const text = amount(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * A figure that lies beyond another, rounded to three digits (more where the two are close) away from it: what is said
 * of everything beyond the figure holds beyond the rounded one, too.
 */
export function awayFrom(from: number, value: number): number {
  if (value === 0 || value === from) return value;
  let step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  while (step > Math.abs(value - from) / 10) step /= 10;
  const steps = value / step;
  // A hair beside a round figure is that figure: steps are found to a millionth.
  const nearest = Math.round(steps);
  const whole = Math.abs(steps - nearest) < 1e-3 ? nearest : value > from ? Math.ceil(steps) : Math.floor(steps);
  return Number((whole * step).toPrecision(12));
}

const CURRENCY = /^[A-Z]{3}$/;

/** More than one of a noun: `call` is `calls`, `month-close` is `month-closes`. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** A unit behind a figure: `1 month`, `0.45 months`, `610 calls/month`. Symbols and plurals stay as they are. */
function unitBehind(value: number, unit: string): string {
  const [, noun, rest = ''] = /^([a-z][a-z-]*[a-rt-z])(\/.*)?$/.exec(unit) ?? [];
  if (!noun || value === 1 || UNCHANGED.has(noun)) return unit;
  return `${noun === 'person' ? 'people' : plural(noun)}${rest}`;
}

const UNCHANGED: ReadonlySet<string> = new Set(['people', 'percent', 'sqft']);

/** A price to the cent, a large one in whole units, a small one with as many digits as it takes. */
function price(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && size < 0.1) return figure(value);
  return amount(value, size >= 1000 ? 0 : 2);
}

/** A figure with its unit: `1,234.56 USD`, `5.3 people`, `0.35`. */
export function figureWithUnit(value: number, unit: string): string {
  if (CURRENCY.test(unit)) return money(value, unit, 2);
  if (/^[A-Z]{3}\//.test(unit)) return `${price(value)} ${unit}`;
  if (unit.startsWith('%')) return `${figure(value)}${unit}`;
  // `2/month`, as it is written
  if (unit.startsWith('1/')) return `${figure(value)}${unit.slice(1)}`;
  return unit === '' || unit === '1' || unit === 'pure number'
    ? figure(value)
    : `${figure(value)} ${unitBehind(value, unit)}`;
}

/** `1 option`, `6 options`. */
export function count(number: number, noun: string): string {
  return `${amount(number)} ${number === 1 ? noun : `${noun}s`}`;
}

/** `2 years` or `18 months`. */
export function duration(months: number): string {
  return months % 12 === 0 && months >= 24 ? count(months / 12, 'year') : count(months, 'month');
}

/** The calendar month of a month of the horizon: month 1 is the first; index 0, upfront, has none. */
export function calendarMonth(start: string, month: number): string {
  const [, year = '0', first = '1'] = /^(\d+)-(\d+)/.exec(start) ?? [];
  if (month < 1) return '';
  const index = Number(year) * 12 + Number(first) - 1 + month - 1;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** An id as people read it: `payroll-cash` is `payroll cash`. */
export function readable(id: string): string {
  return id.replace(/[-_]+/g, ' ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a capital first letter and a full stop. */
export function sentence(text: string): string {
  const start = capital(text.trim());
  return /[.!?:]$/.test(start) ? start : `${start}.`;
}

/** An argument as a shell takes it. */
export function shellWord(text: string): string {
  if (text === '<stdin>') return '-';
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** `a receptionist`, `an office-clerk`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
