import { partsOf } from '../../../scenario/parts.ts';
import type { AssignedPart, MultiSourceOption, Option } from '../../../scenario/types.ts';
import type { Timetable } from '../../../units/timetable.ts';
import { shareWithin } from '../../demand/arrivals.ts';
import { overlap } from '../../demand/coverage.ts';
import type { Node } from '../../graph/node.ts';
import type { Demand, Offer } from '../../offer.ts';
import type { Scope } from '../../scope.ts';

/** What a source is asked for of one work item: one part of its list. */
interface Piece {
  readonly demand: Demand;
  readonly part: AssignedPart;
  /** All parts of the work item, in the order of the file. */
  readonly all: readonly AssignedPart[];
}

/** A source of the option with everything that it is asked for: it pools its people over it. */
export interface Source {
  readonly reference: string | Option;
  /** Word of ids and lines below the option's. */
  readonly prefix: string;
  readonly pieces: readonly Piece[];
}

/** A source that has been built. */
export interface Built {
  readonly source: Source;
  readonly demands: readonly Demand[];
  readonly offer: Offer;
}

/** The sources in the order in which the assignments name them. */
export function sourcesOf(option: MultiSourceOption, demands: readonly Demand[]): Source[] {
  const sources = new Map<string, { reference: string | Option; prefix: string; pieces: Piece[] }>();
  for (const demand of demands) {
    const all = partsOf(option, demand.id);
    for (const [index, part] of all.entries()) {
      const reference = part.source;
      const prefix = prefixOf(reference, demand, index);
      const source = sources.get(prefix) ?? { reference, prefix, pieces: [] };
      source.pieces.push({ demand, part, all });
      sources.set(prefix, source);
    }
  }
  return [...sources.values()];
}

function prefixOf(reference: string | Option, demand: Demand, index: number): string {
  if (typeof reference === 'string') return reference;
  return `${demand.id}-${reference.kind}${index === 0 ? '' : index + 1}`;
}

/** The other sources whose offers decide what a source is asked for: those before it where it takes the overflow. */
export function upstreamOf(source: Source, sources: readonly Source[]): Source[] {
  return sources.filter(
    (other) =>
      other !== source &&
      source.pieces.some(
        ({ part, all }) =>
          part.when === 'overflow' &&
          other.pieces.some((piece) => piece.all === all && all.indexOf(piece.part) < all.indexOf(part)),
      ),
  );
}

/** What a source is asked for, a demand a work item; `built` holds every source whose overflow it takes. */
export function askedOf(scope: Scope, source: Source, built: readonly Built[], path: string): Demand[] {
  const { f } = scope;
  const byItem = new Map<Demand, { shares: Node[]; hours: (Timetable | null)[] }>();
  for (const piece of source.pieces) {
    const asked = byItem.get(piece.demand) ?? { shares: [], hours: [] };
    asked.shares.push(piece.part.when === 'overflow' ? overflow(scope, piece, built) : shareOf(scope, piece, path));
    asked.hours.push(hoursOf(piece));
    byItem.set(piece.demand, asked);
  }
  return [...byItem].map(([demand, { shares, hours }]) => {
    const share = shares.length === 1 ? shares[0]! : f`total(${shares})`;
    return {
      ...demand,
      volume: f`${demand.volume} * ${share}`,
      hours: f`${demand.hours} * ${share}`,
      open: hours.reduce(either),
    };
  });
}

/** A share of volume, what arrives in a time window, or what the other parts leave. */
function shareOf(scope: Scope, { demand, part, all }: Piece, path: string): Node {
  const { f } = scope;
  const inWindow = (one: AssignedPart): Node =>
    typeof one.when === 'object' ? shareWithin(scope, demand, one.when) : scope.number(1);
  const given = (one: AssignedPart): Node => {
    const key = one.path.startsWith(`${path}.`) ? `${one.path.slice(path.length + 1)}.share` : 'share';
    return one.share === undefined
      ? inWindow(one)
      : f`${inWindow(one)} * ${scope.input({ key, given: one.share, label: 'Share of the volume', unit: '', otherwise: () => scope.number(1) })}`;
  };
  const planned = all.filter(({ when }) => when !== 'overflow');
  const others = planned.filter((one) => one !== part);
  const share = takesRest(part, planned)
    ? others.map(given).reduce((left, one) => f`${left} - ${one}`, scope.number(1))
    : given(part);
  return f`max(0, min(1, ${share}))`;
}

/** A part without hours and share of its own takes what the others leave, where there are others. */
function takesRest(part: AssignedPart, planned: readonly AssignedPart[]): boolean {
  return part.when === 'rest' || (part.share === undefined && part.when === undefined && planned.length > 1);
}

/**
 * What the sources before it are asked for and do not take, by the volume of the whole item: calls above their capacity
 * and outside the hours in which they are there, less what an earlier overflow part takes of that.
 */
function overflow(scope: Scope, { demand, part, all }: Piece, built: readonly Built[]): Node {
  const { f } = scope;
  const before = all.slice(0, all.indexOf(part));
  const left = built.flatMap(({ source, demands, offer }) => {
    const own = source.pieces.filter((piece) => piece.all === all && before.includes(piece.part));
    if (own.length === 0) return [];
    const asked = demands.find(({ id }) => id === demand.id)!;
    const handled = offer.handled.get(demand.id)!;
    const isOverflow = own.every((piece) => piece.part.when === 'overflow');
    return [isOverflow ? f`0 - ${asked.volume} * ${handled}` : f`${asked.volume} * (1 - ${handled})`];
  });
  return f`if(${demand.volume} > 0, max(0, min(1, total(${left}) / ${demand.volume})), 0)`;
}

/** Hours in which a part may be asked: its window, the hours that the other windows leave, or all. */
function hoursOf({ demand, part, all }: Piece): Timetable | null {
  const { open } = demand;
  if (!open || part.when === undefined || part.when === 'overflow') return open;
  if (part.when !== 'rest') return overlap(open, part.when);
  const taken = all.flatMap(({ when }) => (typeof when === 'object' ? [when] : []));
  const share = open.share.map((own, hour) =>
    Math.max(0, own - Math.max(0, ...taken.map((window) => window.share[hour]!))),
  );
  return timetableOf(share, 'the other hours');
}

/** Hours of either of two parts of the same source; a missing timetable is no restriction. */
function either(a: Timetable | null, b: Timetable | null): Timetable | null {
  if (!a || !b) return null;
  return timetableOf(
    a.share.map((own, hour) => Math.max(own, b.share[hour]!)),
    `${a.text}, ${b.text}`,
  );
}

function timetableOf(share: readonly number[], text: string): Timetable {
  return { share, hoursPerWeek: share.reduce((sum, hour) => sum + hour, 0), text };
}
