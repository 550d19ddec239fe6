import type { AssignedPart, MultiSourceOption, Option } from '../../scenario/types.ts';
import type { Timetable } from '../../units/timetable.ts';
import { carried } from '../carried.ts';
import { shareWithin } from '../demand/arrivals.ts';
import { overlap } from '../demand/coverage.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Demand, KindContext, Offer, OptionKind } from '../offer.ts';
import type { Scope } from '../scope.ts';

/** A source with the parts of the work that it does. */
interface Part {
  readonly reference: string | Option;
  readonly prefix: string;
  readonly demands: Demand[];
}

/** Parts done by other options: by work item, by time window, by share of volume. */
export const multiSource: OptionKind<MultiSourceOption> = {
  kind: 'multi-source',
  label: 'Several sources',
  // It works when the last of its parts does.
  leadTime: (scope, option, demands, ofSource) => {
    const references = demands.flatMap((demand) => (option.assign?.[demand.id] ?? []).map((part) => part.source));
    return references.length === 0 ? scope.number(0, 'month') : scope.f`max(${references.map(ofSource)})`;
  },
  build(scope, context) {
    const { f } = scope;
    const { option, demands, company } = context;
    const parts = partsOf(scope, option, demands);
    const offers = parts.map((part) => ({
      part,
      offer: context.source(part.reference, `${scope.prefix}.${part.prefix}`, part.demands),
    }));
    const hours = scope.input({
      key: 'coordination',
      given: option.coordination,
      label: 'Hours a month of coordination between the parts',
      unit: 'hour/month',
      otherwise: () =>
        f`${scope.assumed('coordination_hours', 'options.*.coordination', 'Hours a month of coordination for each part beyond the first', { low: 0.5, likely: 1.5, high: 4 }, 'hour/month', 'hand-overs, schedules and invoices of one more source')} * ${scope.number(Math.max(0, parts.length - 1))}`,
    });
    const coordination = f`${hours} * ${context.started}`;
    const lines: Line[] = offers.flatMap(({ part, offer }) =>
      carried(offer.lines, part.prefix, parts.length > 1 ? labelOf(part) : null),
    );
    lines.push(
      scope.line('governance.coordination', {
        category: 'governance',
        label: 'Coordination between the parts',
        cost: f`${coordination} * ${company.founderHour}`,
        imputed: true,
      }),
    );
    const total = (pick: (offer: Offer) => Node) =>
      offers.map(({ offer }) => pick(offer)).reduce((sum, one) => f`${sum} + ${one}`);
    return {
      lines,
      handled: new Map(demands.map((demand) => [demand.id, handledOf(scope, demand, offers)])),
      heads: scope.name(
        'heads',
        'People, whole',
        total((offer) => offer.heads),
      ),
      seats: total((offer) => offer.seats),
      founderHours: f`${total((offer) => offer.founderHours)} + ${coordination}`,
      resolves: weighted(scope, offers, (offer) => offer.resolves),
      errorRate: weighted(scope, offers, (offer) => offer.errorRate),
      exitTime: f`max(${offers.map(({ offer }) => offer.exitTime)})`,
      headroom: leastHeadroom(scope, offers),
      notes: offers.flatMap(({ offer }) => offer.notes),
    };
  },
};

type Offers = readonly { readonly part: Part; readonly offer: Offer }[];

const labelOf = (part: Part): string =>
  typeof part.reference === 'string' ? part.reference : (part.reference.label ?? part.prefix);

/** More volume reaches every part: the first that needs another person sets the limit. */
function leastHeadroom({ f }: Scope, offers: Offers): Node | null {
  const limits = offers.flatMap(({ offer }) => offer.headroom ?? []);
  return limits.length === 0 ? null : f`min(${limits})`;
}

