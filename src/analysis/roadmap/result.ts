/** What `roadmap` answers. Money is in the scenario's currency, unrounded, as present value over the horizon. */
export interface RoadmapResult {
  readonly scenario: {
    readonly name: string;
    readonly file: string;
    readonly currency: string;
    readonly months: number;
    /** First month, `2027-01`. */
    readonly start: string;
    readonly seed: number | null;
    readonly draws: number | null;
  };
  /** Option that is how it is done today; null where the file does not say or it is not among those compared. */
  readonly today: string | null;
  /** Options that a requirement keeps out. */
  readonly leftOut: readonly string[];
  /** The cheapest path at likely values; its best single option costs what `compare` says. */
  readonly likely: Course;
  /** The path that is cheapest in expectation; null without draws or uncertainty. */
  readonly expected: Course | null;
  /** What each draw would do by itself. */
  readonly spread: RoadmapSpread | null;
  /** By switch of the path at likely values: the volume at which it pays. */
  readonly triggers: readonly Trigger[];
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

/** What the draws would do, each with the path that is best for it. */
export interface RoadmapSpread {
  /** What the path costs more than the path best for each draw, on average: knowing the future would save that. */
  readonly regret: number;
  /** Share of draws in which some switch pays. */
  readonly anySwitch: number;
  /** The commonest sequences of options, most frequent first. */
  readonly plans: readonly SpreadPlan[];
}

/** A sequence of options that is best in some draws. */
export interface SpreadPlan {
  /** Their ids, in their order. */
  readonly options: readonly string[];
  readonly share: number;
  /** First month of each option after the first, over those draws. */
  readonly switches: readonly { readonly p10: number; readonly p50: number; readonly p90: number }[];
}

/** A volume that tells when to switch. */
export interface Trigger {
  readonly from: string;
  readonly to: string;
  /** Noun of what is counted, `call`; `hour` of work where there are several kinds of work. */
  readonly unit: string;
  /** Units in the month in which the new option is entered. */
  readonly volume: number;
  readonly rising: boolean;
  /** Whether the switch comes at about that volume however much there is at the start. */
  readonly holds: boolean;
  /** The same switch at multiples of today's volume; null where it does not come. */
  readonly tried: readonly {
    readonly multiple: number;
    readonly month: number | null;
    readonly volume: number | null;
  }[];
}
