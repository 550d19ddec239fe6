import { isExpression, type QuantityInput, type VendorOption, type VendorPrice } from '../../../scenario/types.ts';
import { currencyOf } from '../../components/currency.ts';
import { growthThere } from '../../components/wage-growth.ts';
import type { Node } from '../../graph/node.ts';
import type { Place } from '../../place.ts';
import type { Scope } from '../../scope.ts';
import { yearlySteps } from '../../timing.ts';

/**
 * Growth of a vendor's price by month, stepping on the anniversary: the contract's escalator if there is one, at home the
 * usual one (fact `contract.escalator`, 3% a year), abroad wage growth there. A price in our money follows the currency
 * there at each anniversary, where no clause sets its rise: for wage growth alone overstates how fast the saving erodes.
 * A price that is written in the vendor's currency follows it month by month, whatever the clause.
 */
export function escalator(scope: Scope, option: VendorOption, place: Place): Node {
  const { f } = scope;
  const { contract } = option;
  const free = place.abroad && contract?.escalator === undefined && contract?.passthrough === undefined;
  const growth = place.abroad ? growthThere(scope, option, place.country) : undefined;
  const yearly = scope.input({
    key: 'contract.escalator',
    given: contract?.escalator,
    label: 'Yearly rise of the price',
    unit: '',
    otherwise: () => growth ?? usualRise(scope),
  });
  const steps = yearlySteps(scope, passedThrough(scope, option, place, yearly));
  const local = isPricedIn(option.price, scope.assumptions.jurisdiction(place.country)?.currency);
  const currency = local || (free && growth) ? currencyOf(scope, place.country, option) : undefined;
  const moved = currency && (local ? currency.monthly : currency.yearly);
  return scope.name('escalator', 'Price level against the first year', moved ? f`${steps} * ${moved}` : steps);
}

/**
 * The rise with what the contract passes on of wage growth there: (1 + escalator) x (1 + share x wage growth) - 1.
 * Without an escalator of its own such a contract rises with wages alone.
 */
function passedThrough(scope: Scope, option: VendorOption, place: Place, yearly: Node): Node {
  const { contract } = option;
  if (contract?.passthrough === undefined) return yearly;
  const { f } = scope;
  const share = scope.input({
    key: 'contract.passthrough',
    given: contract.passthrough,
    label: 'Share of wage growth that the price follows',
    unit: '',
    otherwise: () => scope.number(0),
  });
  const wages = f`${share} * ${growthThere(scope, option, place.country) ?? usualRise(scope)}`;
  const rise = contract.escalator === undefined ? wages : f`(1 + ${yearly}) * (1 + ${wages}) - 1`;
  return scope.name('indexed_rise', 'Yearly rise with wages passed on', rise, '%');
}

function usualRise(scope: Scope): Node {
  return scope.fact('contract.escalator', 'options.*.contract.escalator', 'Yearly rise of prices');
}

/** Whether a price is written in a currency. */
function isPricedIn(price: VendorPrice | undefined, currency: string | undefined): boolean {
  if (price === undefined || currency === undefined) return false;
  const isAmount = (part: object): part is QuantityInput => 'unit' in part && 'value' in part;
  const within = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return false;
    if (isAmount(part)) return !isExpression(part) && part.unit.dimension[currency] !== undefined;
    return Object.values(part).some(within);
  };
  return within(price);
}
