import { HOURS_PER_WEEK_ROUND_THE_CLOCK } from './constants.ts';
import type { Timetable } from './timetable.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HOURS_PER_DAY = 24;

/** A timetable of shares of the hours of a week, with the text that reads back as the same hours. */
export function timetableOf(share: readonly number[]): Timetable {
  return { share, hoursPerWeek: share.reduce((sum, hour) => sum + hour, 0), text: timetableText(share) };
}

/**
 * Shares of the hours of a week as opening hours, `Mon-Fri 09:00-17:00, Sat 10:00-14:00`: days of equal hours together.
 * Part of an hour lies beside its open neighbour, at its beginning where it has none. Empty without any hours.
 */
function timetableText(share: readonly number[]): string {
  if (share.every((hour) => hour === 1)) return '24x7';
  const days = DAYS.map((_, day) => spansOf(share, day).join(' '));
  const parts: string[] = [];
  for (let first = 0; first < DAYS.length; ) {
    let last = first;
    while (last + 1 < DAYS.length && days[last + 1] === days[first]) last++;
    const name = first === last ? DAYS[first]! : `${DAYS[first]}-${DAYS[last]}`;
    if (days[first] !== '') parts.push(...days[first]!.split(' ').map((span) => `${name} ${span}`));
    first = last + 1;
  }
  return parts.join(', ');
}

/** Open spans of a day, `09:00-17:00`. */
function spansOf(share: readonly number[], day: number): string[] {
  const at = (hour: number): number => share[day * HOURS_PER_DAY + hour] ?? 0;
  const spans: { from: number; to: number }[] = [];
  for (let hour = 0; hour < HOURS_PER_DAY; hour++) {
    const minutes = Math.round(at(hour) * 60);
    if (minutes === 0) continue;
    const endsHour = minutes < 60 && hour + 1 < HOURS_PER_DAY && at(hour + 1) > 0 && !(hour > 0 && at(hour - 1) > 0);
    const from = hour * 60 + (endsHour ? 60 - minutes : 0);
    const last = spans.at(-1);
    if (last?.to === from) last.to = from + minutes;
    else spans.push({ from, to: from + minutes });
  }
  return spans.map(({ from, to }) => `${clock(from)}-${clock(to)}`);
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The hours of one timetable that are not in another; null when none is left. */
export function without(hours: Timetable, taken: Timetable): Timetable | null {
  return some(hours.share.map((own, hour) => Math.max(0, own - taken.share[hour]!)));
}

/** The hours that are in both timetables; null when there is none. */
export function within(hours: Timetable, other: Timetable): Timetable | null {
  return some(hours.share.map((own, hour) => Math.min(own, other.share[hour]!)));
}

/** All hours of some timetables together. */
export function together(all: readonly Timetable[]): Timetable {
  const share = Array.from({ length: HOURS_PER_WEEK_ROUND_THE_CLOCK }, (_, hour) =>
    Math.min(
      1,
      all.reduce((sum, one) => sum + one.share[hour]!, 0),
    ),
  );
  return timetableOf(share);
}

function some(share: readonly number[]): Timetable | null {
  return share.some((hour) => hour > 0) ? timetableOf(share) : null;
}
