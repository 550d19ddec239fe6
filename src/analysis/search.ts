/** Evaluates a model at several positions at once. */
export type Curve<S> = (positions: readonly number[]) => readonly S[];

/** A sample of some curves knows its position. */
export interface At {
  readonly at: number;
}

/** Two samples, the lower position first. */
export interface Interval<S> {
  readonly below: S;
  readonly above: S;
}

/** A search that asks for samples at positions, round after round, until it knows its result. */
export type Search<S, R> = Generator<readonly number[], R, readonly S[]>;

/** Runs a search on a curve. */
export function settle<S, R>(search: Search<S, R>, run: Curve<S>): R {
  return settleAll([search], (asked) => run(asked.map(({ at }) => at)))[0]!;
}

/** Runs searches side by side: what all of them ask in a round is evaluated at once. */
export function settleAll<S, R>(
  searches: readonly Search<S, R>[],
  run: (asked: readonly { readonly search: number; readonly at: number }[]) => readonly S[],
): R[] {
  const results: R[] = [];
  let open = searches.map((search, index) => ({ search, index, step: search.next() }));
  for (;;) {
    const asking = open.flatMap(({ search, index, step }) => {
      if (!step.done) return [{ search, index, positions: step.value }];
      results[index] = step.value;
      return [];
    });
    if (asking.length === 0) return results;
    const answers = run(asking.flatMap(({ index, positions }) => positions.map((at) => ({ search: index, at }))));
    let used = 0;
    open = asking.map(({ search, index, positions }) => {
      const own = answers.slice(used, used + positions.length);
      used += positions.length;
      return { search, index, step: search.next(own) };
    });
  }
}

/** Positions between two, evenly spread by ratio, both ends included. */
export function grid(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from * (to / from) ** (index / (count - 1)));
}

/** The intervals between samples that stand in rising order. */
export function neighbours<S>(samples: readonly S[]): Interval<S>[] {
  return samples.slice(1).map((above, index) => ({ below: samples[index]!, above }));
}

/** From the first sample to the last. */
export function span(samples: readonly At[]): number {
  return samples.length === 0 ? 0 : samples.at(-1)!.at - samples[0]!.at;
}

/** An interval is closed when its ends differ by less than this share of them. */
const CLOSED = 1e-10;
/** Parts into which an interval is cut in each round. */
const PARTS = 8;
/** Distance from a guess at which it is looked whether it was right, as a share of the interval. */
const NEAR = 2 ** -9;

/**
 * Narrows intervals down together. `follow` gives the index of the part (between neighbouring samples) in which the
 * search goes on; `guess`, where there is one, the position that is probably looked for: close to it on both sides
 * samples are taken too, so that a good guess closes the interval at once. An interval is done when its ends differ by
 * less than the share `closed` of them.
 */
export function* narrow<S extends At>(
  intervals: readonly Interval<S>[],
  follow: (samples: readonly S[], index: number) => number,
  guess?: (interval: Interval<S>, index: number) => number,
  closed = CLOSED,
): Search<S, Interval<S>[]> {
  const result = [...intervals];
  const isOpen = (index: number): boolean => {
    const { below, above } = result[index]!;
    return above.at - below.at > closed * Math.max(sizeOf(result[index]!), sizeOf(intervals[index]!) / 1000);
  };
  let open = [...result.keys()].filter(isOpen);
  while (open.length > 0) {
    const asked = open.map((index) => cutsOf(result[index]!, guess?.(result[index]!, index)));
    const samples = yield asked.flat();
    let used = 0;
    for (const [place, index] of open.entries()) {
      const { below, above } = result[index]!;
      const parts = [below, ...samples.slice(used, used + asked[place]!.length), above];
      used += asked[place]!.length;
      result[index] = neighbours(parts)[follow(parts, index)]!;
    }
    open = open.filter(isOpen);
  }
  return result;
}

/** Positions within an interval at which the next samples are taken, in rising order. */
function cutsOf<S extends At>({ below, above }: Interval<S>, guess: number | undefined): number[] {
  const width = above.at - below.at;
  const even = Array.from({ length: PARTS - 1 }, (_, part) => below.at + (width * (part + 1)) / PARTS);
  const near = guess === undefined ? [] : [guess - width * NEAR, guess + width * NEAR];
  return [...new Set([...even, ...near])].filter((at) => at > below.at && at < above.at).sort((a, b) => a - b);
}

function sizeOf<S extends At>({ below, above }: Interval<S>): number {
  return Math.max(Math.abs(below.at), Math.abs(above.at));
}
