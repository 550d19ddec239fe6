import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import { distance, rework } from './distance.ts';
import type { Vendor } from './vendor.ts';

/**
 * Hidden costs that come on top of a vendor's price: what distance costs, as shares of contract value. `hidden` of the
 * file replaces all published components: what the components that the file gives do not explain of it.
 */
export function hiddenCosts(vendor: Vendor, managing: Node, oneOffs: readonly Node[]): Line[] {
  const { scope, option, place, fees } = vendor;
  if (option.hidden === undefined) return distance(scope, option, place, fees);
  const { f } = scope;
  const share = scope.input({
    key: 'hidden',
    given: option.hidden,
    label: 'Hidden costs, share of contract value',
    unit: '',
    otherwise: () => scope.number(0),
  });
  const lines = rework(scope, option, fees);
  const explained = [f`sum(${managing})`, ...oneOffs, ...lines.map((line) => f`sum(${line.cost})`)];
  const left = f`max(0, ${share} - total(${explained}) / sum(${fees}))`;
  return [
    ...lines,
    scope.line('hidden', { category: 'governance', label: 'Hidden costs', cost: f`${fees} * ${left}` }),
  ];
}
