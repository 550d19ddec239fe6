import type { RoleCost } from '../analysis/result.ts';
import { round, roundParts } from '../units/rounding.ts';
import { amount, capital, count, money, percent, readable, signed } from '../units/words.ts';
import { categoryWords } from './category-words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Report } from './report.ts';
import { placeOf, roleCostData, roleCostRecords } from './role-cost-data.ts';
import type { Section } from './section.ts';

/** More steps than this do not fit on a screen. */
const MOST_STEPS = 9;

/** What one person in a role costs, from the wage to an hour that work is done in. */
export function roleCostReport(cost: RoleCost): Report {
  return {
    sections: () => [headline(cost), bridge(cost), linesTable(cost), scopes(cost), ...zeroLines(cost)],
    records: () => roleCostRecords([cost]),
    data: () => roleCostData(cost),
  };
}

function headline(cost: RoleCost): Section {
  const { currency, wage, hours, total } = cost;
  return {
    kind: 'headline',
    title: `${capital(readable(cost.role))} in ${placeOf(cost)}`,
    about: `one person a year, ${currency}, likely values`,
    lines: [
      `An hour of work costs ${money(total.perProductiveHour, currency, 2)}: ${amount(cost.loadFactor, 2)} times the wage of ${money(wage.hourly, currency, 2)}.`,
      `${money(total.annual, currency)} a year for ${count(Math.round(hours.productive), 'productive hour')} of ${amount(hours.paid)} paid.`,
    ],
  };
}

/** From the wage of an hour to what an hour of work costs. */
function bridge(cost: RoleCost): Section {
  const perHour = (annual: number) => annual / cost.hours.paid;
  const wage = cost.wage.hourly;
  const hoursAtWork = cost.payAndBenefits.annual / cost.payAndBenefits.perProductiveHour;
  const perHourAtWork = cost.total.annual / hoursAtWork;
  const sums = new Map<string, number>();
  for (const line of cost.lines) sums.set(line.category, (sums.get(line.category) ?? 0) + line.annual);
  // The wage holds the pay of absence; what is paid beyond it (13th months, premiums) is a step of its own.
  const beyond = (sums.get('wages') ?? 0) + (sums.get('absence') ?? 0) - cost.wage.annual;
  sums.delete('absence');
  sums.set('wages', beyond);
  const steps = [...sums]
    .map(([name, annual]) => ({ label: name === 'wages' ? 'extra pay' : categoryWords(name), change: perHour(annual) }))
    .filter(({ change }) => Math.abs(change) >= 0.005);
  const main = [...steps].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, MOST_STEPS);
  const kept = steps.filter((step) => main.includes(step));
  const rest = steps.filter((step) => !main.includes(step)).reduce((sum, { change }) => sum + change, 0);
  const all = [
    ...kept,
    ...(Math.abs(rest) >= 0.005 ? [{ label: 'other', change: rest }] : []),
    { label: 'leave, paid not worked', change: perHourAtWork - cost.total.perPaidHour },
    { label: 'breaks and training', change: cost.total.perProductiveHour - perHourAtWork },
  ];
  const [from, to] = [round(wage), round(cost.total.perProductiveHour)];
  const changes = roundParts(
    all.map(({ change }) => change),
    to - from,
  );
  return {
    kind: 'chart',
    title: `From the wage to an hour of work, ${cost.currency} an hour`,
    chart: {
      kind: 'bridge',
      from: { label: 'wage', value: from, text: amount(from, 2) },
      steps: all.map(({ label }, index) => ({
        label,
        change: changes[index] ?? 0,
        text: signed(changes[index] ?? 0, 2),
      })),
      to: { label: 'an hour of work', value: to, text: amount(to, 2) },
    },
  };
}

function linesTable(cost: RoleCost): Section {
  const costly = cost.lines.filter((line) => Math.abs(line.annual) >= 0.005);
  const annual = roundParts(
    costly.map((line) => line.annual),
    cost.total.annual,
    0,
  );
  const columns: Column[] = [
    { head: 'line', align: 'left', flexible: true },
    { head: 'kind', align: 'left', drop: 2 },
    { head: `${cost.currency}\na year`, align: 'right' },
    { head: 'of the\nwage', align: 'right', drop: 1 },
    { head: 'law as of', align: 'left', drop: 3 },
  ];
  const row = (role: Row['role'], cells: [string, string, number, string, string]): Row => ({
    role,
    cells: [
      text(cells[0], role === 'total' ? 'strong' : undefined),
      text(cells[1], 'faint'),
      shown('money', cells[2], amount(cells[2]), { tone: role === 'total' ? 'strong' : undefined }),
      text(cells[3]),
      text(cells[4], 'faint'),
    ],
  });
  const ofWage = (value: number) => percent(value / cost.wage.annual);
  return {
    kind: 'table',
    title: 'Line by line',
    grid: {
      columns,
      rows: [
        ...costly.map((line, index) =>
          row('item', [
            line.label,
            categoryWords(line.category),
            annual[index] ?? 0,
            ofWage(line.annual),
            asOf(line.source),
          ]),
        ),
        row('total', ['total', '', round(cost.total.annual, 0), ofWage(cost.total.annual), '']),
      ],
    },
  };
}

/** The date of a statutory source; its title and address are in the machine formats, too long for a column. */
function asOf(source: string | null): string {
  return /\(as of ([^()]*)\)$/.exec(source ?? '')?.[1] ?? '';
}

/** Both scopes side by side: what pay and benefits alone come to, and everything. */
function scopes(cost: RoleCost): Section {
  const row = (label: string, of: RoleCost['total']): Row => ({
    role: 'item',
    cells: [
      text(label),
      shown('money', of.annual, amount(of.annual)),
      shown('money', of.perPaidHour, amount(of.perPaidHour, 2)),
      shown('money', of.perProductiveHour, amount(of.perProductiveHour, 2)),
      shown('number', of.perProductiveHour / cost.wage.hourly, amount(of.perProductiveHour / cost.wage.hourly, 2)),
    ],
  });
  return {
    kind: 'table',
    title: 'Two ways to count',
    grid: {
      columns: [
        { head: 'scope', align: 'left', flexible: true },
        { head: `${cost.currency}\na year`, align: 'right' },
        { head: 'a paid\nhour', align: 'right' },
        { head: 'a productive\nhour', align: 'right' },
        { head: 'times\nthe wage', align: 'right' },
      ],
      rows: [row('pay, levies, benefits and leave', cost.payAndBenefits), row('everything', cost.total)],
    },
  };
}

function zeroLines(cost: RoleCost): Section[] {
  const items = cost.lines
    .filter((line) => line.note !== null)
    .map((line) => ({ text: `${line.label}: ${line.note}` }));
  return items.length === 0 ? [] : [{ kind: 'list', title: 'Worth knowing', items }];
}
