import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTimetable, type Timetable } from '../../src/units/timetable.ts';

function read(text: string): Timetable {
  const result = parseTimetable(text);
  if (!result.ok) throw new Error(result.message);
  return result.timetable;
}

/** The open hours of the week as `day:hour`, Monday 0. */
function openHours({ share }: Timetable): string[] {
  return share.flatMap((part, hour) =>
    part > 0 ? [`${Math.floor(hour / 24)}:${hour % 24}${part < 1 ? `*${part}` : ''}`] : [],
  );
}

describe('hours per week', () => {
  test.each([
    ['24x7', 168],
    ['24/7', 168],
    ['24x5', 120],
    ['business-hours', 40],
    ['Mon-Fri 09:00-17:00', 40],
    ['Mon-Fri 08:00-18:00', 50],
    ['Monday-Friday 8-18', 50],
    ['Mon-Fri 09:00-17:00, Sat 10:00-14:00', 44],
    ['Mon-Sun 22:00-06:00', 56],
    ['22:00-06:00', 56],
    ['Sat-Mon 10:00-12:00', 6],
    ['Mon-Fri 08:30-12:15', 18.75],
    ['Mon 00:00-24:00', 24],
    ['Mon 09:00-09:00', 24],
    ['Mon-Fri 09:00-17:00, Mon-Fri 12:00-18:00', 45],
  ])('%s: %d', (text, hours) => {
    const timetable = read(text);
    expect(timetable.hoursPerWeek).toBeCloseTo(hours, 10);
    expect(timetable.share).toHaveLength(168);
    expect(timetable.text).toBe(text);
  });
});

test('a span past midnight goes on the next day, Sunday night on Monday', () => {
  expect(openHours(read('Sun 22:00-02:00'))).toEqual(['0:0', '0:1', '6:22', '6:23']);
});

test('minutes open a share of their hour', () => {
  expect(openHours(read('Mon 08:30-10:15'))).toEqual(['0:8*0.5', '0:9', '0:10*0.25']);
});

describe('what is wrong', () => {
  test.each([
    ['Mon-Fry 09:00-17:00', "'Fry' is not a day of the week", 0, 19],
    ['Mon-Fri 09:00-17:00, Sut 10:00-14:00', "'Sut' is not a day of the week", 21, 15],
    ['24x8', "'24x8' is not an opening time", 0, 4],
    ['Mon 09:00-25:00', "'Mon 09:00-25:00' holds a time that no clock shows", 0, 15],
    ['Mon 09:60-10:00', "'Mon 09:60-10:00' holds a time that no clock shows", 0, 15],
    ['Mon 09:00-17:00,', 'a day and time is missing here', 16, 1],
    ['', 'a day and time is missing here', 0, 1],
  ])('%s', (text, message, offset, length) => {
    const result = parseTimetable(text);
    expect(result).toMatchObject({ ok: false, message, offset, length });
  });
});

test('hours per week are the sum of the shares, whatever the spans', () => {
  const day = fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun');
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const clock = ([hour, minute]: [number, number]) => `${hour}:${String(minute).padStart(2, '0')}`;
  const span = fc.tuple(day, day, time, time).map(([a, b, from, to]) => `${a}-${b} ${clock(from)}-${clock(to)}`);
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
      const timetable = read(spans.join(', '));
      const sum = timetable.share.reduce((total, part) => total + part, 0);
      expect(timetable.hoursPerWeek).toBeCloseTo(sum, 9);
      expect(Math.min(...timetable.share)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...timetable.share)).toBeLessThanOrEqual(1);
    }),
  );
});
