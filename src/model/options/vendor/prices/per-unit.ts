import { isExpression, type PerUnitPrice, type QuantityInput } from '../../../../scenario/types.ts';
import type { Node } from '../../../graph/node.ts';
import type { Scope } from '../../../scope.ts';
import { totalOf } from '../../over-demands.ts';
import type { Taken } from '../taken.ts';
import { type BillItem, counted, type PriceForm, planBill } from './bill.ts';

/** A price a unit of work, with cheaper steps for more units. */
export const perUnit: PriceForm<PerUnitPrice> = (buyer, price) => {
  const { scope, taken } = buyer;
  const { bill, priced, items } = unitBill(scope, 'price', price, taken);
  return planBill(buyer, bill, { priced, items });
};

/**
 * The bill of a unit price over the demands that are counted in its unit.
 * Volume tiers price all units by the step reached; graduated ones (the default) price the units beyond each step:
 * the units of each step x its price.
 */
export function unitBill(
  scope: Scope,
  key: string,
  price: PerUnitPrice,
  taken: readonly Taken[],
): { bill: Node; priced: readonly Taken[]; items: readonly BillItem[] } {
  const { f } = scope;
  const units = [...new Set(taken.map((part) => part.demand.unit))];
  const first = scope.input({
    key: `${key}.per_unit`,
    given: price.perUnit,
    label: 'Price of a unit',
    unit: units.map((unit) => `$/${unit}`),
    otherwise: () => scope.number(0, `$/${units[0]!}`),
  });
  const priced = taken.filter((part) => first.dimension[part.demand.unit] === -1);
  const noun = priced[0]?.demand.unit ?? units[0]!;
  const volume = totalOf(
    scope,
    priced.map((part) => part.units),
    `${noun}/month`,
  );
  const steps = (price.tiers ?? [])
    .map((tier, index) => ({
      over: scope.number(tier.over / pricedUnit(price.perUnit), `${noun}/month`),
      from: tier.over,
      price: scope.input({
        key: `${key}.tiers.${index}.price`,
        given: tier.price,
        label: `Price of a unit over ${tier.over}`,
        unit: `$/${noun}`,
        otherwise: () => first,
      }),
    }))
    .sort((a, b) => a.from - b.from);
  const flow = `${noun}/month`;
  const rate = `$/${noun}`;
  if (steps.length === 0 || price.tierMode === 'volume') {
    const reached = steps.reduce((before, step) => f`if(${volume} > ${step.over}, ${step.price}, ${before})`, first);
    const all = counted(scope, 'Units', [volume, flow], [reached, rate]);
    return { bill: all.amount, priced, items: [all] };
  }
  const bands = [{ from: 0, over: scope.number(0, flow), price: first }, ...steps];
  const items = bands.map((band, index) => {
    const next = bands[index + 1];
    const above = f`max(0, ${volume} - ${band.over})`;
    const within = next ? f`min(${above}, ${next.over} - ${band.over})` : above;
    const label = next ? `Units ${band.from} to ${next.from}` : `Units over ${band.from}`;
    return counted(scope, label, [within, flow], [band.price, rate]);
  });
  return { bill: f`total(${items.map((item) => item.amount)})`, priced, items };
}

/** Units that a price of `0.35 USD/minute` for work in hours counts by: 60 to the canonical one. */
function pricedUnit(price: QuantityInput): number {
  return isExpression(price) ? 1 : price.unit.factor;
}
