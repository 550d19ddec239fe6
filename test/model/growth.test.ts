import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import type { GrowthResult, OptionResult } from '../../src/analysis/result.ts';
import { studyOf } from '../bundled-scenarios.ts';

interface Case {
  readonly company?: string;
  /** Hours of work of the months, the last one going on. */
  readonly hours?: readonly number[];
  readonly option?: string;
  readonly months?: number;
}

/** Office work by employees who are paid in full, stay and get no raise. */
function office({ company = 'employees: 6', hours = [100], option = '', months = 24 }: Case = {}): Study {
  return studyOf(`name: office
company: {country: US, region: WA, ${company}}
horizon: ${months} months
work:
  tasks:
    label: Tasks
    unit: task
    role: office-clerk
    handle_time: 1 hour
    volume: {path: [${hours.map((each) => `${each} tasks/month`).join(', ')}]}
options:
  staff: {kind: employee, lead_time: 0 months, part_time: false, merit: 0%/year, attrition: 0%/year${option}}
`);
}

const staffOf = ({ comparison }: Study): OptionResult => comparison.options.find(({ id }) => id === 'staff')!;
const cost = (study: Study, line: string, month: number): number =>
  staffOf(study).lines.find(({ id }) => id === line)?.monthly[month] ?? 0;
const step = (study: Study, id: string): GrowthResult | undefined => staffOf(study).growth.find((one) => one.id === id);
const heads = (study: Study, month: number): number => staffOf(study).people[month]!;

/** Employer cost by salary of professional staff: (wages + benefits) / (wages + paid leave) of the BLS survey. */
const BY_SALARY = (53.5 + 24.61) / (53.5 + 7.34);

/** One person up to month 13, two from then on. */
const SECOND_IN_MONTH_14 = [...Array.from({ length: 13 }, () => 100), 250];

describe('somebody for staff matters', () => {
  // 1.33 HR people for 100 employees: 1 / 0.0133 = 75.2, so the 76th brings the first.
  it('comes with the 76th employee', () => {
    const study = office({ company: 'employees: 74', hours: SECOND_IN_MONTH_14 });
    expect([heads(study, 13), heads(study, 14)]).toEqual([1, 2]);
    expect(cost(study, 'step_fixed.hr', 13)).toBe(0);
    expect(step(study, 'step_fixed.hr')?.crossings).toMatchObject([{ month: 14, size: 76 }]);
    expect(cost(study, 'step_fixed.hr', 14)).toBeCloseTo((72_910 / 12) * BY_SALARY, 4);
  });

  it('is there already in a company of 80, and not needed in one of 20', () => {
    for (const employees of [20, 80]) {
      const study = office({ company: `employees: ${employees}`, hours: SECOND_IN_MONTH_14 });
      expect(step(study, 'step_fixed.hr')).toBeUndefined();
      expect(cost(study, 'step_fixed.hr', 24)).toBe(0);
    }
  });
});

describe('somebody for computers', () => {
  it('comes with the 75th workplace and saves what help from outside costs for 75 of them', () => {
    const study = office({ company: 'employees: 73', hours: SECOND_IN_MONTH_14 });
    expect(step(study, 'step_fixed.it')?.crossings).toMatchObject([{ month: 14, size: 75 }]);
    expect(cost(study, 'step_fixed.it', 14)).toBeCloseTo((60_340 / 12) * BY_SALARY - 75 * 30, 4);
  });
});

