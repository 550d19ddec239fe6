import { growthWaits } from '../../components/foresight.ts';
import { shortNoticePremium } from '../../components/short-notice.ts';
import { moves } from '../../demand/volume.ts';
import type { Line } from '../../line.ts';
import { termsFactor } from './terms.ts';
import type { Vendor } from './vendor.ts';

/**
 * A vendor's team that must grow: more agents take weeks to recruit and to train. What becomes known too late for that is
 * covered at short notice: (people more than last month / people) x the bill x the time that they are missing x what such
 * cover costs over the price. A subscription has no limit that we know of.
 */
export function lateGrowth(vendor: Vendor): Line[] {
  const { scope, option, style, people, fees, taken } = vendor;
  if (style === 'plan' || !taken.some(({ demand }) => moves(demand.item.volume))) return [];
  const { f } = scope;
  const ramp = scope.fact('bpo.shared-agent.setup-weeks', 'options.*.contract.growth', 'Time until more agents work');
  const terms = termsFactor(scope, option, 'ramp');
  const waits = growthWaits(scope, terms ? f`${ramp} * ${terms}` : ramp);
  const before = scope.graph.add('lag', [people], [1]);
  const share = f`if(${before} > 0 and ${people} > ${before}, 1 - ${before} / ${people}, 0)`;
  return [
    scope.line('late-growth', {
      category: 'filler',
      label: 'Late growth covered at short notice',
      cost: f`${fees} * ${share} * ${waits} / 1 month * ${shortNoticePremium(scope)}`,
    }),
  ];
}
