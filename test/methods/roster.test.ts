import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimumRoster } from '../../src/methods/roster.ts';
import {
  minAbsDifference,
  shiftCover,
  weeklyAnyDaysCover,
  weeklyConsecutiveCover,
} from '../../src/methods/shift-cover.ts';
import { weeklyToursCover } from '../../src/methods/weekly-tours.ts';

const week = (people: (day: number, hour: number) => number): number[] =>
  Array.from({ length: 168 }, (_, hour) => people(Math.floor(hour / 24), hour % 24));

/** Demand that a roster leaves open, in person-hours. */
function uncovered(demand: readonly number[], roster: ReturnType<typeof minimumRoster>, shift = 8, daysOn = 5): number {
  const left = [...demand];
  for (const { startDay, startHour, people } of roster.tours) {
    for (let day = 0; day < daysOn; day++) {
      for (let hour = 0; hour < shift; hour++) left[((startDay + day) * 24 + startHour + hour) % 168]! -= people;
    }
  }
  return left.reduce((sum, people) => sum + Math.max(0, people), 0);
}

describe('minimum roster', () => {
  // Optima confirmed with HiGHS (scipy.optimize.milp).
  test.each([
    ['one post round the clock', week(() => 1), 8, 5, 6],
    ['two posts round the clock', week(() => 2), 8, 5, 9],
    ['five posts round the clock', week(() => 5), 8, 5, 21],
    ['one post round the clock, 12 hours on 4 days', week(() => 1), 12, 4, 4],
    ['one post round the clock, 10 hours on 4 days', week(() => 1), 10, 4, 5],
    ['office hours', week((day, hour) => (day < 5 && hour >= 8 && hour < 18 ? 1 : 0)), 8, 5, 2],
    ['four hours a day', week((day, hour) => (day < 5 && hour >= 9 && hour < 13 ? 1 : 0)), 8, 5, 1],
    ['four hours a day, every day', week((_, hour) => (hour >= 9 && hour < 13 ? 1 : 0)), 8, 5, 2],
    ['shops, Monday to Saturday', week((day, hour) => (day < 6 && hour >= 7 && hour < 22 ? 1 : 0)), 8, 5, 4],
    ['nothing', week(() => 0), 8, 5, 0],
  ])('%s', (_, demand, hoursPerShift, daysOn, headcount) => {
    const roster = minimumRoster({ demand, hoursPerShift, daysOn });
    expect(roster.headcount).toBe(headcount);
    expect(uncovered(demand, roster, hoursPerShift, daysOn)).toBe(0);
  });

  test('covers any demand, and no fewer people do than its hours and peak take', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 168, maxLength: 168 }), (demand) => {
        const roster = minimumRoster({ demand });
        const hours = demand.reduce((sum, people) => sum + people, 0);
        expect(uncovered(demand, roster)).toBe(0);
        expect(roster.tours.reduce((sum, tour) => sum + tour.people, 0)).toBe(roster.headcount);
        expect(roster.headcount).toBeGreaterThanOrEqual(Math.max(...demand, Math.ceil(hours / 40)));
      }),
      { numRuns: 8, seed: 11 },
    );
  });

  test('is no larger after turning the week by a day', () => {
    const demand = week((day, hour) => (hour + 3 * day) % 7);
    const turned = [...demand.slice(24), ...demand.slice(0, 24)];
    expect(minimumRoster({ demand: turned }).headcount).toBe(minimumRoster({ demand }).headcount);
  });

  test('hours out of reach of every start have no roster', () => {
    const problem = { demand: week(() => 1), shiftHours: 8, daysOn: 5, allowedStarts: [6, 14] };
    expect(weeklyToursCover(problem).headcount).toBeNull();
  });
});

describe('covers', () => {
  const smallWeek = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 });

  test('consecutive days equal an exhaustive search', () => {
    const search = (demand: readonly number[], daysOn: number): number => {
      const place = (left: readonly number[], people: number, from: number): boolean => {
        if (left.every((need) => need <= 0)) return true;
        if (people === 0) return false;
        return [0, 1, 2, 3, 4, 5, 6].some((start) => {
          if (start < from) return false;
          const next = left.map((need, day) => ((day - start + 7) % 7 < daysOn ? need - 1 : need));
          return place(next, people - 1, start);
        });
      };
      for (let people = 0; ; people++) if (place(demand, people, 0)) return people;
    };
    fc.assert(
      fc.property(smallWeek, fc.integer({ min: 3, max: 6 }), (demand, daysOn) => {
        const cover = weeklyConsecutiveCover({ demand, daysOn });
        expect(cover.headcount).toBe(search(demand, daysOn));
        expect(cover.lpBound).toBeLessThanOrEqual(cover.headcount! + 1e-9);
        expect(weeklyAnyDaysCover({ demand, daysOn }).headcount).toBeLessThanOrEqual(cover.headcount!);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('given shifts equal an exhaustive search', () => {
    const coverage = { early: [1, 1, 1, 0, 0], late: [0, 0, 1, 1, 1], split: [1, 0, 0, 0, 1] };
    const cost = { early: 2.5, late: 3, split: 1.75 };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 3, max: 8 }),
        (demand, maxPerShift, maxPerPeriod) => {
          let cheapest: number | null = null;
          let closest = Number.POSITIVE_INFINITY;
          for (let a = 0; a <= maxPerShift; a++) {
            for (let b = 0; b <= maxPerShift; b++) {
              for (let c = 0; c <= maxPerShift; c++) {
                const present = demand.map(
                  (_, t) => a * coverage.early[t]! + b * coverage.late[t]! + c * coverage.split[t]!,
                );
                if (present.some((people) => people > maxPerPeriod)) continue;
                const gap = present.reduce((sum, people, t) => sum + Math.abs(people - demand[t]!), 0);
                closest = Math.min(closest, gap);
                const price = a * cost.early + b * cost.late + c * cost.split;
                if (present.every((people, t) => people >= demand[t]!)) cheapest = Math.min(cheapest ?? price, price);
              }
            }
          }
          const problem = { demand: [demand], coverage, cost, maxPerShift, maxPerPeriod };
          expect(shiftCover(problem).objective).toBe(cheapest);
          expect(minAbsDifference(problem).objective).toBe(closest);
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });
});
