import { describe, expect, test } from 'vitest';
import { erlangA } from '../../src/methods/erlang-a.ts';
import { minimumRoster } from '../../src/methods/roster.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { studyOf } from '../bundled-scenarios.ts';
import { hours } from './source-bench.ts';
import { HOURS_A_MONTH, series, staffed } from './staffed.ts';

/** Service level by the definition of Erlang C, from sums of logarithms; nothing of the recursion under test. */
function serviceLevel(erlangs: number, agents: number, target: number, aht: number): number {
  if (agents <= erlangs) return 0;
  const terms: number[] = [0];
  for (let k = 1; k <= agents; k++) terms.push(terms[k - 1]! + Math.log(erlangs / k));
  const last = terms[agents]! + Math.log(agents / (agents - erlangs));
  const top = Math.max(last, ...terms);
  const busy = Math.exp(last - top);
  const idle = terms.slice(0, agents).reduce((sum, term) => sum + Math.exp(term - top), 0);
  return 1 - (busy / (busy + idle)) * Math.exp((-(agents - erlangs) * target) / aht);
}

function fewest(erlangs: number, share: number, target: number): number {
  let agents = 1;
  while (serviceLevel(erlangs, agents, target, 180) < share - 1e-12) agents++;
  return agents;
}

describe('posts by service level', () => {
  const loads = [0.05, 0.1, 0.25, 0.5, 0.9, 1, 1.5, 2, 3, 4.2, 5, 7, 8.5, 10, 13, 17, 20, 26, 31, 40, 45.5, 50];
  test.each([
    [0.8, 20],
    [0.9, 10],
    [0.95, 5],
    [0.5, 60],
    [0.99, 0],
  ])('%d in %d seconds: the fewest that meet it, as counting from one finds', (share, target) => {
    // A load by month: calls a month that keep so many people busy on average.
    const path = loads.map((load) => `${(load * HOURS_A_MONTH * 20).toFixed(6)} calls/month`);
    const study = staffed({
      volume: `{path: [${path.join(', ')}]}`,
      more: [`service_level: ${share * 100}% in ${target} s`, 'profile: even'],
      months: loads.length,
    });
    const posts = series(study, 'staff.post_hours.calls').map((sum) => sum / HOURS_A_MONTH);
    posts.forEach((count, month) => {
      expect(count, `${loads[month]} erlangs`).toBeCloseTo(fewest(loads[month]!, share, target), 9);
    });
  });

  test('a load over a thousand is counted exactly, too', () => {
    const study = staffed({
      volume: `${1234.5 * HOURS_A_MONTH * 20} calls/month`,
      more: ['service_level: 80/20', 'profile: even'],
      months: 1,
    });
    expect(series(study, 'staff.posts_at_once')).toEqual([fewest(1234.5, 0.8, 20)]);
  });

  test.each([30, 120, 600])('callers who wait %d seconds: the fewest by Erlang A', (patience) => {
    const some = loads.filter((load) => load < 25);
    const path = some.map((load) => `${(load * HOURS_A_MONTH * 20).toFixed(6)} calls/month`);
    const study = staffed({
      volume: `{path: [${path.join(', ')}]}`,
      more: ['service_level: 80% in 20 s', 'profile: even', `patience: ${patience} seconds`],
      months: some.length,
    });
    series(study, 'staff.posts_at_once').forEach((posts, month) => {
      const calls = some[month]! * 20;
      const answered = (agents: number): number =>
        erlangA({ calls, intervalSeconds: 3600, ahtSeconds: 180, agents, targetSeconds: 20, patienceSeconds: patience })
          .serviceLevelOfOffered;
      let agents = 1;
      while (answered(agents) < 0.8) agents++;
      expect(posts, `${some[month]} erlangs`).toBe(agents);
      expect(posts).toBeLessThanOrEqual(fewest(some[month]!, 0.8, 20));
    });
  });

  test('at least one, and at least the posts given, in every open hour; none without work', () => {
    const few = (posts: string, month: number): number =>
      series(
        staffed({
          volume: '{path: [10 calls/month, 0 calls/month]}',
          more: ['service_level: 80/20', posts],
          months: 2,
        }),
        'staff.post_hours.calls',
      )[month]!;
    expect(few('posts: 1', 0)).toBeCloseTo(HOURS_A_MONTH, 9);
    expect(few('posts: 2', 0)).toBeCloseTo(2 * HOURS_A_MONTH, 9);
    expect(few('posts: 2', 1)).toBe(0);
  });

  test('follows the volume month by month', () => {
    const study = staffed({
      volume: '{now: 20000 calls/month, growth: 8%/month}',
      more: ['service_level: 80% in 20 s', 'profile: even'],
      months: 24,
    });
    const volume = series(study, 'work.calls.volume');
    const posts = volume.map((calls) => fewest(calls / HOURS_A_MONTH / 20, 0.8, 20));
    expect(series(study, 'staff.posts_at_once')).toEqual(posts);
    expect(series(study, 'staff.roster')).toEqual(
      posts.map((count) => minimumRoster({ demand: new Array<number>(168).fill(count) }).headcount),
    );
    expect(new Set(posts).size).toBeGreaterThan(5);
  });

  test('draws are lanes: every lane as if it were alone', () => {
    const study = staffed({
      volume: '{now: 20000 calls/month, growth: 5%/month}',
      more: ['service_level: 80% in 20 s'],
    });
    const { graph } = study.model;
    const share = graph.named.get('work.calls.service_level.share')!;
    const roots = ['staff.post_hours.calls', 'staff.roster', 'staff.posts_at_once'].map((id) => graph.named.get(id)!);
    const bound = (values: readonly number[]) =>
      evaluate(graph, { roots, bindings: new Map([[share, Float64Array.from(values)]]), lanes: values.length });
    const levels = [0.5, 0.8, 0.95];
    const together = bound(levels);
    for (const [lane, level] of levels.entries()) {
      for (const root of roots) expect(together.series(root, lane)).toEqual(bound([level]).series(root));
    }
  });

  test('a looser service level never costs more', () => {
    const levels = [
      '99% in 5 s',
      '95% in 10 s',
      '90% in 20 s',
      '80% in 20 s',
      '80% in 60 s',
      '50% in 120 s',
      '10% in 300 s',
    ];
    const totals = levels.map((level) => {
      const study = staffed({ volume: '9000 calls/month', more: [`service_level: ${level}`] });
      return study.comparison.options[0]!.base.total;
    });
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(totals.at(-1)).toBeLessThan(totals[0]!);
  });
});

