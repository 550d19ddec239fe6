import type { Node } from '../../model/graph/node.ts';
import type { Model } from '../../model/model.ts';
import type { BuiltOption } from '../../model/option.ts';
import { type NpvUnder, npvUnder } from '../lanes.ts';
import type { Outcomes } from './outcomes.ts';

/** The ends between which an input swings in a tornado. */
const ENDS = [0.1, 0.9] as const;

/** Net present values of some options with one input at a value and all others likely. */
export interface Stop {
  /** In canonical units. */
  readonly at: number;
  /** In the order of the options. */
  readonly npv: readonly number[];
}

/** One input alone over its range. */
export interface Swept {
  readonly leaf: Node;
  readonly likely: number;
  readonly low: Stop;
  readonly high: Stop;
  /** Further out and between the ends. */
  readonly others: readonly Stop[];
}

export interface Sweep {
  /** Everything likely. */
  readonly base: readonly number[];
  /** In the order of the inputs. */
  readonly swept: readonly Swept[];
}

/** An input with the values that it takes, in canonical units: the two ends of its range first. */
export interface Way {
  readonly leaf: Node;
  readonly likely: number;
  readonly stops: readonly number[];
}

/** From one end of a tornado to the other (the outermost outcomes), and to further quantiles (or all other outcomes). */
export function wayOf({ leaf, likely, levels, quantile }: Outcomes, further: readonly number[] = []): Way {
  const stops = levels ? [levels[0]!, levels.at(-1)!, ...levels.slice(1, -1)] : [...ENDS, ...further].map(quantile);
  return { leaf, likely, stops };
}

/** Evaluates options under moves of some inputs, from where each of them is likely. */
export function npvAlong(model: Model, options: readonly BuiltOption[], inputs: readonly Way[]): NpvUnder {
  // Under a condition some inputs stand elsewhere than in the base case of the graph.
  return npvUnder(
    model,
    options,
    inputs.map(({ leaf }) => leaf),
    inputs.map(({ likely }) => likely),
  );
}

/** Moves every input alone along its way: a lane each of one evaluation. */
export function sweep(run: NpvUnder, inputs: readonly Way[]): Sweep {
  const moves = inputs.flatMap(({ leaf, stops }) => stops.map((at) => new Map([[leaf, at]])));
  const [atBase, ...npv] = run([new Map(), ...moves]);
  let used = 0;
  return {
    base: atBase!,
    swept: inputs.map(({ leaf, likely, stops }) => {
      const [low, high, ...others] = stops.map((at): Stop => ({ at, npv: npv[used++]! }));
      return { leaf, likely, low: low!, high: high!, others };
    }),
  };
}

/** The place of the option that costs least, among some places. */
export function leastOf(npv: readonly number[], places: readonly number[]): number {
  return places.reduce((best, place) => (npv[place]! < npv[best]! ? place : best), places[0]!);
}

/** What the second of the swept options costs more than the first. */
export const lead = ([first, second]: readonly number[]): number => second! - first!;

/** How far the lead swings between the ends of an input's range, and whether it changes hands on the way. */
export function swingOf(
  { low, high }: Swept,
  base: readonly number[],
): { readonly atLow: number; readonly atHigh: number; readonly swing: number; readonly turns: boolean } {
  const [now, atLow, atHigh] = [lead(base), lead(low.npv), lead(high.npv)];
  const turns = [atLow, atHigh].some((end) => (now > 0 ? end < 0 : now < 0 && end > 0));
  return { atLow, atHigh, swing: Math.abs(atHigh - atLow), turns };
}
