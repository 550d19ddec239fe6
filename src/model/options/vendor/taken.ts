import type { VendorOption } from '../../../scenario/types.ts';
import { shareWithin } from '../../demand/arrivals.ts';
import { staffedHours } from '../../demand/coverage.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { totalOf } from '../over-demands.ts';

/** How time is billed. */
export type Billing = Pick<VendorOption, 'billing'>;

/** What a vendor takes of one demand; flows are month series. */
export interface Taken {
  readonly demand: Demand;
  /** Share of the volume that comes while the vendor is open. */
  readonly share: Node;
  /** Units of work a month. */
  readonly units: Node;
  /** Hours of handling a month, as our own people would need. */
  readonly hours: Node;
}

/** What the vendor takes of each demand: what arrives within its hours; everything when the file gives none. */
export function takenBy(scope: Scope, option: VendorOption, demands: readonly Demand[]): Taken[] {
  const { f } = scope;
  return demands.map((demand) => {
    const share = shareWithin(scope, demand, option.open);
    return { demand, share, units: f`${demand.volume} * ${share}`, hours: f`${demand.hours} * ${share}` };
  });
}

/**
 * Hours of agents bought. A vendor's hour is an hour of presence, so work that must be answered while open costs its
 * handling / the vendor's occupancy (87% outsourced against 72% in house: the pooling gain that a vendor sells). Work
 * that can wait is bought hour for hour.
 */
export function agentHours(scope: Scope, taken: readonly Taken[]): Node {
  const { f } = scope;
  const hours = taken.map((part) =>
    part.demand.open === null ? part.hours : f`${part.hours} / ${vendorOccupancy(scope)}`,
  );
  return totalOf(scope, hours, 'hour/month');
}

/** Hours a month in which a dedicated agent must be there: the work's opening hours within the vendor's. */
export function postHours({ scope, option }: { scope: Scope; option: VendorOption }, { demand }: Taken): Node {
  return staffedHours(scope, demand, option.open);
}

/** Share of a vendor agent's paid presence that is handling. */
function vendorOccupancy(scope: Scope): Node {
  const fact = scope.assumptions.data.fact('utilization.inhouse-vs-outsourced');
  if (fact?.outsourced === undefined) throw new Error("the data packs have no occupancy of a vendor's agents");
  const part = { value: fact.outsourced, unit: '%', key: 'outsourced' };
  return scope.figure(scope.assumptions.factLeaf(fact, 'options.*.occupancy', "Occupancy of a vendor's agents", part));
}

/**
 * Time billed by services that charge minutes: handling + rounding + wrap-up of each unit. The mean of rounded times is
 * not the rounded mean: with calls of any length, rounding up to an increment adds about half of it. Without
 * `billing.increment` calls carry the usual rounding (fact `recept.billing-rounding`, half a minute).
 */
export function billedTime(scope: Scope, option: Billing, taken: readonly Taken[]): Node {
  const { f } = scope;
  const times = taken.map((part) => {
    if (part.demand.unit === 'hour') return part.hours;
    return f`${part.hours} + ${part.units} * (${rounding(scope, option, part.demand)} + ${wrapUp(scope, option, part.demand)})`;
  });
  return totalOf(scope, times, 'hour/month');
}

function rounding(scope: Scope, option: Billing, demand: Demand): Node {
  const { f } = scope;
  const unit = scope.number(1, demand.unit);
  if (option.billing?.increment === undefined) {
    if (demand.unit !== 'call') return scope.number(0, `hour/${demand.unit}`);
    return scope.fact('recept.billing-rounding', 'options.*.billing.increment', 'Billed time that rounding adds');
  }
  const increment = scope.input({
    key: 'billing.increment',
    given: option.billing.increment,
    label: 'Time that each unit is rounded up to',
    unit: 'hour',
    otherwise: () => scope.number(0, 'hour'),
  });
  return f`${increment} / 2 / ${unit}`;
}

function wrapUp(scope: Scope, option: Billing, demand: Demand): Node {
  if (option.billing?.wrapUp === undefined) return scope.number(0, `hour/${demand.unit}`);
  const time = scope.input({
    key: 'billing.wrap_up',
    given: option.billing.wrapUp,
    label: 'Wrap-up time billed with each unit',
    unit: 'hour',
    otherwise: () => scope.number(0, 'hour'),
  });
  return scope.f`${time} / ${scope.number(1, demand.unit)}`;
}
