/** Evaluates a model at several positions at once. */
export type Curve<S> = (positions: readonly number[]) => readonly S[];

/** A sample of a curve with its position. */
interface At {
  readonly multiple: number;
}

/** Positions between two, evenly spread by ratio, both ends included. */
export function grid(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from * (to / from) ** (index / (count - 1)));
}

/** Bisections: the ends of an interval then differ by less than a billionth of it. */
const STEPS = 34;

interface Interval<S> {
  readonly below: S;
  readonly above: S;
}

/** Narrows intervals down together: `keepLower` says in which half the search goes on. */
function narrow<S extends At>(
  intervals: readonly Interval<S>[],
  run: Curve<S>,
  keepLower: (interval: Interval<S>, middle: S) => boolean,
): Interval<S>[] {
  let current = [...intervals];
  for (let step = 0; step < STEPS && current.length > 0; step++) {
    const middles = run(current.map(({ below, above }) => (below.multiple + above.multiple) / 2));
    current = current.map((interval, index) =>
      keepLower(interval, middles[index]!)
        ? { below: interval.below, above: middles[index]! }
        : { below: middles[index]!, above: interval.above },
    );
  }
  return current;
}

/** Where the sign of a figure changes between neighbouring samples, narrowed down. Works on step functions. */
export function crossings<S extends At>(
  samples: readonly S[],
  run: Curve<S>,
  sign: (sample: S) => number,
): Interval<S>[] {
  const brackets = neighbours(samples).filter(({ below, above }) => sign(below) !== sign(above));
  return narrow(brackets, run, ({ below }, middle) => sign(middle) !== sign(below));
}

/** Least size of a step, as a share of the figure, that counts as one. */
const LEAST_STEP = 1e-6;

/** Where an interval is cut to see whether the figure is a straight line in it: at no point that steps would share. */
const CUT = 0.381966;

/**
 * Where a figure is not continuous. Intervals in which it is a straight line are set aside; in every interval the half with the larger change is followed, and what is left of
 * the change when the interval is all but closed is the step. One step an interval is found.
 */
export function jumps<S extends At>(
  samples: readonly S[],
  run: Curve<S>,
  figure: (sample: S) => number,
): Interval<S>[] {
  const change = ({ below, above }: Interval<S>): number => Math.abs(figure(above) - figure(below));
  const all = neighbours(samples);
  const cuts = run(all.map(({ below, above }) => below.multiple + CUT * (above.multiple - below.multiple)));
  const bent = all.filter((interval, index) => {
    const straight = figure(interval.below) + CUT * (figure(interval.above) - figure(interval.below));
    return Math.abs(figure(cuts[index]!) - straight) > 1e-9 * Math.max(1, Math.abs(straight));
  });
  return narrow(bent, run, (interval, middle) => {
    const lower = change({ below: interval.below, above: middle });
    return lower > change({ below: middle, above: interval.above });
  }).filter((interval) => change(interval) > LEAST_STEP * Math.max(1, Math.abs(figure(interval.above))));
}

function neighbours<S>(samples: readonly S[]): Interval<S>[] {
  return samples.slice(1).map((above, index) => ({ below: samples[index]!, above }));
}
