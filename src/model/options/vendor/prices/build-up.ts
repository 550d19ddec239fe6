import type { BuildUpPrice } from '../../../../scenario/types.ts';
import { PERCENT } from '../../../../units/unit.ts';
import type { Node } from '../../../graph/node.ts';
import type { Scope } from '../../../scope.ts';
import { perHour, priceFromPay, wagePerHour } from '../local-wage.ts';
import { agentHours, type Taken } from '../taken.ts';
import { type Buyer, hoursBill, type PriceForm } from './bill.ts';

/**
 * A price built up from pay: wage x (1 + local levies and 13th month) x (1 + margin). Without a margin published prices
 * over pay say what comes on top, levies and margin with it.
 */
export const buildUp: PriceForm<BuildUpPrice> = (buyer, price) => {
  const { scope, place, taken } = buyer;
  const { f } = scope;
  const given = price.buildUp;
  const bills = taken.map((part) => {
    const wage = perHour(
      scope,
      scope.input({
        key: 'price.build_up.wage',
        given: given.wage,
        label: 'Wage of the people who do it',
        unit: ['$/hour', '$/month'],
        otherwise: () => wagePerHour(scope, part.demand.role, place.country) ?? unknownWage(buyer, part),
      }),
    );
    if (given.margin === undefined) return f`${priceFromPay(scope, wage)} * ${agentHours(scope, [part])}`;
    const margin = scope.input({
      key: 'price.build_up.margin',
      given: given.margin,
      label: "Vendor's margin on its cost",
      unit: '',
      otherwise: () => scope.number(0),
    });
    return f`${wage} * (1 + ${localLevies(scope)}) * (1 + ${margin}) * ${agentHours(scope, [part])}`;
  });
  const hours = scope.name('hours_bought', 'Hours bought', agentHours(scope, taken), 'hour/month');
  return hoursBill(buyer, f`total(${bills})`, hours);
};

function localLevies(scope: Scope): Node {
  return scope.assumed(
    'vendor.local-levies',
    'options.*.price.build_up.margin',
    'Levies and 13th month on pay at the vendor',
    { low: 10, likely: 20, high: 40 },
    PERCENT,
    'a 13th month is 8% of pay, employer levies of the usual destinations 5 to 30%',
  );
}

/** Nothing is known about pay there: the file must say. */
export function unknownWage({ scope, place }: Buyer, { demand }: Taken): Node {
  const at = scope.assumptions.scenario.positionOf(scope.path);
  scope.findings.diagnostics.push({
    code: 'SW3010',
    severity: 'error',
    message: `nothing is known about what a vendor in ${place.country} charges for ${demand.label}`,
    hint: `add a price, like price: {per_hour: 30 ${scope.assumptions.currency}/hour}`,
    ...(at ? { at } : {}),
  });
  return scope.number(0, '$/hour');
}
