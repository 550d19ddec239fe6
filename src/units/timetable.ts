import { HOURS_PER_WEEK_ROUND_THE_CLOCK } from './constants.ts';

/** Opening hours as a share of each hour of the week; index 0 is Monday 0:00 to 1:00, index 167 Sunday 23:00 to 24:00. */
export interface Timetable {
  /** 168 shares of an hour, 0 closed to 1 open; `08:30` opens half of the hour from 8. */
  readonly share: readonly number[];
  readonly hoursPerWeek: number;
  /** As written. */
  readonly text: string;
}

export type TimetableResult =
  | { readonly ok: true; readonly timetable: Timetable }
  | {
      readonly ok: false;
      readonly message: string;
      readonly hint: string;
      readonly offset: number;
      readonly length: number;
    };

const DAYS: Readonly<Record<string, number>> = { mon: 0, tue: 1, wed: 2, thu: 3, fri: 4, sat: 5, sun: 6 };
const MINUTES_PER_DAY = 24 * 60;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
const BUSINESS_HOURS = 'Mon-Fri 09:00-17:00';
const HINT = 'write 24x7, business-hours, or days and times like `Mon-Fri 08:00-18:00, Sat 10:00-14:00`';
// days may be left out (every day); an hour may stand without minutes
const SPAN = /^(?:([A-Za-z]+)(?:\s*-\s*([A-Za-z]+))?\s+)?(\d{1,2})(?::(\d{2}))?\s*-\s*(\d{1,2})(?::(\d{2}))?$/;

/**
 * Reads `24x7`, `24x5`, `business-hours` (Monday to Friday, 9 to 17) and comma-separated spans `Mon-Fri 08:00-18:00`.
 * A span whose end is not after its start runs past midnight; days may wrap as well (`Sat-Mon`). Spans may overlap.
 */
export function parseTimetable(text: string): TimetableResult {
  const name = text.trim().toLowerCase();
  if (name === '24x7' || name === '24/7')
    return finish(new Array<number>(HOURS_PER_WEEK_ROUND_THE_CLOCK).fill(60), text);
  const source = name === 'business-hours' ? BUSINESS_HOURS : /^24[x/]5$/.test(name) ? 'Mon-Fri 00:00-24:00' : text;
  const spans: Span[] = [];
  let offset = 0;
  for (const part of source.split(',')) {
    const problem = openSpan(part.trim(), spans);
    if (problem !== undefined) {
      const at = offset + (part.length - part.trimStart().length);
      return { ok: false, message: problem, hint: HINT, offset: at, length: Math.max(1, part.trim().length) };
    }
    offset += part.length + 1;
  }
  return finish(minutesByHour(spans), text);
}

/** Open minutes of each hour of the week; overlapping spans count once. */
function minutesByHour(spans: readonly Span[]): number[] {
  const perHour = new Array<number>(HOURS_PER_WEEK_ROUND_THE_CLOCK).fill(0);
  let done = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    for (let minute = Math.max(from, done); minute < to; ) {
      const hour = Math.floor(minute / 60);
      const next = Math.min(to, (hour + 1) * 60);
      perHour[hour]! += next - minute;
      minute = next;
    }
    done = Math.max(done, to);
  }
  return perHour;
}

function finish(minutesPerHour: readonly number[], text: string): TimetableResult {
  let minutes = 0;
  for (const part of minutesPerHour) minutes += part;
  return { ok: true, timetable: { share: minutesPerHour.map((part) => part / 60), hoursPerWeek: minutes / 60, text } };
}

/** Minutes of the week from (included) to (excluded). */
type Span = readonly [from: number, to: number];

/** Adds the spans of one part to the list; returns what is wrong with it, if anything. */
function openSpan(span: string, spans: Span[]): string | undefined {
  const match = SPAN.exec(span);
  if (!match) return span === '' ? 'a day and time is missing here' : `'${span}' is not an opening time`;
  const [, firstDay, lastDay, fromHour, fromMinute, toHour, toMinute] = match;
  const first = firstDay === undefined ? 0 : dayOf(firstDay);
  const last = firstDay === undefined ? 6 : lastDay === undefined ? first : dayOf(lastDay);
  if (first === undefined) return `'${firstDay}' is not a day of the week`;
  if (last === undefined) return `'${lastDay}' is not a day of the week`;
  const from = Number(fromHour) * 60 + Number(fromMinute ?? 0);
  const to = Number(toHour) * 60 + Number(toMinute ?? 0);
  if (from >= MINUTES_PER_DAY || to > MINUTES_PER_DAY || Number(fromMinute ?? 0) > 59 || Number(toMinute ?? 0) > 59)
    return `'${span}' holds a time that no clock shows`;
  const length = to > from ? to - from : to - from + MINUTES_PER_DAY;
  const days = ((last - first + 7) % 7) + 1;
  for (let day = 0; day < days; day++) {
    const start = ((first + day) % 7) * MINUTES_PER_DAY + from;
    spans.push([start, Math.min(start + length, MINUTES_PER_WEEK)]);
    if (start + length > MINUTES_PER_WEEK) spans.push([0, start + length - MINUTES_PER_WEEK]);
  }
  return undefined;
}

/** Day 0 Monday to 6 Sunday by its English name, short or long. */
function dayOf(name: string): number | undefined {
  const short = name.slice(0, 3).toLowerCase();
  const full = {
    mon: 'monday',
    tue: 'tuesday',
    wed: 'wednesday',
    thu: 'thursday',
    fri: 'friday',
    sat: 'saturday',
    sun: 'sunday',
  };
  const long = full[short as keyof typeof full];
  return long !== undefined && name.length >= 3 && long.startsWith(name.toLowerCase()) ? DAYS[short] : undefined;
}
