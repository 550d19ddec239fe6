import type { AssumptionResult, Comparison, Decision } from '../analysis/result.ts';
import { round, tidy } from '../units/rounding.ts';
import { certaintyData } from './certainty-data.ts';
import { decisionWords } from './decision-words.ts';
import { nullable, plain } from './json-parts.ts';
import { optionData } from './option-data.ts';
import { recommendationData } from './recommendation-data.ts';
import type { Json } from './report.ts';

/**
 * The machine contract of a comparison: money rounded to the cent so that what belongs together adds up exactly. An
 * option's total is rounded first, then split over its lines, then each line's total over its months.
 */
export function comparisonData(comparison: Comparison): Json {
  const { scenario } = comparison;
  return {
    schemaVersion: comparison.schemaVersion,
    tool: { ...comparison.tool },
    scenario: {
      name: scenario.name,
      file: scenario.file,
      currency: scenario.currency,
      months: scenario.months,
      start: scenario.start,
      discount: tidy(scenario.discount),
      seed: scenario.seed,
      draws: scenario.draws,
      condition: scenario.condition && { ...scenario.condition },
      correlations: scenario.correlations.map(({ inputs, rank }) => ({ inputs: [...inputs], rank })),
      today: scenario.today,
      work: scenario.work.map((item) => ({
        ...item,
        volume: item.volume.map(tidy),
        hours: item.hours.map(tidy),
        openHoursPerWeek: nullable(item.openHoursPerWeek, tidy),
        ranking: item.ranking.map(({ option, npv }) => ({ option, npv: round(npv) })),
      })),
    },
    recommendation: recommendationData(comparison.recommendation),
    certainty: comparison.certainty && certaintyData(comparison.certainty),
    decision: comparison.decision && decisionData(comparison, comparison.decision),
    options: comparison.options.map(optionData),
    assumptions: comparison.assumptions.map(assumptionData),
    diagnostics: comparison.diagnostics.map(plain),
  };
}

function decisionData(comparison: Comparison, decision: Decision): Json {
  return {
    ...decision,
    criteria: decision.criteria.map((one) => ({ ...one, weight: tidy(one.weight) })),
    options: decision.options.map((one) => ({
      ...one,
      score: tidy(one.score),
      topsis: tidy(one.topsis),
      promethee: tidy(one.promethee),
      rankAcceptability: one.rankAcceptability.map(tidy),
      rankError: one.rankError.map(tidy),
      centralWeights: one.centralWeights && tidied(one.centralWeights),
    })),
    favourites: decision.favourites && { ...decision.favourites },
    dissents: decision.dissents.map((one) => ({ ...one, rating: tidy(one.rating), against: tidy(one.against) })),
    flips: decision.flips.map((one) => ({ ...one, now: tidy(one.now), at: tidy(one.at) })),
    summary: decisionWords(comparison),
  };
}

function tidied(values: Readonly<Record<string, number>>): Json {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, tidy(value)]));
}

/** An assumption for machines; its value keeps every digit that was given. */
export function assumptionData(assumption: AssumptionResult): Json {
  return {
    ...assumption,
    value: tidy(assumption.value),
    range: assumption.range && { low: tidy(assumption.range.low), high: tidy(assumption.range.high) },
    widened: assumption.widened && { ...assumption.widened, factor: tidy(assumption.widened.factor) },
  };
}
