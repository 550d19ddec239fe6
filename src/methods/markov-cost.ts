export interface MarkovCost {
  /** Expected months in each state. */
  readonly expectedMonths: readonly number[];
  /** Expected sum of the costs of the months. */
  readonly expectedCost: number;
  /** Probability of each state after as many transitions as months. */
  readonly distributionAfter: readonly number[];
  /** Mean months before an absorbing state; null when none is certain to be reached. */
  readonly meanMonthsToAbsorption: number | null;
}

/** A row may miss 1 by rounding. */
const ROW_SUM_TOLERANCE = 1e-9;

/**
 * Expected months per state and cost of a Markov chain: month 1 is spent in the start state, a transition happens at
 * the end of each month, and a month costs what its state costs. Source: Kemeny & Snell, Finite Markov chains, 1960.
 */
export function markovCost(input: {
  /** `transition[i][j]`: probability of going from state i to j; rows sum to 1. */
  readonly transition: readonly (readonly number[])[];
  readonly monthlyCost: readonly number[];
  readonly months: number;
  readonly start: number;
}): MarkovCost {
  const { transition, monthlyCost, months, start } = input;
  for (const row of transition) {
    const sum = row.reduce((total, probability) => total + probability, 0);
    if (row.length !== transition.length || !(Math.abs(sum - 1) <= ROW_SUM_TOLERANCE)) {
      throw new RangeError('every row of a transition matrix has one entry per state and sums to 1');
    }
  }
  let distribution = transition.map((_, state): number => (state === start ? 1 : 0));
  const expectedMonths = transition.map((): number => 0);
  for (let month = 1; month <= months; month++) {
    distribution.forEach((probability, state) => {
      expectedMonths[state]! += probability;
    });
    distribution = transition.map((_, to) =>
      distribution.reduce((sum, probability, from) => sum + probability * transition[from]![to]!, 0),
    );
  }
  return {
    expectedMonths,
    expectedCost: expectedMonths.reduce((sum, time, state) => sum + time * monthlyCost[state]!, 0),
    distributionAfter: distribution,
    meanMonthsToAbsorption: meanMonthsToAbsorption(transition, start),
  };
}

/** Solves `(I - Q) t = 1` over the states that can be visited before absorption. */
function meanMonthsToAbsorption(transition: readonly (readonly number[])[], start: number): number | null {
  const absorbing = transition.map((row, state) => row[state]! >= 1 - 1e-12);
  const visited = reachable(transition, start);
  const transient = [...visited].filter((state) => !absorbing[state]).sort((a, b) => a - b);
  const certain = transient.every((state) => [...reachable(transition, state)].some((other) => absorbing[other]));
  if (!certain) return null;
  if (absorbing[start]) return 0;
  const system = transient.map((from) => [...transient.map((to) => (from === to ? 1 : 0) - transition[from]![to]!), 1]);
  return solve(system)[transient.indexOf(start)]!;
}

function reachable(transition: readonly (readonly number[])[], start: number): Set<number> {
  const found = new Set([start]);
  // A set grows while it is walked, so this visits what it finds.
  for (const state of found) {
    transition[state]!.forEach((probability, next) => {
      if (probability > 0) found.add(next);
    });
  }
  return found;
}

/** Gaussian elimination with partial pivoting; each row ends with its right-hand side. */
function solve(system: readonly (readonly number[])[]): number[] {
  const rows = system.map((row) => [...row]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= size; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
