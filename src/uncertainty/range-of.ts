import { statedEnds } from '../units/bounds.ts';
import { compound, type Uncertain } from '../units/quantity.ts';
import { distributionOf } from './distribution-of.ts';

/**
 * The range that people are shown: the ends that are stated, where the form has ends; of a form with a middle and a
 * spread, and of what a cut changed, the 90% in the middle. Null where the value is one number.
 */
export function rangeOf(value: Uncertain): { readonly low: number; readonly high: number } | null {
  switch (value.kind) {
    case 'point':
    case 'chance':
      return null;
    case 'normal':
    case 'lognormal':
    case 'beta':
      return middle(value);
    case 'cut': {
      const whole = rangeOf(value.of);
      const isKept =
        whole && whole.low >= (value.low ?? -Infinity) && whole.high <= (value.high ?? Infinity) ? whole : undefined;
      return isKept ?? middle(value);
    }
    case 'compounded': {
      const share = rangeOf(value.share);
      const yearly = (end: number): number => value.times * compound(end, value.periods);
      return share && { low: yearly(share.low), high: yearly(share.high) };
    }
    default:
      return statedEnds(value);
  }
}

function middle(value: Uncertain): { readonly low: number; readonly high: number } {
  const { quantile } = distributionOf(value);
  return { low: quantile(0.05), high: quantile(0.95) };
}
