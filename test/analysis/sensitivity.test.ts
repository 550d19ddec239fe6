import { describe, expect, test } from 'vitest';
import { comparisonOf, study } from '../../src/analysis/compare.ts';
import type { RankBy } from '../../src/analysis/result.ts';
import { nextQuestion, questionBefore, worthOfKnowing } from '../../src/analysis/sensitivity/information.ts';
import type { InputSensitivity, Sensitivity } from '../../src/analysis/sensitivity/result.ts';
import { sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import { loadData } from '../../src/data/load.ts';
import { evppiOfNormalSum } from '../../src/methods/value-of-information.ts';
import type { FormulaTag } from '../../src/model/graph/formula.ts';
import type { Node } from '../../src/model/graph/node.ts';
import { sensitivityData } from '../../src/report/sensitivity-data.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Uncertain } from '../../src/units/quantity.ts';
import { toyStudy } from './toy-study.ts';

const uniform = (low: number, high: number): Uncertain => ({ kind: 'uniform', low, high });

function sensitivityOfToy(...toy: Parameters<typeof toyStudy>): Sensitivity {
  const { sensitivity, diagnostics } = sensitivityOf(toyStudy(...toy), []);
  expect(diagnostics).toEqual([]);
  return sensitivity!;
}

const inputNamed = (sensitivity: Sensitivity, name: string): InputSensitivity =>
  sensitivity.inputs.find((input) => input.name === name)!;

describe('a cost between 0 and 100 against one of 40', () => {
  const found = sensitivityOfToy(
    { x: uniform(0, 100), other: uniform(1, 2) },
    {
      risky: (f, { x }) => f`${x!}`,
      safe: (f, { other }) => f`40 + 0 * ${other!}`,
    },
  );
  const x = inputNamed(found, 'x');

  test('swings from 10 to 90, and turns at the low end', () => {
    expect(found.between).toMatchObject({ first: { id: 'safe' }, second: { id: 'risky' } });
    expect(x.alone).toMatchObject({ turns: true });
    expect(x.alone.atLow).toBeCloseTo(10 - 40, 6);
    expect(x.alone.atHigh).toBeCloseTo(90 - 40, 6);
    expect(x.alone.swing).toBeCloseTo(80, 6);
    expect(found.difference.likely).toBeCloseTo(10, 6);
  });

  test('is worth the mean of what is below 40: 8, and no other value is worth anything', () => {
    const { evpi, ask } = found.information!;
    expect(Math.abs(evpi.mean - 8)).toBeLessThanOrEqual(evpi.error + 0.01);
    expect(Math.abs(x.worth!.mean - 8)).toBeLessThan(0.2);
    expect(x.worth!.mean).toBeLessThanOrEqual(evpi.mean);
    expect(ask).toMatchObject({ path: 'x' });
    expect(inputNamed(found, 'other').worth).toMatchObject({ mean: 0, isSure: false });
  });

  test('explains everything, alone and with others', () => {
    for (const result of ['difference'] as const) {
      expect(x.spread![result].alone.value).toBeCloseTo(1, 2);
      expect(x.spread![result].total!.value).toBeCloseTo(1, 1);
      expect(inputNamed(found, 'other').spread![result].alone.high).toBeLessThan(0.01);
    }
  });

  test('can turn the choice, and the other value cannot', () => {
    expect(x.turning).toMatchObject({ could: true, alone: { option: 'risky' } });
    expect(x.turning.alone!.at).toBeLessThan(40);
    expect(x.turning.lowest).toMatchObject({ option: 'risky' });
    expect(x.turning.lowest!.chance.mean).toBe(1);
    expect(x.turning.highest).toMatchObject({ option: null });
    expect(inputNamed(found, 'other').turning).toMatchObject({ could: false, alone: null });
  });
});

test('the worth of a value is known within its error, for most seeds, and lies between nothing and that of everything', () => {
  // Two costs whose difference is normal with mean -1 and the spreads 2, 1 and 3: the worth of knowing one is known exactly.
  const normal = (sd: number): Uncertain => ({ kind: 'normal', mean: 0, sd });
  const sds = { a: 2, b: 1, c: 3 };
  const { evppi, evpi: truth } = evppiOfNormalSum(-1, Object.values(sds));
  let [covered, asked] = [0, 0];
  for (let seed = 1; seed <= 40; seed++) {
    const found = sensitivityOfToy(
      { a: normal(2), b: normal(1), c: normal(3), noise: normal(1) },
      {
        ours: (f, { noise }) => f`10 + ${noise!}`,
        theirs: (f, { a, b, c, noise }) => f`11 + ${a!} + ${b!} + ${c!} + ${noise!}`,
      },
      { draws: 1024, seed },
    );
    const { evpi } = found.information!;
    expect(Math.abs(evpi.mean - truth)).toBeLessThan(0.15);
    for (const { worth } of found.inputs) {
      expect(worth!.mean).toBeGreaterThanOrEqual(0);
      expect(worth!.mean).toBeLessThanOrEqual(evpi.mean);
    }
    for (const [index, name] of Object.keys(sds).entries()) {
      const { mean, error } = inputNamed(found, name).worth!;
      asked++;
      if (Math.abs(mean - evppi[index]!) <= error + 0.01) covered++;
    }
    expect(inputNamed(found, 'noise').worth!.isSure).toBe(false);
  }
  expect(covered / asked).toBeGreaterThan(0.85);
});

test('the first question is the one that all inputs would be asked for, which is bounded by what they explain', () => {
  const inputs = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`x${index}`, uniform(0, 2 + 3 * index * (index % 3))] as const),
  );
  const halves = (odd: number) => (f: FormulaTag, x: Readonly<Record<string, Node>>) =>
    f`total(${Object.values(x).filter((_, index) => index % 2 === odd)})`;
  for (let seed = 1; seed <= 10; seed++) {
    const { model, drawn } = toyStudy(inputs, { even: halves(0), odd: halves(1) }, { seed });
    const { of, atMost, evpi } = worthOfKnowing(model, drawn!, ['even', 'odd']);
    for (const input of drawn!.inputs) {
      const { mean, error } = of(input);
      expect(mean).toBeLessThanOrEqual(atMost(input) + error);
    }
    const all = nextQuestion(new Map(drawn!.inputs.map((input) => [input, of(input)])), evpi);
    expect(questionBefore(model, drawn!, ['even', 'odd'])).toEqual(all);
  }
});

