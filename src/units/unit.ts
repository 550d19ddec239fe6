import { DAYS_PER_YEAR, MONTHS_PER_YEAR, PAID_WEEKS_PER_YEAR } from './constants.ts';
import { combine, type Dimension, PURE } from './dimension.ts';

/**
 * A unit: what one of it is in canonical units (hours of work, calendar months, whole counts, whole currency units)
 * and its dimension. `text` is how people write it.
 */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

const base = (symbol: string, factor = 1): { dimension: Dimension; factor: number } => ({
  dimension: { [symbol]: 1 },
  factor,
});
const HOUR = base('hour');
const MINUTE = base('hour', 1 / 60);
const SECOND = base('hour', 1 / 3600);
const MONTH = base('month');
const YEAR = base('month', MONTHS_PER_YEAR);
const QUARTER = base('month', 3);
// A calendar week is a 52nd of a year, as in paid time; opening hours use 8,760 / 168 weeks instead (constants.ts).
const WEEK = base('month', MONTHS_PER_YEAR / PAID_WEEKS_PER_YEAR);
const DAY = base('month', MONTHS_PER_YEAR / DAYS_PER_YEAR);
const COUNT = { dimension: PURE, factor: 1 };

const NAMED: Readonly<Record<string, { dimension: Dimension; factor: number }>> = {
  hour: HOUR,
  hours: HOUR,
  h: HOUR,
  hr: HOUR,
  hrs: HOUR,
  minute: MINUTE,
  minutes: MINUTE,
  min: MINUTE,
  mins: MINUTE,
  second: SECOND,
  seconds: SECOND,
  s: SECOND,
  sec: SECOND,
  month: MONTH,
  months: MONTH,
  mo: MONTH,
  year: YEAR,
  years: YEAR,
  yr: YEAR,
  quarter: QUARTER,
  quarters: QUARTER,
  week: WEEK,
  weeks: WEEK,
  wk: WEEK,
  day: DAY,
  days: DAY,
  '%': { dimension: PURE, factor: 0.01 },
  percent: { dimension: PURE, factor: 0.01 },
  // Heads are pure numbers: people, seats and full-time equivalents multiply without leaving a trace.
  person: COUNT,
  people: COUNT,
  persons: COUNT,
  head: COUNT,
  heads: COUNT,
  employee: COUNT,
  employees: COUNT,
  fte: COUNT,
  ftes: COUNT,
  seat: COUNT,
  seats: COUNT,
  user: COUNT,
  users: COUNT,
  agent: COUNT,
  agents: COUNT,
  post: COUNT,
  posts: COUNT,
  partner: COUNT,
  partners: COUNT,
  hire: COUNT,
  hires: COUNT,
  contract: COUNT,
  site: COUNT,
  sites: COUNT,
  share: COUNT,
  supervisor: COUNT,
  manager: COUNT,
  employer: COUNT,
  rep: COUNT,
  principal: COUNT,
};

/** Count nouns that units of work use; a scenario may declare more (`unit:` of a work item). */
const COUNT_NOUNS = new Set([
  'call',
  'ticket',
  'invoice',
  'transaction',
  'document',
  'page',
  'record',
  'kilokeystroke',
  'audio-minute',
  'report',
  'return',
  'account',
  'payslip',
  'pay-period',
  'employee-month',
  'month-close',
  'deal',
  'lead',
  'order',
  'email',
  'chat',
  'event',
  'file',
  'case',
  'contract-page',
  'target-file',
  'matter-hour',
  'control-check',
  'site-month',
  'purchase-order',
  'stock-line',
  'unit',
  'gig',
  'item',
  'letter',
  'message',
  'run',
  'visit',
  'task',
  'device',
  'claim',
  'sqft',
  'workday',
  'resolution',
  'reports-to',
]);

const CURRENCY = /^[A-Z]{3}$/;
const SYMBOL = /^[A-Za-z%][A-Za-z0-9%-]*$/;

/** Names that are known units (not currencies), for suggestions. */
export function knownUnitNames(extraNouns: Iterable<string> = []): string[] {
  return [...Object.keys(NAMED), ...COUNT_NOUNS, ...extraNouns];
}

/** The singular of an English count noun: `invoices` is `invoice`. */
export function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(ss|x|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

function lookup(symbol: string, extraNouns: ReadonlySet<string>): { dimension: Dimension; factor: number } | undefined {
  if (Object.hasOwn(NAMED, symbol)) return NAMED[symbol];
  if (CURRENCY.test(symbol)) return base(symbol);
  const noun = singular(symbol);
  for (const candidate of [symbol, noun]) {
    if (COUNT_NOUNS.has(candidate) || extraNouns.has(candidate)) return base(candidate);
  }
  return undefined;
}

export type UnitResult = { ok: true; unit: Unit } | { ok: false; symbol: string };

/**
 * Parses `USD/hour`, `call/month`, `USD/sqft/year`, `minutes per call`, `hour*person/week`; an empty text is a pure
 * number. A symbol that is no unit comes back by name, so that the caller can suggest the nearest known one.
 */
export function parseUnit(text: string, extraNouns: ReadonlySet<string> = NO_NOUNS): UnitResult {
  // What holds without extra nouns holds with them; the same few units are read thousands of times.
  const cached = CACHE.get(text);
  if (cached) return cached;
  const parsed = readUnit(text, NO_NOUNS);
  if (!parsed.ok) return extraNouns.size === 0 ? parsed : readUnit(text, extraNouns);
  if (CACHE.size < MOST_CACHED) CACHE.set(text, parsed);
  return parsed;
}

const NO_NOUNS: ReadonlySet<string> = new Set();
const CACHE = new Map<string, UnitResult>();
const MOST_CACHED = 1000;

function readUnit(text: string, extraNouns: ReadonlySet<string>): UnitResult {
  let dimension: Dimension = PURE;
  let factor = 1;
  const clean = text
    .trim()
    .replace(/\s+per\s+/g, '/')
    .replace(/\s*([/*])\s*/g, '$1');
  if (clean === '' || clean === '1') return { ok: true, unit: { text: '', dimension, factor } };
  const parts = clean.split(/([/*])/);
  let sign: 1 | -1 = 1;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      sign = part === '/' ? -1 : 1;
      continue;
    }
    if (part === '1' && index === 0) continue;
    const entry = SYMBOL.test(part) ? lookup(part, extraNouns) : undefined;
    if (!entry) return { ok: false, symbol: part };
    dimension = combine(dimension, entry.dimension, sign);
    factor = sign === 1 ? factor * entry.factor : factor / entry.factor;
  }
  return { ok: true, unit: { text: clean, dimension, factor } };
}

/** A unit that our own code names; an unknown one is our mistake and throws. */
export function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(`unknown unit '${parsed.symbol}' in '${text}'`);
  return parsed.unit;
}

/** How percents and yearly rates are shown; inside they are shares, and a rate is the share of a whole year. */
export const PERCENT: Unit = { text: '%', dimension: PURE, factor: 0.01 };
export const PERCENT_A_YEAR: Unit = { text: '%/year', dimension: PURE, factor: 0.01 };
