import type { BuiltOption } from '../model/option.ts';
import type { Evaluation } from '../readings/evaluate.ts';
import type { GrowthResult } from './result.ts';

/** Steps of the company's growth that an option brings in the base case: when each is reached, and what it costs then. */
export function growthOf({ growth }: BuiltOption, values: Evaluation): GrowthResult[] {
  return growth.flatMap(({ line, brings, counts, crossed, reached }) => {
    const steps = values.series(crossed);
    const sizes = values.series(reached);
    const costs = values.series(line.cost);
    const first = (value: number, month: number): boolean => month > 0 && value > Math.max(0, ...steps.slice(0, month));
    const crossings = steps.flatMap((value, month) =>
      first(value, month) ? [{ month, size: sizes[month]!, cost: costs[month]! }] : [],
    );
    const highest = Math.max(...costs);
    return crossings.length === 0 || highest <= 0
      ? []
      : [{ id: line.id, label: line.label, brings, counts, crossings, highest }];
  });
}