test('indices of a sum are the shares of its variances within their intervals, for most seeds', () => {
  const weights = { a: 1, b: 2, c: 4 };
  const whole = 1 + 4 + 16;
  let [covered, asked] = [0, 0];
  for (let seed = 1; seed <= 30; seed++) {
    const found = sensitivityOfToy(
      { a: uniform(0, 1), b: uniform(0, 1), c: uniform(0, 1) },
      { sum: (f, { a, b, c }) => f`${a!} + 2 * ${b!} + 4 * ${c!}`, nothing: (f) => f`0 * 1` },
      { draws: 1024, seed },
    );
    for (const [name, weight] of Object.entries(weights)) {
      const { alone, total } = inputNamed(found, name).spread!.difference;
      for (const share of [alone, total!]) {
        asked++;
        const slack = 0.002;
        if (share.low - slack <= weight ** 2 / whole && weight ** 2 / whole <= share.high + slack) covered++;
      }
    }
    expect(found.spread!.difference.alone.high).toBeGreaterThan(0.99);
  }
  expect(covered / asked).toBeGreaterThan(0.85);
});

test('what two values do together only shows in the total', () => {
  const centred = uniform(-1, 1);
  const found = sensitivityOfToy(
    { a: centred, b: centred },
    { product: (f, { a, b }) => f`${a!} * ${b!}`, nothing: (f) => f`0 * 1` },
    { draws: 4096 },
  );
  for (const name of ['a', 'b']) expect(inputNamed(found, name).spread!.difference.alone.value).toBeLessThan(0.02);
  expect(found.spread!.difference.alone.high).toBeLessThan(0.1);
  // Neither matters alone, so both are among the others: together they explain all of it.
  expect(found.spread!.difference.others!.total.high).toBeGreaterThan(0.95);
});

