import { type Piece, type PlacedAmount, placed, readUnit } from './amount-text.ts';
import type { Stated } from './quantity.ts';
import { fault, type TextFault } from './text-fault.ts';
import type { Unit } from './unit.ts';
import { type FormFault, NAMED_FORMS, type NamedForm } from './value-forms.ts';

/** A form before its numbers are in one unit. */
export interface Form {
  readonly ok: true;
  readonly amounts: readonly PlacedAmount[];
  /** The unit that stands behind the whole. */
  readonly unit?: Unit;
  readonly build: (numbers: readonly number[]) => Stated | FormFault;
}

/** Signs behind a distribution that belong to a formula and to no unit. */
const COMPUTES = /^[*+-]|[*/]\s*[\d.(]|\s[+-]\s/;

/** The start of a distribution by its name. */
export const NAMED = /^\s*([A-Za-z]+)\s*\(/;

/** Reads `uniform(10, 14) USD/hour`, whose start is a match of `NAMED`. */
export function readNamed(piece: Piece, match: RegExpExecArray, nouns: ReadonlySet<string>): Form | TextFault {
  const name = match[1]!;
  const form = Object.hasOwn(NAMED_FORMS, name) ? NAMED_FORMS[name] : undefined;
  if (!form)
    return fault('syntax', name, `'${name}' is not a distribution`, {
      offset: piece.at + piece.text.indexOf(name),
      hint: `write one of ${Object.keys(NAMED_FORMS).join(', ')}, as in uniform(10, 14) USD/hour`,
    });
  const open = match[0].length;
  const close = piece.text.indexOf(')', open);
  if (close < 0)
    return fault('syntax', piece.text, 'a parenthesis is not closed', {
      offset: piece.at,
      hint: `write ${form.example}`,
    });
  const amounts: PlacedAmount[] = [];
  let at = piece.at + open;
  for (const text of piece.text.slice(open, close).split(',')) {
    const amount = placed({ text, at }, nouns);
    if (!amount.ok) return amount;
    amounts.push(amount);
    at += text.length + 1;
  }
  const wrong = wrongNumbers(name, form, amounts);
  if (wrong) return fault('syntax', piece.text.slice(0, close + 1).trimStart(), ...wrong);
  return withUnitBehind(name, form, amounts, { text: piece.text.slice(close + 1), at: piece.at + close + 1 }, nouns);
}

/** What is wrong with how many numbers there are, or with units where none belong. */
function wrongNumbers(
  name: string,
  { takes, least = takes.length, pure = 0, example }: NamedForm,
  amounts: readonly PlacedAmount[],
): [message: string, extra: { offset: number; hint: string }] | undefined {
  const offset = 0;
  if (amounts.length !== takes.length && amounts.length !== least) {
    const wanted = least === takes.length ? `${least}` : `${least} or ${takes.length}`;
    const hint = `write ${example}; a comma goes between the numbers, not into them`;
    return [`${name} takes ${wanted} numbers (${takes.join(', ')}), not ${amounts.length}`, { offset, hint }];
  }
  if (amounts.slice(0, pure).every(({ unit }) => unit === undefined)) return undefined;
  return [`${takes.slice(0, pure).join(' and ')} of a ${name} have no unit`, { offset, hint: `write ${example}` }];
}

function withUnitBehind(
  name: string,
  { takes, pure = 0, example, build }: NamedForm,
  all: readonly PlacedAmount[],
  behind: Piece,
  nouns: ReadonlySet<string>,
): Form | TextFault {
  const shapes = all.slice(0, pure).map(({ value }) => value);
  const form: Form = {
    ok: true,
    amounts: all.slice(pure),
    build: (numbers) => build([...shapes, ...numbers]),
  };
  const text = behind.text.trim();
  if (text === '') return form;
  const offset = behind.at + behind.text.indexOf(text);
  if (COMPUTES.test(text))
    return fault('syntax', text, `nothing is computed with ${name}(...) here`, {
      offset,
      hint: 'give it a name under `let`, and use the name in the formula',
    });
  if (all.length < takes.length)
    return fault('syntax', text, `${name} with a unit needs its ends`, { offset, hint: `write ${example}` });
  const unit = readUnit(text, offset, nouns);
  return unit.ok ? { ...form, unit: unit.unit } : unit;
}
