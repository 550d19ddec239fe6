import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { type Candidate, decide, scoreOf } from '../../src/analysis/decision/decide.ts';
import { weightsAlone } from '../../src/analysis/decision/weightings.ts';
import type { Comparison, CriteriaResult, CriterionName, OptionResult, RankBy } from '../../src/analysis/result.ts';
import { loadData } from '../../src/data/load.ts';
import { criterionNames } from '../../src/model/criteria/index.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import { comparisonData } from '../../src/report/comparison-data.ts';
import { decisionWords } from '../../src/report/decision-words.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { weighed } from '../render/fixtures/reception.ts';

const data = loadData();

interface Question {
  readonly rankBy?: RankBy;
  readonly drawing?: { readonly draws: number; readonly seed: number };
}

function studied(text: string, question: Question = {}) {
  const { scenario, diagnostics } = loadScenario(text, { file: 'test.yaml' });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return study(scenario, data, question);
}

function compared(text: string, question: Question = {}): Comparison {
  const { study: made, diagnostics } = studied(text, question);
  if (!made) throw new Error(JSON.stringify(diagnostics));
  return made.comparison;
}

const option = ({ options }: Comparison, id: string): OptionResult => options.find((one) => one.id === id)!;

const COMPANY =
  'company: {country: US, region: TX, industry: design, founder: {hour: 60 USD/hour, capacity: 10 hours/week}}\n';
const WORK = 'work: {books: {function: bookkeeping, workload: 25 hours/week}}\n';
const OPTIONS = `options:
  clerk: {kind: employee}
  agency: {kind: outsource, price: {per_hour: 40 USD/hour}, contract: {notice: 90 days}}
  founder: {kind: diy, capacity: 30 hours/week}
`;
const BASE = `name: books\n${COMPANY}${WORK}${OPTIONS}`;
const WEIGHED = `${BASE}weights: {cost: 60, control: 25, speed_to_start: 15}\n`;

describe('ratings', () => {
  const comparison = compared(WEIGHED);
  const at = (id: string, name: CriterionName) => option(comparison, id).criteria[name];

  test('fall from 5 at nothing to 3 at the middle and 2 at three times as much', () => {
    for (const { id, criteria } of comparison.options) {
      for (const name of criterionNames) {
        const { value, best, middle, rating, origin } = criteria[name];
        if (origin !== 'model') continue;
        const [worse, half] = [Math.max(0, value! - best!), middle! - best!];
        expect(rating, `${id} ${name}`).toBeCloseTo(1 + (4 * half) / (half + worse), 9);
      }
    }
    // A place takes 42 days to fill: 1.38 months, the middle is 2.
    expect(at('clerk', 'speedToStart').value).toBeCloseTo((42 * 12) / 365, 3);
    expect(at('clerk', 'speedToStart').rating).toBeCloseTo(1 + 8 / (2 + (42 * 12) / 365), 3);
    expect(at('founder', 'speedToStart').rating).toBe(5);
  });

  test('give half of the points to twice the lowest cost', () => {
    const cheapest = Math.min(...comparison.options.map(({ ranked }) => ranked.npv));
    for (const { criteria, ranked } of comparison.options)
      expect(criteria.cost.rating).toBeCloseTo(1 + (4 * cheapest) / ranked.npv, 9);
  });

  test('of control count half in the back office, in full where the company sells the work', () => {
    // A vendor rates 3: two points are missing.
    expect(at('agency', 'control')).toMatchObject({ rating: 4, origin: 'default', value: null });
    const inFirm = compared(WEIGHED.replace('industry: design', 'industry: accounting practice'));
    expect(option(inFirm, 'agency').criteria.control.rating).toBe(3);
    const stated = compared(WEIGHED.replace('workload:', 'office: middle, workload:'));
    expect(option(stated, 'agency').criteria.control.rating).toBe(3.5);
  });

  test('of confidentiality go by how sensitive the work is', () => {
    // Bookkeeping is rated 4: three quarters of the two points that a vendor lacks.
    expect(at('agency', 'confidentiality').rating).toBe(3.5);
    const open = compared(WEIGHED.replace('workload:', 'sensitivity: 1, workload:'));
    expect(open.options.map(({ criteria }) => criteria.confidentiality.rating)).toEqual([5, 5, 5]);
  });

  test('of the scenario replace those of the model', () => {
    const text = WEIGHED.replace(
      'clerk: {kind: employee}',
      'clerk: {kind: employee, ratings: {control: 2, quality: 1.5}}',
    );
    const { criteria } = option(compared(text), 'clerk');
    expect(criteria.control).toMatchObject({ rating: 2, origin: 'given' });
    expect(criteria.quality).toMatchObject({ rating: 1.5, origin: 'given' });
    expect(criteria.quality.value).toBeGreaterThan(0);
  });

  test('of flexibility go by what ending it costs, in months of the cheapest', () => {
    const month = Math.min(...comparison.options.map(({ ranked }) => ranked.monthly));
    for (const { leaving, criteria } of comparison.options) {
      const { value, middle } = criteria.flexibility;
      expect(value).toBeCloseTo(leaving.slice(1).reduce((sum, cost) => sum + cost, 0) / (leaving.length - 1), 6);
      expect(middle).toBeCloseTo(month, 6);
    }
    // Two hours of the founder to pass it on, against half of the bills of a notice of a quarter.
    expect(at('founder', 'flexibility').value).toBeCloseTo(2 * 60, 6);
    expect(at('agency', 'flexibility').value).toBeGreaterThan(1.5 * 40 * ((25 * 52) / 12));
  });

  test('of a mix are the mean in control and the least in confidentiality', () => {
    const text = `${WEIGHED.replace('weights', '  mix: {kind: multi-source, assign: {books: [{source: clerk, share: 50%}, {source: agency, share: 50%}]}}\nweights')}`;
    const { criteria } = option(compared(text), 'mix');
    expect(criteria.control.rating).toBe(4.5);
    expect(criteria.confidentiality.rating).toBe(3.5);
  });
});

