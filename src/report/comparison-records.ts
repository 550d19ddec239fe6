import type { Comparison } from '../analysis/result.ts';
import { calendarMonth, money } from '../units/words.ts';
import type { Records } from './grid.ts';
import { lineMonths, lineTotals } from './option-data.ts';

type Record = (string | number | null)[];

/** One row for every line and month; month 0 is what is due before the first. Values add up to the totals. */
export function comparisonRecords(comparison: Comparison): Records {
  return {
    columns: [
      ...['file', 'scenario', 'rank', 'option', 'kind', 'category', 'line', 'label', 'flow', 'month', 'date'],
      ...['currency', 'value', 'display'],
    ],
    rows: rowsOf(comparison),
  };
}

function* rowsOf({ scenario, options }: Comparison): Generator<Record> {
  for (const option of options) {
    const totals = lineTotals(option);
    for (const [index, line] of option.lines.entries()) {
      const flow = line.tags.includes('imputed') ? 'imputed' : 'cash';
      for (const [month, value] of lineMonths(line, totals[index] ?? 0).entries()) {
        yield [
          ...[scenario.file, scenario.name, option.rank, option.id, option.kind, line.category, line.id, line.label],
          ...[flow, month, calendarMonth(scenario.start, month), scenario.currency],
          ...[value, money(value, scenario.currency, 2)],
        ];
      }
    }
  }
}
