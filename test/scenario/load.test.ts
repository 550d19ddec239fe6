import { describe, expect, test } from 'vitest';
import { isExpression } from '../../src/scenario/types.ts';
import { DEEP, load, loaded, problems, SMALL, VALID, WIDE } from './fixtures.ts';

describe('valid scenarios load without a word', () => {
  test.each(Object.entries(VALID))('%s', (_, text) => {
    expect(problems(text)).toEqual([]);
    expect(load(text).scenario).toBeDefined();
  });
});

test('eight lines are enough', () => {
  const scenario = loaded(SMALL);
  expect(scenario.name).toBe('24-hour phone reception');
  expect(scenario.options.map(({ id, kind, path }) => [id, kind, path])).toEqual([
    ['diy', 'diy', 'options.0'],
    ['employee', 'employee', 'options.1'],
    ['outsource', 'outsource', 'options.2'],
    ['offshore', 'offshore', 'options.3'],
    ['freelance', 'freelance', 'options.4'],
    ['shared-services', 'shared-services', 'options.5'],
  ]);
  const [work] = scenario.work;
  expect(work).toMatchObject({ id: 'reception', path: 'work.reception', function: 'phone-reception' });
  expect(work?.open?.hoursPerWeek).toBe(168);
  expect(work?.volume?.now).toMatchObject({ value: { kind: 'point', value: 1200 }, unit: { text: 'calls/month' } });
  expect([scenario.require, scenario.expect, scenario.extraCosts]).toEqual([[], [], []]);
  expect(scenario.company).toEqual({ country: 'US', region: 'CA' });
});

describe('a deep scenario', () => {
  const scenario = loaded(DEEP);
  const option = (id: string) => scenario.options.find((candidate) => candidate.id === id);

  test('values named under `let` are shared', () => {
    const calls = scenario.let['calls'];
    expect(calls).toMatchObject({ value: { kind: 'interval', low: 900, high: 1600 } });
    expect(scenario.let['busy']).toBe(calls);
    expect(scenario.work[0]?.volume?.now).toBe(calls);
    expect(scenario.letNameOf('work.reception.volume.now')).toBe('calls');
    expect(scenario.letNameOf('work.books.volume')).toBeUndefined();
  });

  test('a formula over them is kept with its place', () => {
    const twice = scenario.let['twice']!;
    expect(isExpression(twice) && twice).toMatchObject({ expression: 'calls * 2', at: { line: 10, column: 10 } });
  });

  test('aliases of kinds become their kind, names stay', () => {
    expect(option('mixed')?.kind).toBe('multi-source');
    expect(option('diy')).toEqual({ id: 'diy', kind: 'diy', path: 'options.diy' });
  });

  test('parts of a mixed option', () => {
    const mixed = option('mixed');
    if (mixed?.kind !== 'multi-source') throw new Error('mixed is a multi-source option');
    expect(mixed.assign?.['reception']).toMatchObject([
      { path: 'options.mixed.assign.reception.0', source: 'front-desk', when: { hoursPerWeek: 40 } },
      { path: 'options.mixed.assign.reception.1', source: 'answering-service', when: 'rest' },
    ]);
    expect(mixed.assign?.['books']).toMatchObject([
      {
        path: 'options.mixed.assign.books',
        source: {
          id: 'mixed-books',
          kind: 'freelance',
          path: 'options.mixed.assign.books',
          price: { form: 'perHour' },
        },
      },
    ]);
  });

  test('the form of a price is named', () => {
    const vendor = option('answering-service');
    if (vendor?.kind !== 'outsource' || vendor.price?.form !== 'plans') throw new Error('a vendor with plans');
    expect(vendor.price.plans.map(({ name }) => name)).toEqual(['100', '500']);
    expect(option('bot')).toMatchObject({ software: { form: 'perMonth' }, residualBy: 'front-desk' });
  });

  test('rates keep their period and know their year', () => {
    const growth = scenario.work[0]?.volume?.growth;
    expect(growth).toMatchObject({ kind: 'rate', period: 'month', value: { value: 0.03 } });
    if (growth && !isExpression(growth) && growth.annual.kind === 'point')
      expect(growth.annual.value).toBeCloseTo(1.03 ** 12 - 1, 12);
  });

  test('formulas stay text', () => {
    expect(scenario.expect.map(({ text }) => text)).toEqual([
      'best in [answering-service, mixed]',
      'saving(answering-service, front-desk) >= 40%',
    ]);
    expect(scenario.extraCosts[0]).toMatchObject({
      path: 'extra_costs.0',
      option: 'front-desk',
      formula: { text: 'heads * 120 USD/month' },
    });
  });

  test('levies, today and whole months', () => {
    const desk = option('front-desk');
    expect(desk?.kind === 'employee' && desk.levies).toMatchObject({
      'us-futa': 'off',
      'ca-ett': { rate: { value: { value: 0.1 } } },
    });
    expect(scenario.today).toEqual({ reception: 'front-desk', books: 'diy' });
    expect(scenario.horizon).toEqual({
      value: { kind: 'point', value: 36 },
      unit: expect.objectContaining({ text: 'month' }),
      text: '3 years',
    });
  });
});

