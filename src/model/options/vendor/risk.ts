import { PERCENT } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import { monthlyShare } from '../../timing.ts';
import { totalOf } from '../over-demands.ts';
import type { Governance } from './governance.ts';
import { hazardFactor, noticePeriod } from './terms.ts';
import type { Start } from './transition.ts';
import type { Vendor } from './vendor.ts';

/**
 * Expected loss by failure of the vendor: monthly hazard x (selection and transition again + notice gap at emergency
 * prices). The hazard is constant (12-13% a year fits the published two-year and five-year shares) and renews: after a
 * failure the next vendor has it again, so every month carries the same expectation. While notice runs, the old vendor is
 * paid for work that is partly done elsewhere already.
 */
export function failure(vendor: Vendor, start: Start, managing: Governance): Line {
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
  const premium = scope.assumed(
    'vendor.emergency-premium',
    'options.*.failure',
    'Emergency cover over the price',
    { low: 25, likely: 50, high: 150 },
    PERCENT,
    'cover at short notice costs half as much again',
  );
  const rate = scope.name('failure_rate', 'Chance of failure in a month', hazard(vendor, managing), '%');
  const fails = scope.event('failures', 'The vendor fails', rate);
  const idle = scope.assumed(
    'vendor.notice-idle',
    'options.*.contract.notice',
    'Bills during notice that buy nothing',
    { low: 20, likely: 50, high: 100 },
    PERCENT,
    'work moves away step by step while notice runs: half of these bills is paid twice',
  );
  const twice = f`${fees} * ${noticePeriod(vendor)} / 1 month * ${idle}`;
  const loss = f`${switching} / 1 month + ${fees} * ${gap} / 1 month * ${premium} + ${twice}`;
  return scope.line('failure', {
    category: 'risk',
    label: 'Vendor failure and switching',
    cost: f`${fails} * (${loss}) * ${running}`,
  });
}

/**
 * Yearly hazard x contract terms x neglect, as a monthly share. Failure comes from lack of management: with fewer hours
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
  const terms = hazardFactor(scope, option) ?? scope.number(1);
  if (option.governance === undefined) return monthlyShare(scope, f`min(0.95, ${base} * ${terms})`);
  const elasticity = scope.assumed(
    'vendor.neglect',
    'options.*.governance',
    'How failure follows neglect',
    { low: 0.25, likely: 0.5, high: 1 },
    '',
    'half the hours that a relation needs make failure 40% more likely',
  );
  const neglect = f`max(1, mean(${needed}) / max(mean(${spent}), mean(${needed}) / 4)) ^ ${elasticity}`;
  return monthlyShare(scope, f`min(0.95, ${base} * ${terms} * ${neglect})`);
}

/**
 * What is still owed when the horizon ends within the term (no wind-down beyond that): the remaining months at the
 * minimum or the fixed fee, or the fee for leaving where that is less. Terms renew, so the current one counts, unless
 * `renewal: none` lets the contract go on by the month after the first.
 */
export function commitment({ scope, option, fixed, elapsed, style }: Vendor): Line[] {
  const { minimum, contract } = option;
  const term = contract?.term;
  if (term === undefined && minimum === undefined && contract?.exitFee === undefined) return [];
  if (term === undefined && style === 'plan' && minimum === undefined) return [];
  const { f, assumptions } = scope;
  const months = scope.input({
    key: 'contract.term',
    given: term,
    label: 'Committed time',
    unit: 'month',
    otherwise: () => assumptions.fact('contract.term-years', 'options.*.contract.term', 'Committed time'),
  });
  const used = f`last(${elapsed})`;
  const terms = contract?.renewal === 'none' ? scope.number(1) : f`ceil(${used} / ${months})`;
  const left = f`max(0, ${terms} * ${months} - ${used})`;
  const money = (key: string, given: typeof minimum, label: string, unit: string): Node | undefined =>
    given === undefined ? undefined : scope.input({ key, given, label, unit, otherwise: () => scope.number(0, unit) });
  const least = money('minimum', minimum, 'Least bill', '$/month');
  const rest = f`${left} * ${least ? f`max(${least}, ${fixed})` : fixed}`;
  const fee = money('contract.exit_fee', contract?.exitFee, 'Fee for leaving', '$');
  const due = fee ? f`if(${left} > 0, if(${rest} > 0, min(${rest}, ${fee}), ${fee}), 0)` : rest;
  const end = scope.number(scope.graph.months);
  return [
    scope.line('commitment', {
      category: 'exit',
      label: 'Commitment left at the end',
      cost: f`once(${due}, ${end})`,
      oneOff: true,
      fixed: true,
    }),
  ];
}
