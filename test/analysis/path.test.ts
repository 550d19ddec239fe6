import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cheapestPath, costOfPath, type PathProblem, type Step } from '../../src/analysis/roadmap/path.ts';
import { everyAssignment, shortestPath } from './path-oracles.ts';

/**
 * Any figures for so many options and months: each option begins the horizon as one stage and follows another option as
 * a second one.
 */
function problemOf(options: number, months: number, numbers: readonly number[], leads: boolean): PathProblem {
  let count = 0;
  const known = new Map<string, number>();
  const draw = (key: string): number => {
    if (!known.has(key)) known.set(key, numbers[count++ % numbers.length]! + (count % 7));
    return known.get(key)!;
  };
  const later = Array.from({ length: options }, (_, option) => options + option);
  return {
    months,
    firsts: later.map((stage) => stage - options),
    followers: (stage) => later.filter((other) => other % options !== stage % options),
    lead: ({ stage, entry }) => (leads ? Math.abs(Math.floor(draw(`lead ${stage} ${entry}`))) % 4 : 0),
    cost: ({ stage, entry }, next) => draw(`cost ${stage} ${entry} ${next ? `${next.stage} ${next.entry}` : 'end'}`),
  };
}

const numbers = fc.array(fc.double({ min: -50, max: 100, noNaN: true }), { minLength: 40, maxLength: 200 });

describe('is the cheapest of all paths', () => {
  test.each([
    [2, 12],
    [3, 8],
    [4, 6],
  ])('of %i options over %i months, by trying all of them', (options, months) => {
    fc.assert(
      fc.property(numbers, (drawn) => {
        const problem = problemOf(options, months, drawn, false);
        expect(cheapestPath(problem)!.cost).toBeCloseTo(everyAssignment(problem, options), 6);
      }),
      { seed: 7, numRuns: 12 },
    );
  });

  test('of up to 4 options over up to 12 months with lead times, by Bellman-Ford', () => {
    const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(size, numbers, ([options, months], drawn) => {
        const problem = problemOf(options, months, drawn, true);
        const { steps, cost } = cheapestPath(problem)!;
        expect(cost).toBeCloseTo(shortestPath(problem, 2 * options), 6);
        expect(costOfPath(problem, steps)).toBeCloseTo(cost, 6);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

test('does every month by whoever is cheapest in it where to switch costs nothing', () => {
  const monthly = fc.array(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 12, maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(monthly, (costs) => {
      const options = costs.length;
      const spent = (option: number, from: number, until: number): number =>
        costs[option]!.slice(from, until).reduce((sum, cost) => sum + cost, 0);
      const problem: PathProblem = {
        ...problemOf(options, 12, [0], false),
        cost: ({ stage, entry }: Step, next) => spent(stage % options, entry, next ? next.entry : 12),
      };
      const least = costs[0]!.map((_, month) => Math.min(...costs.map((of) => of[month]!)));
      expect(cheapestPath(problem)!.cost).toBeCloseTo(
        least.reduce((sum, cost) => sum + cost, 0),
        6,
      );
    }),
    { seed: 7 },
  );
});

test('is never worse than to stay with one stage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), numbers, (options, months, drawn) => {
      const problem = problemOf(options, months, drawn, true);
      for (const stage of problem.firsts) {
        expect(cheapestPath(problem)!.cost).toBeLessThanOrEqual(problem.cost({ stage, entry: 0 }, null) + 1e-6);
      }
    }),
    { seed: 7 },
  );
});

test('changes nothing for the same money', () => {
  const problem: PathProblem = {
    months: 6,
    firsts: [0],
    followers: (stage) => [1 - stage],
    lead: () => 0,
    cost: ({ entry }, next) => (next ? next.entry : 6) - entry,
  };
  expect(cheapestPath(problem)).toEqual({ steps: [{ stage: 0, entry: 0 }], cost: 6 });
});

test('enters a stage in time for the month in which it is to work', () => {
  // Stage 1 is free once it works, and takes two months to begin; stage 0 costs 10 a month.
  const problem: PathProblem = {
    months: 6,
    firsts: [0],
    followers: (stage) => (stage === 0 ? [1] : []),
    lead: ({ stage }) => (stage === 1 ? 2 : 0),
    cost: ({ stage }, next) => (stage === 1 ? 5 : 10 * (next ? next.entry + 2 : 6)),
  };
  expect(cheapestPath(problem)).toEqual({
    steps: [
      { stage: 0, entry: 0 },
      { stage: 1, entry: 0 },
    ],
    cost: 25,
  });
});
