import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costing } from '../../../src/analysis/best-mix/costed.ts';
import { type Mix, mixOf, withAssign } from '../../../src/analysis/best-mix/mix.ts';
import { inOrderOfCost } from '../../../src/analysis/best-mix/order.ts';
import { search } from '../../../src/analysis/best-mix/search.ts';
import { choiceOf } from '../../../src/analysis/best-mix/table.ts';
import { periodOf } from '../../../src/analysis/calendar.ts';
import type { StudyQuestion } from '../../../src/analysis/compare.ts';
import type { OptionResult } from '../../../src/analysis/result.ts';
import { Assumptions } from '../../../src/assumptions/assumptions.ts';
import { buildModel, type Calendar } from '../../../src/model/model.ts';
import { evaluate } from '../../../src/readings/evaluate.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { MultiSourceOption, Scenario } from '../../../src/scenario/types.ts';
import { data, studyOf } from '../../bundled-scenarios.ts';

interface Question {
  readonly calls: number;
  readonly transactions: number;
  readonly company: string;
  readonly more: string;
}

const textOf = ({ calls, transactions, company, more }: Question): string => `name: mix
horizon: 12 months
discount: 0%/year
company: {country: US, region: OH, employees: 12, founder: {hour: 75 USD/hour, capacity: 6 hours/week}${company}}
work:
  phones: {function: phone-reception, volume: ${calls} calls/month, handle_time: 2 minutes, open: 24x7, error_cost: 3 USD/call}
  books: {function: bookkeeping, volume: ${transactions} transactions/month}
${more}
options:
  front-desk: {kind: employee, role: receptionist}
  service: {kind: outsource, covers: [phones], price: {plans: [{fee: 350 USD/month, includes: 125 minutes, overage: 2.5 USD/minute}, {fee: 1850 USD/month, includes: 1000 minutes, overage: 1.75 USD/minute}]}, minimum: 400 USD/month}
  founder: {kind: diy}
  mix: {kind: multi-source, find: cheapest}
`;

function solved(text: string) {
  const { scenario, diagnostics } = loadScenario(text, { file: 'mix.yaml' });
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const option = scenario.options.find(({ id }) => id === 'mix') as MultiSourceOption;
  const period = periodOf(scenario, data.version);
  const { choice } = choiceOf(scenario, data, period, option);
  return { choice: choice!, ...costing(scenario, data, period, option), onTop: onTop(scenario, period, option) };
}

/** Lines of the whole option that no part of it has; their sum is a present value where nothing is discounted. */
const WHOLE_ONLY = /^(filler\.until_start|changeover\..*|payroll\.overdraft)$/;

function onTop(scenario: Scenario, period: Calendar, option: MultiSourceOption) {
  return (mix: Mix): number => {
    const model = buildModel(new Assumptions(withAssign(scenario, option, mix), data), period, ['mix']);
    const values = evaluate(model.graph);
    return model.options[0]!.lines.filter(({ id }) => WHOLE_ONLY.test(id))
      .flatMap(({ cost }) => values.series(cost))
      .reduce((sum, month) => sum + month, 0);
  };
}

const question = fc.record({
  calls: fc.integer({ min: 50, max: 8000 }),
  transactions: fc.integer({ min: 20, max: 800 }),
  company: fc.constantFrom('', ', cash: {opening: 2000 USD, receipts: 3000 USD/month}'),
  more: fc.constantFrom('', 'today: founder', 'today: {phones: service, books: founder}', 'filler: founder'),
});

