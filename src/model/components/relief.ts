import { COVERAGE_WEEKS_PER_MONTH } from '../../units/constants.ts';
import type { Post } from '../demand/posts.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import type { Person } from './person.ts';

/** Length of a shift of the roster. */
const SHIFT_HOURS = 8;

/**
 * People for the manned hours, from the naive count to the relief factor, in the busiest month: a shift a day and nobody
 * ever off (3 for a post round the clock), contract hours a week (4.2), paid leave (4.7), then training, breaks and
 * meetings, too. Other months in proportion to their hours.
 */
export function relieved(scope: Scope, who: Person, manned: readonly Post[], presence: Node): Node {
  const { f } = scope;
  if (manned.length === 0) return f`${presence} / ${who.paidHours}`;
  const peak = scope.name('relief.hours', 'Manned hours, busiest month', f`highest(${presence})`, 'hour/month');
  const shift = scope.name(
    'relief.shift_hours',
    'Hours of a shift on every day of opening',
    scope.number(SHIFT_HOURS * daysOpen(manned) * COVERAGE_WEEKS_PER_MONTH, 'hour/month'),
    'hour/month',
  );
  const byDay = scope.name('relief.shifts', 'People if each had a shift every day of opening', f`${peak} / ${shift}`);
  const byWeek = scope.name(
    'relief.contract',
    'People with contract hours, never absent',
    f`${byDay} * ${shift} / ${who.paidHours}`,
  );
  const there = f`1 - ${who.absence}`;
  const withLeave = scope.name('relief.leave', 'People with paid leave', f`${byWeek} / (${there})`);
  const relieved = scope.name(
    'relief.shrinkage',
    'People with training, breaks and meetings, too',
    f`${withLeave} * (${there}) / (${there} - ${who.presenceShrinkage})`,
  );
  return f`${relieved} * ${presence} / ${peak}`;
}

/** Days of the week on which somebody must be there. */
function daysOpen(manned: readonly Post[]): number {
  const days = new Set<number>();
  for (const { within } of manned) {
    within.share.forEach((share, hour) => {
      if (share > 0) days.add(Math.floor(hour / 24));
    });
  }
  return Math.max(1, days.size);
}