describe('the order', () => {
  test('is by score with weights, by cost without', () => {
    const comparison = compared(WEIGHED);
    const scores = comparison.options.map(({ score }) => score!);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(comparison.recommendation.rankedBy).toBe('score');
    const { cost, control, speedToStart } = comparison.options[0]!.criteria;
    expect(scores[0]).toBeCloseTo(0.6 * cost.rating + 0.25 * control.rating + 0.15 * speedToStart.rating, 12);
    const plain = compared(BASE);
    expect(plain.decision).toBeNull();
    expect(plain.options.map(({ score }) => score)).toEqual([null, null, null]);
    expect(plain.options[0]!.criteria.control.rating).toBeGreaterThan(1);
    const costs = plain.options.map(({ ranked }) => ranked.npv);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  test.each(['cost', 'score', 'topsis', 'promethee'] as const)('is by %s when that is asked', (rankBy) => {
    const { options, decision } = compared(WEIGHED, { rankBy });
    const merit = ({ id, ranked }: OptionResult): number =>
      rankBy === 'cost' ? -ranked.npv : decision!.options.find((one) => one.id === id)![rankBy];
    const merits = options.map(merit);
    expect(merits).toEqual([...merits].sort((a, b) => b - a));
    expect(decision!.rankedBy).toBe(rankBy);
  });

  test('asked for without weights counts all criteria alike', () => {
    const { decision } = compared(BASE, { rankBy: 'score' });
    expect(decision!.weightsGiven).toBe(false);
    expect(decision!.criteria.map(({ weight }) => weight)).toEqual(criterionNames.map(() => 0.1));
  });

  test('does not change a byte with the order of options and weights, nor with their size', () => {
    const shown = (text: string): string => {
      const json = comparisonData(compared(text)) as unknown as {
        decision: object;
        options: readonly { id: string; score: number; criteria: object }[];
      };
      return JSON.stringify([json.decision, json.options.map(({ id, score, criteria }) => [id, score, criteria])]);
    };
    const lines = OPTIONS.trimEnd().split('\n').slice(1);
    const reversed = `name: books\n${COMPANY}${WORK}options:\n${lines.reverse().join('\n')}\nweights: {speed_to_start: 45, control: 75, cost: 180}\n`;
    expect(shown(reversed)).toBe(shown(WEIGHED));
  });

  test('of equal scores is by cost, for every method', () => {
    const text = `name: books\n${COMPANY}${WORK}options:
  a-dear: {kind: employee, wage: 40 USD/hour}
  b-cheap: {kind: employee, wage: 25 USD/hour}
weights: {control: 1}\n`;
    const { options, decision } = compared(text);
    expect(options.map(({ id, score }) => [id, score])).toEqual([
      ['b-cheap', 5],
      ['a-dear', 5],
    ]);
    expect(new Set(Object.values(decision!.favourites!))).toEqual(new Set(['b-cheap']));
  });

  test('keeps what cannot be chosen from setting the scale', () => {
    const free = '  nothing: {kind: outsource, price: {per_hour: 0.10 USD/hour}, lead_time: 3 years}\n';
    const text = WEIGHED.replace('weights', `${free}weights`);
    const [with_, without] = [compared(text), compared(WEIGHED)];
    expect(option(with_, 'nothing')).toMatchObject({ feasible: false });
    expect(option(with_, 'clerk').criteria.cost.rating).toBe(option(without, 'clerk').criteria.cost.rating);
    expect(with_.decision!.options.map(({ id }) => id)).toEqual(['agency', 'clerk', 'founder']);
  });
});

describe('over draws', () => {
  const text = `${BASE.replace('25 hours/week', '18 to 36 hours/week')}weights: {cost: 40, quality: 30, risk: 20, control: 10}\n`;
  const drawing = { draws: 512, seed: 1 };
  const drawn = compared(text, { drawing });

  test('what has a weight is an expected figure, what has none a likely one', () => {
    const likely = compared(text);
    for (const { id, criteria, expected } of drawn.options) {
      expect(criteria.cost).toMatchObject({ value: expected!.npv, basis: 'expected' });
      const [quality, before] = [criteria.quality, option(likely, id).criteria.quality];
      expect([quality.basis, before.basis]).toEqual(['expected', 'likely']);
      // Ranges of units that go wrong reach further up than down.
      if (id !== 'founder') expect(quality.value).toBeGreaterThan(before.value!);
      const { value, best, middle, rating } = quality;
      expect(rating).toBeCloseTo(1 + (4 * (middle! - best!)) / (middle! - best! + value! - best!), 9);
      const { value: ending, basis } = criteria.flexibility;
      expect({ ending, basis }).toEqual({ ending: option(likely, id).criteria.flexibility.value, basis: 'likely' });
    }
  });

  test('weights and figures are drawn together, with an error of every chance', () => {
    expect(drawn.decision).toMatchObject({ draws: 512, seed: 1, drawn: true });
    for (const { rankAcceptability, rankError } of drawn.decision!.options) {
      expect(rankAcceptability.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      for (const [place, chance] of rankAcceptability.entries()) {
        expect(rankError[place]).toBeGreaterThan(0);
        expect(chance * 512).toBeCloseTo(Math.round(chance * 512), 9);
      }
    }
    const [best] = [...drawn.decision!.options].sort((a, b) => b.rankAcceptability[0]! - a.rankAcceptability[0]!);
    const many = compared(text, { drawing: { draws: 8192, seed: 7 } }).decision!;
    const again = many.options.find(({ id }) => id === best!.id)!;
    expect(again.rankError[0]).toBeLessThan(best!.rankError[0]!);
    expect(Math.abs(again.rankAcceptability[0]! - best!.rankAcceptability[0]!)).toBeLessThanOrEqual(
      2 * Math.hypot(again.rankError[0]!, best!.rankError[0]!),
    );
  });

  test('--seed and --draws reach them, also where only weights are drawn', () => {
    const of = (question: Question) => {
      const { draws, seed, drawn: values, options } = compared(text, question).decision!;
      return { draws, seed, drawn: values, chances: options.map(({ rankAcceptability }) => rankAcceptability) };
    };
    expect(of({ drawing: { draws: 0, seed: 1 } })).toMatchObject({ draws: 2048, seed: 1, drawn: false });
    const seeds = [1, 2].map((seed) => of({ drawing: { draws: 0, seed } }).chances);
    expect(seeds[0]).not.toEqual(seeds[1]);
    expect(of({ drawing: { draws: 256, seed: 9 } })).toMatchObject({ draws: 256, seed: 9, drawn: true });
    expect(of({ drawing })).toEqual(of({ drawing }));
  });

  test('weights change no digit of the costs', () => {
    const costs = ({ options }: Comparison) =>
      new Map(options.map(({ id, range, expected }) => [id, [range, expected]]));
    expect(costs(drawn)).toEqual(costs(compared(text.replace(/weights.*/, ''), { drawing })));
  });
});

test('criteria may be required, ratings that hang on others may not', () => {
  const strict = compared(`${WEIGHED}require: [confidentiality >= 4, control >= 4]\n`);
  expect(option(strict, 'agency')).toMatchObject({
    feasible: false,
    breaks: [{ require: 'confidentiality >= 4', by: '0.5 (it is 3.5)' }],
  });
  expect(option(strict, 'clerk').feasible).toBe(true);
  const { diagnostics } = studied(`${WEIGHED}require: [score(clerk) >= 3]\n`);
  expect(diagnostics[0]).toMatchObject({ code: 'SW5002', message: "'score(clerk) >= 3': there is no score here" });
});

test('only weights bring the ratings among the assumptions', () => {
  const paths = ({ assumptions }: Comparison) =>
    assumptions.map(({ path }) => path).filter((path) => /ratings|office/.test(path));
  expect(paths(compared(BASE))).toEqual([]);
  expect(new Set(paths(compared(WEIGHED)))).toEqual(
    new Set([
      'options.*.ratings.control',
      'options.*.ratings.cost',
      'options.*.ratings.speed_to_start',
      'work.*.office',
    ]),
  );
});

describe('three methods and all weightings', () => {
  const rating = fc.integer({ min: 2, max: 10 }).map((half) => half / 2);
  const criteriaOf = (ratings: readonly number[]): CriteriaResult => {
    const entries = criterionNames.map((name, index) => [
      name,
      {
        ...{ value: null, unit: null, best: null, middle: null, rating: ratings[index] ?? 1 },
        ...{ origin: 'given' as const, basis: 'likely' as const },
      },
    ]);
    return Object.fromEntries(entries) as unknown as CriteriaResult;
  };
  const candidates = fc
    .array(fc.array(rating, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    .map((rows) =>
      rows.map(
        (ratings, index): Candidate => ({ id: `o${index}`, ranked: { npv: index }, criteria: criteriaOf(ratings) }),
      ),
    );
  const shares = fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 })
    .map((weights) => weights.map((weight) => weight / weights.reduce((a, b) => a + b, 0)));
  const weightings = (criteria: number) => weightsAlone(new GraphBuilder(1, 1), criteria, { draws: null, seed: 1 });
  const weightsOf = (parts: readonly number[]) => ({ names: criterionNames.slice(0, 4), shares: parts, given: true });

  test('never put a dominated option first, and chances of the first rank cover all weightings', () => {
    fc.assert(
      fc.property(candidates, shares, (some, parts) => {
        const weights = weightsOf(parts);
        const { options, favourites } = decide(some, weights, 'score', weightings(4));
        for (const favourite of Object.values(favourites!))
          expect(options.find(({ id }) => id === favourite)!.dominatedBy).toEqual([]);
        const firsts = options.reduce((sum, one) => sum + one.rankAcceptability[0]!, 0);
        expect(firsts).toBeGreaterThanOrEqual(1 - 1e-9);
        for (const { id, score } of options)
          expect(score).toBe(scoreOf(some.find((one) => one.id === id)!.criteria, weights));
      }),
      { numRuns: 60 },
    );
  });

  test('worked by hand: one point of cost against three of control', () => {
    const weights = { names: ['cost', 'control'] as const, shares: [0.8, 0.2], given: true };
    const of = (cost: number, control: number): CriteriaResult => criteriaOf([cost, 1, control]);
    const { options, favourites, flips } = decide(
      [
        { id: 'cheap', ranked: { npv: 1 }, criteria: of(5, 2) },
        { id: 'ours', ranked: { npv: 1 }, criteria: of(4, 5) },
        { id: 'worse', ranked: { npv: 1 }, criteria: of(3.5, 2) },
      ],
      weights,
      'score',
      weightings(2),
    );
    expect(options.map(({ score }) => Number(score.toFixed(9)))).toEqual([4.4, 4.2, 3.2]);
    expect(favourites!.score).toBe('cheap');
    // 5 t + 2 (1 - t) = 4 t + 5 (1 - t) at t = 3/4; uniform weights put `cheap` first for a quarter of them.
    expect(flips).toHaveLength(2);
    expect(flips[0]).toMatchObject({ criterion: 'cost', when: 'below', to: 'ours' });
    expect(flips[0]!.at).toBeCloseTo(0.75, 12);
    expect(options[0]!.rankAcceptability[0]).toBeCloseTo(0.25, 2);
    expect(options[0]!.centralWeights!.cost).toBeCloseTo(0.875, 2);
    expect(options[2]!.dominatedBy).toEqual(['cheap', 'ours']);
    // PROMETHEE: half a point is no difference, two points a full one; `cheap` over `worse` by 1.5 of cost alone.
    const lead = (difference: number): number => Math.min(1, Math.max(0, (difference - 0.5) / 1.5));
    const cheap = (0.8 * (lead(1) + lead(1.5)) - 0.2 * lead(3)) / 2;
    expect(options[0]!.promethee).toBeCloseTo(cheap, 12);
  });

  test('say nothing where there is no choice', () => {
    const alone = {
      ...weighed,
      decision: decide(weighed.options.slice(0, 1), weightsOf([0.25, 0.25, 0.25, 0.25]), 'score', weightings(4)),
    };
    expect(decisionWords(alone)).toEqual([]);
    expect(decide([], weightsOf([1, 0, 0, 0]), 'score', weightings(4))).toMatchObject({
      options: [],
      favourites: null,
      flips: [],
    });
  });
});
