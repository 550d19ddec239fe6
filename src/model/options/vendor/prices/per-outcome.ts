import type { PerOutcomePrice } from '../../../../scenario/types.ts';
import { PERCENT } from '../../../../units/unit.ts';
import type { Node } from '../../../graph/node.ts';
import { settledOf, totalOf } from '../../over-demands.ts';
import { type Buyer, counted, itemBill, type PriceForm } from './bill.ts';

/** A fee for each unit that succeeds: a debt collected, a ticket settled, an appointment made. Nothing for the others. */
export const perOutcome: PriceForm<PerOutcomePrice> = (buyer, price) => {
  const { scope, taken } = buyer;
  const { f } = scope;
  const units = [...new Set(taken.map((part) => part.demand.unit))];
  const fee = scope.input({
    key: 'price.per_outcome',
    given: price.perOutcome,
    label: 'Fee for a unit that succeeds',
    unit: units.map((unit) => `$/${unit}`),
    otherwise: () => scope.number(0, `$/${units[0]!}`),
  });
  const success = scope.input({
    key: 'price.success',
    given: price.success,
    label: 'Units that succeed',
    unit: '',
    otherwise: () => usualSuccess(buyer),
  });
  const priced = taken.filter((part) => fee.dimension[part.demand.unit] === -1);
  const noun = priced[0]?.demand.unit ?? units[0]!;
  const asked = totalOf(
    scope,
    priced.map((part) => part.units),
    `${noun}/month`,
  );
  const items = [counted(scope, 'Units that succeed', [f`${asked} * ${success}`, `${noun}/month`], [fee, `$/${noun}`])];
  return itemBill(buyer, items, { priced });
};

/** What the option settles, where the file says; else a wide guess. */
function usualSuccess({ scope, option }: Buyer): Node {
  return settledOf(scope, option, () =>
    scope.assumptions.assumed(
      'vendor.success',
      'options.*.price.success',
      'Units that succeed',
      { low: 20, likely: 50, high: 90 },
      PERCENT,
      'half of what is tried succeeds; ask the vendor for its rate and state it',
    ),
  );
}
