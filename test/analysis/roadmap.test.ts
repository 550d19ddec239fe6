import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import { evaluateStages, figuresAt } from '../../src/analysis/roadmap/entries.ts';
import { cheapestPath } from '../../src/analysis/roadmap/path.ts';
import { roadmapOf } from '../../src/analysis/roadmap/roadmap.ts';
import { stagesOf } from '../../src/analysis/roadmap/stage-table.ts';
import { Assumptions } from '../../src/assumptions/assumptions.ts';
import { roadmapModel } from '../../src/model/roadmap-model.ts';
import { bundled, data, loadBundled, studyOf } from '../bundled-scenarios.ts';
import { everyAssignment, shortestPath } from './path-oracles.ts';

const LIKELY = null;

/** Every stage of a study, and what it costs by entry month and last month. */
function stagesFor({ scenario, period, comparison }: Study) {
  const ids = comparison.options.map(({ id }) => id);
  const model = roadmapModel(new Assumptions(scenario, data), period, ids);
  const stages = stagesOf(model);
  const values = evaluateStages(model, stages);
  const { problem } = figuresAt(stages, values);
  const later = (option: string) => stages.all.findIndex((stage) => !stage.first && stage.option === option);
  return {
    problem,
    stages,
    until: (stage: number, entry: number) => values.series(stages.all[stage]!.until, entry),
    later,
    first: (option: string) => stages.firsts.find((stage) => stages.all[stage]!.option === option)!,
  };
}

/** Nothing that rises with time, so that a later start is the same start with fewer months to go. */
const flat = (months: number, more = '') => `name: flat
start: 2027-01
horizon: ${months} months
discount: 0%/year
company: {country: US, region: TX, wage_growth: 0%/year}
work: {calls: {function: phone-reception, volume: 900 calls/month, handle_time: 4 minutes, open: Mon-Fri 09:00-17:00}}
${more}options:
  owner: {kind: diy}
  desk: {kind: employee, merit: 0%/year}
  service: {kind: outsource, price: {retainer: 900 USD/month}, contract: {term: 12 months, escalator: 0%/year, deposit: 500 USD}}
`;

describe('the path through the figures of the model', () => {
  const books = (months: number, more = '') => `name: books
start: 2027-01
horizon: ${months} months
company: {country: US, region: TX, founder: {hour: 60 USD/hour}}
work: {books: {function: bookkeeping, volume: {now: 40 transactions/month, growth: 30%/month}, handle_time: 12 minutes}}
options:
  owner: {kind: diy${more}}
  freelancer: {kind: freelance, price: {per_hour: 40 USD/hour}${more}}
  clerk: {kind: employee, role: bookkeeper${more}}
  firm: {kind: outsource, price: {retainer: 1800 USD/month}${more}}
`;

  it.each([
    [2, 12],
    [3, 8],
    [4, 6],
  ])('is the cheapest of all ways to give %i options %i months', (options, months) => {
    const text = books(months, ', lead_time: 0 days')
      .split('\n')
      .slice(0, 6 + options)
      .join('\n');
    const { problem } = stagesFor(studyOf(text));
    expect(cheapestPath(problem)!.cost).toBeCloseTo(everyAssignment(problem, options), 6);
  });

  it('is the shortest path for 4 options over 12 months, and switches', () => {
    const { problem, stages } = stagesFor(studyOf(books(12)));
    const { cost, steps } = cheapestPath(problem)!;
    expect(cost).toBeCloseTo(shortestPath(problem, stages.all.length), 6);
    expect(steps.length).toBeGreaterThan(1);
  });

  it.each(bundled.filter((file) => loadBundled(file).scenario?.today))(
    'from today to an option at once costs what the option costs: %s',
    (file) => {
      const made = studyOf(readFileSync(file, 'utf8'), file);
      const { problem, stages, first } = stagesFor(made);
      const today = first(made.comparison.scenario.today!);
      for (const stage of stages.followers[today]!) {
        const next = { stage, entry: 0 };
        const path = problem.cost({ stage: today, entry: 0 }, next) + problem.cost(next, null);
        const { npv } = made.comparison.options.find(({ id }) => id === stages.all[stage]!.option)!.base;
        expect(Math.abs(path / npv - 1)).toBeLessThan(1e-9);
      }
    },
  );
});

