import { outsideBusinessShare } from '../../demand/arrivals.ts';
import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import { weightedByHours } from '../over-demands.ts';
import { billPaid } from './payment.ts';
import type { Vendor } from './vendor.ts';

/** What the vendor's bills hold each month for the work: the fees, and what comes on top of them. */
export interface Charges {
  readonly fees: Line;
  readonly onTop: readonly Line[];
}

/**
 * What the vendor's bills hold each month: fees, after-hours surcharge, unused minimum, tax that we cannot recover - the
 * latter on `others`, too: what is billed beside the work.
 */
export function charges(vendor: Vendor, others: readonly Line[]): Charges {
  const { scope, fees, option } = vendor;
  const { f } = scope;
  const surcharge = afterHours(vendor);
  const usage = surcharge ? f`${fees} + ${surcharge}` : fees;
  const minimum = unusedMinimum(vendor, usage);
  const beside = others.map((line) => line.cost);
  const net = f`total(${[usage, ...(minimum ? [minimum] : []), ...beside]})`;
  const billed = (id: string, label: string, cost: Node, fixed = false): Line =>
    scope.line(id, { category: 'fees', label, cost, fixed, ...billPaid(vendor, cost) });
  const isFlat = option.price?.form === 'retainer' || option.price?.form === 'base';
  const taxed = tax(vendor, net);
  return {
    fees: billed('fees', 'Vendor fees', fees, isFlat),
    onTop: [
      ...(surcharge ? [billed('after-hours', 'Surcharge outside business hours', surcharge)] : []),
      ...(minimum ? [billed('minimum', 'Minimum commitment not used', minimum, true)] : []),
      ...(taxed ? [billed('tax', 'Tax that cannot be recovered', taxed)] : []),
    ],
  };
}

/**
 * Surcharge x the share of the work that comes outside business hours. Answering services include nights and weekends
 * (fact `recept.hours-surcharge-24x7`); other vendors of calls at home charge 0 to 25%; prices abroad are for our hours.
 */
function afterHours(vendor: Vendor): Node | undefined {
  const { scope, option, taken, fees, place } = vendor;
  const { f, assumptions } = scope;
  const demands = taken.map((part) => ({ ...part.demand, hours: part.hours }));
  const manned = demands.some((demand) => demand.open !== null);
  if (!manned || (option.afterHours === undefined && (option.price !== undefined || place.abroad))) return undefined;
  const fact = demands.some((demand) => demand.function?.id === 'phone-reception') ? '24x7' : 'other';
  const rate = scope.input({
    key: 'after_hours',
    given: option.afterHours,
    label: 'Surcharge outside business hours',
    unit: '',
    otherwise: () =>
      assumptions.fact(`recept.hours-surcharge-${fact}`, 'options.*.after_hours', 'Surcharge outside business hours'),
  });
  const outside = weightedByHours(scope, demands, (demand) => outsideBusinessShare(scope, demand));
  return f`${fees} * ${rate} * ${outside}`;
}

/** What is left of the least bill. */
function unusedMinimum({ scope, option, running }: Vendor, usage: Node): Node | undefined {
  if (option.minimum === undefined) return undefined;
  const least = scope.input({
    key: 'minimum',
    given: option.minimum,
    label: 'Least bill',
    unit: '$/month',
    otherwise: () => scope.number(0, '$/month'),
  });
  return scope.f`max(0, ${least} - ${usage}) * ${running}`;
}

/** VAT or GST that stays with us; none where the file is silent, for most buyers recover it. */
function tax({ scope, option }: Vendor, net: Node): Node | undefined {
  if (option.tax === undefined) return undefined;
  const rate = scope.input({
    key: 'tax',
    given: option.tax,
    label: 'Tax that cannot be recovered',
    unit: '',
    otherwise: () => scope.number(0),
  });
  return scope.f`${rate} * (${net})`;
}
