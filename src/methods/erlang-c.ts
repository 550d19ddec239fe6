import { erlangB } from './erlang-b.ts';

/** Calls of an interval and the mean time that one takes. */
export interface CallLoad {
  readonly calls: number;
  readonly intervalSeconds: number;
  /** Average handle time: talk, hold and wrap-up. */
  readonly ahtSeconds: number;
}

export interface ErlangCState {
  /** Share of the agents' time spent on calls, 0-1. */
  readonly occupancy: number;
  /** Share of calls that wait at all, 0-1. */
  readonly waitProbability: number;
  /** Share of calls answered within the target, 0-1. */
  readonly serviceLevel: number;
  /** Mean wait in seconds of all calls, those that do not wait included. */
  readonly asaSeconds: number;
  /** Mean number of calls waiting. */
  readonly meanQueueLength: number;
}

export type ErlangCResult =
  | ({ readonly stable: true; readonly erlangs: number } & ErlangCState)
  /** As many erlangs as agents or more: the queue grows for ever. */
  | { readonly stable: false; readonly erlangs: number };

/** Offered load in erlangs: calls per interval times handle time. */
export function offeredLoad({ calls, intervalSeconds, ahtSeconds }: CallLoad): number {
  if (!(calls >= 0) || !(ahtSeconds >= 0) || !(intervalSeconds > 0)) {
    throw new RangeError('calls and handle time must not be negative, and the interval must last some time');
  }
  // The product first: 60 x 300 / 1800 is exactly 10, 60 / 1800 x 300 is not.
  return (calls * ahtSeconds) / intervalSeconds;
}

/**
 * Waiting in a queue with endless patience (M/M/c). Wait probability `C = c B / (c - A (1 - B))`, service level
 * `1 - C exp(-(c - A) T / AHT)`, mean wait `C AHT / (c - A)`, mean queue `C A / (c - A)`.
 * Source: Erlang 1917; Cooper, Introduction to Queueing Theory, 1981.
 */
export function erlangC(input: CallLoad & { readonly agents: number; readonly targetSeconds: number }): ErlangCResult {
  const erlangs = offeredLoad(input);
  const { agents, ahtSeconds, targetSeconds } = input;
  const blocking = erlangB(erlangs, agents);
  if (erlangs >= agents) return { stable: false, erlangs };
  return { stable: true, erlangs, ...erlangCState({ erlangs, agents, ahtSeconds, targetSeconds, blocking }) };
}

/** The same for a stable load whose Erlang B blocking is known already. */
export function erlangCState(input: {
  readonly erlangs: number;
  readonly agents: number;
  readonly ahtSeconds: number;
  readonly targetSeconds: number;
  readonly blocking: number;
}): ErlangCState {
  const { erlangs, agents, ahtSeconds, targetSeconds, blocking } = input;
  const idle = agents - erlangs;
  const waitProbability = (agents * blocking) / (agents - erlangs * (1 - blocking));
  // Calls that take no time are served at once; also avoids 0 / 0.
  const decay = ahtSeconds > 0 ? Math.exp((-idle * targetSeconds) / ahtSeconds) : 0;
  return {
    occupancy: erlangs / agents,
    waitProbability,
    serviceLevel: 1 - waitProbability * decay,
    asaSeconds: (waitProbability * ahtSeconds) / idle,
    meanQueueLength: (waitProbability * erlangs) / idle,
  };
}
