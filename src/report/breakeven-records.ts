import type { Breakeven } from '../analysis/breakeven.ts';
import { round, tidy } from '../units/rounding.ts';
import type { Records } from './grid.ts';
import { nullable } from './json-parts.ts';

/** One row for every threshold, every point of the curves and every cell of the map; money to the cent. */
export function breakevenRecords({ scenario, thresholds, crossover, region }: Breakeven): Records {
  const { file, currency } = scenario;
  return {
    columns: [
      ...['file', 'kind', 'path', 'input', 'unit', 'now', 'at', 'step', 'cheaper below', 'cheaper above'],
      ...['change', 'chance', 'second path', 'second at', 'option', 'npv', 'currency'],
    ],
    rows: [
      ...thresholds.map((one) => [
        ...[file, 'threshold', one.path, one.input, one.unit, tidy(one.now), tidy(one.at), one.step ? 'yes' : 'no'],
        ...[one.below.cheaper, one.above.cheaper, nullable(one.distance.share, tidy)],
        ...[nullable(one.distance.chance, tidy), null, null, null, null, currency],
      ]),
      ...(crossover?.options ?? []).flatMap(({ id, npv }) => {
        const { path, input, unit, now, values } = crossover!.axis;
        return npv.map((value, index) => [
          ...[file, 'curve', path, input, unit, tidy(now), tidy(values[index]!), null, null, null, null, null],
          ...[null, null, id, round(value), currency],
        ]);
      }),
      ...(region?.cheapest ?? []).flatMap((row, at) => {
        const { x, y } = region!;
        return row.map((id, index) => [
          ...[file, 'map', x.path, x.input, x.unit, tidy(x.now), tidy(x.values[index]!), null, null, null, null],
          ...[null, y.path, tidy(y.values[at]!), id, null, currency],
        ]);
      }),
    ],
  };
}
