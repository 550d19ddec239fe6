import { COVERAGE_WEEKS_PER_MONTH } from '../../units/constants.ts';
import type { Timetable } from '../../units/timetable.ts';
import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { postHours } from './posts.ts';

/** The hours that lie in both timetables; a missing one is no restriction. */
export function overlap(a: Timetable, b: Timetable | undefined): Timetable {
  if (!b) return a;
  const share = a.share.map((open, hour) => Math.min(open, b.share[hour]!));
  return { share, hoursPerWeek: share.reduce((sum, hour) => sum + hour, 0), text: `${a.text} within ${b.text}` };
}

/**
 * Hours a month in which the posts of a demand are manned (within the timetable, when given): open hours x posts, and
 * with a service level the posts of each hour. 8,760 / 168 weeks a year.
 */
export function staffedHours(scope: Scope, demand: Demand, within?: Timetable): Node {
  const { f } = scope;
  if (!demand.open) return scope.number(0, 'hour/month');
  const { share, hoursPerWeek } = overlap(demand.open, within);
  if (demand.service) return postHours(scope, demand, share);
  const hours = scope.number(hoursPerWeek * COVERAGE_WEEKS_PER_MONTH, 'hour/month');
  return f`if(${demand.volume} > 0, ${demand.posts} * ${hours}, 0)`;
}

/** The part of the manned hours that a mark (night, weekend) takes, hour by hour with the posts of that hour. */
export function markedHours(
  scope: Scope,
  manned: { readonly demand: Demand; readonly within: Timetable; readonly hours: Node },
  marked: (hourOfWeek: number) => boolean,
): Node {
  const { demand, within, hours } = manned;
  if (demand.service) {
    return postHours(
      scope,
      demand,
      within.share.map((open, hour) => (marked(hour) ? open : 0)),
    );
  }
  return scope.f`${hours} * ${scope.number(shareOfHours(within, marked))}`;
}

/** Share of a timetable's weekly hours that a mark (night, weekend) takes; 0 for an empty one. */
function shareOfHours(timetable: Timetable, marked: (hourOfWeek: number) => boolean): number {
  if (timetable.hoursPerWeek === 0) return 0;
  const hours = timetable.share.reduce((sum, open, hour) => sum + (marked(hour) ? open : 0), 0);
  return hours / timetable.hoursPerWeek;
}
