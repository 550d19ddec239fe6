import { describe, expect, it } from 'vitest';
import { automate } from '../../src/model/options/automate.ts';
import { freelance } from '../../src/model/options/freelance.ts';
import { outsource } from '../../src/model/options/outsource.ts';
import { statusQuo } from '../../src/model/options/status-quo.ts';
import type { WorkItem } from '../../src/scenario/types.ts';
import { bench, q, RECEPTION } from './source-bench.ts';

const books: Partial<WorkItem> = {
  id: 'books',
  path: 'work.books',
  function: 'bookkeeping',
  workload: q('20 hours/month'),
};
const full = { ...books, workload: q('160 hours/month') };
const tape: Partial<WorkItem> = {
  id: 'tape',
  path: 'work.tape',
  function: 'transcription',
  volume: { now: q('60 audio-minutes') },
  once: true,
};

describe('freelance', () => {
  it('is paid the marketplace rate, plus fees', () => {
    const { cost } = bench(freelance, {}, { work: [books] });
    expect(cost('pay')[1]).toBeCloseTo(20 * 18, 6);
    expect(cost('client-fee')[1]).toBeCloseTo(0.05 * 360 + 0.5 * 4.95, 6);
  });
  it('takes hours to find and to check', () => {
    const { cost, offer, series } = bench(
      freelance,
      { sourcing: q('2 hours'), gigs: q('3 gigs/month'), noShow: q('0%') },
      { work: [books] },
    );
    expect(cost('sourcing')[1]).toBeCloseTo(6 * 75, 6);
    expect(series(offer.founderHours)[1]).toBeCloseTo(6 + 0.08 * 20, 6);
  });
  it('costs a job done once pennies against a provider', () => {
    const provider = bench(outsource, {}, { work: [tape] }).grandTotal();
    const freelancer = bench(freelance, {}, { work: [tape] });
    expect(freelancer.total('pay')).toBeCloseTo(60 * (4 / 60) * 15, 6);
    expect(freelancer.grandTotal()).toBeLessThan(0.25 * provider);
    expect(freelancer.cost('sourcing')[2]).toBe(0);
  });
  it('looks like a job after a year of more than 20 hours a week', () => {
    const { cost } = bench(freelance, {}, { work: [full], months: 13 });
    expect(cost('misclassification')[12]).toBe(0);
    const monthly = 1 - 0.98 ** (1 / 12);
    expect(cost('misclassification')[13]).toBeCloseTo(monthly * 0.35 * 160 * 18 * 12, 6);
    expect(bench(freelance, {}, { work: [books], months: 13 }).total('misclassification')).toBe(0);
  });
  it('answers phones in business hours, paid for being there', () => {
    const { offer, series, cost } = bench(freelance, { price: { form: 'perHour', perHour: q('10 USD/hour') } });
    expect(series(offer.handled.get('reception')!)[1]).toBeCloseTo(0.6, 9);
    expect(cost('pay')[1]).toBeCloseTo((10 * 40 * 8760) / 168 / 12, 6);
  });
});

describe('automate', () => {
  it('leaves people the rest and the exceptions: r + (1 - r) x e', () => {
    const option = {
      software: { form: 'perMonth', perMonth: q('99 USD/month') },
      residual: q('30%'),
      exceptions: q('10%'),
    } as const;
    const { cost, series, offer, total } = bench(automate, option, { work: [books] });
    expect(cost('software')[1]).toBeCloseTo(99, 6);
    expect(cost('rest.time')[1]).toBeCloseTo(0.37 * 20 * 75, 6);
    expect(total('setup')).toBeCloseTo(1000, 6);
    expect(series(offer.handled.get('books')!)[1]).toBeCloseTo(1, 9);
    expect(series(offer.founderHours)[1]).toBeCloseTo(0.37 * 20 + 2, 6);
  });
  it('answers phones at the cheaper published plan, by the second', () => {
    // 608.33 calls x 2 minutes = 1,216.7: 299 + 1,116.7 x 0.30 against 1,199.
    expect(bench(automate, {}).cost('software')[1]).toBeCloseTo(299 + (1216.6667 - 100) * 0.3, 2);
  });
  it('cleans up transcripts by hand', () => {
    const { total } = bench(automate, { exceptions: q('0%') }, { work: [tape] });
    expect(total('software')).toBeCloseTo(60 * 0.25, 6);
    expect(total('rest.time')).toBeCloseTo(60 * (0.3 / 60) * 75, 6);
  });
  it('says when the price of the software is a guess', () => {
    expect(bench(automate, {}, { work: [books] }).diagnostics.map((d) => d.code)).toEqual(['SW3015']);
  });
});

describe('as it is', () => {
  it('handles nothing and costs nothing when nothing is said', () => {
    const { grandTotal, ids, series, offer } = bench(statusQuo, {});
    expect(ids()).toEqual([]);
    expect(grandTotal()).toBe(0);
    expect(series(offer.handled.get('reception')!)[1]).toBe(0);
  });
  it('handles what the hours cover', () => {
    const { cost, series, offer } = bench(
      statusQuo,
      { cost: q('500 USD/month'), hours: q('15 hours/month') },
      { work: [books] },
    );
    expect(cost('current')[1]).toBe(500);
    expect(series(offer.handled.get('books')!)[1]).toBeCloseTo(0.75, 9);
  });
  it('needs somebody there in every opening hour of a post', () => {
    const { series, offer } = bench(statusQuo, { hours: q('40 hours/week') }, { work: [RECEPTION] });
    expect(series(offer.handled.get('reception')!)[1]).toBeCloseTo((40 * 52) / 12 / 730, 9);
  });
});