describe('health cover from the size of the law on', () => {
  // 7,885 USD a year, 4.8% more from the second year on.
  const COVER = (7885 / 12) * 1.048;
  const crossing = (policy: string, more: Case = {}): Study =>
    office({ company: `employees: 48, health_cover: ${policy}`, hours: SECOND_IN_MONTH_14, ...more });

  it('is given to everybody from the 50th full-time employee in month 14 on', () => {
    const study = crossing('by-law');
    expect(cost(study, 'benefits.health', 13)).toBe(0);
    expect(cost(study, 'step_fixed.health', 13)).toBe(0);
    expect(cost(study, 'benefits.health', 14)).toBeCloseTo(2 * COVER, 4);
    expect(cost(study, 'step_fixed.health', 14)).toBeCloseTo(48 * COVER, 4);
    expect(step(study, 'step_fixed.health')?.crossings).toMatchObject([
      { month: 14, size: 50, cost: expect.closeTo(48 * COVER, 4) },
    ]);
  });

  it('costs a company that never gives it 3,340 USD a year for each beyond thirty', () => {
    const study = crossing('never');
    expect(cost(study, 'benefits.health', 14)).toBe(0);
    expect(cost(study, 'step_fixed.health', 13)).toBe(0);
    expect(cost(study, 'step_fixed.health', 14)).toBeCloseTo(((50 - 30) * 3340) / 12, 4);
  });

  it('grows by the new people alone where the company has the size already', () => {
    const study = crossing('never', { company: 'employees: 60, health_cover: never' });
    expect(cost(study, 'step_fixed.health', 14)).toBeCloseTo((2 * 3340) / 12, 4);
    const covered = crossing('by-law', { company: 'employees: 60, health_cover: by-law' });
    expect(cost(covered, 'step_fixed.health', 14)).toBe(0);
    expect(cost(covered, 'benefits.health', 13)).toBeCloseTo(COVER, 4);
  });

  it('counts part-timers by their hours: two of 20 hours are 2 x 86.67 / 120 of one', () => {
    const study = crossing('by-law', { option: ', hours: 20 hours/week', months: 14 });
    const part = heads(study, 14);
    const equivalents = study.values.series(study.model.graph.named.get('staff.employer.equivalents')!)[14]!;
    expect(equivalents).toBeCloseTo(48 + (part * ((20 * 52) / 12)) / 120, 6);
    expect(cost(study, 'benefits.health', 14)).toBe(0);
  });

  it('is given at any size where the file is silent', () => {
    const study = office({ company: 'employees: 3' });
    expect(cost(study, 'benefits.health', 1)).toBeCloseTo(7885 / 12, 4);
    expect(study.model.graph.named.has('staff.step_fixed.health')).toBe(false);
  });
});

describe('levies that begin with a size', () => {
  // France: 0.55% for training below 11 people, 1% from 11 on; on 10 people who earn 30,000 EUR a month together.
  const france = (employees: number): Study =>
    studyOf(`name: books
company: {country: FR, employees: ${employees}, annual_payroll: 360000 EUR/year}
horizon: 12 months
work: {books: {label: Books, role: bookkeeper, workload: 100 hours/month}}
options:
  staff: {kind: employee, lead_time: 0 months, part_time: false, wage: 3000 EUR/month, merit: 0%/year, attrition: 0%/year}
`);

  it('are due for those who are here already, too, with the one who reaches it', () => {
    const study = france(10);
    expect(cost(study, 'step_fixed.levies', 3)).toBeCloseTo(30_000 * (0.01 - 0.0055), 4);
    expect(step(study, 'step_fixed.levies')?.crossings).toMatchObject([{ month: 1, size: 11 }]);
  });

  it('change nothing where the size is not reached', () => {
    const study = france(8);
    expect(cost(study, 'step_fixed.levies', 3)).toBe(0);
    expect(step(study, 'step_fixed.levies')).toBeUndefined();
  });
});

describe('who leads', () => {
  it('is a supervisor for ten people, and a manager for more than eight supervisors', () => {
    const few = office({ hours: [8000], months: 3 });
    const supervisors = few.values.series(few.model.graph.named.get('staff.supervisors')!)[2]!;
    expect(supervisors).toBeCloseTo(heads(few, 2) / 10, 9);
    expect(supervisors).toBeLessThan(8);
    expect(cost(few, 'supervision.middle', 2)).toBe(0);
    const many = office({ hours: [16000], months: 3 });
    const managers = heads(many, 2) / 10 / 8;
    expect(cost(many, 'supervision.middle', 2)).toBeCloseTo(managers * (108_390 / 12) * BY_SALARY, 3);
  });
});

describe('steps of a company', () => {
  it('are those of the people who sit here: a staffing agency brings computers, and no HR', () => {
    const study = studyOf(`name: temps
company: {country: US, region: WA, employees: 75}
horizon: 12 months
work: {books: {label: Books, role: bookkeeper, workload: 300 hours/month}}
options:
  temps: {kind: outsource, engagement: staffing-agency, lead_time: 0 months}
  remote: {kind: outsource, engagement: employer-of-record, lead_time: 0 months}
`);
    const ids = (id: string) => study.comparison.options.find((one) => one.id === id)!.growth.map((one) => one.id);
    expect(ids('temps')).not.toContain('step_fixed.hr');
    expect(ids('remote')).toEqual([]);
  });
});

describe('a seat', () => {
  it('has the internet and the utilities that the file gives it', () => {
    const study = office({ option: ', seat: {internet: 15 USD/month, utilities: 30 USD/month}' });
    expect(cost(study, 'seats.internet', 1)).toBeCloseTo(15, 9);
    expect(cost(study, 'seats.utilities', 1)).toBeCloseTo(30, 9);
  });
});
