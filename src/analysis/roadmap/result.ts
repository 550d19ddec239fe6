import type { Estimate } from '../../readings/simulate.ts';
import type { Percentiles } from '../percentiles.ts';
import type { Comparison } from '../result.ts';

/** What `roadmap` answers. Money is in the scenario's currency, unrounded, as present value over the horizon. */
export interface RoadmapResult {
  readonly scenario: Pick<Comparison['scenario'], 'name' | 'file' | 'currency' | 'months' | 'start' | 'seed' | 'draws'>;
  /** Option that is how it is done today; null where the file does not say or it is not among those compared. */
  readonly today: string | null;
  /** Options that a requirement keeps out. */
  readonly leftOut: readonly string[];
  /** Whether every option breaks one: then all of them are looked at. */
  readonly noneFeasible: boolean;
  /** The cheapest path at likely values; its best single option costs what `compare` says. */
  readonly likely: Course;
  /** The path that is cheapest in expectation; null without draws or uncertainty. */
  readonly expected: Course | null;
  /** How sure it is that the plan saves; null without draws or switches. */
  readonly chance: RoadmapChance | null;
  /** What would have been best in each draw; null without draws. */
  readonly hindsight: RoadmapHindsight | null;
  /** Volumes to go by instead of months, for the plan: what is cheapest in expectation, else at likely values. */
  readonly rules: VolumeRules | null;
}

/** A path through options with what it costs. */
export interface Course {
  readonly stretches: readonly Stretch[];
  readonly total: number;
  /** The cheapest single option from start to end. */
  readonly best: { readonly option: string; readonly label: string; readonly npv: number };
  /** What the path saves against it: never negative. */
  readonly saving: number;
}

/** An option in some months of a path. */
export interface Stretch {
  readonly option: string;
  readonly label: string;
  /** Month after which it is entered: set-up is paid and lead time begins; 0 is the start. */
  readonly entered: number;
  /** First month in which it works. */
  readonly from: number;
  /** Last month in which it works. */
  readonly until: number;
  /** Its cost from entry to its last month, without leaving what comes before or after. */
  readonly cost: number;
  /** One-off costs of beginning, in `cost`. */
  readonly starting: number;
  /** Cost of ending the arrangement before it. */
  readonly leaving: number;
  /** What the switch to it saves against going on as before until the next switch; null for the first. */
  readonly saves: number | null;
}

/** How the plan fares, draw by draw, against the single option that is cheapest on average. */
export interface RoadmapChance {
  /** Chance that the plan costs less. */
  readonly cheaper: Estimate;
  /** What it saves: the mean, and the values below which 10, 50 and 90% of the draws lie. */
  readonly saving: Estimate;
  readonly range: Percentiles;
}

/** The path that is best for each draw by itself: with all that happens in it known from the start. */
export interface RoadmapHindsight {
  /** Draws that were looked at one by one. */
  readonly draws: number;
  /** What the plan costs more than those paths, on average: knowing the future would save that. */
  readonly regret: number;
  /** Share of draws in which some switch pays. */
  readonly switches: Estimate;
  /** The commonest sequences of options, most frequent first. */
  readonly plans: readonly HindsightPlan[];
}

/** A sequence of options that is best in some draws. */
export interface HindsightPlan {
  /** Their ids, in their order. */
  readonly options: readonly string[];
  readonly share: Estimate;
  /** First month of each option after the first, over those draws. */
  readonly switches: readonly Percentiles[];
}

/** Volumes that tell when to switch, whatever the month. */
export interface VolumeRules {
  /** Noun of what is counted, `call`; `hour` of work where there are several kinds of work. */
  readonly unit: string;
  /** Whether the plan has these switches; else only the path at likely values has them. */
  readonly planned: boolean;
  /** What going by them saves on average against the plan with its months; below zero it costs more. */
  readonly saves: number;
  /** Half-width of its 95% interval; null where it is over no draws. */
  readonly error: number | null;
  /** What the average is over: the draws, or multiples (60 to 160%) of a volume that the file is sure of. */
  readonly worlds: 'draws' | 'volumes';
  readonly switches: readonly VolumeRule[];
}

/** The volume at which one switch is to be begun. */
export interface VolumeRule {
  readonly from: string;
  readonly to: string;
  /** Units a month from which on (or down to which) the next option is to be begun. */
  readonly volume: number;
  readonly rising: boolean;
  /** Month of the path in which it is begun; 1 is the first. */
  readonly month: number;
  /** Share of the worlds in which the volume is reached in time. */
  readonly share: number;
  /** The months in which it is: the median and those below which 10 and 90% lie; null where it never is. */
  readonly months: Percentiles | null;
}
