import { PERCENT } from '../../../units/unit.ts';
import { type Arrangement, alone, leavingPart, noticeIdle } from '../../leaving.ts';
import type { restOfTerm } from './commitment.ts';
import { noticePeriod, underTerms } from './terms.ts';
import type { Start } from './transition.ts';
import type { Vendor } from './vendor.ts';

/**
 * What it costs to leave a vendor: the rest of the term or the fee for leaving, the bills of the notice period that buy
 * nothing (as far as it goes beyond the term), taking knowledge back. A deposit is paid back: it is cash, no cost.
 */
export function leaveVendor(vendor: Vendor, start: Start, rest: ReturnType<typeof restOfTerm>): Arrangement {
  const { scope, option, fees } = vendor;
  const { f } = scope;
  // What the contract says is owed is owed; how smoothly work and knowledge come back is up to terms and skills.
  const effort = underTerms(scope, option, 'exit');
  const beyond = rest ? f`max(0, ${noticePeriod(vendor)} - ${rest.time})` : noticePeriod(vendor);
  const parts = [
    leavingPart(scope, 'notice', {
      label: 'Notice: bills of time in which the work is done elsewhere',
      concern: 'overlap',
      by: 'whole',
      cost: effort(f`${fees} * ${beyond} * ${noticeIdle(scope)}`),
    }),
  ];
  if (rest) {
    parts.push(
      leavingPart(scope, 'term', {
        label: 'Rest of the term, or the fee for leaving',
        concern: 'contract',
        by: 'whole',
        cost: rest.due,
      }),
    );
  }
  if (start.transition) {
    const share = scope.assumed(
      'vendor.knowledge-back',
      'options.*.leaving',
      'Taking knowledge back, by what its transfer took',
      { low: 25, likely: 50, high: 100 },
      PERCENT,
      'documents, data and access come back in half the time that it took to hand them over',
    );
    parts.push(
      leavingPart(scope, 'knowledge', {
        label: 'Taking knowledge back',
        concern: 'contract',
        by: 'whole',
        cost: effort(f`${start.transition} * ${share}`),
        imputed: true,
      }),
    );
  }
  return alone(scope, option, parts);
}
