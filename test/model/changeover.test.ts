import { describe, expect, it } from 'vitest';
import type { OptionResult } from '../../src/analysis/result.ts';
import { studyOf } from '../bundled-scenarios.ts';

/** Bookkeeping and phones of a small company: what each option bears for replacing today. */
function options(today: string, written: string, more = ''): Map<string, OptionResult> {
  const { comparison } = studyOf(`name: change
company: {country: GB, employees: 6${more}}
horizon: 24 months
discount: 0%/year
work:
  books: {label: Books, role: bookkeeper, workload: 150 hours/month}
  phones: {function: phone-reception, volume: 1000 calls/month, handle_time: 3 minutes, missed_value: 1 GBP/call}
today: ${today}
options:
  own: {kind: employee, people: 2, wage: 15 GBP/hour, hours: 40 hours/week, attrition: 0%/year, merit: 0%/year, leaving: {service: 47 months}}
${written}
`);
  return new Map(comparison.options.map((one) => [one.id, one]));
}

const changeover = (option: OptionResult | undefined): Record<string, number> =>
  Object.fromEntries(
    option!.lines.filter(({ category }) => category === 'changeover').map(({ id, total }) => [id, total]),
  );
const total = (option: OptionResult | undefined): number =>
  Object.values(changeover(option)).reduce((sum, one) => sum + one, 0);

describe('an option that replaces people of today', () => {
  const found = options('own', '  vendor: {kind: outsource, lead_time: 2 months}');

  it('bears their severance in the month in which it starts', () => {
    const severance = found.get('vendor')!.lines.find(({ id }) => id === 'changeover.severance')!;
    // 47 months before the scenario and the two of the lead time make 49.
    const due = 2 * (49 / 12) * 15 * 40;
    expect(severance.total).toBeCloseTo(due, 6);
    expect(severance.monthly[3]).toBeCloseTo(due, 6);
    expect(severance.tags).toEqual(['cash', 'avoidable', 'one-off', 'fixed']);
  });

  it('says how many', () => {
    expect(found.get('vendor')!.displaced).toBe(2);
    expect(found.get('vendor')!.notes).toContain('It displaces 2 people who do the work today');
    expect(found.get('own')!.displaced).toBe(0);
  });

  it('bears notice, accrued leave, kit and space as well, and today nothing of it', () => {
    expect(Object.keys(changeover(found.get('vendor'))).sort()).toEqual([
      'changeover.equipment',
      'changeover.notice',
      'changeover.separation',
      'changeover.severance',
      'changeover.severance-levies',
      'changeover.space',
    ]);
    expect(changeover(found.get('own'))).toEqual({});
  });

  it('has kit and space for others who sit at the same place', () => {
    const others = options(
      'own',
      `  locals: {kind: employee, people: 2, lead_time: 0 months}
  abroad: {kind: employee, people: 2, country: PH, lead_time: 0 months}
  home: {kind: employee, people: 2, workplace: remote, lead_time: 0 months}`,
    );
    expect(changeover(others.get('locals'))['changeover.space']).toBe(0);
    for (const id of ['abroad', 'home']) expect(changeover(others.get(id))['changeover.space']).toBeGreaterThan(0);
  });
});

describe('nothing counts twice', () => {
  it('a stated share of hidden costs holds the people who go, parallel running their notice', () => {
    const found = options(
      'own',
      `  hidden: {kind: offshore, country: IN, hidden: 36%}
  parallel: {kind: outsource, transition: {months: 2}}`,
    );
    expect(Object.keys(changeover(found.get('hidden'))).sort()).toEqual(['changeover.equipment', 'changeover.space']);
    const parallel = found.get('parallel')!;
    expect(parallel.lines.some(({ id }) => id === 'parallel')).toBe(true);
    expect(Object.keys(changeover(parallel))).not.toContain('changeover.notice');
    expect(Object.keys(changeover(parallel))).toContain('changeover.severance');
  });

  it("a trainer's time is the time of passing the work on", () => {
    const found = options('diy', '  freelancer: {kind: freelance}\n  vendor: {kind: outsource}');
    expect(Object.keys(changeover(found.get('freelancer')))).toEqual(['changeover.handover']);
    expect(changeover(found.get('own'))).toEqual({});
    expect(changeover(found.get('vendor'))).toEqual({});
  });
});

