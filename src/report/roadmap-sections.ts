import type { Course, RoadmapResult, Stretch } from '../analysis/roadmap/result.ts';
import { amount, calendarMonth } from '../units/words.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import { monthsText } from './roadmap-words.ts';
import type { Section } from './section.ts';

/** Who does the work when, as a line of months for each option. */
export function timeline({ scenario }: RoadmapResult, { stretches: all }: Course): Section {
  const rows = all.map((one) => {
    const begins = one.entered + 1;
    const light = one.from > begins ? [{ from: begins, until: one.from - 1, fill: 'light' as const }] : [];
    return {
      label: one.label,
      spans: [...light, { from: one.from, until: one.until, fill: 'full' as const }],
      text: monthsText(one.from, one.until),
    };
  });
  const prepares = rows.some(({ spans }) => spans.length > 1);
  return {
    kind: 'chart',
    title: `Who does it when, from ${scenario.start}`,
    chart: {
      kind: 'timeline',
      months: scenario.months,
      legend: prepares ? { light: 'begins: search, set-up, training', full: 'does the work' } : null,
      rows,
    },
  };
}

/** What each stretch costs, what it takes to begin and to leave, and what the switch to it saves. */
export function stretches({ scenario, today }: RoadmapResult, course: Course): Section {
  const { currency, start } = scenario;
  const columns: Column[] = [
    { head: 'option', align: 'left', flexible: true },
    { head: 'begin\nit in', align: 'left' },
    { head: 'works\nfrom', align: 'left', drop: 1 },
    { head: 'its cost', align: 'right' },
    { head: 'of it to\nbegin', align: 'right', drop: 2 },
    { head: 'to leave what\nwas before', align: 'right' },
    { head: 'the switch\nsaves', align: 'right' },
  ];
  const rows = course.stretches.map(
    (one): Row => ({
      role: 'item',
      cells: [
        text(one.label),
        text(beginning(one, start, today)),
        text(calendarMonth(start, one.from)),
        shown('money', one.cost, amount(one.cost)),
        shown('money', one.starting, amount(one.starting), { tone: 'faint' }),
        shown('money', one.leaving, amount(one.leaving)),
        one.saves === null
          ? text('')
          : shown('money', one.saves, amount(one.saves), { tone: one.saves > 0 ? 'good' : 'faint' }),
      ],
    }),
  );
  const [total, ended] = [course.total, course.stretches.reduce((sum, one) => sum + one.leaving, 0)];
  const totals: Row = {
    role: 'total',
    cells: [
      text('together'),
      text(''),
      text(''),
      shown('money', total - ended, amount(total - ended)),
      text(''),
      shown('money', ended, amount(ended)),
      text(''),
    ],
  };
  return {
    kind: 'table',
    title: `What it costs, ${currency}`,
    grid: { columns, rows: [...rows, totals] },
    note: notes(course, today).join(' '),
  };
}

/** How the figures are to be read. */
function notes({ stretches: [first, ...later] }: Course, today: string | null): string[] {
  const found: string[] = [];
  if (first!.from > 1) {
    const who = today === null ? 'a stand-in' : 'how it is done today';
    found.push(`The first cost holds ${who} in ${monthsText(1, first!.from - 1)}.`);
  }
  if (later.length > 0) {
    found.push(
      'Saves: against going on as before until the next switch. Prices of a later start are those of its month.',
    );
  }
  return found;
}

/** The month in which it has to be begun. */
function beginning({ option, entered }: Stretch, start: string, today: string | null): string {
  if (entered > 0) return calendarMonth(start, entered + 1);
  return option === today ? 'as today' : 'at once';
}