describe('positions', () => {
  const scenario = loaded(DEEP);
  const placeOf = (marker: string) => {
    const before = DEEP.slice(0, DEEP.indexOf(marker)).split('\n');
    return `${before.length}:${before.at(-1)!.length + 1}`;
  };
  test.each([
    ['name', 'Phones and books', 'name: Phones'],
    ['company.founder.hour', '75 USD/hour', 'hour: 75'],
    ['options.answering-service.price.plans.0.fee', '235 USD/month', 'fee: 235'],
    ['work.books.volume', '320 invoices', 'volume: 320'],
    ['work.books.volume.now', '320 invoices', 'volume: 320'],
    ['work.reception.volume.spike.0', '{month: 6', 'spike: {month'],
    [
      'options.mixed.assign.reception.1.source',
      'answering-service, when: rest',
      'source: answering-service, when: rest',
    ],
  ])('%s', (path, value, key) => {
    const place = (at: { line: number; column: number } | undefined) => `${at?.line}:${at?.column}`;
    expect(place(scenario.positionOf(path))).toBe(placeOf(value));
    expect(place(scenario.keyPositionOf(path))).toBe(placeOf(key));
  });

  test('what the file does not say has none', () => {
    expect(scenario.positionOf('options.front-desk.people')).toBeUndefined();
    expect(scenario.textOf('options.front-desk.people')).toBeUndefined();
    expect(scenario.sourceOf('nowhere.at.all')).toBeUndefined();
  });

  test('texts and sources', () => {
    expect(scenario.textOf('options.front-desk.wage')).toBe('17 to 21 USD/hour');
    expect(scenario.sourceOf('options.answering-service.price.plans.0.fee')).toBe("vendor's site, 2026-09");
    expect(scenario.sourceOf('options.answering-service.price.plans.1.fee')).toBe('quote of 2026-10-02');
    expect(scenario.sourceOf('options.front-desk.wage')).toBeUndefined();
  });
});

describe('other forms', () => {
  const scenario = loaded(WIDE);
  test('a short today is spread over all work', () => {
    expect(scenario.today).toEqual(
      Object.fromEntries(['sales', 'tapes', 'move', 'rings', 'payroll', 'talks'].map((id) => [id, 'status-quo'])),
    );
  });
  test('one-off work, declared units, bursts', () => {
    const [sales, tapes, move, rings] = scenario.work;
    expect(tapes?.once).toBe(true);
    expect(move?.once).toMatchObject({ value: { value: 2 } });
    expect(rings?.unit).toBe('ringtone');
    expect(rings?.volume?.now).toMatchObject({ unit: { dimension: { ringtone: 1, month: -1 } } });
    expect(sales?.volume?.spikes).toHaveLength(2);
    expect(sales?.volume?.path?.[0]).toBe(scenario.let['level']);
  });
  test('three-point values take the unit of the part that has one', () => {
    expect(scenario.let['level_2']).toMatchObject({
      value: { kind: 'three-point', low: 1, likely: 2, high: 4 },
      unit: { text: 'deals/month' },
    });
  });
  test('days and months without a unit', () => {
    expect(scenario.options[1]).toMatchObject({
      leave: { vacation: { unit: { text: 'days' } }, sick: { unit: { text: 'days' } } },
    });
    expect(scenario.options[6]).toMatchObject({ transition: { months: { unit: { text: 'month' } } } });
  });
});

test('text blocks lose their last line break, other texts their margins', () => {
  expect(loaded(WIDE).description).toBe('Several lines\nof text.');
});

test('problems of several kinds come all at once, in their order', () => {
  const text = SMALL.replace('24x7', '25x7').replace('1200 calls/month', '1200 USD').replace('name:', 'nam:');
  expect(problems(text)).toEqual(['SW2001 1:1', 'SW2002 1:1', 'SW2104 6:13', 'SW2107 7:11']);
});
