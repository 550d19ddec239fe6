import type { Estimate } from '../analysis/result.ts';
import { round } from '../units/rounding.ts';
import type { Json } from './report.ts';

export const estimateData = ({ mean, error }: Estimate): Json => ({ mean: round(mean), error: round(error) });

/** A number changed, where there is one. */
export function nullable(value: number | null, change: (value: number) => number): number | null {
  return value === null ? null : change(value);
}

/** A result value as JSON holds it: absent fields left out. */
export function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
