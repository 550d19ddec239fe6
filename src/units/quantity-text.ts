import { convert, NO_UNIT, type Piece, type PlacedAmount, placed, readUnit, splitAt } from './amount-text.ts';
import { type Form, NAMED, readNamed } from './named-form-text.ts';
import type { Quantity, Stated } from './quantity.ts';
import { fault, type TextFault } from './text-fault.ts';
import type { Unit } from './unit.ts';
import { cutTo, type FormFault, inOrder, isFormFault, NAMED_FORMS, spread } from './value-forms.ts';

export type QuantityResult = { readonly ok: true; readonly quantity: Quantity } | TextFault;

const NO_NOUNS: ReadonlySet<string> = new Set();
/** A unit right behind a call is no formula: what is called is a distribution, or meant to be one. */
const CALL_AND_UNIT = /^[^()]*\([^()]*\)\s*[A-Za-z%]/;
const RANGE = /\s+to\s+/;
const MARGIN = /\s*(?:\+-|±|\+\/-)\s*/;
const CUT = /\s(in|at least|at most)\s+/;
/** `10% USD/hour` behind `+-`: a share of the value, whose unit comes last. */
const SHARE_AND_UNIT = /^\s*[\d.,]+\s*%\s+(?=[A-Za-z])/;

/**
 * Reads `17 USD/hour`, `45k USD/year`, `1,200 calls/month`, `3%`, a 90% interval `12 to 18 USD/hour`, `12 +- 2
 * USD/hour`, `12 USD/hour +- 10%`, a distribution by its name `uniform(10, 14) USD/hour`, and any of these cut off by
 * `in 5 to 20`, `at least 5` or `at most 20` behind it. A unit is written once, anywhere, or at every number. `nouns`
 * are count nouns that the scenario declares. A fault says where in the text it is.
 */
export function parseQuantity(text: string, nouns: ReadonlySet<string> = NO_NOUNS): QuantityResult {
  const cut = CUT.exec(text);
  const whole = cut ? { text: text.slice(0, cut.index), at: 0 } : { text, at: 0 };
  const form = readForm(whole, nouns);
  if (!form.ok) return form;
  const ends = cut ? readEnds(text, cut, nouns) : NO_ENDS;
  if (!ends.ok) return ends;
  const unit = form.unit ?? lastUnit(form.amounts) ?? lastUnit(ends.amounts) ?? NO_UNIT;
  const numbers: number[] = [];
  for (const amount of [...form.amounts, ...ends.amounts]) {
    const number = amount.unit ? convert(amount.value, amount.unit, unit) : amount.value;
    if (number === undefined) return differentUnits([...form.amounts, ...ends.amounts], amount, unit);
    numbers.push(number);
  }
  const value = built(form, numbers, ends);
  if (!isFormFault(value)) return { ok: true, quantity: { value, unit, text } };
  return fault(value.problem, text, value.message, { hint: value.hint });
}

/** Whether a text is meant as a quantity of one of these forms, and not as a formula over `let` names. */
export function looksLikeForm(text: string): boolean {
  const name = NAMED.exec(text)?.[1];
  if (name === undefined) return MARGIN.test(text);
  return Object.hasOwn(NAMED_FORMS, name) || CALL_AND_UNIT.test(text);
}

function built(form: Form, numbers: readonly number[], { left, right }: Ends): Stated | FormFault {
  const value = form.build(numbers.slice(0, form.amounts.length));
  if (isFormFault(value) || (!left && !right)) return value;
  const [first = 0, second = 0] = numbers.slice(form.amounts.length);
  return cutTo(value, left ? first : null, right ? (left ? second : first) : null);
}

interface Ends {
  readonly ok: true;
  readonly amounts: readonly PlacedAmount[];
  /** Whether there is an end at that side; the amounts are in this order. */
  readonly left: boolean;
  readonly right: boolean;
}
const NO_ENDS: Ends = { ok: true, amounts: [], left: false, right: false };

function readEnds(text: string, cut: RegExpExecArray, nouns: ReadonlySet<string>): Ends | TextFault {
  const at = cut.index + cut[0].length;
  const rest: Piece = { text: text.slice(at), at };
  if (cut[1] !== 'in') {
    const end = placed(rest, nouns);
    return end.ok ? { ok: true, amounts: [end], left: cut[1] === 'at least', right: cut[1] === 'at most' } : end;
  }
  const halves = splitAt(rest, RANGE);
  if (!halves)
    return fault('syntax', rest.text, '`in` is followed by two ends', { offset: at, hint: 'write in 5 to 20' });
  const [low, high] = [placed(halves[0], nouns), placed(halves[1], nouns)];
  if (!low.ok) return low;
  return high.ok ? { ok: true, amounts: [low, high], left: true, right: true } : high;
}

function readForm(piece: Piece, nouns: ReadonlySet<string>): Form | TextFault {
  const named = NAMED.exec(piece.text);
  if (named) return readNamed(piece, named, nouns);
  const margin = splitAt(piece, MARGIN);
  if (margin) return readMargin(...margin, nouns);
  const range = splitAt(piece, RANGE);
  if (!range) {
    const amount = placed(piece, nouns);
    return amount.ok ? { ok: true, amounts: [amount], build: ([value = 0]) => ({ kind: 'point', value }) } : amount;
  }
  const low = placed(range[0], nouns);
  if (!low.ok) return low;
  const high = placed(range[1], nouns);
  if (!high.ok) return high;
  const build: Form['build'] = ([from = 0, to = 0]) => inOrder({ kind: 'interval', low: from, high: to }, from, to);
  return { ok: true, amounts: [low, high], build };
}

function readMargin(before: Piece, after: Piece, nouns: ReadonlySet<string>): Form | TextFault {
  const value = placed(before, nouns);
  if (!value.ok) return value;
  const shareOf = SHARE_AND_UNIT.exec(after.text);
  const margin = placed(shareOf ? { text: shareOf[0], at: after.at } : after, nouns);
  if (!margin.ok) return margin;
  const isShare = margin.unit?.text === '%' && value.unit?.text !== '%';
  if (!isShare) return { ok: true, amounts: [value, margin], build: ([middle = 0, size = 0]) => around(middle, size) };
  const share = margin.value / 100;
  const form: Form = { ok: true, amounts: [value], build: ([middle = 0]) => around(middle, share * Math.abs(middle)) };
  if (!shareOf) return form;
  const at = after.at + shareOf[0].length;
  const unit = readUnit(after.text.slice(shareOf[0].length).trimEnd(), at, nouns);
  return unit.ok ? { ...form, unit: unit.unit } : unit;
}

function around(value: number, margin: number): Stated | FormFault {
  return spread({ kind: 'margin', value, margin }, value, margin);
}

function lastUnit(amounts: readonly PlacedAmount[]): Unit | undefined {
  return amounts.findLast(({ unit }) => unit)?.unit;
}

/** Points at the last number whose unit differs from that of another. */
function differentUnits(amounts: readonly PlacedAmount[], odd: PlacedAmount, unit: Unit): TextFault {
  const last = amounts.findLast((amount) => amount.unit && amount !== odd) ?? odd;
  return fault('unit', last.text, `the numbers have different units: '${odd.unit?.text}' and '${unit.text}'`, {
    offset: last.at,
    hint: 'write the unit once, after the last number, as in `12 to 18 USD/hour`',
  });
}
