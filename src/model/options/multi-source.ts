import { partsOf } from '../../scenario/parts.ts';
import type { MultiSourceOption, Option } from '../../scenario/types.ts';
import { carried } from '../carried.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Demand, KindContext, Offer, OptionKind, WorkQuality } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { askedOf, type Built, type Source, sourcesOf, upstreamOf } from './multi-source/pieces.ts';

/** Parts done by other options: by work item, by time window, by share of volume, or above the capacity of others. */
export const multiSource: OptionKind<MultiSourceOption> = {
  kind: 'multi-source',
  label: 'Several sources',
  ratings: null,
  // It works when the last of its parts does.
  leadTime: (scope, option, demands, ofSource) => {
    const references = demands.flatMap((demand) => partsOf(option, demand.id).map((part) => part.source));
    return references.length === 0 ? scope.number(0, 'month') : scope.f`max(${references.map(ofSource)})`;
  },
  build(scope, context) {
    const { offer, parts } = partsTogether(scope, context);
    const coordination = coordinate(scope, context, parts);
    return {
      ...offer,
      lines: [...offer.lines, coordination.line],
      founderHours: scope.f`${offer.founderHours} + ${coordination.hours}`,
    };
  },
};

/** What the parts of a mix make together, without the hand-overs between them; and how many they are. */
export function partsTogether(
  scope: Scope,
  context: KindContext<MultiSourceOption>,
): { readonly offer: Offer; readonly parts: number } {
  const { f } = scope;
  const { option, demands } = context;
  const built = buildSources(scope, context);
  const lines: Line[] = built.flatMap(({ source, offer }) =>
    carried(offer.lines, source.prefix, built.length > 1 ? labelOf(source) : null),
  );
  const total = (pick: (offer: Offer) => Node) =>
    built.map(({ offer }) => pick(offer)).reduce((sum, one) => f`${sum} + ${one}`);
  return {
    parts: built.length,
    offer: {
      lines,
      handled: new Map(demands.map((demand) => [demand.id, handledOf(scope, demand, built)])),
      heads: scope.name(
        'heads',
        'People, whole',
        total((offer) => offer.heads),
      ),
      seats: total((offer) => offer.seats),
      founderHours: total((offer) => offer.founderHours),
      resolves: weighted(scope, built, (offer) => offer.resolves),
      errorRate: scope.input({
        key: 'error_rate',
        given: option.errorRate,
        label: 'Units that go wrong',
        unit: '',
        otherwise: () => weighted(scope, built, (offer) => offer.errorRate),
      }),
      byWork: new Map(demands.map((demand) => [demand.id, qualityOf(scope, demand, built)])),
      exitTime: f`max(${built.map(({ offer }) => offer.exitTime)})`,
      arrangements: built.flatMap(({ offer }) => offer.arrangements),
      holds: new Set(built.flatMap(({ offer }) => [...offer.holds])),
      headroom: leastHeadroom(scope, built),
      notes: built.flatMap(({ offer }) => offer.notes),
      vendors: built.flatMap(({ offer }) => offer.vendors ?? []),
      growth: built.flatMap(({ offer }) => offer.growth ?? []),
    },
  };
}

/** More volume reaches every part: the first that needs another person sets the limit. */
function leastHeadroom({ f }: Scope, built: readonly Built[]): Node | null {
  const limits = built.flatMap(({ offer }) => offer.headroom ?? []);
  return limits.length === 0 ? null : f`min(${limits})`;
}

/** Builds every source after those whose overflow it takes. */
function buildSources(scope: Scope, context: KindContext<MultiSourceOption>): Built[] {
  const { option, demands } = context;
  const sources = sourcesOf(option, demands);
  const done = new Map<Source, Built>();
  while (done.size < sources.length) {
    const next = sources.find(
      (source) => !done.has(source) && upstreamOf(source, sources).every((other) => done.has(other)),
    );
    if (!next) throw new Error(`the parts of '${option.id}' pass their overflow round in a circle`);
    const asked = askedOf(scope, next, [...done.values()], option.path);
    const offer = context.source(next.reference, `${scope.prefix}.${next.prefix}`, asked);
    done.set(next, { source: next, demands: asked, offer });
  }
  return sources.map((source) => done.get(source)!);
}

