import { isCurrency } from './currencies.ts';
import { fault, type TextFault } from './text-fault.ts';
import { parseUnit, type Unit } from './unit.ts';

/** Numbers beyond this are typing mistakes, and sums of them would lose cents. */
export const LARGEST_NUMBER = 1e15;

// sign, digits (with commas or not), fraction, exponent, thousands suffix that no letter follows
const AMOUNT = /^([+-]?)(\d[\d,]*(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d{1,3})(?![A-Za-z0-9]))?([kKM](?![A-Za-z]))?\s*/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '¥': 'JPY' };

/** A number, with a unit where one stands behind it. */
export interface Amount {
  readonly ok: true;
  readonly value: number;
  /** Undefined where none is written. */
  readonly unit?: Unit;
}

/** A part of the text and where it starts in the whole. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** A number with the place of its text. */
export interface PlacedAmount extends Amount, Piece {}

/** The unit of pure numbers. */
export const NO_UNIT: Unit = (() => {
  const parsed = parseUnit('');
  if (!parsed.ok) throw new Error('the empty unit must parse');
  return parsed.unit;
})();

/** The same amount in another unit of the same dimension; undefined when the dimensions differ. */
export function convert(value: number, from: Unit, to: Unit): number | undefined {
  if (from === to || (from.factor === to.factor && from.text === to.text)) return value;
  const symbols = Object.keys(from.dimension);
  if (symbols.length !== Object.keys(to.dimension).length) return undefined;
  if (symbols.some((symbol) => from.dimension[symbol] !== to.dimension[symbol])) return undefined;
  return from.factor === to.factor ? value : (value * from.factor) / to.factor;
}

/** Reads one number and its unit; `base` is where the text stands in the whole, for the places of faults. */
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

/** Reads a unit that stands behind a number. */
export function readUnit(text: string, at: number, nouns: ReadonlySet<string>): { ok: true; unit: Unit } | TextFault {
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

/** The number that a piece of a text states. */
export function placed(piece: Piece, nouns: ReadonlySet<string>): PlacedAmount | TextFault {
  const amount = parseAmount(piece.text, piece.at, nouns);
  return amount.ok ? { ...amount, ...piece } : amount;
}

/** The pieces before and behind the first match of a pattern. */
export function splitAt({ text, at }: Piece, pattern: RegExp): [Piece, Piece] | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const second = found.index + found[0].length;
  return [
    { text: text.slice(0, found.index), at },
    { text: text.slice(second), at: at + second },
  ];
}
