import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cheapestPath, costOfPath, type PathProblem, type Step, stepsAfter } from '../../src/analysis/roadmap/path.ts';

/** Any figures for so many stages and months: the first half of the stages may begin, all may follow another. */
function problemOf(stages: number, months: number, numbers: readonly number[]): PathProblem {
  let count = 0;
  const known = new Map<string, number>();
  const draw = (key: string): number => {
    if (!known.has(key)) known.set(key, numbers[count++ % numbers.length]!);
    return known.get(key)!;
  };
  const all = Array.from({ length: stages }, (_, stage) => stage);
  return {
    months,
    firsts: all.filter((stage) => stage * 2 < stages),
    followers: (stage) => all.filter((other) => other !== stage),
    lead: ({ stage, entry }) => Math.abs(Math.floor(draw(`lead ${stage} ${entry}`))) % 4,
    earliest: ({ stage, entry }) => (stage === 0 ? entry + 1 : entry),
    cost: ({ stage, entry }, next) => draw(`cost ${stage} ${entry} ${next ? `${next.stage} ${next.entry}` : 'end'}`),
  };
}

/** Every path, by brute force. */
function* paths(problem: PathProblem, before: readonly Step[]): Generator<readonly Step[]> {
  yield before;
  for (const next of stepsAfter(problem, before.at(-1)!)) yield* paths(problem, [...before, next]);
}

const cheapestOfAll = (problem: PathProblem): number =>
  Math.min(
    ...problem.firsts.map((stage) =>
      [...paths(problem, [{ stage, entry: 0 }])].reduce(
        (least, steps) => Math.min(least, costOfPath(problem, steps)),
        Number.POSITIVE_INFINITY,
      ),
    ),
  );

const numbers = fc.array(fc.double({ min: -50, max: 100, noNaN: true }), { minLength: 40, maxLength: 200 });

test('is the cheapest of all paths', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), numbers, (stages, months, drawn) => {
      const problem = problemOf(stages, months, drawn);
      const { steps, cost } = cheapestPath(problem)!;
      expect(cost).toBeCloseTo(cheapestOfAll(problem), 6);
      expect(costOfPath(problem, steps)).toBeCloseTo(cost, 6);
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('is the cheapest of all paths of two options over twelve months', () => {
  fc.assert(
    fc.property(numbers, (drawn) => {
      const problem = problemOf(2, 12, drawn);
      expect(cheapestPath(problem)!.cost).toBeCloseTo(cheapestOfAll(problem), 6);
    }),
    { seed: 7, numRuns: 15 },
  );
});

test('is never worse than to stay with one stage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), numbers, (stages, months, drawn) => {
      const problem = problemOf(stages, months, drawn);
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
    earliest: ({ entry }) => entry + 1,
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
    earliest: ({ entry }) => entry,
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
