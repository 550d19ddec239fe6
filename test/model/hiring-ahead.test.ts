import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import type { OptionResult } from '../../src/analysis/result.ts';
import { studyOf } from '../bundled-scenarios.ts';

/** Office work by people at 20 USD an hour who are never away; `hours` of work a month, the last one going on. */
function office(
  hours: readonly number[],
  { foresight = '2 months', attrition = '0%/year', country = 'US, region: WA' } = {},
): Study {
  return studyOf(`name: office
company: {country: ${country}, employees: 6, foresight: ${foresight}}
horizon: 12 months
work:
  tasks:
    unit: task
    role: office-clerk
    handle_time: 1 hour
    volume: {path: [${hours.map((each) => `${each} tasks/month`).join(', ')}]}
options:
  staff:
    kind: employee
    lead_time: 0 months
    part_time: false
    wage: 20 USD/hour
    merit: 0%/year
    attrition: ${attrition}
    vacancy: 1.5 months
    ramp_up: 4 months
    shrinkage: 0%
    leave: {vacation: 0, sick: 0, holidays: 0, training: 0}
`);
}

const staffOf = ({ comparison }: Study): OptionResult => comparison.options.find(({ id }) => id === 'staff')!;
const line = (study: Study, id: string): readonly number[] =>
  staffOf(study).lines.find((one) => one.id === id)!.monthly;

/** 40 hours a week, 52 weeks a year. */
const MONTH_OF_PAY = ((40 * 52) / 12) * 20;
const months = (count: number, hours: number): number[] => Array.from({ length: count }, () => hours);

describe('growth', () => {
  // 170 hours take one person of 173.3, 680 take four.
  const grows = [...months(5, 170), 680];

  it('that is known in time finds people at work in the month that asks for them', () => {
    for (const foresight of ['1.5 months', '3 months', '6 months']) {
      const study = office(grows, { foresight });
      expect(staffOf(study).people.slice(5, 7)).toEqual([1, 4]);
      expect(line(study, 'hiring.open').every((cost) => cost === 0)).toBe(true);
    }
  });

  it('that is known too late leaves places open, covered at half a wage on top of the wage that is saved', () => {
    const none = office(grows, { foresight: '0 months' });
    expect(line(none, 'hiring.open')[6]).toBeCloseTo(3 * 1.5 * MONTH_OF_PAY * 0.5, 6);
    const some = office(grows, { foresight: '1 month' });
    expect(line(some, 'hiring.open')[6]).toBeCloseTo(3 * 0.5 * MONTH_OF_PAY * 0.5, 6);
  });

  it('is no cheaper to cover where the law knows no premium for overtime', () => {
    const study = office(grows, { foresight: '0 months', country: 'DE' });
    const pay = study.values.series(study.model.graph.named.get('staff.let_go.pay')!)[6]!;
    expect(line(study, 'hiring.open')[6]).toBeCloseTo(3 * 1.5 * pay * 0.5, 6);
  });

  it('is not the start: until then the work is done as the lead time says', () => {
    const study = office(grows, { foresight: '0 months' });
    expect(staffOf(study).people[1]).toBe(1);
    expect(line(study, 'hiring.open')[1]).toBe(0);
    expect(line(study, 'hiring.cost')[1]).toBeCloseTo(4700, 6);
  });

  it('costs no less the later it is known', () => {
    const npv = (foresight: string): number => staffOf(office(grows, { foresight })).base.npv;
    const costs = ['0 months', '0.5 months', '1 month', '1.5 months', '4 months'].map(npv);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs[0]! - costs[3]!).toBeGreaterThan(7000);
    expect(costs[3]).toBe(costs[4]);
  });

  it('by steps of a cycle counts each time', () => {
    const study = office([...months(3, 170), ...months(5, 680), ...months(3, 170), 850], { foresight: '0 months' });
    expect(staffOf(study).people.slice(1)).toEqual([1, 1, 1, 4, 4, 4, 4, 4, 4, 4, 4, 5]);
    const paid = line(study, 'hiring.open').flatMap((cost, month) => (cost > 0 ? [[month, cost]] : []));
    expect(paid.map(([month]) => month)).toEqual([4, 12]);
    expect(paid[1]![1]).toBeCloseTo(1 * 1.5 * MONTH_OF_PAY * 0.5, 6);
  });
});

