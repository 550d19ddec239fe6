import type { VendorPrice } from '../../../../scenario/types.ts';
import { defaultBills } from '../default-price.ts';
import { base } from './base.ts';
import type { Bill, Buyer, PriceForm } from './bill.ts';
import { buildUp } from './build-up.ts';
import { perFte } from './per-fte.ts';
import { perHour } from './per-hour.ts';
import { perOutcome } from './per-outcome.ts';
import { perUnit } from './per-unit.ts';
import { percentOf } from './percent.ts';
import { planRef } from './plan-ref.ts';
import { plans } from './plans.ts';
import { retainer } from './retainer.ts';

/** Ways to price, by the key that decides in the file. */
const priceForms = {
  retainer,
  perHour,
  perFte,
  perUnit,
  plans,
  base,
  percentOf,
  perOutcome,
  planRef,
  buildUp,
} satisfies {
  readonly [F in VendorPrice['form']]: PriceForm<Extract<VendorPrice, { form: F }>>;
};

/** The bills of a vendor: by the price of the file, and by published prices for what that does not price. */
export function vendorBills(buyer: Buyer): Bill[] {
  const { scope, option, taken } = buyer;
  if (!option.price) return defaultBills(buyer);
  const form: PriceForm<never> = priceForms[option.price.form];
  const bill = form(buyer, option.price as never);
  const rest = taken.filter((part) => !bill.priced.includes(part));
  if (rest.length === 0) return [bill];
  const names = rest.map((part) => part.demand.label).join(', ');
  scope.warn(
    'SW3011',
    `the price has no unit of ${names}: published prices stand in for that work`,
    'price',
    'split the option, or use covers: to say which work it does',
  );
  return [...(rest.length < taken.length ? [bill] : []), ...defaultBills({ ...buyer, taken: rest })];
}
