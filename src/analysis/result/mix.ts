import type { Estimate } from '../../readings/simulate.ts';

/** A mix that was found (`find: cheapest`): who does what, how sure that is, and what less risk would cost. */
export interface FoundMix {
  /** Options that it was found among. */
  readonly among: readonly string[];
  readonly parts: readonly MixPart[];
  /** Ways to give the work items, and the hours of those that keep hours, to the sources. */
  readonly assignments: number;
  /** How many of them were costed in full. */
  readonly costed: number;
  /** Net present value at likely values of the best of these ways, and of the mix: hours moved, and overflow passed on. */
  readonly plain: number;
  readonly npv: number;
  /** Whether none of the others can be cheaper. */
  readonly proven: boolean;
  /** What each of the others costs at least, net present value; null where all were costed. */
  readonly bound: number | null;
  /** Leading mixes that it was chosen from, by expected cost over the draws that count; at likely values where that is null. */
  readonly leading: number;
  readonly draws: number | null;
  /** The mix that is cheapest at likely values, where draws prefer another one. */
  readonly likely: {
    readonly parts: readonly MixPart[];
    /** Net present value at likely values. */
    readonly npv: number;
    /** What it costs more on average than the mix. */
    readonly more: Estimate;
  } | null;
  /** Mixes that no other beats in both cost and expected losses, from the cheapest on. */
  readonly front: readonly {
    /** Net present value at likely values. */
    readonly npv: number;
    /** What it costs more on average than the mix, in present value; null where nothing was drawn. */
    readonly more: Estimate | null;
    /** Expected losses over the horizon, at likely values. */
    readonly risk: number;
    readonly parts: readonly MixPart[];
    readonly chosen: boolean;
  }[];
}

/** What a source does of a work item, in the words of the file. */
export interface MixPart {
  readonly work: string;
  readonly source: string;
  /** Its hours, `rest`, or `overflow`; null: all of it. */
  readonly when: string | null;
}
