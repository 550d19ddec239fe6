import type { Drawing } from '../analysis/drawn.ts';
import { type Flags, textFlag } from './command.ts';
import { Failure } from './failure.ts';

/** Fewest draws that fill every replication, and the most that a minute and a machine are for. */
const LEAST_DRAWS = 16;
const MOST_DRAWS = 2 ** 17;

/** What `--draws`, `--seed` and `--where` ask for. */
export function drawingOf(flags: Flags): Drawing {
  const draws = wholeNumber(flags, 'draws', MOST_DRAWS);
  const seed = wholeNumber(flags, 'seed', 2 ** 32 - 1) ?? 1;
  const where = textFlag(flags, 'where');
  if (draws === 0 && where !== null) {
    throw new Failure('--where narrows draws down, and --draws 0 makes none', 'leave one of the two out');
  }
  return { draws: draws ? powerOfTwo(draws) : draws, seed, ...(where === null ? {} : { where }) };
}

/** Points that fill the space evenly come in powers of two: the next one up. */
function powerOfTwo(draws: number): number {
  return Math.max(LEAST_DRAWS, 2 ** Math.ceil(Math.log2(draws)));
}

function wholeNumber(flags: Flags, name: string, most: number): number | null {
  const text = textFlag(flags, name);
  if (text === null) return null;
  if (!/^\d{1,12}$/.test(text) || Number(text) > most) {
    throw new Failure(`--${name} must be a whole number from 0 to ${most}, not '${text}'`);
  }
  return Number(text);
}