describe('what is kept of today', () => {
  it('leaves nobody to displace where a part is done by the same people as now', () => {
    const found = options(
      '{books: own, phones: own}',
      `  fewer: {kind: multi-source, lead_time: 0 months, assign: {books: own, phones: {kind: outsource}}}
  half: {kind: multi-source, lead_time: 0 months, assign: {books: [{source: one, share: 100%}], phones: {kind: outsource}}}
  one: {kind: employee, covers: [books], people: 1}`,
    );
    // `own` has two people whatever it does; `one` is somebody else.
    expect(found.get('fewer')!.displaced).toBe(0);
    expect(total(found.get('fewer'))).toBe(0);
    expect(found.get('half')!.displaced).toBe(2);
  });

  it('displaces the difference where fewer of them remain', () => {
    const written =
      '  mixed: {kind: multi-source, lead_time: 1 months, assign: {books: staff, phones: {kind: outsource}}}';
    const found = options(
      'staff',
      `${written}\n  staff: {kind: employee, attrition: 0%/year, leaving: {service: 5 years}}\n  vendor: {kind: outsource, lead_time: 1 months}`,
    );
    const [staff, mixed, vendor] = ['staff', 'mixed', 'vendor'].map((id) => found.get(id)!);
    const [before, after] = [staff!.people[3]!, mixed!.people[3]!];
    expect(before).toBeGreaterThan(after);
    expect(after).toBeGreaterThan(0);
    expect(mixed!.displaced).toBe(before - after);
    expect(vendor!.displaced).toBe(before);
    const severance = (one: OptionResult): number => changeover(one)['changeover.severance']!;
    expect(severance(mixed!) / severance(vendor!)).toBeCloseTo((before - after) / before, 9);
    // Those who remain are there: nobody is hired or trained for what they do today.
    const hired = mixed!.lines.filter(({ id }) => id.startsWith('staff.hiring.'));
    expect(hired.map(({ total }) => total)).toEqual([0, 0, 0]);
  });

  it('goes on beside an option that takes other work', () => {
    const found = options(
      '{books: own, phones: diy}',
      '  service: {kind: outsource, covers: [phones]}\n  freelancer: {kind: freelance, covers: [phones]}',
    );
    expect(found.get('service')!.displaced).toBe(0);
    expect(changeover(found.get('service'))).toEqual({});
    expect(Object.keys(changeover(found.get('freelancer')))).toEqual(['changeover.handover']);
  });

  it('is ranked, too, and there from the first day when several do it', () => {
    const found = options(
      '{books: own, phones: service}',
      '  service: {kind: outsource, covers: [phones]}\n  freelancer: {kind: freelance}',
    );
    const today = found.get('today')!;
    expect(today.leadTimeMonths).toBe(0);
    expect(today.displaced).toBe(0);
    expect(changeover(today)).toEqual({});
    expect(today.lines.filter(({ category }) => category === 'hiring').map(({ total }) => total)).toEqual([0, 0, 0]);
    const left = Object.keys(changeover(found.get('freelancer')));
    expect(left).toContain('changeover.own.severance');
    expect(left).toContain('changeover.service.notice');
  });
});

describe('a vendor of today', () => {
  const found = (contract: string): Map<string, OptionResult> =>
    options(
      'agency',
      `  agency: {kind: outsource, price: {retainer: 1000 GBP/month}, contract: {${contract}, escalator: 0%/year, notice: 0 days}}
  freelancer: {kind: freelance, lead_time: 2 months}`,
    );
  const term = (contract: string): number => changeover(found(contract).get('freelancer'))['changeover.term']!;

  it('is owed the rest of a term that is half over, or as far as the file says', () => {
    expect(term('term: 12 months')).toBeCloseTo((12 - 6 - 2) * 1000, 6);
    expect(term('term: 12 months, served: 9 months')).toBeCloseTo(1000, 6);
    expect(term('term: 12 months, exit_fee: 300 GBP')).toBeCloseTo(300, 6);
  });
});
