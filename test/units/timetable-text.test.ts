import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTimetable, type Timetable } from '../../src/units/timetable.ts';
import { timetableOf, together, within, without } from '../../src/units/timetable-text.ts';

function hours(text: string): Timetable {
  const parsed = parseTimetable(text);
  if (!parsed.ok) throw new Error(`'${text}' is no timetable`);
  return parsed.timetable;
}

test.each([
  ['24x7', '24x7'],
  ['business-hours', 'Mon-Fri 09:00-17:00'],
  ['Mon-Fri 08:30-17:00, Sat 10:00-12:15', 'Mon-Fri 08:30-17:00, Sat 10:00-12:15'],
  ['Fri 22:00-06:00', 'Fri 22:00-24:00, Sat 00:00-06:00'],
  ['Mon 09:00-12:00, Mon 13:00-17:00, Wed 09:00-12:00', 'Mon 09:00-12:00, Mon 13:00-17:00, Wed 09:00-12:00'],
])('%s is written as %s', (text, written) => {
  expect(timetableOf(hours(text).share).text).toBe(written);
});

test('the text reads back as the same hours', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 168, maxLength: 168 }), (share) => {
      fc.pre(share.some((hour) => hour > 0));
      expect(hours(timetableOf(share).text).share).toEqual(share);
    }),
    { numRuns: 200 },
  );
});

describe('hours of two timetables', () => {
  const open = hours('Mon-Fri 08:00-18:00');
  const office = hours('business-hours');

  test('both, one without the other, and together again', () => {
    expect(within(open, office)!.text).toBe('Mon-Fri 09:00-17:00');
    expect(without(open, office)!.text).toBe('Mon-Fri 08:00-09:00, Mon-Fri 17:00-18:00');
    expect(together([within(open, office)!, without(open, office)!]).share).toEqual(open.share);
  });

  test('nothing is left of hours that are all taken', () => {
    expect(without(office, open)).toBeNull();
    expect(within(office, hours('Sat-Sun 00:00-24:00'))).toBeNull();
  });
});