/** What the founder spends on hand-overs between so many parts: hours a month, and their line. */
export function coordinate(
  scope: Scope,
  { option, started, company }: Pick<KindContext<MultiSourceOption>, 'option' | 'started' | 'company'>,
  parts: number,
): { readonly hours: Node; readonly line: Line } {
  const { f } = scope;
  const planned = scope.input({
    key: 'coordination',
    given: option.coordination,
    label: 'Hours a month of coordination between the parts',
    unit: 'hour/month',
    otherwise: () => f`${coordinationHours(scope)} * ${scope.number(Math.max(0, parts - 1))}`,
  });
  const hours = f`${planned} * ${started}`;
  const line = scope.line('governance.coordination', {
    category: 'governance',
    label: 'Coordination between the parts',
    cost: f`${hours} * ${company.founderHour}`,
    imputed: true,
  });
  return { hours, line };
}

function coordinationHours(scope: Scope): Node {
  return scope.assumed(
    'coordination_hours',
    'options.*.coordination',
    'Hours a month of coordination for each part beyond the first',
    { low: 0.5, likely: 1.5, high: 4 },
    'hour/month',
    'hand-overs, schedules and invoices of one more source',
  );
}

const labelOf = ({ reference, prefix }: Source): string =>
  typeof reference === 'string' ? reference : ((reference as Option).label ?? prefix);

/** Units of a work item that each source takes. */
function unitsOf(scope: Scope, demand: Demand, built: readonly Built[]): { offer: Offer; units: Node }[] {
  return built.flatMap(({ demands, offer }) =>
    demands
      .filter((asked) => asked.id === demand.id)
      .map((asked) => ({ offer, units: scope.f`${asked.volume} * ${offer.handled.get(demand.id)!}` })),
  );
}

/** Share of a work item that the parts together take. */
function handledOf(scope: Scope, demand: Demand, built: readonly Built[]): Node {
  const { f } = scope;
  const taken = unitsOf(scope, demand, built);
  if (taken.length === 0) return scope.number(0);
  const units = taken.map((one) => one.units).reduce((sum, one) => f`${sum} + ${one}`);
  return f`if(${demand.volume} > 0, ${units} / ${demand.volume}, 0)`;
}

/** What goes wrong with a work item is up to those who do it, each by the units that it takes. */
function qualityOf(scope: Scope, demand: Demand, built: readonly Built[]): WorkQuality {
  const { f } = scope;
  const taken = unitsOf(scope, demand, built);
  const mean = (pick: (quality: WorkQuality) => Node): Node => {
    const shares = taken.map(({ offer }) => pick(offer.byWork?.get(demand.id) ?? offer));
    if (shares.length === 0) return scope.number(0);
    if (shares.length === 1) return shares[0]!;
    const all = f`total(${taken.map(({ units }) => units)})`;
    const product = f`total(${taken.map(({ units }, index) => f`${units} * ${shares[index]!}`)})`;
    return f`if(${all} > 0, ${product} / ${all}, 0)`;
  };
  return { resolves: mean(({ resolves }) => resolves), errorRate: mean(({ errorRate }) => errorRate) };
}

/** A share of the parts, weighted by their hours of work. */
function weighted(scope: Scope, built: readonly Built[], pick: (offer: Offer) => Node): Node {
  const { f } = scope;
  const hours = built.map(({ demands }) =>
    demands.map((demand) => demand.hours).reduce((sum, one) => f`${sum} + ${one}`),
  );
  const all = hours.reduce((sum, one) => f`${sum} + ${one}`);
  const product = built
    .map(({ offer }, index) => f`${hours[index]!} * ${pick(offer)}`)
    .reduce((sum, one) => f`${sum} + ${one}`);
  return f`if(${all} > 0, ${product} / ${all}, 0)`;
}
