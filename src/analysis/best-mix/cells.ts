import { BUSINESS_HOURS } from '../../model/demand/profile.ts';
import type { Demand } from '../../model/offer.ts';
import type { Option } from '../../scenario/types.ts';
import type { Timetable } from '../../units/timetable.ts';
import { timetableOf, within, without } from '../../units/timetable-text.ts';
import type { Cell } from './mix.ts';

/** Most sets of cells by sources that are costed: 8 cells of 6 sources are 1,530. */
const MOST_SETS = 2048;
/** Subsets of more cells take too long to go through. */
const MOST_CELLS = 10;

/** Whether so many cells can be weighed up for so many sources. */
const fits = (cells: number, sources: number): boolean =>
  cells <= MOST_CELLS && (2 ** cells - 1) * sources <= MOST_SETS;

/**
 * What is given out to sources: work items, and those that somebody must be there for by hours - business hours, the
 * shifts and opening hours of the sources, the busier hours of an arrival profile - as long as there are not too many
 * sets of them. Null where the items alone are too many.
 */
export function cellsOf(demands: readonly Demand[], sources: readonly Option[]): Cell[] | null {
  let cells: Cell[] = demands.map(({ id, open }) => ({ work: id, hours: open }));
  if (!fits(cells.length, sources.length)) return null;
  const shifts = sources.flatMap((source) => [
    ...('shift' in source && source.shift ? [source.shift] : []),
    ...('open' in source && source.open ? [source.open] : []),
  ]);
  for (const mark of [() => BUSINESS_HOURS, busierHours, ...shifts.map((shift) => () => shift)]) {
    const finer = demands.flatMap((demand) => split(cells, demand, mark(demand)));
    if (fits(finer.length, sources.length)) cells = finer;
  }
  return cells;
}

/** The cells of a work item, each cut in two where it lies within the mark and without. */
function split(cells: readonly Cell[], { id }: Demand, mark: Timetable | null): Cell[] {
  return cells
    .filter(({ work }) => work === id)
    .flatMap((cell) => {
      if (!mark || !cell.hours) return [cell];
      const parts = [within(cell.hours, mark), without(cell.hours, mark)].flatMap((hours) => hours ?? []);
      return parts.length < 2 ? [cell] : parts.map((hours) => ({ work: id, hours }));
    });
}

/** Hours with more arrivals than the mean open hour, where the file gives its own profile. */
function busierHours({ item, open }: Demand): Timetable | null {
  const { profile } = item;
  if (!open || profile === undefined || typeof profile === 'string') return null;
  const { weekdays, weekend = weekdays } = profile;
  const weight = open.share.map((_, hour) => (hour < 5 * 24 ? weekdays : weekend)[hour % 24]!);
  const mean = weight.reduce((sum, one, hour) => sum + one * open.share[hour]!, 0) / open.hoursPerWeek;
  return timetableOf(open.share.map((share, hour) => (weight[hour]! > mean ? share : 0)));
}
