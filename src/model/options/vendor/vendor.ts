import type { VendorOption } from '../../../scenario/types.ts';
import type { Node } from '../../graph/node.ts';
import type { KindContext } from '../../offer.ts';
import { type Place, placeOf } from '../../place.ts';
import type { Scope } from '../../scope.ts';
import { totalOf, whileNeeded } from '../over-demands.ts';
import { escalator } from './escalator.ts';
import type { Bill } from './prices/bill.ts';
import { vendorBills } from './prices/index.ts';
import { type Taken, takenBy } from './taken.ts';

/** What all lines of a vendor look at. Flows are month series. */
export interface Vendor {
  readonly scope: Scope;
  readonly context: KindContext<VendorOption>;
  readonly option: VendorOption;
  readonly place: Place;
  readonly taken: readonly Taken[];
  /** 1 in the months in which there is a contract: from the start on; for jobs done once while they last. */
  readonly running: Node;
  /** Months under contract so far, the current one included. */
  readonly elapsed: Node;
  /** What it charges, by way of pricing, at the prices of the first year. */
  readonly bills: readonly Bill[];
  /** Price level of a month against the first year. */
  readonly growth: Node;
  /** The bill for the work, before surcharges and tax: the contract value. */
  readonly fees: Node;
  /** Contract value of an average year, or of the whole job where that is less. */
  readonly yearValue: Node;
  /** Whether any part is people's time rather than a small subscription. */
  readonly style: 'plan' | 'people';
  /** Vendor's people for us. */
  readonly people: Node;
  /** Due each month of the term whatever the work. */
  readonly fixed: Node;
}

/** The vendor of an option with its bill. */
export function vendorOf(scope: Scope, context: KindContext<VendorOption>): Vendor {
  const { f } = scope;
  const { option, company, demands } = context;
  const place = placeOf(scope, option, company);
  const taken = takenBy(scope, option, demands);
  const running = whileNeeded(scope, context.started, demands);
  const bills = vendorBills({ scope, option, company, place, taken, running });
  const growth = escalator(scope, option, place);
  const amounts = bills.map((bill) => (bill.rises ? f`${bill.amount} * ${growth}` : bill.amount));
  const fees = scope.name('contract_value', 'Contract value', totalOf(scope, amounts, '$/month'), '$/month');
  return {
    scope,
    context,
    option,
    place,
    taken,
    running,
    bills,
    growth,
    elapsed: f`cumulative(${running})`,
    fees,
    yearValue: scope.name('year_value', 'Contract value of a year', yearOf(scope, fees, running), '$'),
    style: bills.some((bill) => bill.style === 'people') ? 'people' : 'plan',
    people: totalOf(
      scope,
      bills.map((bill) => bill.people),
      '',
    ),
    fixed: totalOf(
      scope,
      bills.map((bill) => bill.fixed),
      '$/month',
    ),
  };
}

/** Twelve average months under contract, or all that there are when they are fewer than twelve. */
function yearOf(scope: Scope, fees: Node, running: Node): Node {
  const { f } = scope;
  return f`sum(${fees}) / sum(${running}) * min(sum(${running}), 12 months)`;
}
