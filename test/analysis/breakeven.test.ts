import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Breakeven, type BreakevenQuestion, breakevenOf } from '../../src/analysis/breakeven.ts';
import { askedInputs } from '../../src/analysis/breakeven-question.ts';
import { expectations } from '../../src/analysis/check.ts';
import { comparisonOf, type Study, study } from '../../src/analysis/compare.ts';
import { inputsOf } from '../../src/analysis/inputs.ts';
import { npvUnder } from '../../src/analysis/lanes.ts';
import { grid } from '../../src/analysis/search.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { data, studyOf, studyOfBundled } from '../bundled-scenarios.ts';

const head = `
name: Phones
start: 2027-01
horizon: 24 months
discount: 0%/year
company: {country: US, region: TX, currency: USD, founder: {hour: 50 USD/hour}}
`;
const work = 'work: {w: {function: phone-reception, volume: 1000 calls/month, handle_time: 3 minutes, open: 24x7}}';

/** Two vendors of which only the price differs: their cost is equal where their bills are. */
const vendor = (price: string): string =>
  `{kind: outsource, lead_time: 0 days, price: ${price}, contract: {escalator: 0%/year, setup: 0 USD, notice: 30 days}}`;

function made(options: string, more = work): Study {
  return studyOf(`${head}${more}\noptions:\n${options}\n`, 'phones.yaml');
}

function ask(made_: Study, question: Partial<BreakevenQuestion> = {}): Breakeven {
  const { breakeven, diagnostics } = breakevenOf(made_, { inputs: [], between: null, ...question });
  expect(diagnostics).toEqual([]);
  return breakeven!;
}

const VOLUME = 'work.w.volume';

describe('two prices', () => {
  const pair = made(`  each: ${vendor('{per_unit: 2 USD/call}')}\n  flat: ${vendor('{retainer: 5000 USD/month}')}\n`);
  it('break even where their bills are equal', () => {
    const [found, ...others] = ask(pair, { inputs: [VOLUME] }).thresholds;
    expect(others).toEqual([]);
    expect(found!.at).toBeCloseTo(2500, 4);
    expect(found!.step).toBe(false);
    expect([found!.below.cheaper, found!.above.cheaper]).toEqual(['each', 'flat']);
    expect(Math.max(found!.below.by, found!.above.by)).toBeLessThan(0.005);
    expect(found!.distance.absolute).toBeCloseTo(1500, 4);
    expect(found!.distance.share).toBeCloseTo(1.5, 6);
    expect(found!.distance.chance).toBeNull();
  });
  it('break even in the price, too, whichever is named first', () => {
    for (const between of [
      ['each', 'flat'],
      ['flat', 'each'],
    ]) {
      const asked = ask(pair, { inputs: ['options.each.price'], between });
      expect(asked.thresholds.map(({ at }) => at.toFixed(6))).toEqual(['5.000000']);
      expect(asked.thresholds[0]!.below.cheaper).toBe('each');
    }
  });
  it('have a chart about the crossing', () => {
    const { crossover } = ask(pair, { inputs: [VOLUME] });
    const [each, flat] = crossover!.options;
    const { values } = crossover!.axis;
    expect(values[0]).toBeLessThan(1000);
    expect(values.at(-1)).toBeGreaterThan(2500);
    for (const [index, value] of values.entries())
      expect(Math.sign(each!.npv[index]! - flat!.npv[index]!)).toBe(Math.sign(value - 2500));
  });
  it('break even on a line over price and volume', () => {
    const { region } = ask(pair, { inputs: [VOLUME, 'options.each.price'] });
    expect(region!.between).toEqual(['each', 'flat']);
    const met = region!.curve.filter(({ y }) => y.length > 0);
    expect(met.length).toBeGreaterThan(3);
    for (const { x, y } of met) expect(x * y[0]!.at).toBeCloseTo(5000, 3);
    for (const [row, price] of region!.y.values.entries()) {
      for (const [column, volume] of region!.x.values.entries())
        expect(region!.cheapest[row]![column]).toBe(price * volume <= 5000 ? 'each' : 'flat');
    }
  });
});

