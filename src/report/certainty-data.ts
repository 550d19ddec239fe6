import type { Certainty, Lead } from '../analysis/result.ts';
import { round, tidy } from '../units/rounding.ts';
import type { Json } from './report.ts';

export function certaintyData(certainty: Certainty): Json {
  const { lead } = certainty;
  return {
    ...certainty,
    lead: lead && leadData(lead),
    opinions: certainty.opinions && { ...certainty.opinions },
    dominance: certainty.dominance.map((pair) => ({ ...pair })),
  };
}

/** How far an option is ahead, for machines. */
export function leadData(lead: Lead): Json {
  return {
    ...lead,
    mean: round(lead.mean),
    error: round(lead.error),
    p10: round(lead.p10),
    p90: round(lead.p90),
    chance: tidy(lead.chance),
    chanceError: tidy(lead.chanceError),
  };
}
