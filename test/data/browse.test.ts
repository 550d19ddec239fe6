import { describe, expect, test } from 'vitest';
import { listSources, listTopic, showEntry, TOPICS } from '../../src/data/browse.ts';
import { loadData } from '../../src/data/load.ts';

const data = loadData();
const ids = (...args: Parameters<typeof listTopic> extends [unknown, ...infer R] ? R : never) =>
  listTopic(data, ...args).map((row) => row.id);

describe('lists', () => {
  test.each(TOPICS)('%s has rows with distinct ids that can be shown', (topic) => {
    const rows = listTopic(data, topic);
    expect(rows.length).toBeGreaterThan(20);
    if (topic === 'sources') return;
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) expect(showEntry(data, row.id), row.id).toBeDefined();
  });

  test.each([
    ['wages', { role: 'receptionist', country: 'CA' }, ['CA.office-clerk']],
    ['wages', { country: 'RO' }, ['RO.customer-service-rep', 'RO.secretary', 'avg.RO']],
    ['functions', { role: 'lawyer' }, ['functions.legal-services']],
    ['roles', { function: 'payroll' }, ['roles.payroll-clerk']],
    ['vendor-prices', { text: 'signpost.12' }, ['recept.signpost.125']],
    [
      'levies',
      { country: 'US', text: 'denver' },
      ['jurisdictions.US.regions.CO.localities.denver.levies.occupational_privilege_tax'],
    ],
    ['risks', { text: 'break-fees' }, ['switch.break-fees']],
    ['countries', { text: 'kenya' }, ['jurisdictions.KE']],
  ] as const)('%s by %j', (topic, filter, expected) => expect(ids(topic, filter)).toEqual(expected));

  test('all levies of all places are listed', () => expect(listTopic(data, 'levies')).toHaveLength(133 + 78 + 23));

  test('own figures stand apart from findings in words', () => {
    const rows = listTopic(data, 'risks');
    expect(rows.filter((row) => row.value === undefined)).toHaveLength(4);
  });
});

describe('one entry', () => {
  test.each([
    ['fail.2y', 'fact', 'fail.2y'],
    ['switch.preference', 'remark', 'switch.preference'],
    ['PH.accountant.official', 'wage', 'PH.accountant.official'],
    ['avg.PH', 'average', 'avg.PH'],
    ['payroll', 'function', 'functions.payroll'],
    ['roles.bookkeeper', 'role', 'roles.bookkeeper'],
    ['us', 'country', 'jurisdictions.US'],
    ['jurisdictions.US.levies.futa', 'jurisdiction-entry', 'jurisdictions.US.levies.futa'],
    ['jurisdictions.PH.attrition_annual', 'jurisdiction-entry', 'jurisdictions.PH.attrition_annual'],
    [
      'jurisdictions.GB.working_time.hours_per_week',
      'jurisdiction-entry',
      'jurisdictions.GB.working_time.hours_per_week',
    ],
    ['https://www.bls.gov/oes/tables.htm', 'source', 'https://www.bls.gov/oes/tables.htm'],
  ])('%s is a %s', (id, kind, shown) => {
    expect(showEntry(data, id)).toMatchObject({ id: shown, kind, origin: { origin: 'shipped' } });
  });

  test('a number of a jurisdiction is shown with its source', () => {
    expect(showEntry(data, 'jurisdictions.GB.working_time.hours_per_week')?.entry).toMatchObject({
      hoursPerWeek: 37.5,
      source: { confidence: 'recalled' },
    });
  });

  test.each(['nothing.at-all', 'jurisdictions.XX.levies.y', 'jurisdictions.US.levies.nope', ''])(
    '%j is unknown',
    (id) => {
      expect(showEntry(data, id)).toBeUndefined();
    },
  );
});

test('sources are counted, the most used first', () => {
  const rows = listSources(data);
  expect(rows[0]?.count).toBeGreaterThan(30);
  expect(rows.every((row) => row.name && row.count)).toBe(true);
  expect(rows.length).toBeGreaterThan(250);
});
