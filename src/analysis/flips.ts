import type { BuiltOption } from '../model/option.ts';
import type { Input } from './inputs.ts';
import type { NpvUnder } from './lanes.ts';
import type { Flip } from './result.ts';
import { narrow, neighbours, type Search, settleAll } from './search.ts';
import { chanceBeyond, farness } from './thresholds.ts';

/** An input, and how far it is moved in one direction to see whether another option comes ahead. */
export interface Aim {
  readonly input: Input;
  readonly limit: number;
  /** How far the flip is expected. */
  readonly far: number;
}

/** Places that are looked at on the way to the limit. */
const STEPS = 4;
/** How near, as a share of the value, the flip is found. */
const CLOSED = 1e-6;
/** Flips that are told. */
const MOST_TOLD = 5;

/** Present value of the first option and of the cheapest of its rivals. */
interface Sample {
  readonly at: number;
  readonly own: number;
  readonly rival: number;
  readonly cheapest: BuiltOption;
}

/**
 * The nearest value in each of some directions at which another option is cheaper than the first one, nearest first by
 * how uncertain the input is. `run` moves the inputs, among others; `now` is the base case. Rivals that are ahead already
 * are left out.
 */
export function nearestFlips(
  run: NpvUnder,
  options: readonly BuiltOption[],
  now: readonly number[],
  aims: readonly Aim[],
): Flip[] {
  const rivals = [...options.keys()].filter((index) => index > 0 && now[index]! > now[0]!);
  const sampleOf = (at: number, npv: readonly number[]): Sample => {
    const best = rivals.reduce((one, other) => (npv[other]! < npv[one]! ? other : one));
    return { at, own: npv[0]!, rival: npv[best]!, cheapest: options[best]! };
  };
  if (rivals.length === 0 || aims.length === 0) return [];
  const found = settleAll(
    aims.map(({ input, limit }) => nearest(sampleOf(input.now, now), limit)),
    (asked) => {
      const moves = asked.map(({ search, at }) => new Map([[aims[search]!.input.leaf, at]]));
      return run(moves).map((npv, index) => sampleOf(asked[index]!.at, npv));
    },
  );
  return found
    .flatMap((sample, index) => (sample ? [{ sample, input: aims[index]!.input }] : []))
    .map(({ sample, input }) => ({ flip: flipOf(sample, input), far: farness({ input, at: sample.at }) }))
    .sort((a, b) => a.far - b.far || (a.flip.input < b.flip.input ? -1 : 1))
    .slice(0, MOST_TOLD)
    .map(({ flip }) => flip);
}

const isBehind = ({ own, rival }: Sample): boolean => own > rival;

/** Follows an input to a limit until the first option is no longer the cheapest; the nearest sample at which it is not. */
function* nearest(now: Sample, limit: number): Search<Sample, Sample | null> {
  const away = limit - now.at;
  const steps = yield Array.from({ length: STEPS }, (_, step) => now.at + (away * (step + 1)) / STEPS);
  const way = [now, ...steps];
  const turn = way.findIndex(isBehind);
  if (turn < 0) return null;
  const inOrder = (samples: readonly Sample[]): readonly Sample[] => [...samples].sort((a, b) => a.at - b.at);
  const [below, above] = inOrder([way[turn - 1]!, way[turn]!]) as [Sample, Sample];
  const changes = (samples: readonly Sample[]): boolean[] =>
    neighbours(samples).map((part) => isBehind(part.below) !== isBehind(part.above));
  const [closed] = yield* narrow(
    [{ below, above }],
    // The change nearest to today's value.
    (samples) => (away > 0 ? changes(samples).indexOf(true) : changes(samples).lastIndexOf(true)),
    ({ below: low, above: high }) => {
      const [l, h] = [low.rival - low.own, high.rival - high.own];
      return l === h ? high.at : low.at + ((high.at - low.at) * l) / (l - h);
    },
    CLOSED,
  );
  return away > 0 ? closed!.above : closed!.below;
}

function flipOf({ at, cheapest }: Sample, input: Input): Flip {
  const { told, name, leaf, now } = input;
  return {
    path: told.path,
    input: name,
    unit: told.unit,
    now: told.value,
    at: at / leaf.leaf!.unit.factor,
    side: at > now ? 'above' : 'below',
    to: cheapest.option.id,
    origin: told.origin,
    range: told.range,
    chance: chanceBeyond({ input, at }),
  };
}
