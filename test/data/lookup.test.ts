import { describe, expect, test } from 'vitest';
import { findPlace, type LeviesResult, leviesFor, minimumWageFor, regionsOf } from '../../src/data/levies.ts';
import { loadData } from '../../src/data/load.ts';

const data = loadData();
const country = (code: string) => data.jurisdiction(code) ?? expect.fail(`no jurisdiction ${code}`);

describe('pay of a role in a country', () => {
  test.each([
    ['bookkeeper', 'US', 'US.43-3031', 49210, 'USD/year', 'the official vintage, not the republished newer one'],
    ['accountant', 'PH', 'PH.accountant', 30100, 'PHP/month', 'the ordinary entry, not the official upper bound'],
    ['customer-service-rep', 'IN', 'IN.customer-service-rep', 11933, 'INR/month', 'domestic before export'],
    [
      'customer-service-rep',
      'MX',
      'MX.customer-service-rep.export',
      5.5,
      'USD/hour',
      'export where nothing else is known',
    ],
    ['receptionist', 'CA', 'CA.office-clerk', 23.37, 'CAD/hour', 'an entry that covers the role too'],
    ['secretary', 'DE', 'DE.office-clerk', 3601, 'EUR/month', 'an entry that covers the role too'],
    ['receptionist', 'GB', 'GB.receptionist', 24678, 'GBP/year', 'the role itself'],
    ['receptionist', 'PH', 'fallback.PH.receptionist', 21544 * 0.752, 'PHP/month', 'average x relative'],
    ['lawyer', 'GB', 'GB.lawyer', 56977, 'GBP/year', 'the role itself'],
    ['lawyer', 'AU', 'fallback.AU.lawyer', 1697 * 3.054, 'AUD/week', 'average x relative'],
    ['bookkeeper', 'FR', 'fallback.FR.bookkeeper', 43790 * 0.994, 'EUR/year', 'average x relative'],
    ['bookkeeper', 'ES', 'fallback.ES.bookkeeper', 2407 * 0.994, 'EUR/month', 'average without the extra payments'],
  ])('%s in %s is %s: %d %s (%s)', (role, code, id, likely, unit) => {
    const wage = data.wage(role, code);
    expect(wage).toMatchObject({ id, unit, role, country: code });
    expect(wage?.likely).toBeCloseTo(likely, 6);
    expect(wage?.fallback).toBe(id.startsWith('fallback.'));
    expect(wage && wage.low <= wage.likely && wage.likely <= wage.high).toBe(true);
    expect(wage?.source.title).toBeTruthy();
  });

  test.each([
    ['bookkeeper', 'XX', 'no such country'],
    ['unicorn', 'US', 'no such role'],
  ])('%s in %s is unknown: %s', (role, code) => expect(data.wage(role, code)).toBeUndefined());

  test('one number gets the quartile spread of the pack', () => {
    expect(data.wage('billing-clerk', 'CA')).toMatchObject({ spread: true, low: 29.32 * 0.83, high: 29.32 * 1.21 });
  });

  test('a fallback is at least 35 percent wide either way, wider where the average is a range', () => {
    const narrow = data.wage('lawyer', 'AU');
    expect(narrow?.low).toBeCloseTo(1697 * 3.054 * 0.65, 6);
    expect(narrow?.high).toBeCloseTo(1697 * 3.054 * 1.35, 6);
    const wide = data.wage('lawyer', 'PH');
    expect(wide?.high).toBeCloseTo(29310 * 3.054, 6);
    expect(narrow?.fallbackOf).toEqual({ average: 'avg.AU', relative: 3.054 });
  });

  test('p10 and p90 where the data has them', () => {
    expect(data.wage('bookkeeper', 'US')).toMatchObject({ p10: 34600, p90: 72660 });
    expect(data.wage('bookkeeper', 'CA')).toMatchObject({ p10: 16.24, p90: 41.19 });
    const topCoded = data.wage('lawyer', 'US');
    expect(topCoded?.p10).toBe(72780);
    expect(topCoded?.p90 ?? null).toBeNull();
  });

  test('alternatives are all entries of the pair, best first', () => {
    const ids = data.wageAlternatives('accountant', 'PH').map((wage) => wage.id);
    expect(ids).toEqual(['PH.accountant', 'PH.accountant.official']);
    expect(data.wageAlternatives('customer-service-rep', 'IN').map((wage) => wage.variant)).toEqual([
      undefined,
      'export',
    ]);
  });
});

