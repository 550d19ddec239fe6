import type { VendorOption, VendorPrice } from '../../../../scenario/types.ts';
import type { Node } from '../../../graph/node.ts';
import type { Company } from '../../../offer.ts';
import type { Place } from '../../../place.ts';
import type { Scope } from '../../../scope.ts';
import type { Taken } from '../taken.ts';

/** What a way to price may look at. */
export interface Buyer {
  readonly scope: Scope;
  readonly option: VendorOption;
  readonly company: Company;
  readonly place: Place;
  readonly taken: readonly Taken[];
  /** 1 in the months in which the vendor is paid at all. */
  readonly running: Node;
}

/** A line of the vendor's invoice at the prices of the first year: quantity x rate where it is counted. */
export interface BillItem {
  readonly label: string;
  /** Pure number, or units or working time a month. */
  readonly quantity?: Node;
  /** Unit in which the quantity is read: `minute/month`. */
  readonly unit?: string;
  readonly rate?: Node;
  /** Unit in which the rate is read: `$/minute`. */
  readonly rateUnit?: string;
  /** Money a month; quantity x rate where both are there. */
  readonly amount: Node;
}

/** A line of so many at a rate. */
export function counted(
  scope: Scope,
  label: string,
  [quantity, unit]: readonly [Node, string],
  [rate, rateUnit]: readonly [Node, string],
): BillItem {
  return { label, quantity, unit, rate, rateUnit, amount: scope.f`${quantity} * ${rate}` };
}

/** What a way to price makes of the work: a monthly bill at the prices of the first year. */
export interface Bill {
  readonly amount: Node;
  /** Whether the vendor's yearly rise applies; a percentage of payroll rises by itself. */
  readonly rises: boolean;
  /** A subscription of a small service, or people's time in a larger contract: notice, set-up and ramp differ. */
  readonly style: 'plan' | 'people';
  /** Vendor's people for us, a month series; 0 for subscriptions. */
  readonly people: Node;
  /** What is due each month of the term whatever the work: $/month. */
  readonly fixed: Node;
  /** The parts of the work that it prices. */
  readonly priced: readonly Taken[];
  /** The same amount line by line, as the vendor's invoice shows it. */
  readonly items: readonly BillItem[];
}

/** A way to price: one file each, listed in the registry. */
export type PriceForm<P extends VendorPrice> = (buyer: Buyer, price: P) => Bill;

/** A bill of a subscription. */
export function planBill(buyer: Buyer, amount: Node, more: Partial<Bill> = {}): Bill {
  const { scope, taken } = buyer;
  const nothing = scope.number(0, '$/month');
  const items = [{ label: 'Work of the month', amount }];
  return { amount, rises: true, style: 'plan', people: scope.number(0), fixed: nothing, priced: taken, items, ...more };
}

/** A bill that is the sum of its lines. */
export function itemBill(buyer: Buyer, items: readonly BillItem[], more: Partial<Bill> = {}): Bill {
  const { scope } = buyer;
  const amounts = items.map((item) => item.amount);
  return planBill(buyer, amounts.length === 1 ? amounts[0]! : scope.f`total(${amounts})`, { items, ...more });
}

/**
 * A bill for hours. Abroad, and where calls must be answered, they are hours of a team that is set up for us; a
 * professional's hours at home are bought like a subscription.
 */
export function hoursBill(buyer: Buyer, amount: Node, hours: Node, items?: readonly BillItem[]): Bill {
  const { scope, place, taken } = buyer;
  const team = place.abroad || taken.some((part) => part.demand.open !== null);
  const lines = items ? { items } : {};
  if (!team) return planBill(buyer, amount, lines);
  return planBill(buyer, amount, { ...lines, style: 'people', people: scope.f`${hours} / ${netHours(scope)}` });
}

/** Hours a month that one full-time person of a vendor is there for us. */
export function netHours(scope: Scope): Node {
  return scope.assumed(
    'vendor.net-hours',
    'options.*.price.net_hours',
    "Hours that a vendor's full-time person delivers",
    { low: 140, likely: 152, high: 165 },
    'hour/month',
    '2,080 paid hours a year less about 12% of leave and training; the vendor covers breaks',
  );
}
