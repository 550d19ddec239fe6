import { describe, expect, it } from 'vitest';
import { fxDrift, savingsEvaporate } from '../../src/methods/index.ts';
import { studyOf, studyOfBundled } from '../bundled-scenarios.ts';

const CENTER = studyOfBundled('call-center-ten-seats');
const of = (id: string) => CENTER.comparison.options.find((option) => option.id === id)!;

describe('what is left of the gap in pay', () => {
  it('is told of every option abroad, against the employee here', () => {
    expect(of('india').savingAbroad!.against).toBe('own');
    expect(of('vendor-at-home').savingAbroad).toBeNull();
    expect(of('own').savingAbroad).toBeNull();
  });

  it('begins with the gap in pay by the hour', () => {
    const wage = (id: string): number => CENTER.values.scalar(CENTER.model.graph.named.get(id)!);
    expect(of('philippines').savingAbroad!.wageGap).toBeCloseTo(
      1 - (22_500 * 0.0159955) / 173.333 / wage('own.wage_per_hour'),
      2,
    );
  });

  it('ends with the saving in present value', () => {
    for (const id of ['india', 'philippines', 'india-lowest-price'])
      expect(of(id).savingAbroad!.realised).toBeCloseTo(1 - of(id).base.npv / of('own').base.npv, 12);
  });

  it('has steps that are differences of present value by kind of cost', () => {
    const discount = 0.1;
    const worth = (id: string, categories: readonly string[]): number => {
      const built = CENTER.model.options.find(({ option }) => option.id === id)!;
      return built.lines
        .filter((line) => line.relevance === 'avoidable' && categories.includes(line.category))
        .flatMap((line) => CENTER.values.series(line.cash ?? line.cost))
        .reduce((sum, flow, index) => sum + flow / (1 + discount) ** ((index % 37) / 12), 0);
    };
    const price = [
      'wages',
      'levies',
      'benefits',
      'absence',
      'hiring',
      'turnover',
      'supervision',
      'administration',
      'seats',
      'step-fixed',
      'fees',
    ];
    const hidden = ['transition', 'governance', 'founder', 'errors'];
    const { priceGap, afterHidden } = of('india').savingAbroad!;
    const own = of('own').base.npv;
    expect(priceGap).toBeCloseTo((worth('own', price) - worth('india', price)) / own, 9);
    expect(afterHidden - priceGap).toBeCloseTo((worth('own', hidden) - worth('india', hidden)) / own, 9);
  });

  it('is not told where no employee here does the same work', () => {
    const { comparison } = studyOf(`
name: No one here
company: {country: US}
work: {accounts: {function: accounting, workload: 140 hours/month}}
options: {diy: null, offshore: null}
`);
    expect(comparison.options.find(({ id }) => id === 'offshore')!.savingAbroad).toBeNull();
  });
});

describe('how long it lasts', () => {
  const saving = of('india').savingAbroad!;

  it('agrees with the month by month search of the methods', () => {
    const months = savingsEvaporate({
      homeMonthly: 1,
      homeGrowth: 0.04,
      offshoreMonthly: 1 - saving.wageGap!,
      offshoreGrowth: 0.095,
      fxAppreciation: 0,
      steps: 'monthly_compound',
      limitMonths: 2_400,
    })!;
    expect(Math.ceil(saving.wagesCloseYears! * 12)).toBe(months);
  });

  it('counts the currency in the time until the saving is gone', () => {
    const drift = 0.5 * (1.04 / 1.095 - 1);
    const months = savingsEvaporate({
      homeMonthly: 1,
      homeGrowth: 0.04,
      offshoreMonthly: 1 - saving.realised,
      offshoreGrowth: 0.095,
      fxAppreciation: drift,
      steps: 'monthly_compound',
      limitMonths: 2_400,
    })!;
    expect(Math.ceil(saving.goneYears! * 12)).toBe(months);
    expect(fxDrift({ foreignMonthly: 1, spot: 1, annualDrift: drift, months: 13 }).spotLast).toBeCloseTo(1 + drift, 12);
  });

  it('is for good where wages there rise no faster', () => {
    const { comparison } = studyOf(`
name: Slow
company: {country: US}
work: {accounts: {function: accounting, workload: 140 hours/month}}
options:
  here: {kind: employee}
  there: {kind: offshore, country: PH, wage_growth: 4%/year, fx_drift: -1%/year}
`);
    const { wagesCloseYears, goneYears } = comparison.options.find(({ id }) => id === 'there')!.savingAbroad!;
    expect([wagesCloseYears, goneYears]).toEqual([null, null]);
  });
});
