import { describe, expect, test } from 'vitest';
import { DEEP, load, loaded, problems, SMALL } from './fixtures.ts';

describe('--set', () => {
  test('replaces a value, whose place is the override', () => {
    const scenario = loaded(SMALL, { sets: ['company.region=TX', 'work.reception.volume=500 to 900 calls/month'] });
    expect(scenario.company.region).toBe('TX');
    expect(scenario.work[0]?.volume?.now).toMatchObject({ text: '500 to 900 calls/month' });
    expect(scenario.positionOf('work.reception.volume')).toMatchObject({ file: '--set', line: 2, column: 23 });
  });

  test('adds keys and mappings', () => {
    const scenario = loaded(SMALL, {
      sets: ['company.founder.hour=75 USD/hour', 'discount=8%/year', 'let.rings=5 calls/day'],
    });
    expect(scenario.company.founder?.hour).toMatchObject({ text: '75 USD/hour' });
    expect(scenario.let['rings']).toMatchObject({ text: '5 calls/day' });
  });

  test('opens an option of a list by its name', () => {
    const scenario = loaded(SMALL, {
      sets: ['options.employee.wage=20 USD/hour', 'options.employee.people=2', 'options.0=status-quo'],
    });
    expect(scenario.options[1]).toMatchObject({
      kind: 'employee',
      wage: { text: '20 USD/hour' },
      people: { text: '2' },
    });
    expect(scenario.options[0]?.kind).toBe('status-quo');
  });

  test('goes into lists by index', () => {
    const scenario = loaded(DEEP, {
      sets: ['options.answering-service.price.plans.1.fee=999 USD/month', 'options.diy.hour=50 USD/hour'],
    });
    expect(scenario.options[1]).toMatchObject({ price: { plans: [{}, { fee: { text: '999 USD/month' } }] } });
    expect(scenario.options.at(-1)).toMatchObject({ hour: { text: '50 USD/hour' } });
  });

  test('takes the volume of now where the file writes one value', () => {
    const text = 'name: x\nwork: {phones: {function: phone-reception, volume: 30 calls/day}}\noptions: [diy]\n';
    const set = (path: string) => load(text, { sets: [`${path}=40 calls/day`] });
    expect(set('work.phones.volume.now').scenario?.work[0]?.volume?.now).toMatchObject({ text: '40 calls/day' });
    expect(set('work.phones.volume.now.low').scenario).toBeUndefined();
    expect(set('work.phones.volume.then').scenario).toBeUndefined();
  });

  test('takes lists, mappings and texts with `=`', () => {
    const scenario = loaded(SMALL, {
      sets: ['options=[diy, freelance]', 'company={country: DE}', 'require=["cost(diy) <= 5 USD"]', 'name=a = b'],
    });
    expect(scenario.options).toHaveLength(2);
    expect(scenario.company).toEqual({ country: 'DE' });
    expect(scenario.name).toBe('a = b');
  });

  test('null removes', () => {
    expect(loaded(DEEP, { sets: ['today=null'] }).today).toBeUndefined();
  });

  test('does not change the file for the next load', () => {
    loaded(SMALL, { sets: ['name=other'] });
    expect(loaded(SMALL).name).toBe('24-hour phone reception');
  });

  test.each([
    ['company.region', 'SW1030 1:1'],
    ['=5', 'SW1030 1:1'],
    ['a b=5', 'SW1030 1:1'],
    ['a..b=5', 'SW1030 1:1'],
    ['name=', 'SW1030 1:1'],
    ['company.__proto__.x=5', 'SW1009 1:9'],
    ['constructor=5', 'SW1009 1:1'],
    ['extends=/etc/passwd', 'SW1031 1:1'],
    ['name.x=5', 'SW1031 1:6'],
    ['options.9.wage=17 USD/hour', 'SW1031 1:9'],
    ['options.employe.wage=17 USD/hour', 'SW1031 1:9'],
    ['discount=[1', 'SW1006 1:12'],
    ['horizn=3 years', 'SW2001 1:1'],
    ['discount=3', 'SW2106 1:10'],
    ['company.employees=*x', 'SW1010 1:19'],
  ])('%s', (set, problem) => {
    expect(problems(SMALL, { sets: [set] })).toEqual([problem]);
  });

  test('every override has a line of its own for the excerpt', () => {
    const { diagnostics, sources } = load(SMALL, { sets: ['company.region=TX', 'discount=3\n%'] });
    expect(diagnostics).toMatchObject([{ at: { file: '--set', line: 2, column: 10 } }]);
    expect(sources.get('--set')).toBe('company.region=TX\ndiscount=3 %');
  });
});
