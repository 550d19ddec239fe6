import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leviesFor } from '../../src/data/levies.ts';
import { loadData, loadOwnPacks } from '../../src/data/load.ts';
import { readOwnPacks } from '../../src/data/own/read.ts';

const FOLDER = 'test/data/own/packs';
const shipped = loadData();
const { packs, problems } = await loadOwnPacks(FOLDER, shipped);
const data = loadData({ own: packs });

describe('own packs lie over the shipped ones', () => {
  test('without faults', () => expect(problems).toEqual([]));

  test('a fact is replaced by id and keeps its heading', () => {
    expect(data.fact('msp.per-user')).toMatchObject({ value: 95, pack: 'vendor-prices', section: 'it-support' });
    expect(shipped.fact('msp.per-user')).toMatchObject({ value: { likely: 150 } });
    expect(data.origin('msp.per-user')).toEqual({ origin: 'own', file: join(FOLDER, 'quotes.yaml') });
    expect(data.origin('msp.sweet-spot-employees')).toEqual({ origin: 'shipped' });
  });

  test('a new fact stands under the heading of its file', () => {
    expect(data.fact('quote.answering.acme')).toMatchObject({ pack: 'own', section: 'answering-service' });
    expect(data.facts()).toHaveLength(shipped.facts().length + 1);
  });

  test('an own wage wins over better evidence, and a new country can have one', () => {
    expect(data.wage('receptionist', 'GB')).toMatchObject({ id: 'GB.receptionist.ours', likely: 26000 });
    expect(data.wage('receptionist', 'FR')).toMatchObject({ likely: 23000, spread: true });
    expect(data.wage('bookkeeper', 'FR')?.fallbackOf?.average).toBe('avg.FR');
    expect(data.roles().find((role) => role.id === 'receptionist')?.countries).toContain('FR');
  });

  test('a function of the user joins the catalogue', () => {
    expect(data.functions()).toHaveLength(shipped.functions().length + 1);
    expect(data.function('dog-walking')?.minutesPerUnit).toMatchObject({ value: 30, unit: 'minute/walk' });
    expect(data.origin('functions.dog-walking.minutes-per-unit').origin).toBe('own');
  });

  test('a levy is changed by id and keeps the rest', () => {
    const us = data.jurisdiction('US') ?? expect.fail();
    const levies = leviesFor(us, 'CA');
    const suta = levies.ok ? levies.levies.find(({ levy }) => levy.id === 'suta') : undefined;
    expect(suta?.levy).toMatchObject({
      name: 'California state unemployment insurance, new-employer rate',
      period: 'year',
    });
    expect(suta?.levy.brackets[0]?.rate).toBe(0.021);
    expect(suta?.levy.source.title).toBe('Notice of contribution rate 2026');
    expect(data.origin(suta?.path ?? '')).toEqual({ origin: 'own', file: join(FOLDER, 'jurisdictions/us.yaml') });
    expect(data.origin('jurisdictions.US.levies.futa')).toEqual({ origin: 'shipped' });
    expect(us.regions?.['CA']?.levies).toHaveLength(3);
    expect(us.regions?.['TX']).toEqual(shipped.jurisdiction('US')?.regions?.['TX']);
  });

  test('a new country is as good as a shipped one', () => {
    expect(data.countries().map((country) => country.code)).toContain('SG');
    const levies = leviesFor(data.jurisdiction('SG') ?? expect.fail());
    expect(levies.ok && levies.levies.map(({ path }) => path)).toEqual(['jurisdictions.SG.levies.cpf']);
    expect(data.origin('jurisdictions.SG.levies.cpf').origin).toBe('own');
    expect(data.fx('SGD')?.usdPerUnit).toBe(0.77);
  });
});

describe('faults come back with their place', () => {
  const read = (name: string, text: string) =>
    readOwnPacks(new Map([[name, text]]), shipped).problems.map(
      ({ message, at }) => `${at.file}:${at.line}:${at.column} ${message}`,
    );
  const fact = (change: string) =>
    `prices:\n  - {id: a.b, value: 1, unit: USD/hour, as_of: 2026, confidence: confirmed, source: {title: T}${change}}\n`;

  test('a good file has none', () => expect(read('a.yaml', fact(''))).toEqual([]));

  test.each([
    ['unknown key', 'a.yaml', fact(', colour: red'), "a.yaml:2:97 unknown key 'colour'"],
    [
      'missing source',
      'a.yaml',
      'prices:\n  - id: a.b\n    value: 1\n    unit: USD\n    as_of: 2026\n    confidence: confirmed\n',
      "a.yaml:2:5 'source' is missing",
    ],
    [
      'text for a number',
      'a.yaml',
      'x:\n  - {id: a.b, value: lots, unit: USD, as_of: 2026, confidence: confirmed, source: {title: T}}\n',
      'a.yaml:2:22 value: a value is a number or {low, likely, high}',
    ],
    [
      'range out of order',
      'a.yaml',
      'x:\n  - {id: a.b, value: {low: 2, likely: 1, high: 3}, unit: USD, as_of: 2026, confidence: confirmed, source: {title: T}}\n',
      'a.yaml:2:22 value: a range needs low <= likely <= high',
    ],
    ['bad syntax', 'a.yaml', 'x: [1,\n', 'a.yaml:2:1 '],
    ['a list at the top', 'a.yaml', '- 1\n', 'a.yaml:1:1 a data file is a mapping'],
    ['a heading without a list', 'a.yaml', 'x: 1\n', 'a.yaml:1:4 x: a list of entries is expected'],
    [
      'a new levy that is not complete',
      'jurisdictions/gb.yaml',
      'jurisdiction: GB\nlevies:\n  - id: bonus_tax\n    source: {title: T, as_of: 2026, confidence: confirmed}\n',
      "jurisdictions/gb.yaml:3:5 bonus_tax is a new levy and lacks 'name', 'period', 'brackets'",
    ],
    [
      'a new country that is not complete',
      'jurisdictions/sg.yaml',
      'jurisdiction: SG\nname: Singapore\n',
      "jurisdictions/sg.yaml:1:1 'currency' is missing",
    ],
  ])('%s', (_, name, text, expected) => {
    expect(read(name, text)[0]).toContain(expected);
  });

  test('a changed fact without the parts that costs follow from', () => {
    const own = (parts: string) =>
      read(
        'a.yaml',
        `x:\n  - {id: ecec.office-admin.total, value: 40, unit: USD/hour, as_of: 2026, confidence: confirmed, source: {title: T}${parts}}\n`,
      );
    expect(own('')).toEqual([
      `a.yaml:2:5 ecec.office-admin.total lacks 'burden_multiplier' and 'components_usd_per_hour', which costs follow from`,
    ]);
    expect(own(', burden_multiplier: 1.4, components_usd_per_hour: {wages: 28, benefits: 12}')).toEqual([
      `a.yaml:2:5 ecec.office-admin.total lacks 'components_usd_per_hour.paid_leave', which costs follow from`,
    ]);
    const whole = ', burden_multiplier: 1.4, components_usd_per_hour: {wages: 28, benefits: 12, paid_leave: 3}';
    expect(own(whole)).toEqual([]);
  });

  test('an id that two files declare', () => {
    const both = new Map([
      ['a.yaml', fact('')],
      ['b.yaml', fact('')],
    ]);
    expect(readOwnPacks(both, shipped).problems).toMatchObject([{ message: 'a.b is already declared in a.yaml' }]);
  });

  test('a folder that is not there', async () => {
    const { problems } = await loadOwnPacks('test/data/own/nowhere', shipped);
    expect(problems).toHaveLength(1);
  });
});