describe('arrival profile', () => {
  const weights = (hour: (of: number) => number): string =>
    `[${Array.from({ length: 24 }, (_, of) => hour(of)).join(', ')}]`;

  test('business-day: 60% of the calls come Monday to Friday, nine to five', () => {
    const study = staffed({ volume: '40000 calls/month', more: ['service_level: 80/20'], months: 1 });
    const weekly = (40000 * 12 * 168) / 8760;
    const day = fewest((weekly * 0.6) / 40 / 20, 0.8, 20);
    const night = fewest((weekly * 0.4) / 128 / 20, 0.8, 20);
    expect(series(study, 'staff.posts_at_once')).toEqual([day]);
    expect(series(study, 'staff.post_hours.calls')[0]).toBeCloseTo(((day * 40 + night * 128) * 8760) / 168 / 12, 6);
    const posts = Array.from({ length: 168 }, (_, hour) => {
      return hour < 120 && hour % 24 >= 9 && hour % 24 < 17 ? day : night;
    });
    expect(series(study, 'staff.roster')).toEqual([minimumRoster({ demand: posts }).headcount]);
  });

  test('weights of your own decide the posts, the share in a window and the night premium alike', () => {
    const profile = `profile: {weekdays: ${weights((hour) => (hour >= 8 && hour < 20 ? 3 : 1))}, weekend: ${weights(() => 1)}}`;
    const study = staffed({ volume: '30000 calls/month', more: ['service_level: 80/20', profile], months: 1 });
    const weekly = (30000 * 12 * 168) / 8760;
    const total = 5 * (12 * 3 + 12) + 48;
    const [high, low] = [3, 1].map((weight) => fewest((weekly * weight) / total / 20, 0.8, 20));
    const posts = Array.from({ length: 168 }, (_, hour) =>
      hour < 120 && hour % 24 >= 8 && hour % 24 < 20 ? high! : low!,
    );
    expect(series(study, 'staff.roster')).toEqual([minimumRoster({ demand: posts }).headcount]);
    const wage = series(study, 'staff.wage')[0]!;
    const night = posts.reduce((sum, count, hour) => sum + (hour % 24 >= 22 || hour % 24 < 6 ? count : 0), 0);
    const paid = series(study, 'staff.wages.night_premium')[0]!;
    const weekend = posts.slice(120).reduce((sum, count) => sum + count, 0);
    const paidWeekend = series(study, 'staff.wages.weekend_premium')[0]!;
    const rates = [paid / (((night * 8760) / 168 / 12) * wage), paidWeekend / (((weekend * 8760) / 168 / 12) * wage)];
    const one = staffed({ volume: '10 calls/month', months: 1 });
    const base = (id: string, count: number): number =>
      series(one, `staff.wages.${id}`)[0]! / (((count * 8760) / 168 / 12) * series(one, 'staff.wage')[0]!);
    expect(rates[0]).toBeCloseTo(base('night_premium', 56), 9);
    expect(rates[1]).toBeCloseTo(base('weekend_premium', 48), 9);
  });

  test('a window of the day takes the calls that arrive in it', () => {
    const profile = `profile: {weekdays: ${weights((hour) => (hour >= 8 && hour < 20 ? 3 : 1))}}`;
    const study = staffed({ more: [profile], option: ', shift: "08:00-20:00"', months: 1 });
    const asked = study.model.options[0]!;
    expect(asked).toBeDefined();
    const open = hours('08:00-20:00').hoursPerWeek;
    expect(open).toBe(84);
    const uncovered = series(study, 'staff.open.calls')[0]!;
    expect(uncovered).toBeCloseTo(20000 * (1 / 4) + 20000 * (3 / 4) * (1 - series(study, 'staff.served_share')[0]!), 6);
  });
});

