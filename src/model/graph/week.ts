import type { Node } from './node.ts';

/** Hours of a week; index 0 is Monday 0:00 to 1:00. */
export const HOURS_OF_WEEK = 168;

/**
 * What one demand asks of the operations over the hours of a week (`post_hours`, `peak_posts`, `roster`): its figures are
 * arguments, its hours and arrival pattern structure.
 *
 * Posts of an hour are `least`, or what a service level takes of the units that arrive then (Erlang C, with patience
 * Erlang A) where that is more; none where there is no volume. Units of an hour are the volume of a week x the hour's
 * weight / the weight of all opening hours; a weight is `base`, or `(1 - outside) base + outside after`.
 */
export interface WeekDemand {
  /** Units a month. */
  readonly volume: Node;
  readonly least: Node;
  readonly service: {
    /** Working time of a unit. */
    readonly handleTime: Node;
    readonly share: Node;
    readonly within: Node;
    readonly patience: Node | null;
    readonly outside: Node | null;
    /** Weights of a whole hour. */
    readonly base: readonly number[];
    readonly after: readonly number[];
    /** Share of each hour in which the work is open at all. */
    readonly open: readonly number[];
  } | null;
  /** Share of each hour that counts: opening hours within a shift, or those of them at night. */
  readonly counted: readonly number[];
}

/** The structure of a demand, and how many arguments belong to it. */
export interface WeekStructure {
  readonly service: boolean;
  readonly patience: boolean;
  readonly outside: boolean;
  /** Weight of all opening hours in `base` and in `after`. */
  readonly totalBase: number;
  readonly totalAfter: number;
  readonly counted: readonly number[];
  readonly base: readonly number[];
  readonly after: readonly number[];
  readonly args: number;
}

const flag = (value: boolean): number => (value ? 1 : 0);
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** Arguments and structural numbers of an operation over the hours of a week. */
export function weekOperands(demands: readonly WeekDemand[]): { args: Node[]; params: number[] } {
  const args: Node[] = [];
  const params: number[] = [];
  for (const { volume, least, service, counted } of demands) {
    args.push(volume, least);
    params.push(flag(service !== null), ...counted);
    if (!service) continue;
    const { handleTime, share, within, patience, outside, base, after, open } = service;
    args.push(handleTime, share, within, ...(patience ? [patience] : []), ...(outside ? [outside] : []));
    params.push(flag(patience !== null), flag(outside !== null), dot(base, open), dot(after, open), ...base, ...after);
  }
  return { args, params };
}

/** Reads the structural numbers back, demand by demand. */
export function weekStructures(params: readonly number[]): WeekStructure[] {
  const found: WeekStructure[] = [];
  let at = 0;
  const take = (count: number): readonly number[] => {
    at += count;
    return params.slice(at - count, at);
  };
  while (at < params.length) {
    const service = take(1)[0] === 1;
    const counted = take(HOURS_OF_WEEK);
    const [patience, outside, totalBase, totalAfter] = service ? take(4) : [0, 0, 0, 0];
    found.push({
      service,
      patience: patience === 1,
      outside: outside === 1,
      totalBase: totalBase!,
      totalAfter: totalAfter!,
      counted,
      base: service ? take(HOURS_OF_WEEK) : [],
      after: service ? take(HOURS_OF_WEEK) : [],
      args: 2 + (service ? 3 + patience! + outside! : 0),
    });
  }
  return found;
}
