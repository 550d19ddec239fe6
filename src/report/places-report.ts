import type { RoleCost } from '../analysis/result.ts';
import { amount, capital, count, money, readable } from '../units/words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Report } from './report.ts';
import { placeOf, roleCostData, roleCostRecords } from './role-cost-data.ts';
import type { Section } from './section.ts';

/** The same role in several places, side by side. */
export function placesReport(costs: readonly RoleCost[]): Report {
  return {
    sections: () => placesSections(costs),
    records: () => roleCostRecords(costs),
    data: () => costs.map(roleCostData),
  };
}

function placesSections(costs: readonly RoleCost[]): Section[] {
  const first = costs[0];
  if (!first) return [];
  const cells = (label: string, cell: (cost: RoleCost) => [number, string]): Row => ({
    role: 'item',
    cells: [text(label), ...costs.map((cost) => shown('money', ...cell(cost)))],
  });
  const shownMoney = (value: number, digits: number): [number, string] => [value, amount(value, digits)];
  const categories = [...new Set(costs.flatMap((cost) => cost.lines.map((line) => line.category)))];
  const annualOf = (cost: RoleCost, category: string) =>
    cost.lines.filter((line) => line.category === category).reduce((sum, line) => sum + line.annual, 0);
  const columns: Column[] = [
    { head: 'a year', align: 'left', flexible: true },
    ...costs.map((cost): Column => ({ head: `${placeOf(cost)}\n${cost.currency}`, align: 'right' })),
  ];
  const sameCurrency = costs.every((cost) => cost.currency === first.currency);
  return [
    {
      kind: 'headline',
      title: `${capital(readable(first.role))} in ${count(costs.length, 'place')}`,
      about: 'one person',
      lines: costs.map(
        (cost) =>
          `${placeOf(cost)}: ${money(cost.total.perProductiveHour, cost.currency, 2)} an hour of work, ${amount(cost.loadFactor, 2)} times the wage.`,
      ),
    },
    {
      kind: 'table',
      grid: {
        columns,
        rows: [
          ...categories.map((category) => cells(readable(category), (cost) => shownMoney(annualOf(cost, category), 0))),
          { ...cells('total', (cost) => shownMoney(cost.total.annual, 0)), role: 'total' },
          cells('wage an hour', (cost) => shownMoney(cost.wage.hourly, 2)),
          cells('cost of an hour of work', (cost) => shownMoney(cost.total.perProductiveHour, 2)),
          cells('times the wage', (cost) => shownMoney(cost.loadFactor, 2)),
        ],
      },
    },
    ...(sameCurrency
      ? [
          {
            kind: 'chart' as const,
            title: `An hour of work, ${first.currency}`,
            chart: {
              kind: 'bars' as const,
              series: ['cost'],
              rows: costs.map((cost) => ({
                label: placeOf(cost),
                parts: [cost.total.perProductiveHour],
                partTexts: [amount(cost.total.perProductiveHour, 2)],
                text: amount(cost.total.perProductiveHour, 2),
              })),
            },
          },
        ]
      : []),
  ];
}