describe('an option that is entered later', () => {
  const long = stagesFor(studyOf(flat(36)));
  const short = stagesFor(studyOf(flat(24)));

  it.each(['owner', 'desk', 'service'])('costs in what is left what it costs over that horizon: %s', (option) => {
    const whole = short.until(short.later(option), 0);
    const rest = long.until(long.later(option), 12);
    // Its own prices rise with nothing; space and software follow the general rise until it enters.
    expect(rest[36]! / whole[24]!).toBeGreaterThan(0.999);
    expect(rest[36]! / whole[24]!).toBeLessThan(1.01);
  });

  it.each(['owner', 'desk', 'service'])('costs nothing before: %s', (option) => {
    expect(long.until(long.later(option), 12).slice(0, 12)).toEqual(new Array(12).fill(0));
  });

  it('costs what the file adds from its entry on, and what all options cost once', () => {
    const extra = (option: string): string => `${flat(24, 'today: {calls: owner}\n')}extra_costs:
  - {option: ${option}, name: training, formula: "if(month <= 3, 100 USD/month, 0 USD/month)"}
`;
    const [plain, own, all] = [flat(24, 'today: {calls: owner}\n'), extra('service'), extra('all')].map((text) =>
      stagesFor(studyOf(text)),
    );
    const cost = ({ problem, later, first }: typeof long): number => {
      const [from, to] = [
        { stage: first('owner'), entry: 0 },
        { stage: later('service'), entry: 12 },
      ];
      return problem.cost(from, to) + problem.cost(to, null);
    };
    expect(cost(own!) - cost(plain!)).toBeCloseTo(300, 6);
    expect(cost(all!) - cost(plain!)).toBeCloseTo(300, 6);
  });

  it('leaves its contract by the months that it has run, whenever that began', () => {
    const cost = (entry: number, months: number): number => {
      const step = { stage: long.later('service'), entry };
      const next = { stage: long.later('owner'), entry: entry + months };
      return long.problem.cost(step, next) - long.until(step.stage, entry)[entry + months]!;
    };
    // Half a year after it began half of the term is owed, at the end of a term nothing of it.
    expect(cost(3, 6)).toBeCloseTo(cost(9, 6), 6);
    expect(cost(3, 6) - cost(3, 12)).toBeGreaterThan(4000);
  });
});

test('the part of a mix that does the work before it goes on', () => {
  const { problem, later, first, stages } = stagesFor(
    studyOf(`${flat(24)}  mixed: {kind: multi-source, assign: {calls: [{source: desk, share: 50%}, {source: service}]}}
`),
  );
  const mixes = stages.all.flatMap((stage, number) => (stage.option === 'mixed' && !stage.first ? [number] : []));
  const afterDesk = stages.followers[first('desk')]!.find((number) => mixes.includes(number))!;
  const afterOwner = stages.followers[later('owner')]!.find((number) => mixes.includes(number))!;
  // Nobody is hired for the half that the desk has.
  expect(problem.cost({ stage: afterDesk, entry: 6 }, null)).toBeLessThan(
    problem.cost({ stage: afterOwner, entry: 6 }, null),
  );
  expect(problem.lead({ stage: afterDesk, entry: 6 })).toBe(0);
});

test.each(bundled.filter((file) => loadBundled(file).scenario !== null))('%s: as compared, and never worse', (file) => {
  const made = studyOf(readFileSync(file, 'utf8'), file);
  const { likely } = roadmapOf(made, LIKELY);
  const feasible = made.comparison.options.filter((option) => option.feasible);
  const candidates = feasible.length > 0 ? feasible : made.comparison.options;
  const least = Math.min(...candidates.map(({ base }) => base.npv));
  expect(likely.best.npv).toBeCloseTo(least, 2);
  expect(likely.total).toBeLessThanOrEqual(likely.best.npv + 1e-6);
  expect(likely.saving).toBeCloseTo(likely.best.npv - likely.total, 6);
  expect(likely.stretches.reduce((sum, one) => sum + one.cost + one.leaving, 0)).toBeCloseTo(likely.total, 4);
});

