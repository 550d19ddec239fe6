import { minimumRoster } from '../../methods/roster.ts';
import type { Timetable } from '../../units/timetable.ts';

/**
 * Rosters of one post that nearly every scenario asks for, so that a start does not solve them again: round the clock,
 * and a business week. A test holds them against the solver.
 */
export const COMMON_ROSTERS: readonly { readonly open: (hour: number) => boolean; readonly people: number }[] = [
  { open: () => true, people: 6 },
  { open: (hour) => hour < 5 * 24 && hour % 24 >= 9 && hour % 24 < 17, people: 1 },
];

const keyOf = (open: (hour: number) => boolean): string => {
  let key = '';
  for (let hour = 0; hour < 168; hour++) key += open(hour) ? '1' : '0';
  return key;
};

const SOLVED = new Map(COMMON_ROSTERS.map(({ open, people }) => [keyOf(open), people]));

/** Least people whose legal tours (5 days on, 8 hours) keep one post manned in every opening hour; exact. */
export function rosterSize(timetable: Timetable): number {
  const key = keyOf((hour) => timetable.share[hour]! > 0);
  const known = SOLVED.get(key);
  if (known !== undefined) return known;
  const { headcount } = minimumRoster({ demand: timetable.share.map((open) => (open > 0 ? 1 : 0)) });
  SOLVED.set(key, headcount);
  return headcount;
}