describe('levies that may be due in a place', () => {
  const short = (result: LeviesResult) =>
    result.ok
      ? result.levies.map(({ path, byDefault }) => `${path.replace('jurisdictions.', '')}${byDefault ? '' : '?'}`)
      : [];
  const federal = ['US.levies.social_security', 'US.levies.medicare', 'US.levies.futa'];
  const bands = (zone: string) => [1, 2, 3, 4].map((n) => `US.regions.NY.localities.${zone}.levies.mctmt_band_${n}`);

  test.each<[string, string | undefined, string | undefined, string[]]>([
    ['US', undefined, undefined, federal],
    [
      'US',
      'CA',
      undefined,
      [...federal, ...['suta', 'ett', 'futa_credit_reduction'].map((id) => `US.regions.CA.levies.${id}`)],
    ],
    [
      'US',
      'CO',
      'denver',
      [
        ...federal,
        ...['suta', 'support_surcharge', 'solvency_surcharge', 'famli'].map((id) => `US.regions.CO.levies.${id}`),
        'US.regions.CO.localities.denver.levies.occupational_privilege_tax',
      ],
    ],
    ['US', 'NY', 'mctd_zone_1', [...federal, 'US.regions.NY.levies.suta', ...bands('mctd_zone_1')]],
    ['US', 'NY', 'mctd_zone_2_hudson', [...federal, 'US.regions.NY.levies.suta', ...bands('mctd_zone_2_hudson')]],
    [
      'US',
      'NV',
      undefined,
      [
        ...federal,
        ...['suta', 'career_enhancement', 'modified_business_tax?'].map((id) => `US.regions.NV.levies.${id}`),
      ],
    ],
    [
      'GB',
      undefined,
      undefined,
      ['class1_secondary_ni', 'workplace_pension', 'apprenticeship_levy'].map((id) => `GB.levies.${id}`),
    ],
  ])('%s %s %s', (code, region, locality, expected) => {
    expect(short(leviesFor(country(code), region, locality))).toEqual(expected);
  });

  test('what does not exist comes back with what does', () => {
    expect(leviesFor(country('US'), 'CO', 'boulder')).toEqual({
      ok: false,
      unknown: 'locality',
      name: 'boulder',
      known: ['denver', 'glendale', 'greenwood_village', 'sheridan'],
    });
    expect(leviesFor(country('US'), 'XX')).toMatchObject({ ok: false, unknown: 'region', name: 'XX' });
    expect(leviesFor(country('GB'), 'London')).toMatchObject({ ok: false, known: [] });
    expect(leviesFor(country('CA'), 'BC')).toMatchObject({ ok: false, known: ['ON'] });
    expect(leviesFor(country('CA'), 'ON').ok).toBe(true);
    expect(findPlace(country('US'), 'toString').ok).toBe(false);
  });

  test('the bands of New York keep their payroll limits and Denver its least pay', () => {
    const zone = leviesFor(country('US'), 'NY', 'mctd_zone_1');
    const band = zone.ok ? zone.levies.find(({ levy }) => levy.id === 'mctmt_band_2')?.levy : undefined;
    expect(band).toMatchObject({ minEmployerQuarterlyPayroll: 375000, maxEmployerQuarterlyPayroll: 437500 });
    const denver = leviesFor(country('US'), 'CO', 'denver');
    expect(denver.ok && denver.levies.at(-1)?.levy).toMatchObject({ flat: 4, flatMinPay: 500, period: 'month' });
  });
});

