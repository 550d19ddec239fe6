import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import { studyOf } from '../bundled-scenarios.ts';

interface Case {
  readonly more?: string;
  readonly hours?: readonly number[];
  readonly company?: string;
}

/** Work of temps at 20 USD an hour, with an agency that adds half; they are taken on as the file says. */
function desk({ more = '', hours = [300], company = '' }: Case = {}): Study {
  return studyOf(`name: desk
company: {country: US, region: WA, employees: 6${company}}
horizon: 24 months
work: {tasks: {unit: task, role: office-clerk, handle_time: 1 hour, volume: {path: [${hours.map((each) => `${each} tasks/month`).join(', ')}]}}}
options:
  temps:
    kind: outsource
    engagement: staffing-agency
    lead_time: 0 months
    wage: 20 USD/hour
    markup: 50%
    part_time: false
    merit: 0%/year
    attrition: 0%/year
    ${more}
  own: {kind: employee, lead_time: 0 months, wage: 20 USD/hour, part_time: false, merit: 0%/year, attrition: 0%/year}
`);
}

const months = ({ comparison }: Study, line: string, id = 'temps'): readonly number[] =>
  comparison.options.find((option) => option.id === id)!.lines.find((one) => one.id === line)?.monthly ?? [];
const total = (study: Study, line: string, id = 'temps'): number =>
  months(study, line, id).reduce((sum, each) => sum + each, 0);
const people = ({ comparison }: Study): readonly number[] =>
  comparison.options.find(({ id }) => id === 'temps')!.people;

const HIRED = { more: 'hire_after: 6 months\n    conversion_fee: 10%' };

describe('temps who are taken on', () => {
  const study = desk(HIRED);

  it('are the same people: bills for six months, pay and levies from then on', () => {
    expect(people(study).slice(1)).toEqual(Array(24).fill(2));
    const bills = months(study, 'temps.fees');
    expect(bills[6]).toBeGreaterThan(0);
    expect(bills.slice(7)).toEqual(Array(18).fill(0));
    const wages = months(study, 'hired.wages.worked');
    expect(wages.slice(0, 7)).toEqual(Array(7).fill(0));
    expect(wages[7]).toBeCloseTo(months(study, 'wages.worked', 'own')[7]!, 6);
    expect(months(study, 'hired.levy.social_security')[7]).toBeGreaterThan(0);
  });

  it('cost the fee of the agency once: 10% of a year of 2,080 hours at 20 USD for each', () => {
    expect(months(study, 'conversion')[7]).toBeCloseTo(2 * 0.1 * 2080 * 20, 6);
    expect(total(study, 'conversion')).toBeCloseTo(2 * 4160, 6);
  });

  it('are searched for and taught by nobody then', () => {
    expect(total(study, 'hiring.cost')).toBe(0);
    expect(total(study, 'hiring.ramp_up')).toBe(0);
    expect(total(study, 'temps.hiring.ramp_up')).toBeGreaterThan(0);
    expect(total(study, 'hiring.cost', 'own')).toBeCloseTo(2 * 4700, 6);
  });

  it('keep their desks: kit is bought once', () => {
    const cash = study.model.options.find(({ option }) => option.id === 'temps')!;
    const kit = cash.lines.find(({ id }) => id === 'seats.equipment')!;
    const bought = study.values.series(study.model.graph.named.get('temps.seats.bought')!);
    expect(bought.slice(1)).toEqual([2, ...Array(23).fill(0)]);
    expect(study.values.series(kit.cost)[12]).toBeCloseTo((2 * 2365) / 36, 6);
  });
});

describe('a team that grows when it is taken on', () => {
  it('pays the fee for those who were here and a search for the others', () => {
    const study = desk({ ...HIRED, hours: [...Array.from({ length: 6 }, () => 300), 560] });
    expect([people(study)[6], people(study)[7]]).toEqual([2, 4]);
    expect(months(study, 'conversion')[7]).toBeCloseTo(2 * 4160, 6);
    expect(months(study, 'hiring.cost')[7]).toBeCloseTo(2 * 4700, 6);
  });
});

describe('a fee for taking somebody on', () => {
  it('is a figure of every agency, and a cost of none that keeps its people', () => {
    const study = desk({ more: 'conversion_fee: 15%' });
    expect(study.values.scalar(study.model.graph.named.get('temps.conversion_fee')!)).toBeCloseTo(0.15 * 41_600, 6);
    expect(months(study, 'conversion')).toEqual([]);
  });

  it('is 7, 10 or 20% where the file is silent', () => {
    expect(total(desk({ more: 'hire_after: 3 months' }), 'conversion')).toBeCloseTo(2 * 0.1 * 41_600, 6);
  });
});

describe('taking people on', () => {
  it('gives them what the file says of employees', () => {
    const study = desk({ more: 'hire_after: 6 months\n    benefits: {health: 500 USD/month}' });
    expect(months(study, 'hired.benefits.health')[7]).toBeCloseTo(1000, 6);
  });

  it('takes a company where they are', () => {
    expect(() => desk({ more: 'hire_after: 6 months\n    country: PH' })).toThrow(/you have none in PH/);
  });

  it('is about an agency', () => {
    expect(() => desk({ more: 'benefits: {health: 500 USD/month}' })).toThrow(/on its own/);
  });
});
