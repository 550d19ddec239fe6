import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import { PERCENT_A_YEAR } from '../../units/unit.ts';

/**
 * General wage growth of a country: its official index, else salary surveys (facts `wage-growth.*`), else the budgets of
 * its employers; undefined where only minimum wages or forecasts are known, which say little about pay.
 */
export function wageGrowth(scope: Scope, country: string): Node | undefined {
  const { assumptions } = scope;
  const known = assumptions.jurisdiction(country)?.wageInflation;
  const statutory = (): Node =>
    scope.figure(
      assumptions.statutory(
        `jurisdictions.${country}.wage_inflation.nominal_annual`,
        'options.*.wage_growth',
        `Wage growth, ${country}`,
        known!.nominalAnnual * 100,
        PERCENT_A_YEAR,
        { ...known!.source, asOf: known!.asOf },
      ),
    );
  if (known?.kind === 'statistic') return statutory();
  const surveyed = country === 'US' ? 'growth.US.workers' : `wage-growth.${country}`;
  if (assumptions.data.fact(surveyed)) return scope.fact(surveyed, 'options.*.wage_growth', `Wage growth, ${country}`);
  return known?.kind === 'salary_budget' ? statutory() : undefined;
}
