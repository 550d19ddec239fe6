import type { Timetable } from '../../units/timetable.ts';
import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { BUSINESS_HOURS, profileOf, weightOf } from './profile.ts';

/**
 * Share of a demand's arrivals that fall into a timetable, by its profile. In the usual one business hours get 1 - a of
 * all contacts, the rest of the week a (fact `missed.after-hours-share`, over 40% come outside nine to five), each
 * spread evenly; only arrivals within the work's own opening hours count. Work that can wait waits for the timetable: 1.
 * No timetable: 1.
 */
export function shareWithin(scope: Scope, demand: Demand, timetable: Timetable | undefined): Node {
  const { open } = demand;
  if (open === null || timetable === undefined) return scope.number(1);
  const { base, after } = profileOf(demand.item?.profile);
  const both = open.share.map((share, hour) => Math.min(share, timetable.share[hour]!));
  const asked = { base: weightOf(base, open.share), after: after ? weightOf(after, open.share) : 0 };
  const met = { base: weightOf(base, both), after: after ? weightOf(after, both) : 0 };
  if (met.base === asked.base && met.after === asked.after) return scope.number(1);
  if (after === null || asked.after === 0) return scope.number(met.base / asked.base);
  if (asked.base === 0) return scope.number(met.after / asked.after);
  const { f } = scope;
  const outside = afterHours(scope);
  const arriving = (part: typeof asked): Node =>
    f`${scope.number(part.base / base.total)} * (1 - ${outside}) + ${scope.number(part.after / after.total)} * ${outside}`;
  return f`(${arriving(met)}) / (${arriving(asked)})`;
}

/** Share of contacts that come outside business hours. */
export function afterHours(scope: Scope): Node {
  return scope.fact('missed.after-hours-share', 'work.*.after_hours_share', 'Contacts outside business hours');
}

/** Share of a demand's arrivals outside business hours; none for work that can wait. */
export function outsideBusinessShare(scope: Scope, demand: Demand): Node {
  if (demand.open === null) return scope.number(0);
  return scope.f`1 - ${shareWithin(scope, demand, BUSINESS_HOURS)}`;
}
