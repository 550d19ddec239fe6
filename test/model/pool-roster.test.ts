import { describe, expect, test } from 'vitest';
import { minimumRoster } from '../../src/methods/roster.ts';
import { studyOf } from '../bundled-scenarios.ts';
import { hours } from './source-bench.ts';
import { series, staffed } from './staffed.ts';

describe('rosters of pools', () => {
  test.each([
    ['24x7', 1],
    ['24x7', 2],
    ['24x7', 5],
    ['Mon-Fri 22:00-06:00', 1],
    ['Mon-Sun 18:00-02:00', 3],
    ['Mon-Fri 08:00-18:00, Sat 10:00-14:00', 2],
  ])('%s with %d posts: the exact least number of people', (open, posts) => {
    const study = staffed({ volume: '100 calls/month', open, more: [`posts: ${posts}`], months: 1 });
    const demand = hours(open).share.map((share) => (share > 0 ? posts : 0));
    expect(series(study, 'staff.roster')).toEqual([minimumRoster({ demand }).headcount]);
  });

  test('two posts round the clock take 9 people, not twice the 6 of one', () => {
    expect(series(staffed({ volume: '100 calls/month', more: ['posts: 2'] }), 'staff.roster')[0]).toBe(9);
  });

  test('items of a pool share one roster: an evening desk and a late desk meet in one cover', () => {
    const pool = studyOf(`name: pool
company: {country: US}
horizon: 1 months
work:
  day: {function: phone-reception, volume: 100 calls/month, handle_time: 3 minutes, open: "Mon-Sun 08:00-18:00"}
  night: {function: phone-reception, volume: 100 calls/month, handle_time: 3 minutes, open: "Mon-Sun 18:00-08:00"}
options:
  staff: {kind: employee, role: receptionist, lead_time: 0 months}
`);
    const apart = ['08:00-18:00', '18:00-08:00'].map((open) => {
      return minimumRoster({ demand: hours(open).share }).headcount;
    });
    expect(series(pool, 'staff.roster')).toEqual([6]);
    expect(apart[0]! + apart[1]!).toBeGreaterThan(6);
    expect(series(pool, 'staff.seats')).toEqual([1]);
  });

  test('two items share one step to whole people: 0.6 and 0.7 of a person are two, not four halves', () => {
    const two = studyOf(`name: two
company: {country: US}
horizon: 3 months
work:
  books: {workload: 17 hours/week, function: bookkeeping}
  mail: {workload: 20 hours/week, function: data-entry}
  forms: {workload: 20 hours/week, function: data-entry}
options:
  staff: {kind: employee, role: bookkeeper, lead_time: 0 months}
`);
    const need = series(two, 'staff.need')[0]!;
    expect(need).toBeGreaterThan(1.3);
    expect(need).toBeLessThan(2);
    expect(series(two, 'staff.heads')).toEqual([2, 2, 2]);
  });

  test('less than a person is part-time', () => {
    const study = staffed({ volume: '100 calls/month', open: 'Mon-Fri 09:00-12:00', more: ['service_level: 80/20'] });
    expect(series(study, 'staff.heads')[0]).toBe(1);
    expect(series(study, 'staff.fte')[0]).toBeLessThan(0.6);
  });
});

test('the bridge from three people a day to full relief', () => {
  const study = staffed({ volume: '100 calls/month' });
  const bridge = ['shifts', 'contract', 'leave', 'shrinkage'].map((step) => series(study, `staff.relief.${step}`)[0]!);
  expect(bridge[0]).toBeCloseTo(3, 12);
  expect(bridge[1]).toBeCloseTo(8760 / 2080, 12);
  expect(bridge[2]).toBeCloseTo(4.68, 1);
  expect(bridge[3]).toBeGreaterThan(5.3);
  expect(bridge[3]).toBeLessThan(6.5);
  expect(series(study, 'staff.need')[0]).toBeCloseTo(bridge[3]!, 9);
});