/** The parts by source: a source that does several items pools its people. */
function partsOf(scope: Scope, option: MultiSourceOption, demands: KindContext['demands']): Part[] {
  const parts = new Map<string, Part>();
  for (const demand of demands) {
    const assigned = option.assign?.[demand.id] ?? [];
    for (const [index, one] of assigned.entries()) {
      const reference = one.source;
      const prefix =
        typeof reference === 'string' ? reference : `${demand.id}-${reference.kind}${index === 0 ? '' : index + 1}`;
      const part = parts.get(prefix) ?? { reference, prefix, demands: [] };
      part.demands.push(partDemand(scope, demand, one, assigned, option.path));
      parts.set(prefix, part);
    }
  }
  return [...parts.values()];
}

/** What one part is asked for: a share of volume, what arrives in its time window, or what the other parts leave. */
function partDemand(
  scope: Scope,
  demand: Demand,
  part: AssignedPart,
  all: readonly AssignedPart[],
  path: string,
): Demand {
  const { f } = scope;
  const inWindow = (one: AssignedPart): Node =>
    one.when === undefined || one.when === 'rest' ? scope.number(1) : shareWithin(scope, demand, one.when);
  const shareOf = (one: AssignedPart): Node => {
    const key = one.path.startsWith(`${path}.`) ? `${one.path.slice(path.length + 1)}.share` : 'share';
    return one.share === undefined
      ? inWindow(one)
      : f`${inWindow(one)} * ${scope.input({ key, given: one.share, label: 'Share of the volume', unit: '', otherwise: () => scope.number(1) })}`;
  };
  const rest = part.when === 'rest' || (part.share === undefined && part.when === undefined && all.length > 1);
  const others = all.filter((one) => one !== part);
  const share = rest ? others.map(shareOf).reduce((left, one) => f`${left} - ${one}`, scope.number(1)) : shareOf(part);
  const bounded = f`max(0, min(1, ${share}))`;
  return {
    ...demand,
    volume: f`${demand.volume} * ${bounded}`,
    hours: f`${demand.hours} * ${bounded}`,
    open: windowOf(demand, part, others),
  };
}

function windowOf(demand: Demand, part: AssignedPart, others: readonly AssignedPart[]): Timetable | null {
  if (!demand.open || part.when === undefined) return demand.open;
  if (part.when !== 'rest') return overlap(demand.open, part.when);
  const taken = others.flatMap((one) => (one.when === undefined || one.when === 'rest' ? [] : [one.when]));
  const share = demand.open.share.map((open, hour) =>
    Math.max(0, open - Math.max(0, ...taken.map((window) => window.share[hour]!))),
  );
  return { share, hoursPerWeek: share.reduce((sum, hour) => sum + hour, 0), text: 'the other hours' };
}

/** Share of a work item that the parts together take. */
function handledOf(scope: Scope, demand: Demand, offers: Offers): Node {
  const { f } = scope;
  const taken = offers.flatMap(({ part, offer }) =>
    part.demands
      .filter((one) => one.id === demand.id)
      .map((one) => f`${one.volume} * ${offer.handled.get(demand.id)!}`),
  );
  if (taken.length === 0) return scope.number(0);
  const units = taken.reduce((sum, one) => f`${sum} + ${one}`);
  return f`if(${demand.volume} > 0, ${units} / ${demand.volume}, 0)`;
}

/** A share of the parts, weighted by their hours of work. */
function weighted(scope: Scope, offers: Offers, pick: (offer: Offer) => Node): Node {
  const { f } = scope;
  const hours = offers.map(({ part }) =>
    part.demands.map((demand) => demand.hours).reduce((sum, one) => f`${sum} + ${one}`),
  );
  const all = hours.reduce((sum, one) => f`${sum} + ${one}`);
  const product = offers
    .map(({ offer }, index) => f`${hours[index]!} * ${pick(offer)}`)
    .reduce((sum, one) => f`${sum} + ${one}`);
  return f`if(${all} > 0, ${product} / ${all}, 0)`;
}