test('a profile that leaves the opening hours empty is refused', () => {
  const day = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 1 : 0)).join(', ');
  expect(() => staffed({ open: 'business-hours', more: [`profile: {weekdays: [${day}]}`] })).toThrow(
    'by its profile nothing arrives in the opening hours of calls',
  );
});

test('every kind of option meets work with a service level', () => {
  const study = studyOf(`name: all kinds
company: {country: US, employees: 6}
horizon: 6 months
work:
  calls: {function: phone-reception, volume: 8000 calls/month, handle_time: 3 minutes, open: 24x7, service_level: 80/20, patience: 90 seconds}
options:
  day: {kind: employee, role: receptionist, shift: "Mon-Fri 08:00-18:00"}
  agents: {kind: outsource, price: {per_fte: 4000 USD/month}}
  abroad: {kind: offshore}
  mixed: {kind: multi-source, assign: {calls: [{source: day, when: "Mon-Fri 08:00-18:00"}, {source: agents, when: rest}]}}
  other: {kind: freelance}
  colleague: {kind: shared-services}
  partly: {kind: sharing}
  bot: {kind: automate}
  founder: {kind: diy}
  now: {kind: status-quo, hours: 40 hours/week}
`);
  for (const option of study.comparison.options) {
    expect(Number.isFinite(option.base.total), option.id).toBe(true);
    expect(option.base.total, option.id).toBeGreaterThan(0);
  }
});
