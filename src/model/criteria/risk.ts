import { PERCENT } from '../../units/unit.ts';
import type { Line } from '../line.ts';
import type { Measured } from './criterion.ts';

/** Expected losses a month: failures of vendors, missed service levels, leavers, claims and people who fail. */
export const risk: Measured = {
  label: 'risk',
  about: 'losses to be expected a month from failures, leavers and claims',
  measure: 'figure',
  unit: '$/month',
  figure(scope, { built }) {
    const { f } = scope;
    const losses = built.lines.filter(isLoss);
    if (losses.length === 0) return scope.number(0, '$/month');
    return f`max(0, sum(total(${losses.map((line) => line.cost)}))) / ${scope.number(scope.graph.months, 'month')}`;
  },
  per: 'lowest-month',
  middle: (scope) =>
    scope.assumed(
      'criteria.risk',
      'options.*.ratings.risk',
      'Expected losses that rate 3 of 5, by the cost of the cheapest',
      { low: 5, likely: 10, high: 25 },
      PERCENT,
      'a tenth of the cost is about what an ordinary reserve covers',
    ),
};

/** Severance is a price of leaving (flexibility), no loss by chance. */
function isLoss({ relevance, category, timing }: Line): boolean {
  if (relevance !== 'avoidable') return false;
  return category === 'risk' || category === 'turnover' || (category === 'exit' && timing === 'recurring');
}
