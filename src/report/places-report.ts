import type { RoleCost } from '../analysis/result.ts';
import { amount, capital, count, figure, listed, money, readable } from '../units/words.ts';
import { categoryWords } from './category-words.ts';
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
  const common = commonMoney(costs);
  const isMixed = costs.some((cost) => cost.currency !== first.currency);
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
          ...categories.map((category) =>
            cells(categoryWords(category), (cost) => shownMoney(annualOf(cost, category), 0)),
          ),
          { ...cells('total', (cost) => shownMoney(cost.total.annual, 0)), role: 'total' },
          cells('wage an hour', (cost) => shownMoney(cost.wage.hourly, 2)),
          cells('cost of an hour of work', (cost) => shownMoney(cost.total.perProductiveHour, 2)),
          cells('times the wage', (cost) => shownMoney(cost.loadFactor, 2)),
          ...(common && isMixed
            ? [
                cells(`total in ${first.currency}`, (cost) => shownMoney(common(cost, cost.total.annual), 0)),
                cells(`an hour of work in ${first.currency}`, (cost) =>
                  shownMoney(common(cost, cost.total.perProductiveHour), 2),
                ),
              ]
            : []),
        ],
      },
      ...(isMixed && { note: common ? ratesNote(costs) : NO_RATES }),
    },
    ...(common
      ? [
          {
            kind: 'chart' as const,
            title: `An hour of work, ${first.currency}`,
            chart: {
              kind: 'bars' as const,
              series: ['cost'],
              rows: costs.map((cost) => ({
                label: placeOf(cost),
                parts: [common(cost, cost.total.perProductiveHour)],
                partTexts: [amount(common(cost, cost.total.perProductiveHour), 2)],
                text: amount(common(cost, cost.total.perProductiveHour), 2),
              })),
            },
          },
        ]
      : []),
  ];
}

const NO_RATES = 'The data has no exchange rate for one of these currencies: compare by the hour of each.';

/** Amounts of a place in the money of the first place, at the dated rates; null where a rate is missing. */
function commonMoney(costs: readonly RoleCost[]): ((cost: RoleCost, value: number) => number) | null {
  const [first] = costs;
  if (!first) return null;
  const sameMoney = costs.every((cost) => cost.currency === first.currency);
  if (!sameMoney && costs.some((cost) => cost.dollar === null)) return null;
  return ({ currency, dollar }, value) =>
    currency === first.currency || !dollar || !first.dollar ? value : (value * dollar.perUnit) / first.dollar.perUnit;
}

/** At which rates, and of which day, the places were made comparable. */
function ratesNote(costs: readonly RoleCost[]): string {
  const target = costs[0];
  const base = target?.dollar;
  if (!target || !base) return NO_RATES;
  const others = new Map(
    costs.filter(({ currency }) => currency !== target.currency).map((cost) => [cost.currency, cost]),
  );
  const rates = [...others.values()].map(({ currency, dollar }) => {
    // Of two dated rates the older one says how old the result is.
    const days = [dollar?.asOf, base.asOf].filter((day): day is string => day !== undefined && /^\d/.test(day)).sort();
    return `1 ${currency} = ${figure((dollar?.perUnit ?? 0) / base.perUnit)} ${target.currency} (${days[0] ?? 'undated'})`;
  });
  return `Exchange rates: ${listed(rates)}.`;
}
