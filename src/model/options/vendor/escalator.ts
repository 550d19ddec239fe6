import type { VendorOption } from '../../../scenario/types.ts';
import { PERCENT_A_YEAR } from '../../../units/unit.ts';
import type { Node } from '../../graph/node.ts';
import type { Scope } from '../../scope.ts';
import { yearlySteps } from '../../timing.ts';
import type { Place } from './place.ts';

/**
 * Growth of a vendor's price by month, stepping on the anniversary. The contract's escalator if there is one. Abroad
 * pay there rises and the currency slides: (1 + wage growth) x (1 + drift) - 1, for wage growth alone overstates how
 * fast the saving erodes. At home the usual escalator (fact `contract.escalator`, 3% a year).
 */
export function escalator(scope: Scope, option: VendorOption, place: Place): Node {
  const yearly = scope.input({
    key: 'contract.escalator',
    given: option.contract?.escalator,
    label: 'Yearly rise of the price',
    unit: '',
    otherwise: () => (place.abroad ? riseAbroad(scope, option, place) : usualRise(scope)),
  });
  const rise = passedThrough(scope, option, place, yearly);
  return scope.name('escalator', 'Price level against the first year', yearlySteps(scope, rise));
}

/**
 * The rise with what the contract passes on of wage growth there: (1 + escalator) x (1 + share x wage growth) - 1.
 * Without an escalator of its own such a contract rises with wages alone.
 */
function passedThrough(scope: Scope, option: VendorOption, { country }: Place, yearly: Node): Node {
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
  const own = option.wageGrowth === undefined ? knownWageGrowth(scope, country) : givenGrowth(scope, option);
  const wages = f`${share} * ${own ?? usualRise(scope)}`;
  const rise = contract.escalator === undefined ? wages : f`(1 + ${yearly}) * (1 + ${wages}) - 1`;
  return scope.name('indexed_rise', 'Yearly rise with wages passed on', rise, '%');
}

function usualRise(scope: Scope): Node {
  return scope.fact('contract.escalator', 'options.*.contract.escalator', 'Yearly rise of prices');
}

function riseAbroad(scope: Scope, option: VendorOption, { country }: Place): Node {
  const { f, assumptions } = scope;
  const growth = option.wageGrowth === undefined ? knownWageGrowth(scope, country) : givenGrowth(scope, option);
  if (!growth) return usualRise(scope);
  const drift = scope.input({
    key: 'fx_drift',
    given: option.fxDrift,
    label: "Yearly change of the vendor's currency",
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'vendor.fx-drift',
        'options.*.fx_drift',
        "Yearly change of the vendor's currency",
        { low: -4, likely: -2, high: 0 },
        PERCENT_A_YEAR,
        'a currency loses about the difference in inflation, around 2% a year for the usual destinations',
      ),
  });
  return scope.name('price_rise', 'Yearly rise of the price', f`(1 + ${growth}) * (1 + ${drift}) - 1`, '%');
}

function givenGrowth(scope: Scope, option: VendorOption): Node {
  return scope.input({
    key: 'wage_growth',
    given: option.wageGrowth,
    label: 'Wage growth at the vendor',
    unit: '',
    otherwise: () => scope.number(0),
  });
}

/** Wage growth of a country from salary surveys, else from its statistics; undefined when only minimum wages are known. */
function knownWageGrowth(scope: Scope, country: string): Node | undefined {
  const { assumptions } = scope;
  const surveyed = `wage-growth.${country}`;
  if (assumptions.data.fact(surveyed)) {
    return scope.fact(surveyed, 'options.*.wage_growth', `Wage growth, ${country}`);
  }
  const known = assumptions.jurisdiction(country)?.wageInflation;
  if (!known || (known.kind !== 'statistic' && known.kind !== 'salary_budget')) return undefined;
  return scope.figure(
    assumptions.statutory(
      `jurisdictions.${country}.wage_inflation.nominal_annual`,
      'options.*.wage_growth',
      `Wage growth, ${country}`,
      known.nominalAnnual * 100,
      PERCENT_A_YEAR,
      { ...known.source, asOf: known.asOf },
    ),
  );
}
