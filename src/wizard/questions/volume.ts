import { statedEnds } from '../../units/bounds.ts';
import type { Quantity } from '../../units/quantity.ts';
import { shapeOf } from '../../units/shape.ts';
import { singular } from '../../units/unit.ts';
import { plural } from '../../units/words.ts';
import { acceptQuantity, no, orUnknown } from '../accept.ts';
import { countNoun, countsUnits, hasMinutes, isCounted } from '../context.ts';
import { type Context, type Question, UNKNOWN } from '../types.ts';

/** Hours of work a week where nobody knows how much it is: a wide guess. */
const GUESSED_HOURS = '5 to 20 hours/week';

/** Units a month at a small company where nobody knows: wide guesses, so that the ranking shows its doubt. */
const GUESSES: Readonly<Record<string, string>> = {
  call: '200 to 1200',
  ticket: '50 to 300',
  transaction: '100 to 400',
};

/** Usual numbers to start from; the answer that Enter gives. */
const STARTS: Readonly<Record<string, string>> = { call: '600', ticket: '150', transaction: '250', invoice: '150' };

/** How much of it: units a month where it is known how long one takes, else hours a week. */
export const volume: Question = {
  id: 'volume',
  title: 'How much of it',
  applies: () => true,
  ask: (context) => {
    const { unit } = context;
    const noun = countNoun(context);
    if (!unit || !isCounted(context))
      return {
        kind: 'text',
        message: 'How many hours a week does it take?',
        help:
          noun && !hasMinutes(context)
            ? `A range is fine: 5 to 8. Or count it: 30 ${plural(noun)}/month.`
            : 'A range is fine: 5 to 8.',
        initial: '10',
      };
    return {
      kind: 'text',
      message: `How many ${plural(unit)} a month?`,
      help: `A range is fine: 500 to 800. Or say 40 a week, or 10 hours/week if you know only that.`,
      initial: STARTS[unit] ?? '100',
    };
  },
  accept: (text, context) => orUnknown(text, (known) => acceptVolume(known, context)),
  usual: () => UNKNOWN,
  show: (answer, context) => (answer === UNKNOWN ? `don't know (${guessedVolume(context)})` : answer),
};

function acceptVolume(text: string, context: Context) {
  const { unit } = context;
  const counted = isCounted(context);
  const one = countNoun(context);
  const noun = one && plural(one);
  // behind +- a share says how sure the amount is
  if (/\d\s*%/.test(text.replace(/(\+-|\+\/-|±)\s*[\d.,]+\s*%/, ''))) return no('say how much it is, not a share');
  return acceptQuantity(text, {
    shapes: noun ? ['unit/month', 'hour/month'] : ['hour/month'],
    bare: () => (counted ? `${noun}/month` : 'hours/week'),
    example: counted ? `1200 ${noun}/month` : '10 hours/week',
    noun: counted ? noun! : 'hours',
    positive: true,
    also: (quantity) => wrongNoun(quantity, unit) ?? perDay(quantity),
  });
}

function wrongNoun({ unit: given }: Quantity, unit: string | undefined): string | null {
  if (shapeOf(given) === 'hour/month') return null;
  const noun = given.text.split('/')[0]!;
  return unit !== undefined && singular(noun) !== unit
    ? `this work is counted in ${plural(unit)}, not in ${noun}`
    : null;
}

/** A day may be a working day or one of seven: better to say it by the week. */
function perDay({ unit, value }: Quantity): string | null {
  if (!/\/days?$/.test(unit.text) || value.kind !== 'point') return null;
  const what = unit.text.split('/')[0]!;
  const week = (days: number) => `${Math.round(statedEnds(value).high * days * 100) / 100} ${what}/week`;
  return `say it by the week: ${week(5)} on five days, ${week(7)} on seven`;
}

/** The volume or workload that stands in where nobody knows. */
export function guessedVolume(context: Context): string {
  const guess = context.unit === undefined ? undefined : GUESSES[context.unit];
  return guess !== undefined && isCounted(context) ? `${guess} ${plural(context.unit!)}/month` : GUESSED_HOURS;
}

/** How long one takes, where the work is counted and nobody has published it. */
export const handleTime: Question = {
  id: 'handle-time',
  title: 'Time for one',
  applies: countsUnits,
  worthAsking: (context) => !hasMinutes(context),
  ask: ({ unit }) => ({
    kind: 'text',
    message: `How long does one ${unit ?? 'of them'} take?`,
    help: 'In minutes, or with the unit: 2 hours. A range is fine: 10 to 20.',
    initial: '30',
  }),
  accept: (text, { unit }) =>
    acceptQuantity(text, {
      shapes: ['hour', 'hour/unit'],
      bare: () => 'minutes',
      example: '10 minutes',
      positive: true,
      also: ({ unit: given }) =>
        given.text.includes('/') && singular(given.text.split('/')[1]!) !== unit ? `say it for one ${unit}` : null,
    }),
  usual: (context) => (hasMinutes(context) ? null : '30 minutes'),
};
