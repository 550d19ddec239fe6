import { shortNoticePremium } from '../../components/short-notice.ts';
import type { Node } from '../../graph/node.ts';
import { noticeIdle } from '../../leaving.ts';
import type { Line } from '../../line.ts';
import { monthlyShare } from '../../timing.ts';
import { totalOf } from '../over-demands.ts';
import type { Governance } from './governance.ts';
import { survivalOf, type VendorSurvival } from './survival.ts';
import { noticePeriod, underTerms } from './terms.ts';
import type { Start } from './transition.ts';
import type { Vendor } from './vendor.ts';

/**
 * Expected loss by failure of the vendor: monthly hazard x (selection and transition again + notice gap at emergency
 * prices). The hazard is constant (12-13% a year fits the published two-year and five-year shares) and renews: after a
 * failure the next vendor has it again, so every month carries the same expectation. While notice runs, the old vendor is
 * paid for work that is partly done elsewhere already.
 */
export function failure(
  vendor: Vendor,
  start: Start,
  managing: Governance,
): { readonly line: Line; readonly survival: VendorSurvival } {
  const { scope, yearValue, fees, running } = vendor;
  const { f } = scope;
  const again = [start.selection, start.transition].flatMap((part) => part ?? []);
  // With a hidden share instead of components a switch costs the published share of a year's contract.
  const switching =
    again.length > 0
      ? totalOf(scope, again, '$')
      : f`${scope.fact('switch.new-vendor-cost', 'options.*.failure', 'Cost of a new vendor, share of a year')} * ${yearValue}`;
  const gap = scope.assumed(
    'vendor.failure-gap',
    'options.*.failure',
    'Months of emergency cover after a failure',
    { low: 0.5, likely: 1, high: 3 },
    'month',
    'a month of cover until the next vendor works',
  );
  const rate = scope.name('failure_rate', 'Chance of failure in a month', hazard(vendor, managing), '%');
  const fails = scope.event('failures', 'The vendor fails', rate);
  const twice = f`${fees} * ${noticePeriod(vendor)} / 1 month * ${noticeIdle(scope)}`;
  const loss = f`${switching} / 1 month + ${fees} * ${gap} / 1 month * ${shortNoticePremium(scope)} + ${twice}`;
  const line = scope.line('failure', {
    category: 'risk',
    label: 'Vendor failure and switching',
    cost: f`${fails} * (${loss}) * ${running}`,
  });
  return { line, survival: survivalOf(vendor, rate) };
}

/**
 * Yearly hazard x contract terms x skills x neglect, as a monthly share. Failure comes from lack of management: with fewer hours
 * than it needs, the hazard rises by (needed / given) ^ elasticity, at most with a quarter of the hours.
 */
function hazard(vendor: Vendor, { needed, spent }: Governance): Node {
  const { scope, option } = vendor;
  const { f, assumptions } = scope;
  const base = scope.input({
    key: 'failure',
    given: option.failure,
    label: 'Chance that the vendor fails in a year',
    unit: '',
    otherwise: () =>
      assumptions.fact('fail.hazard-annual', 'options.*.failure', 'Chance that a vendor fails in a year'),
  });
  const managed = underTerms(scope, option, 'failure')(base);
  if (option.governance === undefined) return monthlyShare(scope, f`min(1, ${managed})`);
  const elasticity = scope.assumed(
    'vendor.neglect',
    'options.*.governance',
    'How failure follows neglect',
    { low: 0.25, likely: 0.5, high: 1 },
    '',
    'half the hours that a relation needs make failure 40% more likely',
  );
  const neglect = f`max(1, mean(${needed}) / max(mean(${spent}), mean(${needed}) / 4)) ^ ${elasticity}`;
  return monthlyShare(scope, f`min(1, ${managed} * ${neglect})`);
}
