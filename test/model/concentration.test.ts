import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import type { OptionResult } from '../../src/analysis/result.ts';
import { studyOf } from '../bundled-scenarios.ts';

/** Work that vendors do, each failing as often as the file says. */
function vendors(failures: readonly string[], { months = 24, lead = 0 } = {}): Study {
  const ids = failures.map((_, index) => `job${index + 1}`);
  return studyOf(`name: vendors
company: {country: US, employees: 6}
horizon: ${months} months
work:
${ids.map((id) => `  ${id}: {unit: invoice, volume: 100 invoices/month, handle_time: 5 minutes}`).join('\n')}
options:
  mix:
    kind: multi-source
    lead_time: ${lead} months
    assign:
${ids.map((id, index) => `      ${id}: {kind: outsource, price: {retainer: 500 USD/month}, failure: ${failures[index]}/year}`).join('\n')}
  own: {kind: employee, role: bookkeeper}
`);
}

const option = ({ comparison }: Study, id = 'mix'): OptionResult => comparison.options.find((one) => one.id === id)!;

describe('several vendors', () => {
  it('of which one in eight fails a year: one of five in two years 73.7%, all of them 0.07%', () => {
    const { vendorFailure } = option(vendors(['12.5%', '12.5%', '12.5%', '12.5%', '12.5%']));
    const alone = 1 - 0.875 ** 2;
    expect(vendorFailure?.vendors.map(({ fails }) => fails)).toEqual(Array(5).fill(expect.closeTo(alone, 9)));
    expect(vendorFailure?.anyFails).toBeCloseTo(1 - 0.875 ** 10, 9);
    expect(vendorFailure?.anyFails).toBeCloseTo(0.737, 3);
    expect(vendorFailure?.allFail).toBeCloseTo(alone ** 5, 12);
  });

  it('may fail at chances of their own', () => {
    const { vendorFailure } = option(vendors(['10%', '40%'], { months: 12 }));
    expect(vendorFailure?.anyFails).toBeCloseTo(1 - 0.9 * 0.6, 9);
    expect(vendorFailure?.allFail).toBeCloseTo(0.1 * 0.4, 9);
  });

  it('cannot fail before they work', () => {
    const { vendorFailure } = option(vendors(['10%', '10%'], { months: 18, lead: 6 }));
    expect(vendorFailure?.allFail).toBeCloseTo(0.1 ** 2, 9);
  });

  it('tell it under what to watch', () => {
    const { comparison } = vendors(['12.5%', '12.5%']);
    expect(comparison.recommendation.option).toBe('mix');
    expect(comparison.recommendation.watch).toContain(
      'the chance that at least one of its 2 vendors fails within 2 years is 41%, that both of them do 5.5%',
    );
  });
});

describe('without vendors', () => {
  it('there is nothing to fail', () => {
    expect(option(vendors(['10%']), 'own').vendorFailure).toBeNull();
    const one = option(vendors(['10%'], { months: 12 })).vendorFailure;
    expect(one?.anyFails).toBeCloseTo(0.1, 9);
    expect(one?.allFail).toBeCloseTo(0.1, 9);
  });
});
