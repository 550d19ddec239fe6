import type { AssignedPart, MultiSourceOption, Scenario } from '../../scenario/types.ts';
import type { Timetable } from '../../units/timetable.ts';
import { together } from '../../units/timetable-text.ts';

/** Some hours of a work item that one source does; null hours: the whole item. */
export interface Cell {
  readonly work: string;
  readonly hours: Timetable | null;
}

/** What a source does of a work item: all of it, its hours, or what the others cannot take. */
export interface MixEntry {
  readonly source: string;
  readonly hours: Timetable | 'all' | 'overflow';
}

/** Who does what, by work id. */
export type Mix = Readonly<Record<string, readonly MixEntry[]>>;

/** The mix of an assignment of cells to sources. */
export function mixOf(cells: readonly Cell[], sources: readonly string[], sets: readonly number[]): Mix {
  const mix = Object.create(null) as Record<string, MixEntry[]>;
  for (const { work } of cells) mix[work] ??= [];
  for (const [index, set] of sets.entries()) {
    for (const work of Object.keys(mix)) {
      const all = cells.filter((cell) => cell.work === work);
      const own = cells.filter((cell, at) => cell.work === work && (set >> at) & 1);
      if (own.length === 0) continue;
      const hours = own.length === all.length ? 'all' : together(own.flatMap((cell) => cell.hours ?? []));
      mix[work]!.push({ source: sources[index]!, hours });
    }
  }
  return mix;
}

/**
 * A mix as the file would have it: hours of their own first, then who has the rest (whose hours take the most words),
 * then who takes the overflow.
 */
export function assignOf(option: MultiSourceOption, mix: Mix): Readonly<Record<string, readonly AssignedPart[]>> {
  const assign = Object.create(null) as Record<string, AssignedPart[]>;
  for (const [work, entries] of Object.entries(mix)) {
    const planned = entries.filter(({ hours }) => hours !== 'overflow');
    const length = ({ hours }: MixEntry): number => (typeof hours === 'object' ? hours.text.length : 0);
    const rest =
      planned.length < 2 ? undefined : planned.reduce((most, entry) => (length(entry) >= length(most) ? entry : most));
    const ordered = [
      ...planned.filter((entry) => entry !== rest),
      ...(rest ? [rest] : []),
      ...entries.filter(({ hours }) => hours === 'overflow'),
    ];
    assign[work] = ordered.map((entry, index) => ({
      path: `${option.path}.assign.${work}.${index}`,
      source: entry.source,
      ...(entry === rest ? { when: 'rest' } : entry.hours === 'all' ? {} : { when: entry.hours }),
    }));
  }
  return assign;
}

/** The scenario with one option's parts found: later readings do not look for them again. */
export function withAssign(scenario: Scenario, option: MultiSourceOption, mix: Mix): Scenario {
  const { find: _, among: __, ...rest } = option;
  const found = { ...rest, assign: assignOf(option, mix) };
  return { ...scenario, options: scenario.options.map((one) => (one.id === option.id ? found : one)) };
}
