import { erlangB } from './erlang-b.ts';
import { type CallLoad, offeredLoad } from './erlang-c.ts';

export interface ErlangAState {
  /** Share of calls that find all agents busy, 0-1. */
  readonly waitProbability: number;
  /** Share of calls that hang up before they are answered, 0-1. */
  readonly abandonProbability: number;
  /** Share of the agents' time spent on calls, 0-1. */
  readonly occupancy: number;
  /** Mean number of calls waiting. */
  readonly meanQueueLength: number;
  /** Mean wait in seconds of all calls: answered, abandoned, and those that do not wait. */
  readonly meanWaitAllSeconds: number;
  /** Mean wait in seconds of the answered calls. */
  readonly asaAnsweredSeconds: number;
  /** Calls answered within the target over all calls, 0-1. */
  readonly serviceLevelOfOffered: number;
  /** Calls answered within the target over answered calls, 0-1. */
  readonly serviceLevelOfAnswered: number;
}

export type ErlangAResult = { readonly erlangs: number } & ErlangAState;

/**
 * Waiting when callers hang up after an exponential patience (M/M/c+M). Stable for any load.
 * Source: Palm 1946/1957; Garnett, Mandelbaum & Reiman, Designing a call center with impatient customers, 2002;
 * Mandelbaum & Zeltyn, The Palm/Erlang-A queue, 2005.
 */
export function erlangA(
  input: CallLoad & { readonly agents: number; readonly targetSeconds: number; readonly patienceSeconds: number },
): ErlangAResult {
  const erlangs = offeredLoad(input);
  const { agents, ahtSeconds, targetSeconds, patienceSeconds } = input;
  if (!Number.isInteger(agents) || agents < 1) throw new RangeError(`there cannot be ${agents} agents`);
  const blocking = erlangB(erlangs, agents);
  return { erlangs, ...erlangAState({ erlangs, agents, ahtSeconds, targetSeconds, patienceSeconds, blocking }) };
}

/**
 * The same when the Erlang B blocking of this load and number of agents is known already.
 *
 * With time in units of AHT, patience rate r and j calls waiting: the chain has `p(c+j) = p(c+j-1) A / (c + j r)`.
 * A call that finds j waiting is answered with probability `c / (c + (j+1) r)`; answered calls among them wait
 * `sum over i = 1..j+1 of 1 / (c + i r)` on average; and the wait of an answered call is at most T with the
 * probability that a negative binomial count (size `c/r + 1`, success `exp(-r T)`) exceeds j. All three follow from
 * the wait being a sum of independent exponential times with rates `c + i r`, i = 0..j.
 */
export function erlangAState(input: {
  readonly erlangs: number;
  readonly agents: number;
  readonly ahtSeconds: number;
  readonly targetSeconds: number;
  readonly patienceSeconds: number;
  readonly blocking: number;
}): ErlangAState {
  const { erlangs, agents, ahtSeconds, targetSeconds, patienceSeconds, blocking } = input;
  if (!(patienceSeconds >= 0 && Number.isFinite(patienceSeconds))) {
    throw new RangeError('patience must be a finite number of seconds; for endless patience use Erlang C');
  }
  if (erlangs === 0 || patienceSeconds === 0) return lossState(erlangs, agents, blocking);
  const rate = ahtSeconds / patienceSeconds;
  const target = targetSeconds / ahtSeconds;
  const tail = sumTail(erlangs, agents, rate, target);

  // p(c) = blocking / (1 + blocking x states beyond c), in units of the rescaled p(c).
  const scale = tail.first + blocking * tail.beyond;
  const share = (sum: number): number => (blocking * sum) / scale;
  const waitProbability = share(tail.first + tail.beyond);
  const meanQueueLength = share(tail.queue);
  const abandonProbability = Math.min(1, (rate * meanQueueLength) / erlangs);
  const answered = share(tail.answered);
  const answeredShare = 1 - waitProbability + answered;
  const inTime = 1 - waitProbability + share(tail.inTime);
  return {
    waitProbability,
    abandonProbability,
    occupancy: (erlangs * answeredShare) / agents,
    meanQueueLength,
    meanWaitAllSeconds: (meanQueueLength * ahtSeconds) / erlangs,
    asaAnsweredSeconds: (share(tail.answeredWait) / answeredShare) * ahtSeconds,
    serviceLevelOfOffered: inTime,
    serviceLevelOfAnswered: Math.min(1, inTime / answeredShare),
  };
}

/** Nobody waits: no calls, or callers who hang up at once (Erlang B). */
function lossState(erlangs: number, agents: number, blocking: number): ErlangAState {
  return {
    waitProbability: blocking,
    abandonProbability: blocking,
    occupancy: (erlangs * (1 - blocking)) / agents,
    meanQueueLength: 0,
    meanWaitAllSeconds: 0,
    asaAnsweredSeconds: 0,
    serviceLevelOfOffered: 1 - blocking,
    serviceLevelOfAnswered: 1,
  };
}

interface Tail {
  /** p(c) in the units of the other sums. */
  readonly first: number;
  /** Sum of p(c + j), j >= 1. */
  readonly beyond: number;
  /** Sum of j p(c + j). */
  readonly queue: number;
  /** Sums over j >= 0 of p(c + j) times the chance of being answered, ... */
  readonly answered: number;
  /** ... times the wait of the answered, in handle times, ... */
  readonly answeredWait: number;
  /** ... and times the chance of being answered in time. */
  readonly inTime: number;
}

/** Far above any sum of interest, far below overflow. */
const HUGE = 1e200;

function sumTail(erlangs: number, agents: number, rate: number, target: number): Tail {
  let first = 1;
  let beyond = 0;
  let queue = 0;
  let answered = 0;
  let answeredWait = 0;
  let inTime = 0;
  let state = 1;
  let waitOfAnswered = 0;
  // Negative binomial probabilities of j, times exp(-shift) so that a tiny first one is not lost to underflow.
  const size = agents / rate + 1;
  const success = -Math.expm1(-rate * target);
  let shift = -(agents + rate) * target;
  let mass = 1;
  let factor = Math.exp(shift);
  let below = 0;
  for (let j = 0; ; j++) {
    const leaving = agents + (j + 1) * rate;
    const chance = agents / leaving;
    waitOfAnswered += 1 / leaving;
    below += mass * factor;
    const answeredHere = state * chance;
    answered += answeredHere;
    answeredWait += answeredHere * waitOfAnswered;
    inTime += answeredHere * Math.max(0, 1 - below);

    mass *= (success * (j + size)) / (j + 1);
    if (mass > HUGE) {
      mass /= HUGE;
      shift += Math.log(HUGE);
      factor = Math.exp(shift);
    }
    const ratio = erlangs / leaving;
    state *= ratio;
    beyond += state;
    queue += (j + 1) * state;
    // Once falling, the rest is below a geometric series; a queue-weighted one is at most j / (1 - ratio) longer.
    if (ratio < 1 && (j + 1) * state <= 1e-17 * (1 - ratio) ** 2 * (queue + first)) break;
    if (state > HUGE) {
      first /= HUGE;
      beyond /= HUGE;
      queue /= HUGE;
      answered /= HUGE;
      answeredWait /= HUGE;
      inTime /= HUGE;
      state /= HUGE;
    }
  }
  return { first, beyond, queue, answered, answeredWait, inTime };
}
