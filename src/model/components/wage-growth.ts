import type { VendorOption } from '../../scenario/types.ts';
import { PERCENT_A_YEAR } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';

/**
 * General wage growth of a country: its official index, else salary surveys (facts `wage-growth.*`), else the budgets of
 * its employers; undefined where only minimum wages or forecasts are known, which say little about pay.
 */
export function wageGrowth(scope: Scope, country: string): Node | undefined {
  const { assumptions } = scope;
  const known = assumptions.jurisdiction(country)?.wageInflation;
  const counted = (): Node =>
    scope.figure(
      assumptions.statistic(
        `jurisdictions.${country}.wage_inflation.nominal_annual`,
        'options.*.wage_growth',
        `Wage growth, ${country}`,
        known!.nominalAnnual * 100,
        PERCENT_A_YEAR,
        { ...known!.source, asOf: known!.asOf },
      ),
    );
  if (known?.kind === 'statistic') return counted();
  const surveyed = country === 'US' ? 'growth.US.workers' : `wage-growth.${country}`;
  if (assumptions.data.fact(surveyed)) return scope.fact(surveyed, 'options.*.wage_growth', `Wage growth, ${country}`);
  return known?.kind === 'salary_budget' ? counted() : undefined;
}

/** What pay rises by in a year in a country: the company's own raises at home, else general wage growth there. */
export function raiseIn(scope: Scope, country: string): Node | undefined {
  const { company } = scope.assumptions.scenario;
  if (company.wageGrowth === undefined || country !== company.country) return wageGrowth(scope, country);
  return scope.within(scope.prefix, 'company').input({
    key: 'wage_growth',
    given: company.wageGrowth,
    label: 'Wage growth of the company',
    unit: '',
    otherwise: () => scope.number(0),
  });
}

/** Wage growth of the people who do the work of an option: the file's, else that of their country. */
export function growthThere(scope: Scope, option: Pick<VendorOption, 'wageGrowth'>, country: string): Node | undefined {
  if (option.wageGrowth === undefined) return wageGrowth(scope, country);
  return scope.input({
    key: 'wage_growth',
    given: option.wageGrowth,
    label: 'Wage growth there',
    unit: '',
    otherwise: () => scope.number(0),
  });
}
