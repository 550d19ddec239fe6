import { erlangAState } from './erlang-a.ts';
import { nextErlangB, serversForBlocking } from './erlang-b.ts';
import { type CallLoad, erlangCState, offeredLoad } from './erlang-c.ts';

/** Targets that every answer must meet; one that is left out is not asked for. */
export interface WaitTargets {
  /** Least share of calls answered within `targetSeconds`, 0-1; with patience, of all calls offered. */
  readonly serviceLevel?: number | undefined;
  readonly targetSeconds?: number | undefined;
  /** Highest share of the agents' time spent on calls, 0-1. */
  readonly maxOccupancy?: number | undefined;
  /** What is known of the answer already, as from smaller and larger loads: it shortens the search. */
  readonly between?: { readonly least: number; readonly most: number } | undefined;
}

export interface RequiredAgents {
  readonly agents: number;
  readonly serviceLevel: number;
  readonly occupancy: number;
}

/** A target that is met exactly must not fail by the last binary digit. */
const ROUNDING = 1e-12;

/**
 * The smallest number of agents that meets every target when callers wait for ever (Erlang C); null when no number
 * does, as with a service level of 1. No calls need nobody.
 */
export function requiredAgentsErlangC(input: CallLoad & WaitTargets): RequiredAgents | null {
  const erlangs = offeredLoad(input);
  const { ahtSeconds, serviceLevel = 0, targetSeconds = 0, maxOccupancy = 1 } = input;
  const { least, most } = input.between ?? ANY;
  if (erlangs === 0) return { agents: 0, serviceLevel: 1, occupancy: 0 };
  if (!(serviceLevel < 1) || !(maxOccupancy > 0)) return null;
  let blocking = 1;
  for (let agents = 1; ; agents++) {
    blocking = nextErlangB(erlangs, agents, blocking);
    if (agents < least || erlangs >= agents || erlangs / agents > maxOccupancy + ROUNDING) continue;
    const state = erlangCState({ erlangs, agents, ahtSeconds, targetSeconds, blocking });
    if (agents >= most || state.serviceLevel >= serviceLevel - ROUNDING) {
      return { agents, serviceLevel: state.serviceLevel, occupancy: state.occupancy };
    }
  }
}

/**
 * The smallest number of agents that meets every target when callers hang up (Erlang A); null when no number does.
 * More agents never harm service level, abandonment or occupancy, so the search doubles its steps and then bisects.
 */
export function requiredAgentsErlangA(
  input: CallLoad & WaitTargets & { readonly patienceSeconds: number; readonly maxAbandon?: number | undefined },
): (RequiredAgents & { readonly abandonProbability: number }) | null {
  const erlangs = offeredLoad(input);
  const { ahtSeconds, patienceSeconds, serviceLevel = 0, targetSeconds = 0, maxOccupancy = 1, maxAbandon = 1 } = input;
  if (erlangs === 0) return { agents: 0, serviceLevel: 1, occupancy: 0, abandonProbability: 0 };
  if (!(serviceLevel < 1) || !(maxOccupancy > 0) || !(maxAbandon > 0)) return null;

  const blocking = [1];
  const stateWith = (agents: number) => {
    for (let k = blocking.length; k <= agents; k++) blocking.push(nextErlangB(erlangs, k, blocking[k - 1]!));
    return erlangAState({
      erlangs,
      agents,
      ahtSeconds,
      targetSeconds,
      patienceSeconds,
      blocking: blocking[agents]!,
    });
  };
  const meets = (agents: number): boolean => {
    const state = stateWith(agents);
    return (
      state.serviceLevelOfOffered >= serviceLevel - ROUNDING &&
      state.occupancy <= maxOccupancy + ROUNDING &&
      state.abandonProbability <= maxAbandon + ROUNDING
    );
  };
  const agents = smallest(meets, Math.max(1, Math.ceil(erlangs)), input.between ?? ANY);
  const state = stateWith(agents);
  return {
    agents,
    serviceLevel: state.serviceLevelOfOffered,
    occupancy: state.occupancy,
    abandonProbability: state.abandonProbability,
  };
}

/** The smallest number of lines with blocking of at most `maxBlocking` (Erlang B); null when no number does. */
export function requiredAgentsErlangB(
  input: CallLoad & { readonly maxBlocking: number },
): { readonly agents: number; readonly blocking: number } | null {
  const erlangs = offeredLoad(input);
  if (erlangs === 0) return { agents: 0, blocking: 0 };
  const found = serversForBlocking(erlangs, input.maxBlocking);
  return found && { agents: found.servers, blocking: found.blocking };
}

/**
 * Full-time equivalents and whole people to schedule so that, after shrinkage (paid time away from the work, 0-1), the
 * agents are there: agents / (1 - shrinkage). The guard keeps 21 / (1 - 0.3), a hair above 30 in doubles, at 30.
 */
export function withShrinkage(agents: number, shrinkage: number): { readonly fte: number; readonly headcount: number } {
  if (!(shrinkage >= 0 && shrinkage < 1)) throw new RangeError(`shrinkage cannot be ${shrinkage}`);
  const fte = agents / (1 - shrinkage);
  return { fte, headcount: Math.ceil(fte - 1e-9) };
}

/** Nothing is known of an answer. */
const ANY = { least: 1, most: Number.POSITIVE_INFINITY };

/** The smallest number within bounds with a property that all larger numbers share, looking first around a guess. */
function smallest(
  holds: (value: number) => boolean,
  guess: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  let fails = least - 1;
  let works = most;
  if (works - fails === 1) return works;
  const first = Math.min(Math.max(guess, least), most - 1);
  if (holds(first)) {
    works = first;
    for (let stride = 1; works - stride > fails; stride *= 2) {
      if (holds(works - stride)) works -= stride;
      else fails = works - stride;
    }
  } else {
    fails = first;
    for (let stride = 1; fails + stride < works; stride *= 2) {
      if (holds(fails + stride)) works = fails + stride;
      else fails += stride;
    }
  }
  while (works - fails > 1) {
    const middle = Math.floor((fails + works) / 2);
    if (holds(middle)) works = middle;
    else fails = middle;
  }
  return works;
}