describe('books of a growing shop', () => {
  const shop = (volume: number, growth = 90) => `name: growing
start: 2027-01
horizon: 4 years
company: {country: US, region: TX, founder: {hour: 60 USD/hour}}
work: {books: {function: bookkeeping, volume: {now: ${volume} transactions/month, growth: ${growth}%/year}, handle_time: 10 minutes}}
today: {books: owner}
options:
  owner: {kind: diy}
  freelancer: {kind: freelance, price: {per_hour: 45 USD/hour}}
  bookkeeper: {kind: employee, role: bookkeeper}
`;
  const { likely, expected, chance, hindsight } = roadmapOf(studyOf(shop(150)), { draws: 16, seed: 1 });

  it('go to an employee when there is enough to do', () => {
    expect(likely.stretches.slice(0, 2).map(({ option }) => option)).toEqual(['freelancer', 'bookkeeper']);
    expect(likely.stretches[1]!.from).toBeGreaterThan(3);
    expect(likely.stretches[1]!.saves).toBeGreaterThan(1000);
    expect(likely.saving).toBeGreaterThan(1000);
  });

  it('join months without a gap', () => {
    for (const { stretches } of [likely, expected!]) {
      for (const [index, { from }] of stretches.slice(1).entries()) expect(from).toBe(stretches[index]!.until + 1);
      expect(stretches.at(-1)!.until).toBe(48);
    }
  });

  it('go there at the same volume when there is less at the start', () => {
    const rules = roadmapOf(studyOf(shop(150)), LIKELY).rules!;
    expect(rules).toMatchObject({ unit: 'transaction', planned: true, worlds: 'volumes' });
    expect(rules.saves).toBeGreaterThan(0);
    const rule = rules.switches.find(({ to }) => to === 'bookkeeper')!;
    expect(rule).toMatchObject({ from: 'freelancer', rising: true });
    const less = studyOf(shop(105));
    const switched = roadmapOf(less, LIKELY).likely.stretches.find(({ option }) => option === 'bookkeeper')!;
    const volume = less.comparison.scenario.work[0]!.volume[switched.entered]!;
    expect(switched.entered).toBeGreaterThan(likely.stretches[1]!.entered);
    expect(Math.abs(volume / rule.volume - 1)).toBeLessThan(0.15);
  });

  it('go there by the volume of each draw where the file is not sure of it', () => {
    const unsure = studyOf(shop(150).replace('now: 150 ', 'now: 70 to 280 '));
    const { rules } = roadmapOf(unsure, { draws: 256, seed: 1 });
    expect(rules).toMatchObject({ worlds: 'draws', unit: 'transaction' });
    expect(rules!.saves).toBeGreaterThan(0);
    for (const { rising, months, share } of rules!.switches) {
      expect(rising).toBe(true);
      expect(months!.p90).toBeGreaterThan(months!.p10);
      expect(share).toBeGreaterThan(0.5);
    }
  });

  it('are planned the same whatever the order of the options', () => {
    const lines = shop(150).trimEnd().split('\n');
    const turned = [...lines.slice(0, -3), ...lines.slice(-3).reverse(), ''].join('\n');
    const again = roadmapOf(studyOf(turned), { draws: 16, seed: 1 });
    expect(again).toEqual(roadmapOf(studyOf(shop(150)), { draws: 16, seed: 1 }));
  });

  it('have no volume to wait for where it stays as it is', () => {
    expect(roadmapOf(studyOf(shop(150, 0)), LIKELY).rules).toBeNull();
  });

  it('cost no more in expectation than one option, and no less than with hindsight', () => {
    expect(expected!.total).toBeLessThanOrEqual(expected!.best.npv + 1e-6);
    expect(hindsight!.regret).toBeGreaterThanOrEqual(0);
    expect(hindsight!.plans.reduce((sum, { share }) => sum + share.mean, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('tell how sure the saving is', () => {
    expect(chance!.saving.mean).toBeCloseTo(expected!.saving, 6);
    expect(chance!.cheaper.mean).toBeGreaterThan(0.5);
    expect(chance!.cheaper.error).toBeGreaterThan(0);
    expect(chance!.range.p10).toBeLessThan(chance!.range.p50);
    expect(chance!.range.p50).toBeLessThan(chance!.range.p90);
  });

  it('are planned the same by the same draws', () => {
    const again = roadmapOf(studyOf(shop(150)), { draws: 16, seed: 1 });
    expect(again.expected).toEqual(expected);
    expect(again.hindsight).toEqual(hindsight);
  });
});