describe('when work falls', () => {
  const falls = [...months(5, 680), 340];

  it('people are kept on for three months: their wages are a line, part of the pay that it was', () => {
    const study = office(falls);
    expect(staffOf(study).people.slice(5, 10)).toEqual([4, 4, 4, 4, 2]);
    expect(line(study, 'wages.kept_on').map((cost) => Math.round((cost / MONTH_OF_PAY) * 1e6) / 1e6)).toEqual([
      0, 0, 0, 0, 0, 0, 2, 2, 2, 0, 0, 0, 0,
    ]);
    expect(line(study, 'wages.worked')[6]).toBeCloseTo(2 * MONTH_OF_PAY, 6);
    expect(line(study, 'wages.worked')[5]).toBeCloseTo(4 * MONTH_OF_PAY, 6);
  });

  it('nobody is kept on whom the work still asks for', () => {
    expect(line(office([680]), 'wages.kept_on').every((cost) => cost === 0)).toBe(true);
  });
});

describe('the knowledge of leavers', () => {
  const study = office([680], { attrition: '12%/year' });

  it('is learnt again by successors: lost output and the time of who shows it', () => {
    const leavers = 4 * (1 - 0.88 ** (1 / 12));
    // A quarter of the output of four months, and 24 hours of a trainer.
    const each = 4 * 0.25 * MONTH_OF_PAY + 24 * 20;
    expect(line(study, 'turnover.knowledge')[1]).toBe(0);
    expect(line(study, 'turnover.knowledge')[2]).toBeCloseTo(leavers * each, 6);
  });

  it('is apart from what newcomers of the start learn', () => {
    expect(line(study, 'hiring.ramp_up')[1]).toBeCloseTo(4 * 4 * 0.25 * MONTH_OF_PAY, 6);
    expect(line(study, 'hiring.training')[1]).toBeCloseTo(4 * 24 * 20, 6);
    expect(
      line(study, 'hiring.ramp_up')
        .slice(2)
        .every((cost) => cost === 0),
    ).toBe(true);
  });
});

describe('a vendor whose team must grow', () => {
  /** One of the vendor's people for the hours of five months, three from month 6 on. */
  function bought(foresight: string, option: string): OptionResult {
    const study = studyOf(`name: bought
company: {country: US, region: WA, employees: 6, foresight: ${foresight}}
horizon: 12 months
work:
  tasks:
    unit: task
    role: office-clerk
    handle_time: 1 hour
    volume: {path: [${[...months(5, 100), 300].map((each) => `${each} tasks/month`).join(', ')}]}
options:
  vendor: {kind: outsource, lead_time: 0 months, ${option}}
  other: {kind: diy}
`);
    return study.comparison.options.find(({ id }) => id === 'vendor')!;
  }
  const PER_FTE = 'price: {per_fte: 3000 USD/month, net_hours: 100 hours/month}';
  const late = (option: OptionResult): readonly number[] =>
    option.lines.find(({ id }) => id === 'late-growth')!.monthly;

  /** 4.5 weeks of recruiting and training, 52 weeks a year. */
  const RAMP = 4.5 / (52 / 12);

  it('needs 4.5 weeks for more people; what is known too late is covered at half more than its price', () => {
    const cost = late(bought('0 months', PER_FTE));
    expect(cost[6]).toBeCloseTo(2 * 3000 * RAMP * 0.5, 6);
    expect(cost.filter((each) => each > 0)).toHaveLength(1);
  });

  it('follows growth that is known in time', () => {
    expect(late(bought('2 months', PER_FTE)).every((each) => each === 0)).toBe(true);
  });

  it('grows sooner under a contract that is good for growth', () => {
    const good = late(bought('0 months', `${PER_FTE}, contract: {growth: 5}`));
    expect(good[6]).toBeCloseTo((2 * 3000 * RAMP * 0.5) / 1.12 ** 2, 6);
  });

  it('has no limit where it is a subscription', () => {
    const plan = bought('0 months', 'price: {per_unit: 20 USD/task}');
    expect(plan.lines.some(({ id }) => id === 'late-growth')).toBe(false);
  });
});
