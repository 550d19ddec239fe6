import type { Person } from '../../components/person.ts';
import { attritionOf } from '../../components/turnover.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Scope } from '../../scope.ts';
import { monthlyShare } from '../../timing.ts';

/**
 * Expected loss by the departure of the one person who knows the work: while the place is empty its hours are bought at
 * the rate of overtime, and the successor is trained again. The vacancy of their own job is no matter of this option.
 */
export function keyPerson(
  scope: Scope,
  who: Person,
  { hours, training, overtime, active }: Readonly<Record<'hours' | 'training' | 'overtime' | 'active', Node>>,
): Line {
  const { f } = scope;
  const vacancy = scope.fact('hire.time-to-fill-days', 'options.*.vacancy', 'Time that a place stays empty');
  const leaves = scope.event('key_person_leaves', 'The person leaves', monthlyShare(scope, attritionOf(scope, who)));
  return scope.line('key_person', {
    category: 'risk',
    label: 'The person who does it leaves',
    cost: f`${leaves} * (${training} / 1 month + ${vacancy} / 1 month * ${hours} * ${who.wage} * ${overtime}) * ${active}`,
  });
}