test('steps of a price make several crossings, each with its side', () => {
  const tiers = '{per_unit: 2 USD/call, tier_mode: volume, tiers: [{over: 2500, price: 1.5 USD/call}]}';
  const stepped = made(`  each: ${vendor(tiers)}\n  flat: ${vendor('{retainer: 4000 USD/month}')}\n`);
  const found = ask(stepped, { inputs: [VOLUME], between: ['each', 'flat'] }).thresholds;
  const inOrder = [...found].sort((a, b) => a.at - b.at);
  // 2 a call reach 4,000 at 2,000; beyond 2,500 all calls cost 1.5, which reach it at 2,667.
  expect(inOrder.map(({ at }) => at.toFixed(3))).toEqual(['2000.000', '2500.000', '2666.667']);
  expect(inOrder.map(({ step }) => step)).toEqual([false, true, false]);
  expect(inOrder.map(({ above }) => above.cheaper)).toEqual(['flat', 'each', 'flat']);
  const { below, above } = inOrder[1]!;
  expect(below.at).toBeLessThanOrEqual(2500);
  expect(above.at).toBeGreaterThan(2500);
  // A month at 2,500 costs 5,000 below the step and 3,750 above it, so that flat is 1,000 ahead and then 250 behind.
  expect(below.by / above.by).toBeCloseTo(4, 6);
});

describe('putting a break-even back', () => {
  const text = `${head}${work}
options:
  desk: {kind: employee, wage: 22 USD/hour, shift: Mon-Fri 09:00-17:00}
  service: {kind: outsource, price: {per_unit: 6 USD/call}}
  helper: {kind: freelance, price: {per_hour: 30 USD/hour}}
`;
  const first = studyOf(text, 'phones.yaml');
  const given = ask(first).thresholds.filter(({ path }) => !path.includes('*') && first.scenario.textOf(path));
  const npvWith = (path: string, value: number, unit: string): Map<string, number> => {
    const sets = [`${path}=${value.toPrecision(15)} ${unit}`.trim()];
    const { scenario, diagnostics } = loadScenario(text, { file: 'phones.yaml', sets });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return new Map(study(scenario!, data).study!.comparison.options.map(({ id, base }) => [id, base.npv]));
  };
  it('finds some of them', () => expect(given.length).toBeGreaterThan(3));
  it.each(given)('$input at $at: equal to the cent, or one on either side of a step', (one) => {
    const path = one.path.replace(/\.now$/, '');
    const lead = (at: number): number => {
      const npv = npvWith(path, at, one.unit);
      return npv.get(one.above.cheaper)! - npv.get(one.below.cheaper)!;
    };
    if (one.step) {
      expect(lead(one.below.at)).toBeGreaterThan(0);
      expect(lead(one.above.at)).toBeLessThan(0);
    } else expect(Math.abs(lead(one.at))).toBeLessThan(0.01);
  });
});

const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);

const stepScenario = fc
  .record({
    volume: fc.integer({ min: 300, max: 6000 }),
    handleTime: tenths(2, 8),
    wage: tenths(15, 35),
    retainer: fc.integer({ min: 2000, max: 20000 }),
    each: tenths(1, 9),
    over: fc.integer({ min: 500, max: 6000 }),
    off: tenths(0.1, 0.4),
    growth: fc.constantFrom(0, 0, 1.5),
  })
  .map(
    ({ volume, handleTime, wage, retainer, each, over, off, growth }) => `${head}
work: {w: {label: Tickets, unit: ticket, role: customer-service-rep, volume: {now: ${volume} tickets/month, growth: ${growth}%/month}, handle_time: ${handleTime} minutes}}
options:
  staff: {kind: employee, wage: ${wage} USD/hour, part_time: false}
  tiers: {kind: outsource, price: {per_unit: ${each} USD/ticket, tier_mode: volume, tiers: [{over: ${over}, price: ${(each * (1 - off)).toFixed(3)} USD/ticket}]}}
  flat: {kind: outsource, price: {retainer: ${retainer} USD/month}}
`,
  );

