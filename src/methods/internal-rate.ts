import { type DatedFlow, yearsFromFirst } from './present-value.ts';

/** Every rate above -1 at which the flows are worth nothing today. */
export interface InternalRate {
  /** The rate, only when there is exactly one. */
  readonly irr: number | null;
  /** All rates, ascending; one at which the value only touches zero counts once. */
  readonly roots: readonly number[];
  readonly status: 'unique' | 'multiple' | 'none';
}

/** Internal rate of return per period of flows at t = 0, 1, 2, ...: all of them, never one of several in silence. */
export function irr(cashflows: readonly number[]): InternalRate {
  return internalRate(cashflows.map((amount, t) => ({ time: t, amount })));
}

/** Internal rate of return per year of dated flows, years of 365 days from the first date in the list. */
export function xirr(flows: readonly DatedFlow[]): InternalRate {
  const years = yearsFromFirst(flows);
  return internalRate(flows.map(({ amount }, i) => ({ time: years[i]!, amount })));
}

/** An amount at a time, in periods. */
export interface TimedFlow {
  readonly time: number;
  readonly amount: number;
}

/** Internal rates of return per period of flows at any times. */
export function internalRate(flows: readonly TimedFlow[]): InternalRate {
  const roots = exponentialRoots(flows.map(({ time, amount }) => ({ exponent: -time, coefficient: amount })))
    .map((root) => Math.expm1(root))
    .sort((a, b) => a - b);
  if (roots.length === 0) return { irr: null, roots, status: 'none' };
  if (roots.length === 1) return { irr: roots[0]!, roots, status: 'unique' };
  return { irr: null, roots, status: 'multiple' };
}

export interface ExponentialTerm {
  readonly coefficient: number;
  readonly exponent: number;
}

/**
 * All real x, ascending, with `sum of coefficient x e^(exponent x)` = 0; empty when every coefficient is zero.
 *
 * By Rolle's theorem roots lie apart by the roots of the derivative. Multiplying by e^(-s x) first moves no root, and
 * with s inside a change of sign of the coefficients (ordered by exponent) the derivative has one change less: after as
 * many steps as there are changes nothing is left to find (Descartes' rule; Laguerre, Sur la theorie des equations
 * numeriques, 1883, for real exponents).
 */
export function exponentialRoots(terms: readonly ExponentialTerm[]): number[] {
  return rootsOf(merged(terms));
}

/** Sorted by exponent, equal exponents added up, zeros dropped, scaled to coefficients up to 1. */
function merged(terms: readonly ExponentialTerm[]): ExponentialTerm[] {
  const sums = new Map<number, number>();
  for (const { exponent, coefficient } of terms) sums.set(exponent, (sums.get(exponent) ?? 0) + coefficient);
  const largest = Math.max(...Array.from(sums.values(), Math.abs));
  return [...sums]
    .filter(([, coefficient]) => coefficient !== 0)
    .map(([exponent, coefficient]) => ({ exponent, coefficient: coefficient / largest }))
    .sort((a, b) => a.exponent - b.exponent);
}

function rootsOf(terms: readonly ExponentialTerm[]): number[] {
  const change = terms.findIndex((term, i) => i > 0 && term.coefficient * terms[i - 1]!.coefficient < 0);
  if (change < 0) return [];
  const shift = (terms[change - 1]!.exponent + terms[change]!.exponent) / 2;
  const derivative = terms.map(({ exponent, coefficient }) => ({
    exponent,
    coefficient: coefficient * (exponent - shift),
  }));
  const turns = rootsOf(merged(derivative));

  const roots: number[] = [];
  const signs = turns.map((turn) => signAt(terms, turn));
  for (let i = 0; i <= turns.length; i++) {
    const left = i === 0 ? Math.sign(terms[0]!.coefficient) : signs[i - 1]!;
    const right = i === turns.length ? Math.sign(terms.at(-1)!.coefficient) : signs[i]!;
    if (left * right < 0) roots.push(rootBetween(terms, turns[i - 1], turns[i], left));
    if (i < turns.length && right === 0) roots.push(turns[i]!);
  }
  return roots;
}

/** The sign at x; 0 when nothing but rounding is left. */
function signAt(terms: readonly ExponentialTerm[], x: number): number {
  const { value, size } = evaluated(terms, x);
  return Math.abs(value) <= 1e-14 * size ? 0 : Math.sign(value);
}

function evaluated(terms: readonly ExponentialTerm[], x: number): { value: number; size: number } {
  // Relative to the largest power, so that nothing overflows.
  const top = x > 0 ? terms.at(-1)!.exponent : terms[0]!.exponent;
  let value = 0;
  let size = 0;
  for (const { coefficient, exponent } of terms) {
    const term = coefficient * Math.exp((exponent - top) * x);
    value += term;
    size += Math.abs(term);
  }
  return { value, size };
}

/** The one root between two turning points (undefined: no end), where the sign is `left` on the left side. */
function rootBetween(
  terms: readonly ExponentialTerm[],
  leftTurn: number | undefined,
  rightTurn: number | undefined,
  left: number,
): number {
  const isLeft = (x: number): boolean => evaluated(terms, x).value * left > 0;
  const anchor = leftTurn ?? rightTurn ?? 0;
  let low = leftTurn ?? anchor - 1;
  let high = rightTurn ?? anchor + 1;
  if (leftTurn === undefined) while (!isLeft(low)) low = anchor - 2 * (anchor - low);
  if (rightTurn === undefined) while (isLeft(high)) high = anchor + 2 * (high - anchor);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (isLeft(middle)) low = middle;
    else high = middle;
  }
}
