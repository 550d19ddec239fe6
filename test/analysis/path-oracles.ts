import type { PathProblem, Step } from '../../src/analysis/roadmap/path.ts';

/**
 * The cheapest path by Bellman-Ford (1958) on an explicit graph of (stage, entry) and an end, relaxed until nothing
 * changes: shares no code with the dynamic programming of the package.
 */
export function shortestPath({ months, firsts, followers, lead, cost }: PathProblem, stages: number): number {
  const edges: [from: number, to: number, cost: number][] = [];
  const [source, sink] = [stages * months, stages * months + 1];
  const at = ({ stage, entry }: Step): number => stage * months + entry;
  for (const stage of firsts) edges.push([source, at({ stage, entry: 0 }), 0]);
  for (let stage = 0; stage < stages; stage++) {
    for (let entry = 0; entry < months; entry++) {
      const step = { stage, entry };
      edges.push([at(step), sink, cost(step, null)]);
      for (const other of followers(stage)) {
        for (let later = 0; later < months; later++) {
          const next = { stage: other, entry: later };
          const [works, before] = [later + lead(next), entry + lead(step)];
          if (later < entry || works <= before || works >= months) continue;
          edges.push([at(step), at(next), cost(step, next)]);
        }
      }
    }
  }
  const distance = new Array<number>(sink + 1).fill(Number.POSITIVE_INFINITY);
  distance[source] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to, price] of edges) {
      if (distance[from]! + price < distance[to]! - 1e-12) {
        distance[to] = distance[from]! + price;
        changed = true;
      }
    }
  }
  return distance[sink]!;
}

/**
 * The cheapest way to do every month by one of some options, by trying all options in each month: what is paid for a run
 * of months with the same option is one stage. Only for problems without lead times in which everything follows anything.
 */
export function everyAssignment({ months, firsts, followers, cost }: PathProblem, options: number): number {
  let least = Number.POSITIVE_INFINITY;
  const doers = new Array<number>(months).fill(0);
  for (let code = 0; code < options ** months; code++) {
    for (let month = 0, rest = code; month < months; month++, rest = Math.floor(rest / options)) {
      doers[month] = rest % options;
    }
    const starts = doers.flatMap((doer, month) => (month === 0 || doer !== doers[month - 1] ? [month] : []));
    let stage = firsts[doers[0]!]!;
    let spent = 0;
    for (const [run, entry] of starts.entries()) {
      const begin = starts[run + 1];
      const follower = begin === undefined ? undefined : followers(stage)[place(doers[entry]!, doers[begin]!)]!;
      spent += cost({ stage, entry }, follower === undefined ? null : { stage: follower, entry: begin! });
      stage = follower ?? stage;
    }
    least = Math.min(least, spent);
  }
  return least;
}

/** The place of an option among the followers of another one: all but that one, in their order. */
const place = (before: number, after: number): number => (after > before ? after - 1 : after);
