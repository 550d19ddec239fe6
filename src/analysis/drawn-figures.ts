import type { Drawn } from './drawn.ts';
import type { OptionFigures } from './figures.ts';
import { everythingKnown } from './sensitivity/information.ts';

/** What `expect` may ask of an option over the draws: the basis and unit of each figure. */
export const DRAWN_FIGURES = {
  chance_best: {
    unit: 'number',
    basis: 'share of the draws in which it is the cheapest that can be chosen',
    of: (o) => o.chanceBest,
  },
  p10: { unit: 'money', basis: 'present value that one draw in ten stays below', of: (o) => o.range?.p10 ?? null },
  p50: { unit: 'money', basis: 'present value in the middle of the draws', of: (o) => o.range?.p50 ?? null },
  p90: { unit: 'money', basis: 'present value that one draw in ten exceeds', of: (o) => o.range?.p90 ?? null },
  cvar: {
    unit: 'money',
    basis: 'present value of the dearest tenth of the draws, on average',
    of: (o) => o.range?.cvar ?? null,
  },
  regret: { unit: 'money', basis: 'what it costs more than the best of each draw, on average', of: (o) => o.regret },
} as const satisfies Record<string, { unit: string; basis: string; of: (option: OptionFigures) => number | null }>;

/** Share of the draws in which an option costs less than another; a tie counts half. */
export function chanceCheaper({ npv, simulation }: Drawn, a: string, b: string): number {
  const [ours, theirs] = [npv(a), npv(b)];
  return simulation.chanceOf((draw) => (ours[draw]! < theirs[draw]! ? 1 : ours[draw] === theirs[draw] ? 0.5 : 0)).mean;
}

/** What knowing everything before choosing would save on average. */
export function evpiOf(drawn: Drawn, feasible: readonly string[]): number {
  return feasible.length === 0 ? 0 : everythingKnown(drawn, feasible).evpi.mean;
}
