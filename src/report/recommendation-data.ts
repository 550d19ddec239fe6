import type { Bridge, Comparison, Flip, NextQuestion, Recommendation } from '../analysis/result.ts';
import { round, roundParts, tidy } from '../units/rounding.ts';
import { nullable } from './json-parts.ts';
import type { Json } from './report.ts';

/** Who wins and why. */
export function recommendationData(recommendation: Recommendation): Json {
  return {
    ...recommendation,
    savingPerMonth: nullable(recommendation.savingPerMonth, round),
    savingShare: nullable(recommendation.savingShare, tidy),
    bridge: recommendation.bridge && bridgeData(recommendation.bridge),
    ratings: recommendation.ratings.map((one) => ({
      ...one,
      weight: tidy(one.weight),
      ours: tidy(one.ours),
      theirs: tidy(one.theirs),
      lead: tidy(one.lead),
    })),
    cheapest: recommendation.cheapest && {
      ...recommendation.cheapest,
      monthly: round(recommendation.cheapest.monthly),
      npv: round(recommendation.cheapest.npv),
    },
    decisive: recommendation.decisive.map(decisiveData),
    ask: recommendation.ask && questionData(recommendation.ask),
    flips: recommendation.flips.map(flipData),
  };
}

function decisiveData({ low, high, swing, ...one }: Comparison['recommendation']['decisive'][number]): Json {
  return { ...one, low: tidy(low), high: tidy(high), swing: round(swing) };
}

/** What to find out, for machines. */
export function questionData(ask: NextQuestion): Json {
  return { ...ask, worth: round(ask.worth), error: round(ask.error) };
}

function flipData(flip: Flip): Json {
  return {
    ...flip,
    now: tidy(flip.now),
    at: tidy(flip.at),
    range: flip.range && { low: tidy(flip.range.low), high: tidy(flip.range.high) },
    chance: nullable(flip.chance, tidy),
  };
}

function bridgeData({ items, ...bridge }: Bridge): Json {
  const amounts = roundParts(
    items.map(({ amount }) => amount),
    bridge.total,
  );
  return {
    ...bridge,
    total: round(bridge.total),
    items: items.map((item, index) => ({ ...item, amount: amounts[index] ?? 0 })),
  };
}
