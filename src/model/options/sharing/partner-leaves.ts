import { PERCENT_A_YEAR } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Scope } from '../../scope.ts';

/**
 * Expected loss by a partner that leaves: until another company is found, those who stay bear its share in proportion
 * to their own, so ours grows to share / (1 - its share). The other partners are taken to have equal shares.
 */
export function partnerLeaves(
  scope: Scope,
  { share, partners, cost }: { readonly share: Node; readonly partners: Node; readonly cost: Node },
): Line {
  const { f } = scope;
  const rate = scope.assumed(
    'partner.leaves',
    'options.*.partners',
    'Chance a year that one of the other partners leaves',
    { low: 5, likely: 10, high: 25 },
    PERCENT_A_YEAR,
    'about as often as small companies close or change their mind: no published figure',
  );
  const gap = scope.assumed(
    'partner.gap',
    'options.*.partners',
    'Months until another partner shares',
    { low: 2, likely: 4, high: 9 },
    'month',
    'finding a company with the same need takes longer than hiring',
  );
  const others = f`max(1, ${partners} - 1)`;
  const chance = scope.name(
    'partner_leaves_rate',
    'Chance that a partner leaves in a month',
    f`1 - (1 - ${rate}) ^ (${others} / 12)`,
    '%',
  );
  const leaves = scope.event('partner_leaves', 'A partner leaves', chance);
  const theirs = f`(1 - ${share}) / ${others}`;
  return scope.line('partner', {
    category: 'risk',
    label: "A partner's share until it is replaced",
    cost: f`${leaves} * ${gap} / 1 month * ${cost} * if(${theirs} < 1, ${theirs} / (1 - ${theirs}), 0)`,
  });
}
