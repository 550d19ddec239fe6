import { HOURS_PER_WEEK_ROUND_THE_CLOCK } from '../../units/constants.ts';
import { parseTimetable, type Timetable } from '../../units/timetable.ts';
import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';

/** Monday to Friday, nine to five: the hours against which the share of after-hours contacts was counted. */
export const BUSINESS_HOURS: Timetable = (() => {
  const parsed = parseTimetable('business-hours');
  if (!parsed.ok) throw new Error('business hours do not parse');
  return parsed.timetable;
})();

/** Hours of a week inside and outside business hours. */
interface Split {
  readonly inside: number;
  readonly outside: number;
}

/**
 * Share of a demand's arrivals that fall into a timetable. Business hours get 1 - a of all contacts, the rest of the
 * week a (fact `missed.after-hours-share`, over 40% come outside nine to five), each spread evenly; only arrivals within
 * the work's own opening hours count. Work that can wait waits for the timetable: 1. No timetable: 1.
 */
export function shareWithin(scope: Scope, demand: Demand, timetable: Timetable | undefined): Node {
  const { open } = demand;
  if (open === null || timetable === undefined) return scope.number(1);
  const asked = split(open.share);
  const met = split(open.share.map((share, hour) => Math.min(share, timetable.share[hour]!)));
  if (met.inside === asked.inside && met.outside === asked.outside) return scope.number(1);
  if (asked.outside === 0) return scope.number(met.inside / asked.inside);
  if (asked.inside === 0) return scope.number(met.outside / asked.outside);
  const after = scope.figure(
    scope.assumptions.fact('missed.after-hours-share', 'work.*.after_hours_share', 'Contacts outside business hours'),
  );
  const { f } = scope;
  const arriving = (hours: Split): Node => {
    const inside = scope.number(hours.inside / BUSINESS_HOURS.hoursPerWeek);
    const outside = scope.number(hours.outside / (HOURS_PER_WEEK_ROUND_THE_CLOCK - BUSINESS_HOURS.hoursPerWeek));
    return f`${inside} * (1 - ${after}) + ${outside} * ${after}`;
  };
  return f`(${arriving(met)}) / (${arriving(asked)})`;
}

/** Share of a demand's arrivals outside business hours; none for work that can wait. */
export function outsideBusinessShare(scope: Scope, demand: Demand): Node {
  if (demand.open === null) return scope.number(0);
  return scope.f`1 - ${shareWithin(scope, demand, BUSINESS_HOURS)}`;
}

function split(share: readonly number[]): Split {
  let inside = 0;
  let outside = 0;
  for (const [hour, open] of share.entries()) {
    const business = Math.min(open, BUSINESS_HOURS.share[hour]!);
    inside += business;
    outside += open - business;
  }
  return { inside, outside };
}