describe('jurisdictions', () => {
  test('all countries of the index load under their code', () => {
    expect(data.countries()).toHaveLength(27);
    for (const summary of data.countries()) {
      const found = country(summary.code);
      expect(found).toMatchObject({ code: summary.code, currency: summary.currency, name: summary.name });
      expect(found.workingTime.hoursPerWeek).toBeGreaterThan(30);
      expect(found.paidLeave.vacationDays).toBeGreaterThan(0);
      expect(regionsOf(found)).toEqual(summary.regions);
      expect(data.fx(found.currency)?.usdPerUnit).toBeGreaterThan(0);
    }
  });

  test('what the law knows is there in camelCase', () => {
    expect(country('GB').reliefs[0]).toMatchObject({ id: 'employment_allowance', perEmployer: true, amount: 10500 });
    expect(country('GB').sickPay?.moreSources).toHaveLength(1);
    expect(country('MX').workingTime.path?.at(-1)).toEqual({ from: '2030', hoursPerWeek: 40 });
    expect(country('MX').mandatoryPay.map((pay) => pay.id)).toEqual(['aguinaldo', 'vacation_premium']);
    expect(country('PL').severance?.table).toEqual({
      unit: 'month',
      perYear: false,
      rows: [
        { years: 0, amount: 1 },
        { years: 2, amount: 2 },
        { years: 8, amount: 3 },
      ],
    });
    expect(country('US').paidLeave).toMatchObject({ vacationDays: 11, sickDays: 7, basis: 'typical' });
    expect(country('US').paidLeave.byYears?.at(-1)).toEqual({ years: 20, days: 20 });
    expect(country('PH').attrition?.value).toBe(0.2);
    expect(country('US').regions?.['CA']?.workersComp?.indexRatePer100).toBe(2.26);
    expect(country('IE').levies.some((levy) => levy.minAnnualPay === 20000)).toBe(true);
    expect(country('PL').levies.some((levy) => levy.optional === 'opt_out')).toBe(true);
    expect(country('IN').levies.some((levy) => levy.baseFactor === 0.5 && levy.minEmployees === 20)).toBe(true);
    expect(country('CA').levies.some((levy) => levy.proratedThresholds?.[0] === 3500)).toBe(true);
  });

  test.each([
    ['US', undefined, undefined, 7.25, 'jurisdictions.US.min_wage_hourly'],
    ['US', 'CA', undefined, 16.9, 'jurisdictions.US.regions.CA.min_wage_hourly'],
    ['US', 'NY', 'mctd_zone_1', 17, 'jurisdictions.US.regions.NY.localities.mctd_zone_1.min_wage_hourly'],
    ['US', 'CO', 'denver', 15.16, 'jurisdictions.US.regions.CO.min_wage_hourly'],
    ['GB', undefined, undefined, 12.71, 'jurisdictions.GB.minimum_wage'],
  ])('minimum wage of %s %s %s is %d', (code, region, locality, amount, path) => {
    const found = minimumWageFor(country(code), region, locality);
    expect(found).toMatchObject({ path, minimumWage: { amount } });
    expect(found?.minimumWage.source.title).toBeTruthy();
  });
});

describe('facts, functions and rates', () => {
  test('facts by id and by filter', () => {
    expect(data.fact('recept.signpost.125')).toMatchObject({
      value: 350,
      unit: 'USD/month',
      function: 'phone-reception',
      included: { quantity: 125, unit: 'minute' },
      overage: { value: 2.5, unit: 'USD/minute' },
    });
    expect(data.fact('health.single.employer-cost')).toMatchObject({ value: 7885, pack: 'overheads', derived: true });
    expect(data.fact('replacement.cost.typical')).toMatchObject({ unit: '%', of: 'annual-salary' });
    expect(data.fact('fail.2y')).toMatchObject({ within: '2 years', annualHazardPct: { likely: 12 } });
    expect(data.fact('switch.preference')).toBeUndefined();
    const plans = data.facts({ function: 'phone-reception', model: 'plan' });
    expect(plans.length).toBeGreaterThan(10);
    expect(data.facts({ prefix: 'turnover.' }).every((fact) => fact.unit === '%/year')).toBe(true);
  });

  test('every price that a function refers to exists, and every role is known', () => {
    const roles = new Set(data.roles().map((role) => role.id));
    expect(data.functions()).toHaveLength(32);
    for (const entry of data.functions()) {
      expect(entry.priceRefs.filter((id) => !data.fact(id))).toEqual([]);
      expect(entry.roles.filter((id) => !roles.has(id))).toEqual([]);
    }
    expect(data.function('billing')?.minutesPerUnit).toMatchObject({ unit: 'minute/invoice', value: { likely: 6 } });
    expect(data.function('sales')?.minutesPerUnit).toBeUndefined();
    expect(data.function('sales')?.options).toContain('sharing');
  });

  test('rates are dated and sourced', () => {
    expect(data.fx('USD')).toMatchObject({ usdPerUnit: 1 });
    expect(data.fx('EUR')).toMatchObject({ usdPerUnit: 1.13607, asOf: '2026-09-29', path: 'jurisdictions.DE.fx' });
    expect(data.fx('EUR')?.source.url).toBe('https://github.com/fawazahmed0/exchange-api');
    expect(data.fx('XXX')).toBeUndefined();
  });
});
