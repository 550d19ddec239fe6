import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requiredAgentsErlangA, requiredAgentsErlangC } from '../../src/methods/required-agents.ts';
import { servicePosts } from '../../src/readings/plan/posts.ts';

const target = fc.record({
  handleMinutes: fc.double({ min: 0.5, max: 20, noNaN: true }),
  share: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
  withinSeconds: fc.double({ min: 0, max: 300, noNaN: true }),
  patienceSeconds: fc.option(fc.double({ min: 5, max: 600, noNaN: true })),
});
const loads = fc.array(fc.double({ min: 0.01, max: 400, noNaN: true }), { minLength: 1, maxLength: 60 });

/** The same posts, searched for one load only. */
function alone(
  calls: number,
  { handleMinutes, share, withinSeconds, patienceSeconds }: typeof target extends fc.Arbitrary<infer T> ? T : never,
) {
  const handleTime = handleMinutes / 60;
  const load = {
    calls,
    intervalSeconds: 3600,
    ahtSeconds: handleTime * 3600,
    serviceLevel: share,
    targetSeconds: (withinSeconds / 3600) * 3600,
  };
  if (patienceSeconds === null) return requiredAgentsErlangC(load)!.agents;
  return requiredAgentsErlangA({ ...load, patienceSeconds: (patienceSeconds / 3600) * 3600 })!.agents;
}

test('posts of many loads are those of each load alone, in whatever order they are asked', () => {
  fc.assert(
    fc.property(target, loads, (wanted, calls) => {
      const { handleMinutes, share, withinSeconds, patienceSeconds } = wanted;
      const patience = patienceSeconds === null ? null : patienceSeconds / 3600;
      const posts = servicePosts(handleMinutes / 60, share, withinSeconds / 3600, patience);
      const asked = [...calls, ...calls.map((load) => load * 1.01)];
      expect(asked.map((load) => posts.at(load))).toEqual(asked.map((load) => alone(load, wanted)));
    }),
  );
});

test('nothing to answer, or nothing asked, takes no posts; a share of 1 takes more than there are', () => {
  expect(servicePosts(0.1, 0.8, 0.005, null).at(0)).toBe(0);
  expect(servicePosts(0, 0.8, 0.005, null).at(50)).toBe(0);
  expect(servicePosts(0.1, 0, 0.005, null).at(50)).toBe(0);
  expect(servicePosts(0.1, 1, 0.005, null).at(50)).toBe(Number.POSITIVE_INFINITY);
});

test('what is known of an answer shortens the search and does not change it', () => {
  fc.assert(
    fc.property(
      target,
      fc.double({ min: 0.5, max: 300, noNaN: true }),
      fc.nat(3),
      fc.nat(3),
      (wanted, calls, below, above) => {
        const agents = alone(calls, wanted);
        const load = {
          calls,
          intervalSeconds: 3600,
          ahtSeconds: (wanted.handleMinutes / 60) * 3600,
          serviceLevel: wanted.share,
          targetSeconds: (wanted.withinSeconds / 3600) * 3600,
          between: { least: Math.max(1, agents - below), most: agents + above },
        };
        const { patienceSeconds } = wanted;
        const found =
          patienceSeconds === null
            ? requiredAgentsErlangC(load)
            : requiredAgentsErlangA({ ...load, patienceSeconds: (patienceSeconds / 3600) * 3600 });
        expect(found!.agents).toBe(agents);
      },
    ),
  );
});
