import { minimumRoster } from '../../methods/roster.ts';
import type { Node } from '../../model/graph/node.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import { HOURS_OF_WEEK, type WeekStructure, weekStructures } from '../../model/graph/week.ts';
import { COVERAGE_WEEKS_PER_MONTH } from '../../units/constants.ts';
import { WHOLE_GUARD } from './guards.ts';
import type { Lower } from './lower-elementwise.ts';
import type { Place } from './place.ts';
import { servicePosts } from './posts.ts';

/** Hours of the week that have the same weights, and so the same posts. */
interface Group {
  readonly base: number;
  readonly after: number;
  readonly hours: readonly number[];
  readonly counted: number;
}

interface Prepared extends WeekStructure {
  readonly groups: readonly Group[];
}

const prepared = new WeakMap<readonly number[], readonly Prepared[]>();

/** The structure of a node, read once. */
function structureOf(node: Node): readonly Prepared[] {
  const known = prepared.get(node.params);
  if (known) return known;
  const all = weekStructures(node.params).map((structure) => ({ ...structure, groups: groupsOf(structure) }));
  prepared.set(node.params, all);
  return all;
}

function groupsOf({ counted, base, after }: WeekStructure): Group[] {
  const found = new Map<string, { base: number; after: number; hours: number[]; counted: number }>();
  counted.forEach((share, hour) => {
    if (share === 0) return;
    const weights = { base: base[hour] ?? 0, after: after[hour] ?? 0 };
    const key = `${weights.base} ${weights.after}`;
    const group = found.get(key) ?? { ...weights, hours: [], counted: 0 };
    group.hours.push(hour);
    group.counted += share;
    found.set(key, group);
  });
  return [...found.values()];
}

/** Posts of every group of counted hours of a demand whose figures begin at `first`; none without volume. */
function postsByGroup(demand: Prepared, values: Float64Array, first: number): number[] {
  const { groups, totalBase, totalAfter } = demand;
  const volume = values[first]!;
  const least = values[first + 1]!;
  if (!(volume > 0)) return groups.map(() => 0);
  if (!demand.service) return groups.map(() => least);
  // Half a post is a post as long as it is open.
  const whole = Math.max(1, Math.ceil(least - WHOLE_GUARD));
  const patience = demand.patience ? values[first + 5]! : null;
  const service = servicePosts(values[first + 2]!, values[first + 3]!, values[first + 4]!, patience);
  const outside = demand.outside ? values[first + demand.args - 1]! : 0;
  const total = (1 - outside) * totalBase + outside * totalAfter;
  const weekly = volume / COVERAGE_WEEKS_PER_MONTH;
  return groups.map(({ base, after }) => {
    const weight = (1 - outside) * base + outside * after;
    return Math.max(whole, service.at(total > 0 ? (weekly * weight) / total : 0));
  });
}

/** What is measured of the posts of demands, group by group. */
type Measure = (demands: readonly Prepared[], posts: readonly (readonly number[])[]) => number;

/** Posts by hour of the week, of all demands together. */
function postsByHour(demands: readonly Prepared[], posts: readonly (readonly number[])[]): number[] {
  const hourly = new Array<number>(HOURS_OF_WEEK).fill(0);
  demands.forEach(({ groups }, index) => {
    groups.forEach(({ hours }, group) => {
      for (const hour of hours) hourly[hour]! += posts[index]![group]!;
    });
  });
  return hourly;
}

/** Hours a month in which posts are manned. */
const postHours: Measure = (demands, posts) => {
  let weekly = 0;
  demands.forEach(({ groups }, index) => {
    groups.forEach(({ counted }, group) => {
      weekly += posts[index]![group]! * counted;
    });
  });
  return weekly * COVERAGE_WEEKS_PER_MONTH;
};

/** Most results that a memo keeps; a simulation of many loads must not fill the memory. */
const MEMO_SIZE = 1 << 17;

/** Looks a result up, or computes it once. */
function remembered(memo: Map<string, number>, key: string, compute: () => number): number {
  const known = memo.get(key);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const result = compute();
  memo.set(key, result);
  return result;
}

/** A measure of the posts of every hour, taken once for the same posts. */
function hourly(measure: (posts: readonly number[]) => number): Measure {
  const memos = new WeakMap<readonly Prepared[], Map<string, number>>();
  return (demands, posts) => {
    const memo = memos.get(demands) ?? new Map<string, number>();
    memos.set(demands, memo);
    return remembered(memo, posts.join(';'), () => measure(postsByHour(demands, posts)));
  };
}

const peakPosts = hourly((posts) => Math.max(...posts));

/** Rosters by the posts of every hour, whoever asks. */
const rosters = new Map<string, number>();

/** Least people whose legal tours cover the posts of every hour; exact, and solved once for each week of posts. */
const roster = hourly((posts) => {
  const demand = posts.map((count) => Math.ceil(count - WHOLE_GUARD));
  if (demand.some((count) => !Number.isFinite(count))) return Number.POSITIVE_INFINITY;
  return remembered(rosters, demand.join(), () => minimumRoster({ demand }).headcount);
});

/** Results by month of the last lane: often the next lane asks the same, or the next month. */
class Repeats {
  private readonly values: readonly Float64Array[];
  private readonly results: Float64Array;

  constructor(months: number, args: number) {
    this.values = Array.from({ length: months }, () => new Float64Array(args).fill(Number.NaN));
    this.results = new Float64Array(months);
  }

  /** The result for the arguments of a month. */
  of(month: number, args: Float64Array, compute: () => number): number {
    const same = this.has(month, args) ? month : month - 1;
    const result = same === month || this.has(same, args) ? this.results[same]! : compute();
    this.values[month]!.set(args);
    this.results[month] = result;
    return result;
  }

  private has(month: number, args: Float64Array): boolean {
    const values = this.values[month];
    if (!values) return false;
    for (let i = 0; i < args.length; i++) if (values[i] !== args[i]) return false;
    return true;
  }
}

/** Runs a measure for every lane and month. */
function measured(measure: Measure): Lower {
  return (steps, out, args, node) => {
    const demands = structureOf(node);
    const months = out.month === 0 ? 1 : steps.graph.months + 1;
    const repeats = new Repeats(months, args.length);
    const values = new Float64Array(args.length);
    const compute = (): number => {
      let first = 0;
      const posts = demands.map((demand) => {
        first += demand.args;
        return postsByGroup(demand, values, first - demand.args);
      });
      return measure(demands, posts);
    };
    steps.host((numbers) => {
      for (let lane = 0; lane < steps.lanes; lane++) {
        for (let month = 0; month < months; month++) {
          args.forEach((arg, index) => {
            values[index] = numbers[at(arg, month, lane)]!;
          });
          numbers[at(out, month, lane)] = repeats.of(month, values, compute);
        }
      }
    });
  };
}

const at = (place: Place, month: number, lane: number): number => place.at + month * place.month + lane * place.lane;

/** Operations over the 168 hours of a week. */
export const WEEK: Partial<Record<OperationName, Lower>> = {
  post_hours: measured(postHours),
  peak_posts: measured(peakPosts),
  roster: measured(roster),
};
