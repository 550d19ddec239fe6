import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import { studyOf } from '../bundled-scenarios.ts';

/** Invoices at a vendor for 2,000 USD a month, of whom the file says what it says. */
function vendor(skills: string, contract = '', more = ''): Study {
  return studyOf(`name: invoices
company: {country: US, employees: 6, founder: {hour: 100 USD/hour, capacity: 20 hours/week}${skills === '' ? '' : `, skills: {${skills}}`}}
horizon: 12 months
work: {invoices: {unit: invoice, volume: 500 invoices/month, handle_time: 5 minutes}}
options:
  firm: {kind: outsource, price: {retainer: 2000 USD/month}, lead_time: 0 months, contract: {notice: 60 days${contract}}${more}}
`);
}

const at = (study: Study, id: string, month = 6): number => {
  const node = study.model.graph.named.get(`firm.${id}`);
  if (!node) throw new Error(`there is no figure ${id}`);
  return study.values.series(node)[month]!;
};
const scalar = (study: Study, id: string): number => study.values.scalar(study.model.graph.named.get(`firm.${id}`)!);

describe('skills of whoever deals with a vendor', () => {
  it('of 5 make everything 1.08 squared times easier, of 1 as much harder', () => {
    const plain = vendor('');
    const all = (points: number): string =>
      ['communication', 'negotiation', 'project_management', 'contract_reading', 'adaptability']
        .map((skill) => `${skill}: ${points}`)
        .join(', ');
    for (const [points, factor] of [
      [5, 1 / 1.08 ** 2],
      [3, 1],
      [1, 1.08 ** 2],
    ] as const) {
      const study = vendor(all(points));
      expect(scalar(study, 'skills.failure')).toBeCloseTo(factor, 12);
      expect(at(study, 'governance_need')).toBeCloseTo(at(plain, 'governance_need') * factor, 9);
      expect(at(study, 'leaving.notice')).toBeCloseTo(at(plain, 'leaving.notice') * factor, 6);
      const monthly = 1 - (1 - 0.125 * factor) ** (1 / 12);
      expect(scalar(study, 'failure_rate')).toBeCloseTo(monthly, 12);
    }
  });

  it('move what they are about: reading contracts claims credits, and spares no hours', () => {
    const contract = ', sla_met: 80%, sla_credit: 10%, alignment: 3';
    const plain = vendor('', contract);
    const reader = vendor('contract_reading: 5', contract);
    expect(at(plain, 'sla-credit')).toBeCloseTo(-2000 * 0.2 * 0.1 * 0.5, 9);
    expect(at(reader, 'sla-credit')).toBeCloseTo(-2000 * 0.2 * 0.1 * 0.5 * 1.08 ** 2, 9);
    expect(at(reader, 'governance_need')).toBeCloseTo(at(plain, 'governance_need'), 9);
  });

  it('never claim more than all credits', () => {
    const study = vendor('contract_reading: 5, negotiation: 5', ', sla_met: 80%, sla_credit: 10%, alignment: 5');
    expect(at(study, 'sla-credit')).toBeCloseTo(-2000 * 0.2 * 0.1, 9);
  });

  it('are average where the file does not rate them', () => {
    const names = [...vendor('').model.graph.named.keys()];
    expect(names.filter((id) => id.includes('skills.') || id.includes('terms.'))).toEqual([]);
  });
});

describe('terms of a contract', () => {
  it('are figures of their own: growth and management of 5 save 1.12 squared of what leaving takes', () => {
    const study = vendor('', ', growth: 5, management: 5');
    expect(scalar(study, 'terms.exit')).toBeCloseTo(1 / 1.12 ** 2, 12);
    expect(scalar(study, 'terms.failure')).toBeCloseTo(1 / 1.12 ** 2, 12);
    // Two months of bills beyond no term, half of which buys nothing.
    const sixty = (60 * 12) / 365;
    expect(at(study, 'leaving.notice')).toBeCloseTo((2000 * sixty * 0.5) / 1.12 ** 2, 2);
  });

  it('work together with skills', () => {
    const study = vendor('adaptability: 1', ', management: 5');
    const monthly = 1 - (1 - (0.125 / 1.12 ** 2) * 1.08 ** 2) ** (1 / 12);
    expect(scalar(study, 'failure_rate')).toBeCloseTo(monthly, 12);
  });
});
