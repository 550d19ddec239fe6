import type { FunctionEntry } from '../data/types.ts';
import type { Option, WorkItem } from '../scenario/types.ts';
import type { Timetable } from '../units/timetable.ts';
import type { GrowthStep } from './components/growth/step.ts';
import type { UsualRatings } from './criteria/by-kind.ts';
import type { Node } from './graph/node.ts';
import type { Arrangement, Next } from './leaving.ts';
import type { Line } from './line.ts';
import type { VendorSurvival } from './options/vendor/survival.ts';
import type { Place } from './place.ts';
import type { Scope } from './scope.ts';

/**
 * One work item as one source meets it. For a part of a multi-source option volume, hours and opening hours are those
 * of the part; before a source has started they are zero.
 */
export interface Demand {
  readonly id: string;
  readonly label: string;
  readonly item: WorkItem;
  readonly function: FunctionEntry | undefined;
  /** Singular noun of what is counted; `hour` for work given as hours. */
  readonly unit: string;
  /** Units asked of this source, a month series: `call/month`. */
  readonly volume: Node;
  /** Working time per unit. */
  readonly handleTime: Node;
  /** Handling time asked of this source: `hour/month`. */
  readonly hours: Node;
  /** When somebody must be there; null for work that can wait. */
  readonly open: Timetable | null;
  /** How many at once while open; with a service level the least. */
  readonly posts: Node;
  /** Decides the posts of every hour of the week; null where `posts` does. */
  readonly service: Service | null;
  /** A unit that nobody takes is lost (calls), not late. */
  readonly perishable: boolean;
  /** The role that does it in house. */
  readonly role: string;
}

/** A service level: what share is to be answered in which time, and how long callers wait (null: for ever). */
export interface Service {
  readonly share: Node;
  readonly within: Node;
  readonly patience: Node | null;
}

/** What a kind of option says about doing its demands. */
export interface Offer {
  readonly lines: readonly Line[];
  /** Share (0..1) of each demand's volume that it takes once started, by work id: opening hours and capacity. */
  readonly handled: ReadonlyMap<string, Node>;
  /** People of ours that it needs, whole, by month. */
  readonly heads: Node;
  readonly seats: Node;
  /** Founder's hours a month spent on it, doing or managing; already priced in its lines. */
  readonly founderHours: Node;
  /** Share of handled units that it settles; the rest comes back as work for somebody here. */
  readonly resolves: Node;
  /** Share of handled units that go wrong. */
  readonly errorRate: Node;
  /** The two shares by work id, where they differ from item to item. */
  readonly byWork?: ReadonlyMap<string, WorkQuality>;
  /** Months from notice to the end of cost. */
  readonly exitTime: Node;
  /** Whom and what it consists of, with what it costs to end that in a given month. */
  readonly arrangements: readonly Arrangement[];
  /** Concerns of leaving the arrangement before it that its own lines hold already, such as a trainer's time. */
  readonly holds: Next['holds'];
  /** Extra share of volume that it could take without another person or plan; null when there is no limit. */
  readonly headroom: Node | null;
  readonly notes: readonly string[];
  /** Vendors that it relies on; none where it has none. */
  readonly vendors?: readonly VendorSurvival[];
  /** What the company takes on in steps because of it; none where it brings nobody. */
  readonly growth?: readonly GrowthStep[];
  /** Where the people who do it are, where it is one place. */
  readonly place?: Place;
  /** Pay of an hour of theirs in the first year, where it is known. */
  readonly wage?: Node;
}

/** Shares of the handled units of one work item: settled, and gone wrong. */
export type WorkQuality = Pick<Offer, 'resolves' | 'errorRate'>;

/** What every kind gets besides its scope. */
export interface KindContext<O extends Option = Option> {
  readonly option: O;
  readonly demands: readonly Demand[];
  /** 1 from the first month in which it works, else 0 (0 upfront, too). */
  readonly started: Node;
  /** Whole months before it works; one-off costs that buy the start belong upfront. */
  readonly leadMonths: Node;
  readonly company: Company;
  /** Builds the offer of another source (a part, a residual) with its own scope. */
  readonly source: (reference: string | Option, prefix: string, demands: readonly Demand[]) => Offer;
}

/** Figures of the company that all options share. */
export interface Company {
  readonly country: string;
  readonly region: string | undefined;
  readonly locality: string | undefined;
  /** Whether heads and payroll below hold the staff in question already (the cost of one of its people is asked). */
  readonly inclusive: boolean;
  /** Heads today. */
  readonly employees: Node;
  /** Pay of all employees today, money a month. */
  readonly payroll: Node;
  /** Pay of a quarter, money a month (a third of the quarter's). */
  readonly quarterlyPayroll: Node;
  /** What an hour of the founder is worth. */
  readonly founderHour: Node;
  /** Founder's hours a month that are free for this work and for managing it. */
  readonly founderCapacity: Node;
  /** Seats that stand empty and cost nothing more. */
  readonly spareSeats: Node;
}

/** A kind of option: where its lead time comes from and how it writes its lines. */
export interface OptionKind<O extends Option = Option> {
  readonly kind: O['kind'];
  readonly label: string;
  /** The same of one option, where the kind has several forms. */
  labelOf?(option: O): string | undefined;
  /** How criteria that the model has no figure for usually rate it; null: as its parts. */
  readonly ratings: UsualRatings | null;
  /** Default months until it works, when the file is silent: a node in calendar months. `ofSource` is that of a part. */
  leadTime(scope: Scope, option: O, demands: readonly Demand[], ofSource: (reference: string | Option) => Node): Node;
  build(scope: Scope, context: KindContext<O>): Offer;
}