describe('the parts of a mix', () => {
  test('add up to the mix but for lines of the whole, which are never negative', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { choice, costOf, onTop } = solved(textOf(asked));
        const all = [...inOrderOfCost(choice.table)].map(({ sets, cost }) => {
          const mix = mixOf(choice.cells, choice.sources, sets);
          return { cost, npv: costOf(mix).npv, onTop: onTop(mix) };
        });
        expect(all).toHaveLength(3 * 3 * 2);
        for (const one of all) {
          expect(one.onTop).toBeGreaterThanOrEqual(0);
          expect(one.cost + one.onTop).toBeCloseTo(one.npv, 4);
        }
        const exact = all.map(({ npv }) => npv);
        const found = search(choice, costOf, { boundHolds: true, requires: false })!;
        expect(found.proven).toBe(true);
        expect(found.plain.npv).toBe(Math.min(...exact));
        expect(found.best.npv).toBeLessThanOrEqual(found.plain.npv);
        if (found.bound !== null) expect(found.bound).toBeGreaterThan(found.plain.npv - 0.01);
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});

test('parts of every kind of option add up', () => {
  const { choice, costOf, onTop } = solved(`name: kinds
discount: 0%/year
company: {country: US, region: CA, employees: 12, founder: {hour: 60 USD/hour, capacity: 8 hours/week}}
work:
  phones: {function: phone-reception, volume: {now: 900 calls/month, growth: 2%/month}, open: Mon-Fri 09:00-17:00, service_level: 80% in 30 s}
  books: {function: bookkeeping, volume: 250 transactions/month}
today: founder
options:
  founder: {kind: diy}
  clerk: {kind: employee}
  service: {kind: outsource}
  abroad: {kind: offshore, country: PH}
  marketplace: {kind: freelance}
  shared: {kind: sharing, partners: 3}
  colleague: {kind: shared-services, spare: 5 hours/week}
  software: {kind: automate, residual_by: diy}
  mix: {kind: multi-source, find: cheapest}
`);
  const all = [...inOrderOfCost(choice.table)];
  expect(all).toHaveLength(8 * 8);
  for (const { sets, cost } of all) {
    const mix = mixOf(choice.cells, choice.sources, sets);
    expect(cost + onTop(mix)).toBeCloseTo(costOf(mix).npv, 4);
  }
}, 60_000);

const BUSY = textOf({ calls: 4000, transactions: 250, company: '', more: '' });
const known = new Map<string, OptionResult>();
const optionOf = (text: string): OptionResult => {
  const option = known.get(text) ?? studyOf(text).comparison.options.find(({ id }) => id === 'mix')!;
  known.set(text, option);
  return option;
};
const written = ({ mix }: OptionResult): string => {
  const works = [...new Set(mix!.parts.map(({ work }) => work))];
  const list = (work: string): string =>
    mix!.parts
      .filter((part) => part.work === work)
      .map(({ source, when }) => `{source: ${source}${when === null ? '' : `, when: "${when}"`}}`)
      .join(', ');
  return `assign: {${works.map((work) => `${work}: [${list(work)}]`).join(', ')}}`;
};

describe('a mix that is found', () => {
  test('costs what it costs when it is written out', () => {
    const found = optionOf(BUSY);
    const copy = optionOf(BUSY.replace('find: cheapest', written(found)));
    expect(copy.base).toEqual(found.base);
    expect(copy.lines).toEqual(found.lines);
    expect(found.mix!.npv).toBe(found.base.npv);
  });

  test('is no dearer than any of its sources alone, nor than the hours and items written by hand', () => {
    const byHand = `  by-hand: {kind: multi-source, assign: {phones: [{source: front-desk, when: business-hours}, {source: service, when: rest}], books: founder}}\n`;
    const { comparison } = studyOf(BUSY + byHand);
    const npv = Object.fromEntries(comparison.options.map(({ id, base }) => [id, base.npv]));
    for (const other of ['front-desk', 'founder', 'by-hand'])
      expect(npv['mix']).toBeLessThanOrEqual(npv[other]! + 0.01);
  });

  test('divides the day between own staff and a service where both have their hours, moved hour by hour', () => {
    const { mix } = optionOf(BUSY);
    expect(mix!.parts.filter(({ work }) => work === 'phones').map(({ source }) => source)).toEqual([
      'front-desk',
      'service',
    ]);
    expect(mix!.npv).toBeLessThan(mix!.plain);
  });

  test('meets the requirements: without people of our own, others do the work', () => {
    const free = optionOf(BUSY);
    expect(Math.max(...free.people)).toBeGreaterThan(0);
    const bound = optionOf(`${BUSY}require: [people <= 0]\n`);
    expect(bound.feasible).toBe(true);
    expect(Math.max(...bound.people)).toBe(0);
    expect(bound.base.npv).toBeGreaterThan(free.base.npv);
  });

  test('names the requirement in the way when no mix meets it', () => {
    const none = optionOf(`${BUSY}require: [monthly_cost <= 10 USD]\n`);
    expect(none.feasible).toBe(false);
    expect(none.mix!.costed).toBe(none.mix!.assignments);
    expect(none.breaks.map(({ require }) => require)).toEqual(['monthly_cost <= 10 USD']);
  });

  test('is found among the options that are named only, and does only what it covers', () => {
    const narrow = optionOf(
      BUSY.replace('find: cheapest', 'find: cheapest, covers: [phones], among: [service, founder, founder]'),
    );
    expect(narrow.mix!.among).toEqual(['service', 'founder']);
    expect([...new Set(narrow.mix!.parts.map(({ work }) => work))]).toEqual(['phones']);
  });

  test('stays away from people elsewhere for work on site', () => {
    const cheap = BUSY.replace(
      'front-desk:',
      'abroad: {kind: outsource, country: PH, price: {per_hour: 2 USD/hour}}\n  front-desk:',
    );
    const bound = optionOf(cheap.replace('function: bookkeeping,', 'function: bookkeeping, onsite: true,'));
    expect(optionOf(cheap).mix!.parts.map(({ source }) => source)).toContain('abroad');
    expect(bound.mix!.parts.find(({ work }) => work === 'books')!.source).not.toBe('abroad');
    expect(bound.feasible).toBe(true);
  });

  test('passes on what its sources cannot take', () => {
    const { mix } = optionOf(
      BUSY.replace(
        'front-desk: {kind: employee, role: receptionist}',
        'front-desk: {kind: diy, hour: 12 USD/hour, capacity: 20 hours/week, open: 24x7}',
      ),
    );
    const phones = mix!.parts.filter(({ work }) => work === 'phones');
    expect(phones[0]!.source).toBe('front-desk');
    expect(phones.at(-1)).toEqual({ work: 'phones', source: 'service', when: 'overflow' });
  });

  test('has a front of cost against risk that starts with it and falls in risk', () => {
    const { mix } = optionOf(BUSY);
    expect(mix!.front[0]!.chosen).toBe(true);
    expect(mix!.front.length).toBeGreaterThan(1);
    for (const [index, point] of mix!.front.slice(1).entries()) {
      expect(point.npv).toBeGreaterThan(mix!.front[index]!.npv);
      expect(point.risk).toBeLessThan(mix!.front[index]!.risk);
    }
  });
});

describe('over draws', () => {
  // The price of one agency may be far higher than it is likely: 34.64 at the median, 40.6 on average.
  const RISKY = `name: risky
horizon: 12 months
discount: 0%/year
company: {country: US, region: OH, founder: {hour: 75 USD/hour, capacity: 6 hours/week}}
work:
  forms: {workload: 20 hours/week, label: forms}
  books: {workload: 10 hours/week, label: books}
options:
  risky: {kind: outsource, price: {per_hour: 15 to 80 USD/hour}, contract: {setup: 0 USD}}
  safe: {kind: outsource, price: {per_hour: 37 USD/hour}, contract: {setup: 0 USD}}
  mix: {kind: multi-source, find: cheapest, among: [risky, safe]}
`;
  const drawing = { draws: 1024, seed: 1 };
  const sourcesOf = (parts: readonly { readonly source: string }[]) => [...new Set(parts.map(({ source }) => source))];
  const foundIn = (text: string, question: StudyQuestion = {}) =>
    studyOf(text, 'mix.yaml', question).comparison.options.find(({ id }) => id === 'mix')!;

  test('the mix that costs least on average is found, not the one that is likely cheapest', () => {
    const [likely, drawn] = [foundIn(RISKY), foundIn(RISKY, { drawing })];
    expect(sourcesOf(likely.mix!.parts)).toEqual(['risky']);
    expect(likely.mix).toMatchObject({ draws: null, likely: null });
    expect(sourcesOf(drawn.mix!.parts)).toEqual(['safe']);
    expect(drawn.mix).toMatchObject({ draws: 1024, leading: 4 });
    expect(sourcesOf(drawn.mix!.likely!.parts)).toEqual(['risky']);
    expect(drawn.mix!.likely!.npv).toBe(likely.base.npv);
    // What it costs more is what the two cost apart, each drawn with all others.
    const apart = studyOf(RISKY, 'mix.yaml', { drawing }).comparison.options;
    const expected = (id: string) => apart.find((option) => option.id === id)!.expected!.npv;
    const { mean, error } = drawn.mix!.likely!.more;
    expect(Math.abs(mean - (expected('risky') - expected('safe')))).toBeLessThan(3 * error + 0.05 * mean);
  });

  test.each([
    ['options.risky.price.per_hour < 34 USD/hour', 'risky'],
    ['options.risky.price.per_hour > 34 USD/hour', 'safe'],
  ])('the one that costs least on average in the draws in which %s', (where, source) => {
    const { mix, expected } = foundIn(RISKY, { drawing: { ...drawing, where } });
    expect(sourcesOf(mix!.parts)).toEqual([source]);
    // about half of the draws, the price being 34.64 at the median
    expect(mix!.draws).toBeGreaterThan(400);
    expect(mix!.draws).toBeLessThan(600);
    expect(expected!.npv).toBeGreaterThan(0);
  });

  test('a condition that hardly ever holds gets more draws, unless their number is given', () => {
    const where = 'options.risky.price.per_hour < 20 USD/hour';
    expect(foundIn(RISKY, { drawing: { draws: null, seed: 1, where } }).mix!.draws).toBeGreaterThanOrEqual(64);
    expect(() => foundIn(RISKY, { drawing: { draws: 64, seed: 1, where } })).toThrow('too few to say anything');
  });

  test('a condition about an option that is no part of the mix', () => {
    const other = RISKY.replace('  mix:', '  desk: {kind: employee, wage: 15 to 25 USD/hour}\n  mix:');
    const where = 'options.desk.wage > 20 USD/hour';
    const [all, some] = [foundIn(other, { drawing }), foundIn(other, { drawing: { ...drawing, where } })];
    expect(some.mix!.parts).toEqual(all.mix!.parts);
    expect(some.mix!.draws).toBeLessThan(700);
    // It says nothing about what the mixes cost: the gap is the same within its error.
    const [free, bound] = [all.mix!.likely!.more, some.mix!.likely!.more];
    expect(Math.abs(free.mean - bound.mean)).toBeLessThan(2 * (free.error + bound.error));
  });

  test('a condition on values that move together says something of both', () => {
    const free = RISKY.replace('price: {per_hour: 37 USD/hour}', 'price: {per_hour: 25 to 50 USD/hour}');
    const joined = `${free}correlations: [{rank: 0.9, inputs: [options.risky.price.per_hour, options.safe.price.per_hour]}]\n`;
    const where = 'options.safe.price.per_hour < 30 USD/hour';
    const chosen = (text: string) => sourcesOf(foundIn(text, { drawing: { ...drawing, where } }).mix!.parts);
    // Where the safe one is cheap, about 28, the risky one is cheaper still: about 21 if it is one standard deviation low, too.
    expect(chosen(joined)).toEqual(['risky']);
    expect(chosen(free)).toEqual(['safe']);
  });

  test('every mix that leads is in no better place than the one that is chosen', () => {
    const { mix } = foundIn(BUSY, { drawing });
    expect(mix!.front[0]).toMatchObject({ chosen: true, more: { mean: 0, error: 0 } });
    for (const { more } of mix!.front.slice(1)) expect(more!.mean).toBeGreaterThan(0);
  });

  test('commands that draw no options find the same mix', () => {
    const drawn = foundIn(RISKY, { drawing });
    expect(foundIn(RISKY, { mixDrawing: drawing }).mix!.parts).toEqual(drawn.mix!.parts);
  });
});

test('too many ways to give out work is an error with the remedy, not a wait', () => {
  const items = Array.from({ length: 12 }, (_, index) => `  w${index}: {workload: 1 hour/week, label: w${index}}`).join(
    '\n',
  );
  const text = `name: many\ncompany: {country: US, region: CA}\nwork:\n${items}\noptions: {diy: , freelance: , mix: {kind: multi-source, find: cheapest}}\n`;
  expect(() => studyOf(text)).toThrow('12 work items can be given to 2 sources in too many ways');
});
