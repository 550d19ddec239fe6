import type { Breakeven } from '../analysis/breakeven.ts';
import { round, tidy } from '../units/rounding.ts';
import type { Records } from './grid.ts';

/** One row for every threshold, every point of the curves and every cell of the map; money to the cent. */
export function breakevenRecords({ scenario, thresholds, crossover, region }: Breakeven): Records {
  const { file, currency } = scenario;
  const empty = null;
  return {
    columns: [
      ...['file', 'kind', 'path', 'input', 'unit', 'now', 'at', 'step', 'cheaper below', 'cheaper above'],
      ...['change', 'chance', 'second path', 'second at', 'option', 'npv', 'currency'],
    ],
    rows: [
      ...thresholds.map((one) => [
        ...[file, 'threshold', one.path, one.input, one.unit, tidy(one.now), tidy(one.at), one.step ? 'yes' : 'no'],
        ...[one.below.cheaper, one.above.cheaper, one.distance.share === null ? empty : tidy(one.distance.share)],
        ...[one.distance.chance === null ? empty : tidy(one.distance.chance), empty, empty, empty, empty, currency],
      ]),
      ...(crossover?.options ?? []).flatMap(({ id, npv }) => {
        const { path, input, unit, now, values } = crossover!.axis;
        return npv.map((value, index) => [
          ...[file, 'curve', path, input, unit, tidy(now), tidy(values[index]!), empty, empty, empty, empty, empty],
          ...[empty, empty, id, round(value), currency],
        ]);
      }),
      ...(region?.cheapest ?? []).flatMap((row, at) => {
        const { x, y } = region!;
        return row.map((id, index) => [
          ...[file, 'map', x.path, x.input, x.unit, tidy(x.now), tidy(x.values[index]!), empty, empty, empty, empty],
          ...[empty, y.path, tidy(y.values[at]!), id, empty, currency],
        ]);
      }),
    ],
  };
}
