/** A stage of a path and the month after which it is entered. */
export interface Step {
  readonly stage: number;
  readonly entry: number;
}

/** What paths there are and what they cost. */
export interface PathProblem {
  /** Months of the horizon. */
  readonly months: number;
  /** Stages that may begin it. */
  readonly firsts: readonly number[];
  /** Stages that may follow a stage. */
  followers(stage: number): readonly number[];
  /** Whole months from entry until a stage works. */
  lead(step: Step): number;
  /** Cost of a stage until the one that follows it works, with leaving it; null: until the end of the horizon. */
  cost(step: Step, next: Step | null): number;
}

/** Steps in their order, and what they cost together. */
export interface Path {
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** Costs nearer than this share of them are equal: then the path with fewer switches is taken. */
const EQUAL = 1e-9;

/**
 * The cheapest path through stages over the months, null where there is none. A stage works for a month at least; the next
 * one may be entered before that, not before the stage is entered itself. Backward induction over (stage, entry month)
 * (Bellman 1957): the cost of a stage depends on when it was entered and on what follows it when, and on nothing else.
 */
export function cheapestPath(problem: PathProblem): Path | null {
  const rests = new Map<number, (Rest | null)[]>();
  const restOf = ({ stage, entry }: Step): Rest => {
    let known = rests.get(stage);
    if (!known) {
      known = new Array<Rest | null>(problem.months + 1).fill(null);
      rests.set(stage, known);
    }
    known[entry] ??= bestRest(problem, { stage, entry }, restOf);
    return known[entry];
  };
  let best: Step | null = null;
  for (const stage of problem.firsts) {
    const step = { stage, entry: 0 };
    if (!best || isLess(restOf(step), restOf(best))) best = step;
  }
  if (!best) return null;
  const steps: Step[] = [];
  for (let step: Step | null = best; step; step = restOf(step).next) steps.push(step);
  return { steps, cost: restOf(best).cost };
}

/** What a given path costs. */
export function costOfPath(problem: PathProblem, steps: readonly Step[]): number {
  return steps.reduce((sum, step, index) => sum + problem.cost(step, steps[index + 1] ?? null), 0);
}

/** Steps that may follow a step. */
function stepsAfter(problem: PathProblem, step: Step): Step[] {
  const { months } = problem;
  const works = step.entry + problem.lead(step);
  const found: Step[] = [];
  for (const stage of problem.followers(step.stage)) {
    for (let entry = step.entry; entry < months; entry++) {
      const next = { stage, entry };
      const begins = entry + problem.lead(next);
      if (begins > works && begins < months) found.push(next);
    }
  }
  return found;
}

/** The cheapest way on from a step: what follows, the cost until the end, and the switches to come. */
interface Rest {
  readonly next: Step | null;
  readonly cost: number;
  readonly switches: number;
}

function bestRest(problem: PathProblem, step: Step, restOf: (step: Step) => Rest): Rest {
  let best: Rest = { next: null, cost: problem.cost(step, null), switches: 0 };
  for (const next of stepsAfter(problem, step)) {
    const rest = restOf(next);
    const one = { next, cost: problem.cost(step, next) + rest.cost, switches: rest.switches + 1 };
    if (isLess(one, best)) best = one;
  }
  return best;
}

function isLess(one: Rest, other: Rest): boolean {
  if (isCheaper(one.cost, other.cost)) return true;
  return !isCheaper(other.cost, one.cost) && one.switches < other.switches;
}

/** Whether a cost is less than another one by more than rounding. */
export function isCheaper(one: number, other: number): boolean {
  return other - one > EQUAL * Math.max(Math.abs(one), Math.abs(other));
}
