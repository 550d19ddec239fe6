import { nearest } from '../diagnostics/suggest.ts';
import { statedEnds } from '../units/bounds.ts';
import type { Quantity } from '../units/quantity.ts';
import { parseQuantity } from '../units/quantity-text.ts';
import { shapeOf } from '../units/shape.ts';
import { type Accepted, type Choice, UNKNOWN } from './types.ts';

const DONT_KNOW = /^(\?+|unknown|(i )?(do not|don['’]?t|dont) know|no idea|not sure|dunno)\.?$/i;
const BARE = /^[+-]?[\d.,]+\s*[kM]?(\s+to\s+[\d.,]+\s*[kM]?)?$/;
const PER = /\s*(?:\/|\b(?:per|an?|each|every)\s)\s*(?=[a-z-]+$)/i;
const MONEY_SIGN = /^([$€£₹¥])\s*(?=\d)/;

/** Currencies of a sign; the company's own is meant where it is among them, else the first. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'ARS', 'COP'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP'],
  '₹': ['INR'],
  '¥': ['JPY'],
};

/** What a quantity must be. */
export interface Wanted {
  /** As in `shapeOf`: `unit/month`, `money/hour`. */
  readonly shapes: readonly string[];
  /** The unit that a number alone is meant in, given the number. */
  readonly bare: (value: number) => string | null;
  /** A fitting answer, for messages. */
  readonly example: string;
  /** Noun that goes before a bare time: `40 a day` is `40 calls/day`. */
  readonly noun?: string;
  readonly currency?: string;
  readonly positive?: boolean;
  /** A last look at a quantity that fits: what is wrong with it. */
  readonly also?: (quantity: Quantity) => string | null;
}

/** Whether somebody says that they do not know. */
function isUnknown(text: string): boolean {
  return DONT_KNOW.test(text.trim());
}

/** The answer of somebody who does not know, or what `accept` makes of it. */
export function orUnknown(text: string, accept: (text: string) => Accepted): Accepted {
  return isUnknown(text) ? { ok: true, answer: UNKNOWN } : accept(text);
}

/** Reads an amount as people type it - `1200`, `$40`, `40 a day` - into the form of the file; the file's parser decides. */
export function acceptQuantity(text: string, wanted: Wanted): Accepted {
  const written = withUnit(plainly(text, wanted), wanted);
  if (typeof written !== 'string') return written;
  const parsed = parseQuantity(written);
  if (!parsed.ok) {
    const hint = parsed.hint && !parsed.hint.includes('USD/hour') ? parsed.hint : `for example ${wanted.example}`;
    return no(`${parsed.message}: ${hint}`);
  }
  const { quantity } = parsed;
  if (!wanted.shapes.includes(shapeOf(quantity.unit)))
    return no(
      quantity.unit.text === ''
        ? `say of what: for example ${wanted.example}`
        : `'${quantity.unit.text}' does not fit here: for example ${wanted.example}`,
    );
  const { low, high } = statedEnds(quantity.value);
  if (low < 0 || (wanted.positive && high === 0))
    return no(wanted.positive ? 'it must be more than nothing' : 'it cannot be less than nothing');
  const problem = wanted.also?.(quantity);
  return problem ? no(problem) : { ok: true, answer: written };
}

/** Signs of money, words of time and capital letters as the file writes them. */
function plainly(text: string, { currency }: Wanted): string {
  let plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase());
  const [start, sign = ''] = MONEY_SIGN.exec(plain) ?? [];
  if (currency && start) {
    const codes = SIGNS[sign] ?? [];
    const code = codes.includes(currency) ? currency : (codes[0] ?? currency);
    plain = plain
      .slice(start.length)
      .replace(/^([\d.,]+ ?[kM]?\b)\s*/, (_, number: string) => `${number.trim()} ${code} `)
      .trim();
  }
  if (currency) plain = plain.replace(new RegExp(`\\b${currency}\\b`, 'i'), currency);
  return plain.replace(PER, '/').replace(/(\d) \//, '$1/');
}

/** The text with the unit that was left out. */
function withUnit(plain: string, wanted: Wanted): string | Accepted {
  const timeOnly = /^(.*[\dkM])\/(day|week|month|quarter|year)s?$/.exec(plain);
  if (timeOnly && wanted.noun) return `${timeOnly[1]} ${wanted.noun}/${timeOnly[2]}`;
  const moneyTime = /^([\d.,]+\s*[kM]?)\/(hour|week|month|year)s?$/.exec(plain);
  if (moneyTime && wanted.currency) return `${moneyTime[1]} ${wanted.currency}/${moneyTime[2]}`;
  const [, amount, code] = (wanted.currency && /^([\d.,]+(?: ?[kM])?) ?([A-Z]{3})$/.exec(plain)) || [];
  const number = BARE.test(plain) ? plain : amount;
  if (number === undefined) return plain;
  const parsed = parseQuantity(number);
  if (!parsed.ok) return no(`${parsed.message}: ${parsed.hint ?? `for example ${wanted.example}`}`);
  const unit = wanted.bare(statedEnds(parsed.quantity.value).high);
  if (unit === null) return no(`per what? For example ${wanted.example}`);
  return `${number} ${code === undefined ? unit : unit.replace(/^[A-Z]{3}/, code)}`.trim();
}

/** One of the choices, by its value or its name. */
export function acceptChoice(text: string, choices: readonly Choice[], more = ''): Accepted {
  const wanted = text.trim().toLowerCase();
  const found = choices.find(({ value, name }) => value.toLowerCase() === wanted || name.toLowerCase() === wanted);
  if (found) return { ok: true, answer: found.value };
  const near =
    more === ''
      ? nearest(
          text.trim(),
          choices.flatMap(({ value, name }) => [value, name]),
        )
      : undefined;
  if (near !== undefined) return no(`'${text.trim()}' is not among the answers: did you mean ${near}?`);
  const known = choices.length > 12 ? '' : `: choose ${choices.map(({ value }) => value).join(', ')}`;
  return no(`'${text.trim()}' is not among the answers${known}${more}`);
}

export function no(problem: string): Accepted {
  return { ok: false, problem };
}

/** Choices whose name, value or other words hold every word of the search, in their order. */
export function matching<T extends Choice & { readonly words?: string }>(
  term: string,
  choices: readonly T[],
): readonly T[] {
  const words = term
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return choices.filter(({ name, value, words: more = '' }) => {
    const hay = `${name} ${value} ${more}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}