test('values that move together share a total index, and each explains its part and what it tells of the other', () => {
  const costs: Parameters<typeof toyStudy>[1] = {
    sum: (f, { a, b, c }) => f`${a!} + ${b!} + 2 * ${c!}`,
    nothing: (f) => f`0 * 1`,
  };
  const normal: Uncertain = { kind: 'normal', mean: 0, sd: 1 };
  const found = sensitivityOfToy({ a: normal, b: normal, c: normal }, costs, {
    draws: 4096,
    together: ['a', 'b'],
    rank: 0.8,
  });
  // Normals of rank correlation 0.8 have a correlation r of 2 sin(0.8 pi / 6): Var(a + b) = 2 + 2 r, E[a + b | a] = (1 + r) a.
  const r = 2 * Math.sin((0.8 * Math.PI) / 6);
  const whole = 2 + 2 * r + 4;
  const { alone, total } = inputNamed(found, 'a').spread!.difference;
  expect(alone.value).toBeCloseTo((1 + r) ** 2 / whole, 1);
  expect(total!.value).toBeCloseTo((2 + 2 * r) / whole, 1);
  expect(inputNamed(found, 'b').spread!.difference.total).toEqual(total);
  expect(inputNamed(found, 'c').spread!.difference.total!.value).toBeCloseTo(4 / whole, 1);
});

test('few outcomes are tried one by one', () => {
  const found = sensitivityOfToy(
    { plan: { kind: 'discrete', values: [30, 5, 90], probabilities: [0.6, 0.2, 0.2] }, noise: uniform(0, 1) },
    { a: (f, { plan, noise }) => f`${plan!} + ${noise!}`, b: (f) => f`40 * 1` },
  );
  const { alone, turning, worth } = inputNamed(found, 'plan');
  expect(alone).toMatchObject({ low: 5, high: 90 });
  expect(turning.alone).toMatchObject({ at: 90, option: 'b' });
  // Knowing the plan saves 90.5 - 40 in one case of five.
  expect(worth!.mean).toBeCloseTo(0.2 * 50.5, 0);
});

test('without spread there is nothing to learn', () => {
  const found = sensitivityOfToy({}, { a: (f) => f`1 * 3`, b: (f) => f`1 * 4` });
  expect(found).toMatchObject({ inputs: [], spread: null, information: null, difference: { likely: 1, drawn: null } });
});

test('where an option always wins, knowing more is worth nothing', () => {
  const found = sensitivityOfToy({ x: uniform(0, 10) }, { a: (f, { x }) => f`${x!}`, b: (f, { x }) => f`${x!} + 1` });
  expect(found.information).toEqual({ evpi: { mean: 0, error: 0 }, ask: null });
  expect(found.inputs.every(({ turning, worth }) => !turning.could && worth!.mean === 0)).toBe(true);
});

