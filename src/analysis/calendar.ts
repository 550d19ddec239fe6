import type { Calendar } from '../model/model.ts';
import type { Scenario } from '../scenario/types.ts';
import { likelyValue } from '../units/quantity.ts';

/** Months of the horizon where the file is silent. */
const DEFAULT_MONTHS = 36;

/** When a scenario plays. */
export interface Period extends Calendar {
  /** First month, `2027-01`. */
  readonly start: string;
}

/** The first month where nobody says one: the January after the data version. */
export const usualStart = (dataVersion: string): string => `${Number(dataVersion.slice(0, 4)) + 1}-01`;

/** Horizon and first month: without `start` the January after the data version, never the clock. */
export function periodOf(scenario: Scenario, dataVersion: string): Period {
  const start = scenario.start ?? usualStart(dataVersion);
  const months = scenario.horizon
    ? Math.round(likelyValue(scenario.horizon.value) * scenario.horizon.unit.factor)
    : DEFAULT_MONTHS;
  return { start, months, firstCalendarMonth: Number(start.slice(5, 7)) };
}
