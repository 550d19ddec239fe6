import type { Course, RoadmapResult } from '../analysis/roadmap/result.ts';
import { count, duration, listed, money, shellWord } from '../units/words.ts';
import type { Report } from './report.ts';
import { roadmapData, roadmapRecords } from './roadmap-data.ts';
import { stretches, timeline } from './roadmap-sections.ts';
import { chanceWords, costWords, hindsightItems, rulesNote, ruleWords, sequence } from './roadmap-words.ts';
import type { ListItem, Section } from './section.ts';

/** When to switch from which option to which: a timeline, what each switch costs and saves, and what triggers it. */
export function roadmapReport(roadmap: RoadmapResult): Report {
  // A plan goes by expectation where it is known, else by likely values.
  const course = roadmap.expected ?? roadmap.likely;
  return {
    sections: () => [
      headline(roadmap, course),
      // One option from start to end is what `compare` shows.
      ...(course.stretches.length > 1 ? [timeline(roadmap, course), stretches(roadmap, course)] : []),
      ...volumes(roadmap, course),
      ...hindsight(roadmap, course),
      next(roadmap),
    ],
    records: () => roadmapRecords(roadmap),
    data: () => roadmapData(roadmap),
  };
}

function headline(roadmap: RoadmapResult, course: Course): Section {
  const { scenario, leftOut, noneFeasible, today, chance } = roadmap;
  const { currency, months, draws } = scenario;
  const how = draws === null ? 'at likely values' : `mean of ${count(draws, 'draw')}`;
  const lines = [sequence(course, today), costWords(roadmap, course)];
  if (chance) lines.push(chanceWords(chance, currency));
  if (leftOut.length > 0) lines.push(`Left out, as a requirement breaks: ${listed([...leftOut])}.`);
  if (noneFeasible) lines.push('No option meets every requirement: this is over all of them.');
  return {
    kind: 'headline',
    title: `Roadmap: ${scenario.name}`,
    about: `present value over ${duration(months)}, ${currency}, ${how}`,
    lines,
  };
}

function volumes({ rules, likely, scenario }: RoadmapResult, course: Course): Section[] {
  if (!rules) return [];
  const all = [...course.stretches, ...likely.stretches];
  const labelOf = (id: string): string => all.find(({ option }) => option === id)!.label;
  const items = rules.switches.map(
    (one): ListItem => ({ text: ruleWords(one, labelOf(one.to), rules, scenario.start) }),
  );
  return [{ kind: 'list', title: 'What tells you when', items, note: rulesNote(rules, scenario.currency) }];
}

function hindsight({ hindsight: found, likely, scenario, today }: RoadmapResult, course: Course): Section[] {
  if (!found) return [];
  const common = hindsightItems(found, course);
  // That every draw would do what the plan does is no news.
  if (common.every(({ planned }) => planned)) return [];
  const items = common.map(({ text, planned }): ListItem => ({ text, ...(planned && { tone: 'strong' as const }) }));
  if (sequence(course, today) !== sequence(likely, today)) {
    items.push({ text: `At likely values alone: ${sequence(likely, today)}` });
  }
  const regret = money(found.regret, scenario.currency);
  return [
    {
      kind: 'list',
      title: 'With hindsight: the best path of each draw',
      items,
      note: `Of ${count(found.draws, 'draw')}, each with all that happens in it known from the start; months in brackets hold 80% of those draws. To know the future would save ${regret} on average.`,
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