test('random scenarios with steps cross exactly where a fine grid sees them cross', () => {
  let total = 0;
  fc.assert(
    fc.property(stepScenario, fc.constantFrom('work.w.volume.now', 'options.staff.wage'), (text, path) => {
      const one = studyOf(text, 'steps.yaml');
      const [input] = inputsOf(one.model, one.model.options).filter(({ told }) => told.path === path);
      const { factor } = input!.leaf.leaf!.unit;
      const fine = grid(input!.now / 20, input!.now * 20, 1501);
      for (const between of [
        ['staff', 'tiers'],
        ['staff', 'flat'],
        ['tiers', 'flat'],
      ]) {
        const options = between.map((id) => one.model.options.find(({ option }) => option.id === id)!);
        const npv = npvUnder(one.model, options, [input!.leaf])(fine.map((at) => new Map([[input!.leaf, at]])));
        const isAbove = npv.map(([a, b]) => a! > b!);
        const { breakeven } = breakevenOf(one, { inputs: [path], between });
        const found = (breakeven?.thresholds ?? []).map(({ at }) => at * factor);
        total += found.length;
        const told = fine.map((at) => found.filter((cut) => cut > fine[0]! && cut < at).length % 2 === 1);
        // An order that holds at one point of the grid alone may be too short to be seen.
        const wrong = fine.filter((_, index) => {
          const [before, here, after] = [index - 1, index, index + 1].map((at) => isAbove[at] ?? isAbove[index]);
          return before === here && here === after && (here !== isAbove[0]) !== told[index];
        });
        expect(wrong).toEqual([]);
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 6) },
  );
  expect(total).toBeGreaterThan(0);
}, 600_000);

describe('what cannot be asked', () => {
  const pair = made(`  each: ${vendor('{per_unit: 2 USD/call}')}\n  flat: ${vendor('{retainer: 5000 USD/month}')}\n`);
  const refused = (question: Partial<BreakevenQuestion>, one = pair) => {
    const { breakeven, diagnostics } = breakevenOf(one, { inputs: [], between: null, ...question });
    expect(breakeven).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['SW3041']);
    return `${diagnostics[0]!.message}; ${diagnostics[0]!.hint}`;
  };
  it.each([
    [['work.w.volum'], "did you mean 'work.w.volume'?"],
    [['company.region'], 'is no number that could be moved'],
    [['options.each.contract.setup'], 'is 0 without a range'],
  ])('the input %j', (inputs, said) => expect(refused({ inputs })).toContain(said));
  it('an input that does not reach the two options', () => {
    const three = made(
      `  each: ${vendor('{per_unit: 2 USD/call}')}\n  flat: ${vendor('{retainer: 5000 USD/month}')}\n  desk: {kind: employee, wage: 20 USD/hour}\n`,
    );
    expect(refused({ inputs: ['options.desk.wage'], between: ['each', 'flat'] }, three)).toContain(
      'does not reach the cost of these options',
    );
  });
  it('an unknown option, one alone, one twice', () => {
    expect(refused({ between: ['each', 'flta'] })).toContain(
      "'flta' is no option of phones.yaml; did you mean 'flat'?",
    );
    expect(refused({ between: ['each'] })).toContain('a break-even is between two options');
    expect(refused({ between: ['each', 'each'] })).toContain('a break-even is between two options');
  });
  it('a scenario of one option', () =>
    expect(refused({}, made(`  each: ${vendor('{per_unit: 2 USD/call}')}\n`))).toContain('needs two options'));
});

describe('a break-even that is expected', () => {
  const pair = (expected: string) =>
    made(
      `  each: ${vendor('{per_unit: 2 USD/call}')}\n  flat: ${vendor('{retainer: 5000 USD/month}')}\nexpect: ["${expected}"]\n`,
    );
  const said = (expected: string): string => {
    const { expectations: held, diagnostics } = expectations(pair(expected));
    return [held[0]!.holds ? 'holds' : 'fails', held[0]!.found, ...diagnostics.map(({ hint }) => hint ?? '')].join(
      '; ',
    );
  };
  it.each([
    ['breakeven(work.w.volume, each, flat) >= 2400 calls/month', 'holds; it is 2,500 calls/month'],
    ['breakeven(work.w.volume, flat, each) >= 2600 calls/month', 'fails; it is 2,500 calls/month; '],
    ['breakeven(options.each.price, each, flat) < 4.5 USD/call', 'fails; it is 5 USD/call; '],
    [
      'breakeven(work.w.handle_time, each, flat) > 1 minute',
      "> 1 minute': each and flat do not break even over work.w.handle_time; ",
    ],
    [
      'breakeven(work.w.volum, each, flat) > 1 minute',
      "> 1 minute': 'work.w.volum' is no input of phones.yaml; did you mean",
    ],
    ['breakeven(work.w.volume, each) > 1 minute', "> 1 minute': breakeven takes an input and two options; "],
    [
      'breakeven(5, each, flat) > 1 minute',
      "> 1 minute': breakeven starts with the path of a number, as in work.reception.volume; ",
    ],
    ['breakeven(work.w.volume, each, flat) > 1 USD', "> 1 USD': call/month cannot be held against USD; "],
  ])('%s', (expected, found) => expect(said(expected)).toContain(found));
  it('has no place in `require`', () => {
    const text = `${head}${work}\noptions: [diy, employee]\nrequire: ["breakeven(work.w.volume, diy, employee) > 1 call/month"]\n`;
    expect(() => studyOf(text)).toThrow('breakeven stands in `expect`, not in `require`');
  });
});

