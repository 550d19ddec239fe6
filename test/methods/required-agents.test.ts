import { describe, expect, test } from 'vitest';
import { erlangA } from '../../src/methods/erlang-a.ts';
import { erlangB, offeredForBlocking, serversForBlocking } from '../../src/methods/erlang-b.ts';
import { erlangC } from '../../src/methods/erlang-c.ts';
import {
  requiredAgentsErlangA,
  requiredAgentsErlangB,
  requiredAgentsErlangC,
  withShrinkage,
} from '../../src/methods/required-agents.ts';

const HANDLE = { intervalSeconds: 3600, ahtSeconds: 240 };
const LOADS = [0.05, 0.1, 0.4, 0.9, 1, 1.7, 2.5, 4, 5.3, 8, 12, 17, 20.4, 29, 37.5, 50];
const TARGETS = [
  { serviceLevel: 0.5, targetSeconds: 60, maxOccupancy: 1 },
  { serviceLevel: 0.8, targetSeconds: 20, maxOccupancy: 0.85 },
  { serviceLevel: 0.95, targetSeconds: 0, maxOccupancy: 1 },
  { serviceLevel: 0.2, targetSeconds: 20, maxOccupancy: 0.5 },
];
const callsFor = (erlangs: number): number => (erlangs * 3600) / 240;

function firstFrom1(meets: (agents: number) => boolean): number {
  let agents = 1;
  while (!meets(agents)) agents++;
  return agents;
}

describe('required agents equals an exhaustive search', () => {
  for (const targets of TARGETS) {
    test(`${JSON.stringify(targets)}, endless patience`, () => {
      for (const erlangs of LOADS) {
        const input = { ...HANDLE, ...targets, calls: callsFor(erlangs) };
        const expected = firstFrom1((agents) => {
          const state = erlangC({ ...input, agents });
          return (
            state.stable &&
            state.serviceLevel >= targets.serviceLevel - 1e-12 &&
            state.occupancy <= targets.maxOccupancy + 1e-12
          );
        });
        expect(requiredAgentsErlangC(input)?.agents, `${erlangs} erlangs`).toBe(expected);
      }
    });

    test.each([2, 45, 300, 5000])(`${JSON.stringify(targets)}, patience %i s`, (patienceSeconds) => {
      for (const erlangs of LOADS) {
        for (const maxAbandon of [0.02, 0.3, 1]) {
          const input = { ...HANDLE, ...targets, calls: callsFor(erlangs), patienceSeconds, maxAbandon };
          const expected = firstFrom1((agents) => {
            const state = erlangA({ ...input, agents });
            return (
              state.serviceLevelOfOffered >= targets.serviceLevel - 1e-12 &&
              state.occupancy <= targets.maxOccupancy + 1e-12 &&
              state.abandonProbability <= maxAbandon + 1e-12
            );
          });
          expect(requiredAgentsErlangA(input)?.agents, `${erlangs} erlangs`).toBe(expected);
        }
      }
    });
  }

  test('blocking', () => {
    for (const erlangs of LOADS) {
      for (const maxBlocking of [0.001, 0.02, 0.2]) {
        const expected = firstFrom1((servers) => erlangB(erlangs, servers) <= maxBlocking);
        expect(serversForBlocking(erlangs, maxBlocking)?.servers).toBe(expected);
        const question = { ...HANDLE, calls: callsFor(erlangs), maxBlocking };
        expect(requiredAgentsErlangB(question)?.agents).toBe(expected);
      }
    }
  });
});

describe('edges', () => {
  test('targets that no number of agents meets have no answer', () => {
    const input = { ...HANDLE, calls: 30, targetSeconds: 20 };
    expect(requiredAgentsErlangC({ ...input, serviceLevel: 1 })).toBeNull();
    expect(requiredAgentsErlangC({ ...input, maxOccupancy: 0 })).toBeNull();
    expect(requiredAgentsErlangA({ ...input, patienceSeconds: 60, maxAbandon: 0 })).toBeNull();
    expect(serversForBlocking(5, 0)).toBeNull();
    expect(offeredForBlocking(5, 1)).toBeNull();
  });

  test('no calls need nobody', () => {
    const input = { ...HANDLE, calls: 0, serviceLevel: 0.8, targetSeconds: 20 };
    expect(requiredAgentsErlangC(input)?.agents).toBe(0);
    expect(requiredAgentsErlangA({ ...input, patienceSeconds: 60 })?.agents).toBe(0);
  });

  test('no patience is a loss system, and long patience comes close to Erlang C', () => {
    const input = { ...HANDLE, calls: 60, agents: 6, targetSeconds: 20 };
    const impatient = erlangA({ ...input, patienceSeconds: 0 });
    expect(impatient.abandonProbability).toBeCloseTo(erlangB(4, 6), 14);
    expect(impatient.serviceLevelOfOffered).toBeCloseTo(1 - erlangB(4, 6), 14);
    expect(erlangA({ ...input, patienceSeconds: 1e-6 }).waitProbability).toBeCloseTo(impatient.waitProbability, 7);
    const patient = erlangA({ ...input, patienceSeconds: 1e9 });
    const endless = erlangC(input);
    expect(endless.stable && endless.serviceLevel).toBeCloseTo(patient.serviceLevelOfOffered, 6);
    expect(endless.stable && endless.asaSeconds).toBeCloseTo(patient.asaAnsweredSeconds, 4);
  });

  test('loads far above 5,000 erlangs neither overflow nor fade', () => {
    const input = { calls: 360000, intervalSeconds: 3600, ahtSeconds: 300, targetSeconds: 20 };
    const busy = erlangC({ ...input, agents: 30100 });
    expect(busy.stable && busy.waitProbability > 0.3 && busy.waitProbability < 0.7).toBe(true);
    const overloaded = erlangA({ ...input, agents: 20000, patienceSeconds: 6000 });
    expect(overloaded.abandonProbability).toBeCloseTo(1 / 3, 9);
    expect(requiredAgentsErlangC({ ...input, serviceLevel: 0.8 })?.agents).toBeGreaterThan(30000);
  });

  test('in any state, calls are answered or abandon', () => {
    for (const erlangs of LOADS) {
      for (const agents of [1, 3, 10, 60]) {
        const state = erlangA({ ...HANDLE, calls: callsFor(erlangs), agents, targetSeconds: 30, patienceSeconds: 90 });
        expect(state.occupancy * agents).toBeCloseTo(erlangs * (1 - state.abandonProbability), 9);
        expect(state.serviceLevelOfAnswered).toBeLessThanOrEqual(1);
        expect(state.serviceLevelOfOffered).toBeLessThanOrEqual(1 - state.abandonProbability + 1e-12);
      }
    }
  });

  test('shrinkage guards its ceiling against rounding', () => {
    expect(withShrinkage(21, 0.3).headcount).toBe(30);
    expect(withShrinkage(22, 0.3).headcount).toBe(32);
  });
});
