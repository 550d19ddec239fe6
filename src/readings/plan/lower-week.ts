import { requiredAgentsErlangA, requiredAgentsErlangC } from '../../methods/required-agents.ts';
import { minimumRoster } from '../../methods/roster.ts';
import type { Node } from '../../model/graph/node.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import { HOURS_OF_WEEK, type WeekStructure, weekStructures } from '../../model/graph/week.ts';
import { COVERAGE_WEEKS_PER_MONTH } from '../../units/constants.ts';
import { WHOLE_GUARD } from './guards.ts';
import type { Lower } from './lower-elementwise.ts';

const SECONDS_PER_HOUR = 3600;

/** Most results that a memo keeps; a simulation of many loads must not fill the memory. */
const MEMO_SIZE = 1 << 17;

/** Entries by text, forgotten all at once when there are too many. */
function memo<T>(): (key: string, compute: () => T) => T {
  const known = new Map<string, T>();
  return (key, compute) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MEMO_SIZE) known.clear();
    const value = compute();
    known.set(key, value);
    return value;
  };
}

const agentsOf = memo<number>();
const rosterOf = memo<number>();

/** Erlangs up to which posts are counted exactly; a volume mistyped by six digits must not count for hours. */
const MOST_ERLANGS = 1e6;

/** Figures of one demand in one lane and month, in canonical units. */
interface Figures {
  readonly volume: number;
  readonly least: number;
  readonly handleTime: number;
  readonly share: number;
  readonly within: number;
  readonly patience: number | null;
  readonly outside: number;
}

/** Posts of an hour in which units arrive at a rate: the fewest that meet the service level, at least `least`. */
function postsAt(unitsPerHour: number, { least, handleTime, share, within, patience }: Figures): number {
  if (!(unitsPerHour > 0) || !(handleTime > 0) || !(share > 0)) return least;
  const erlangs = unitsPerHour * handleTime;
  // Four standard deviations above a million are within half a percent of it.
  if (erlangs > MOST_ERLANGS) return Math.ceil(erlangs + 4 * Math.sqrt(erlangs));
  const key = `${unitsPerHour} ${handleTime} ${share} ${within} ${patience}`;
  const agents = agentsOf(key, () => {
    const load = {
      calls: unitsPerHour,
      intervalSeconds: SECONDS_PER_HOUR,
      ahtSeconds: handleTime * SECONDS_PER_HOUR,
      serviceLevel: share,
      targetSeconds: within * SECONDS_PER_HOUR,
    };
    const found =
      patience === null
        ? requiredAgentsErlangC(load)
        : requiredAgentsErlangA({ ...load, patienceSeconds: patience * SECONDS_PER_HOUR });
    // The file cannot ask for every call in time; no number of posts reaches that.
    return found?.agents ?? Number.POSITIVE_INFINITY;
  });
  return Math.max(least, agents);
}

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

/** Calls back with the posts of every group of counted hours of one demand; not at all without volume. */
function eachGroup(demand: Prepared, figures: Figures, visit: (group: Group, posts: number) => void): void {
  if (!(figures.volume > 0)) return;
  const { outside } = figures;
  const total = (1 - outside) * demand.totalBase + outside * demand.totalAfter;
  const weekly = figures.volume / COVERAGE_WEEKS_PER_MONTH;
  for (const group of demand.groups) {
    const weight = (1 - outside) * group.base + outside * group.after;
    const units = total > 0 ? (weekly * weight) / total : 0;
    visit(group, demand.service ? postsAt(units, figures) : figures.least);
  }
}

type Measure = (demands: readonly Prepared[], figures: readonly Figures[]) => number;

/** Posts by hour of the week, of all demands together. */
function postsByHour(demands: readonly Prepared[], figures: readonly Figures[]): number[] {
  const posts = new Array<number>(HOURS_OF_WEEK).fill(0);
  demands.forEach((demand, index) => {
    eachGroup(demand, figures[index]!, ({ hours }, count) => {
      for (const hour of hours) posts[hour]! += count;
    });
  });
  return posts;
}

/** Hours a month in which posts are manned. */
const postHours: Measure = (demands, figures) => {
  let weekly = 0;
  demands.forEach((demand, index) => {
    eachGroup(demand, figures[index]!, ({ counted }, posts) => {
      weekly += posts * counted;
    });
  });
  return weekly * COVERAGE_WEEKS_PER_MONTH;
};

const peakPosts: Measure = (demands, figures) => Math.max(...postsByHour(demands, figures));

/** Least people whose legal tours cover the posts of every hour; exact, and solved once for each week of posts. */
const roster: Measure = (demands, figures) => {
  const demand = postsByHour(demands, figures).map((posts) => Math.ceil(posts - WHOLE_GUARD));
  if (demand.some((posts) => !Number.isFinite(posts))) return Number.POSITIVE_INFINITY;
  return rosterOf(demand.join(), () => minimumRoster({ demand }).headcount);
};

/** Runs a measure for every lane and month, once for the same figures. */
function measured(measure: Measure): Lower {
  return (steps, out, args, node) => {
    const demands = structureOf(node);
    const months = out.month === 0 ? 1 : steps.graph.months + 1;
    const done = memo<number>();
    const values = new Array<number>(args.length).fill(0);
    steps.host((numbers) => {
      for (let month = 0; month < months; month++) {
        for (let lane = 0; lane < steps.lanes; lane++) {
          args.forEach((arg, index) => {
            values[index] = numbers[arg.at + month * arg.month + lane * arg.lane]!;
          });
          const value = done(values.join(' '), () => measure(demands, figuresOf(demands, values)));
          numbers[out.at + month * out.month + lane * out.lane] = value;
        }
      }
    });
  };
}

function figuresOf(demands: readonly Prepared[], values: readonly number[]): Figures[] {
  let at = 0;
  return demands.map((demand) => {
    let index = at + 5;
    const figures = {
      volume: values[at]!,
      // Half a post is a post as long as it is open.
      least: demand.service ? Math.max(1, Math.ceil(values[at + 1]! - WHOLE_GUARD)) : values[at + 1]!,
      handleTime: demand.service ? values[at + 2]! : 0,
      share: demand.service ? values[at + 3]! : 0,
      within: demand.service ? values[at + 4]! : 0,
      patience: demand.patience ? values[index++]! : null,
      outside: demand.outside ? values[index++]! : 0,
    };
    at += demand.args;
    return figures;
  });
}

/** Operations over the 168 hours of a week. */
export const WEEK: Partial<Record<OperationName, Lower>> = {
  post_hours: measured(postHours),
  peak_posts: measured(peakPosts),
  roster: measured(roster),
};