describe('of a scenario', () => {
  const data = loadData();
  const OPTIONS = {
    clerk: '  clerk: {kind: employee, wage: 18 to 24 USD/hour}\n',
    agency: '  agency: {kind: outsource, price: {per_hour: 32 to 46 USD/hour}}\n',
    founder: '  founder: {kind: diy}\n',
  };
  const asked = (options: readonly string[], where?: string, rankBy: RankBy = 'cost') => {
    const text = `name: books
company: {country: US, region: TX}
work: {books: {function: bookkeeping, workload: 20 to 28 hours/week}}
options:\n${options.join('')}`;
    const { scenario } = loadScenario(text, { file: 'test.yaml' });
    const { study: made, diagnostics } = study(scenario!, data, {
      drawing: { draws: 512, seed: 1, ...(where === undefined ? {} : { where }) },
      rankBy,
    });
    return { made, diagnostics, found: made && sensitivityOf(made, []).sensitivity };
  };
  const { made, found } = asked(Object.values(OPTIONS));

  test('no value is worth more than all of them, none less than nothing', () => {
    const { evpi } = found!.information!;
    expect(evpi.mean).toBeCloseTo(made!.comparison.options[0]!.regret!, 9);
    for (const { worth } of found!.inputs) {
      expect(worth!.mean).toBeGreaterThanOrEqual(0);
      expect(worth!.mean).toBeLessThanOrEqual(evpi.mean);
    }
  });

  test('the order of the options changes no byte', () => {
    const { found: turned } = asked(Object.values(OPTIONS).reverse());
    const bytes = (one: Sensitivity) => JSON.stringify(sensitivityData(one)).replaceAll(/test\.yaml:\d+/g, 'line');
    expect(bytes(turned!)).toBe(bytes(found!));
  });

  test.each([undefined, 'clerk.wage > 21 USD/hour'])(
    'a comparison tells the bars of the tornado, under %s',
    (where) => {
      // Ranked by score, no flip by cost stands in the way of telling them.
      const { made: one } = asked(Object.values(OPTIONS), where, 'score');
      const { option, runnerUp, decisive } = comparisonOf(one!).recommendation;
      const { inputs } = sensitivityOf(one!, [option!, runnerUp!]).sensitivity!;
      expect(decisive.length).toBeGreaterThan(3);
      const assumed = inputs.filter(({ told }) => told.origin !== 'given').slice(0, decisive.length);
      for (const [index, { path, label, low, high, swing, turns }] of decisive.entries()) {
        const { told, alone } = assumed[index]!;
        expect({ path, label, low, high, turns }).toEqual({
          ...{ path: told.path, label: told.label },
          ...{ low: alone.low, high: alone.high, turns: alone.turns },
        });
        expect(swing).toBeCloseTo(alone.swing, 6);
      }
    },
  );

  test('whether and when events happen is no question to ask', () => {
    expect(found!.spread!.difference.events!.events).toBeGreaterThan(0);
    expect(found!.inputs.some(({ told }) => Number.isNaN(told.value))).toBe(false);
  });

  test('--between takes any two options, and only options', () => {
    const two = sensitivityOf(made!, ['founder', 'agency']).sensitivity!;
    expect(two.between).toMatchObject({ first: { id: 'founder' }, second: { id: 'agency' } });
    const codes = (between: string[]) => sensitivityOf(made!, between).diagnostics.map(({ message }) => message);
    expect(codes(['founder', 'agncy'])).toEqual(["--between names 'agncy', which is no option of test.yaml"]);
    expect(codes(['founder'])).toEqual(['--between takes two options, not 1']);
    expect(codes(['founder', 'founder'])).toEqual(["--between names 'founder' twice"]);
  });

  test('under a condition inputs range over the draws that are left', () => {
    const { made: narrowed, found: given } = asked(Object.values(OPTIONS), 'clerk.wage > 21 USD/hour');
    // What the condition is about stands at its median, which is dearer than the likely wage.
    const [all, some] = [made!, narrowed!].map((one) => sensitivityOf(one, ['clerk', 'agency']).sensitivity!);
    expect(some!.difference.likely).toBeLessThan(all!.difference.likely - 500);
    expect(given!.condition!.counted).toBeLessThan(512);
    const wage = given!.inputs.find(({ told }) => told.path === 'options.clerk.wage')!;
    expect(wage.alone.low).toBeGreaterThan(21);
    expect(wage.spread!.difference.total).toBeNull();
  });

  test.each([
    ['wage', 'this is no statement that holds or does not'],
    ['clerk.wgae > 20 USD/hour', "'clerk.wgae' is not known here"],
    ['clerk.heads > 1', "'clerk.heads' has a value for each month"],
    ['clerk.wage > 200 USD/hour', 'it holds in 0 of 512 draws: too few to say anything'],
    ['clerk.wage > 20 USD', 'greater joins USD/hour and USD'],
    ['clerk.wage > ', 'the formula ends where a value was expected'],
  ])('a condition that cannot be used says why: %s', (where, message) => {
    const { diagnostics } = asked([OPTIONS.clerk, OPTIONS.agency], where);
    expect(diagnostics).toMatchObject([{ code: 'SW3052', message: `--where "${where}": ${message}` }]);
  });

  test('a condition over months says which one counts', () => {
    const { made: some } = asked([OPTIONS.clerk, OPTIONS.agency], 'highest(clerk.heads) <= 1');
    expect(some!.comparison.scenario.condition).toMatchObject({ text: 'highest(clerk.heads) <= 1' });
  });
});
