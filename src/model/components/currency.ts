import type { VendorOption } from '../../scenario/types.ts';
import { PERCENT, PERCENT_A_YEAR } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import { yearsByMonth, yearsInSteps } from '../timing.ts';
import { wageGrowth } from './wage-growth.ts';

/** What an option says about the currency of the people who do its work. */
export type CurrencyTerms = Pick<VendorOption, 'fxDrift' | 'fxVolatility'>;

/** How a country's currency moves against ours, from the dated rate on. */
interface Currency {
  /** Rate of a month by that of month 1. */
  readonly monthly: Node;
  /** The same at the last anniversary: prices that are renewed once a year. */
  readonly yearly: Node;
}

/**
 * The currency of a country by its dated rate: (1 + drift) ^ years x (1 + volatility) ^ (swing x sqrt(years)). The swing
 * is a number of standard deviations, 0 in the base case and one for all options that are paid in that currency, so
 * that the spread of a rate grows with the root of time, as that of a random walk. Undefined where the currency is ours.
 */
export function currencyOf(scope: Scope, country: string, terms: CurrencyTerms): Currency | undefined {
  const { f, assumptions } = scope;
  const currency = assumptions.jurisdiction(country)?.currency;
  if (currency === undefined || currency === assumptions.currency) return undefined;
  const drift = scope.name(
    'currency.drift',
    `Yearly change of ${currency} against ${assumptions.currency}`,
    driftOf(scope, country, terms),
    '%',
  );
  const volatility = scope.input({
    key: 'fx_volatility',
    given: terms.fxVolatility,
    label: `How far ${currency} swings in a year`,
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'fx.volatility',
        'options.*.fx_volatility',
        'How far a currency swings in a year, one standard deviation',
        { low: 4, likely: 8, high: 15 },
        PERCENT_A_YEAR,
        'floating currencies move 5 to 15% a year against the dollar, managed ones less',
      ),
  });
  const swing = scope.assumed(
    `fx.swing.${currency}`,
    'options.*.fx_volatility',
    `Swing of ${currency}, standard deviations`,
    { low: -2.65, likely: 0, high: 2.65 },
    '',
    'nobody knows where a rate goes: a bell of one standard deviation around its drift',
  );
  const at = (years: Node): Node => f`(1 + ${drift}) ^ ${years} * (1 + ${volatility}) ^ (${swing} * ${years} ^ 0.5)`;
  return {
    monthly: scope.name('currency.level', `${currency} by its rate at the start`, at(yearsByMonth(scope))),
    yearly: at(yearsInSteps(scope)),
  };
}

/** Yearly change of a country's currency against ours; 0 where it is ours. */
export function driftOf(scope: Scope, country: string, { fxDrift }: CurrencyTerms): Node {
  const currency = scope.assumptions.jurisdiction(country)?.currency;
  if (currency === undefined || currency === scope.assumptions.currency) return scope.number(0);
  return scope.input({
    key: 'fx_drift',
    given: fxDrift,
    label: `Yearly change of ${currency}`,
    unit: '',
    otherwise: () => inflationGap(scope, country),
  });
}

/**
 * Half of the difference in wage growth is inflation, and a currency loses the difference in inflation (purchasing power
 * parity); the other half is people who catch up. Wage growth alone overstates how fast a saving erodes.
 */
function inflationGap(scope: Scope, country: string): Node {
  const { f, assumptions } = scope;
  const [here, there] = [assumptions.scenario.company.country, country].map((code) => wageGrowth(scope, code));
  if (!here || !there) {
    return scope.assumed(
      'vendor.fx-drift',
      'options.*.fx_drift',
      "Yearly change of the vendor's currency",
      { low: -4, likely: -2, high: 0 },
      PERCENT_A_YEAR,
      'a currency loses about the difference in inflation, around 2% a year for the usual destinations',
    );
  }
  const share = scope.assumed(
    'fx.inflation-share',
    'options.*.fx_drift',
    'Inflation, share of the difference in wage growth',
    { low: 0, likely: 50, high: 100 },
    PERCENT,
    'about half of what wages rise faster abroad is inflation, which the currency loses; half is catching up',
  );
  return f`${share} * ((1 + ${here}) / (1 + ${there}) - 1)`;
}