describe('a field that is a number and has parts of its own', () => {
  const desks = made(
    `  desk: {kind: employee, wage: 20 USD/hour}\n  mine: {kind: employee, wage: 24 USD/hour, shrinkage: 30%}\n  flat: ${vendor('{retainer: 9000 USD/month}')}\n`,
  );
  const named = (path: string, one = desks) => {
    const { looked, named, crossover } = ask(one, { inputs: [path], between: ['desk', 'flat'] });
    return { looked, named, charted: crossover?.axis.path };
  };
  it('is moved with its parts, and has a chart of its own', () => {
    expect(named('options.*.shrinkage')).toEqual({
      looked: 2,
      named: ['Breaks and meetings'],
      charted: 'options.*.shrinkage',
    });
    expect(named('options.desk.shrinkage')).toEqual(named('options.*.shrinkage'));
    expect(named('options.*.shrinkage.with_leave').looked).toBe(1);
  });
  it('has those of the option that is named only', () => {
    const { diagnostics } = breakevenOf(desks, { inputs: ['options.flat.shrinkage'], between: ['desk', 'flat'] });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "'options.flat.shrinkage' does not reach the cost of these options",
    ]);
  });
  it.each(['virtual-assistant', 'support-team-in-manila'])('wherever %s has one', (name) => {
    const one = studyOfBundled(name);
    const paths = [...new Set(inputsOf(one.model, one.model.options).map(({ told }) => told.path))];
    const fields = paths.filter((path) => paths.some((other) => other.startsWith(`${path}.`)));
    expect(fields.length).toBeGreaterThan(3);
    for (const path of fields) {
      const asked = askedInputs([path], inputsOf(one.model, one.model.options), one.model, one.scenario);
      if (!('inputs' in asked)) throw new Error(asked.diagnostic.message);
      const found = new Set(asked.inputs.map(({ told }) => told.path));
      expect([...found].sort()).toEqual(paths.filter((other) => other === path || other.startsWith(`${path}.`)).sort());
      expect(new Set(asked.named.map(({ told }) => told.path))).toEqual(new Set([path]));
    }
  });
  it('means the number itself in `expect`', () => {
    const office = 'work: {w: {function: phone-reception, workload: 280 hours/month}}';
    const text = `${head}${office}\noptions:\n  desk: {kind: employee, wage: 20 USD/hour}\n  flat: ${vendor('{retainer: 12000 USD/month}')}\nexpect: ["breakeven(options.desk.shrinkage, desk, flat) > 1%"]\n`;
    const { expectations: held } = expectations(studyOf(text));
    expect(held[0]).toMatchObject({ holds: true, found: 'it is 10.8%' });
  });
});

test('a value of `let` is moved wherever it is used', () => {
  const text = `${head}let: {calls: 800 to 1400 calls/month}
work: {w: {function: phone-reception, volume: calls, handle_time: 3 minutes}}
options:\n  each: ${vendor('{per_unit: 2 USD/call}')}\n  flat: ${vendor('{retainer: 2500 USD/month}')}\n`;
  for (const path of ['let.calls', 'work.w.volume']) {
    const [found] = ask(studyOf(text), { inputs: [path] }).thresholds;
    expect(found!.path).toBe('let.calls');
    expect(found!.at).toBeCloseTo(1250, 4);
    expect(found!.range).toEqual({ low: 800, high: 1400 });
    // ln(1250 / sqrt(800 x 1400)) / (ln(1400 / 800) / 2 / 1.645) = 0.979 standard deviations
    expect(found!.distance.chance).toBeCloseTo(0.164, 2);
  }
});

describe.each(['24-hour-reception', 'virtual-assistant', 'it-support-20-people'])('flips of %s', (name) => {
  const one = studyOfBundled(name);
  const { flips } = comparisonOf(one).recommendation;
  const { thresholds } = ask(one);
  const winner = one.comparison.recommendation.option!;
  const lost = thresholds.filter(({ at, now, above, below }) => (at > now ? below : above).cheaper === winner);
  it('are break-evens at which the winner loses its place', () => {
    expect(flips.length).toBeGreaterThan(0);
    for (const flip of flips) {
      const near = lost.find((one) => one.input === flip.input && Math.abs(one.at / flip.at - 1) < 1e-5);
      expect(near && (flip.side === 'above' ? near.above : near.below).cheaper).toBe(flip.to);
    }
  });
  it('are the nearest in their direction', () => {
    for (const flip of flips) {
      const between = lost.filter(
        ({ input, at, now }) =>
          input === flip.input &&
          at > now === flip.at > now &&
          Math.abs(at - now) < Math.abs(flip.at - now) * (1 - 1e-5),
      );
      expect(between).toEqual([]);
    }
  });
});
