import type { Course, RoadmapResult, Stretch, Trigger } from '../analysis/roadmap/result.ts';
import {
  amount,
  calendarMonth,
  capital,
  count,
  duration,
  listed,
  money,
  percent,
  plural,
  shellWord,
} from '../units/words.ts';
import { plain } from './comparison-data.ts';
import { type Column, type Row, shown, text } from './grid.ts';
import type { Json, Report } from './report.ts';
import type { ListItem, Section } from './section.ts';

/** A saving below this share of the cost is not worth a change. */
const SLIGHT = 0.02;

/** When to switch from which option to which: a timeline, what each switch costs and saves, and what triggers it. */
export function roadmapReport(roadmap: RoadmapResult): Report {
  const course = courseShown(roadmap);
  return {
    sections: () => [
      headline(roadmap, course),
      timeline(roadmap, course),
      stretches(roadmap, course),
      ...triggers(roadmap),
      ...spread(roadmap, course),
      next(roadmap),
    ],
    records: () => ({
      columns: [
        'file',
        'values',
        'step',
        'option',
        'entered',
        'from',
        'until',
        'cost',
        'starting',
        'leaving',
        'saves',
        'currency',
      ],
      rows: [
        ...recordsOf(roadmap, 'likely', roadmap.likely),
        ...(roadmap.expected ? recordsOf(roadmap, 'expected', roadmap.expected) : []),
      ],
    }),
    data: () => ({ schemaVersion: 1, ...(plain(roadmap) as { [key: string]: Json }) }),
  };
}

/** What a plan goes by: expectation where it is known, else likely values. */
const courseShown = ({ expected, likely }: RoadmapResult): Course => expected ?? likely;

function recordsOf({ scenario }: RoadmapResult, values: string, { stretches: all }: Course) {
  return all.map((one, index) => [
    ...[scenario.file, values, index + 1, one.option, one.entered, one.from, one.until],
    ...[one.cost, one.starting, one.leaving, one.saves, scenario.currency],
  ]);
}

function headline({ scenario, leftOut, today }: RoadmapResult, course: Course): Section {
  const { currency, months, draws } = scenario;
  const how = draws === null ? 'at likely values' : `mean of ${count(draws, 'draw')}`;
  const { best, saving, total } = course;
  const share = Math.abs(best.npv) > 0 ? saving / Math.abs(best.npv) : 0;
  const lines = [sequence(course, today)];
  if (course.stretches.length === 1) lines.push(`No switch pays. It costs ${money(total, currency)}.`);
  else
    lines.push(
      `It costs ${money(total, currency)}, ${money(saving, currency)} (${percent(share)}) less than ${best.label} from start to end.${share < SLIGHT ? ' That is hardly worth a change.' : ''}`,
    );
  if (leftOut.length > 0) lines.push(`Left out, as a requirement breaks: ${listed([...leftOut])}.`);
  return {
    kind: 'headline',
    title: `Roadmap: ${scenario.name}`,
    about: `present value over ${duration(months)}, ${currency}, ${how}`,
    lines,
  };
}

/** `Months 1-5 do it yourself, from month 6 answering service.` */
function sequence({ stretches: all }: Course, today: string | null): string {
  if (all.length === 1) return `${all[0]!.label} from start to end.`;
  const parts = all.map(({ label, from, until }, index) =>
    index === all.length - 1 ? `from month ${from} ${label}` : `${monthsText(from, until)} ${label}`,
  );
  const first = all[0]!.from;
  if (first > 1) parts.unshift(`${monthsText(1, first - 1)} ${today === null ? 'a stand-in' : 'as today'}`);
  return `${capital(parts.join(', '))}.`;
}

const monthsText = (from: number, until: number): string =>
  from === until ? `month ${from}` : `months ${from}-${until}`;

function timeline({ scenario }: RoadmapResult, { stretches: all }: Course): Section {
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

function stretches({ scenario, today }: RoadmapResult, course: Course): Section {
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

function triggers({ triggers: all, likely }: RoadmapResult): Section[] {
  if (all.length === 0) return [];
  const labelOf = (id: string): string => likely.stretches.find(({ option }) => option === id)?.label ?? id;
  const items = all.map((one): ListItem => ({ text: rule(one, labelOf(one.to)) }));
  return [{ kind: 'list', title: 'What tells you when, at likely values', items }];
}

function rule({ volume, unit, rising, holds, tried }: Trigger, to: string): string {
  const about = amount(Number(volume.toPrecision(2)));
  const units = unit === 'hour' ? 'hours of work' : plural(unit);
  if (holds) {
    const range = tried.filter(({ month }) => month !== null).map(({ multiple }) => multiple);
    return `Begin with ${to} when volume ${rising ? 'passes' : 'falls below'} about ${about} ${units} a month. That holds from ${percent(Math.min(...range))} to ${percent(Math.max(...range))} of the volume in the file.`;
  }
  return `${to} begins at about ${about} ${units} a month here, but with more or less volume from the start it begins at another: go by the month.`;
}

function spread({ spread: found, expected, likely, scenario, today }: RoadmapResult, course: Course): Section[] {
  if (!found) return [];
  const items = found.plans.map(({ options, share, switches }): ListItem => {
    const planned = options.join() === course.stretches.map(({ option }) => option).join();
    const months = switches.map(({ p10, p50, p90 }) => {
      const [low, middle, high] = [p10, p50, p90].map((month) => amount(month));
      return low === high ? `month ${middle}` : `month ${middle} (${low} to ${high})`;
    });
    const when = months.length === 0 ? 'from start to end' : `switching in ${listed(months)}`;
    return {
      text: `${percent(share)}: ${options.join(', then ')}, ${when}`,
      ...(planned && { tone: 'strong' as const }),
    };
  });
  if (expected && sequence(expected, today) !== sequence(likely, today)) {
    items.push({ text: `At likely values alone: ${sequence(likely, today)}` });
  }
  return [
    {
      kind: 'list',
      title: 'How sure: the best path of each draw',
      items,
      note: `Months in brackets hold 80% of those draws. Knowing the future would save ${money(found.regret, scenario.currency)} on average.`,
    },
  ];
}

function next({ scenario }: RoadmapResult): Section {
  const file = shellWord(scenario.file);
  return {
    kind: 'commands',
    title: 'Next',
    commands: [{ command: `sourcewise compare ${file}`, meaning: 'each option from start to end' }],
  };
}
