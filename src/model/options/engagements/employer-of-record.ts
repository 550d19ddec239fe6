import type { VendorOption } from '../../../scenario/types.ts';
import type { Node } from '../../graph/node.ts';
import type { Company } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { depositLine } from '../vendor/payment.ts';
import type { Engagement } from './engagement.ts';
import { noticeOf } from './notice.ts';
import { type Engaged, engage, offerOf, WITH_THE_INVOICE } from './people.ts';

/**
 * An employer of record: people of ours on its payroll in their country, so that we need no company there. Its fee comes
 * on top of the full cost of employment by local law - pay, levies, 13th month, leave, severance -, which it passes on;
 * a deposit of a month's cost lies with it meanwhile. It runs payroll; finding, leading and equipping them stays with us.
 */
export const employerOfRecord: Engagement & { readonly name: 'employer-of-record' } = {
  name: 'employer-of-record',
  label: 'Employer of record',
  leadTime(scope) {
    const paperwork = scope.assumed(
      'eor.onboarding',
      'options.*.lead_time.contract',
      'Months until an employer of record has a contract ready',
      { low: 0.1, likely: 0.5, high: 1 },
      'month',
      'one or two weeks to sign with the provider and for its local contract',
    );
    return scope.f`${scope.fact('hire.time-to-fill-days', 'options.*.lead_time', 'Time to fill a place')} + ${paperwork}`;
  },
  build(scope, context) {
    const { f } = scope;
    const { option } = context;
    const engaged = engage(scope, context, {
      company: providerIn(scope, context.company),
      takesOver: new Set(['administration', 'step-fixed']),
      workplace: 'remote',
      leviesDue: WITH_THE_INVOICE,
    });
    const fee = scope.line('fees', {
      category: 'fees',
      label: 'Fee of the employer of record',
      cost: feeOf(scope, option, engaged, 'eor.pepm'),
    });
    const monthly = f`${engaged.cost} + ${fee.cost}`;
    const deposit = scope.input({
      key: 'contract.deposit',
      given: option.contract?.deposit,
      label: 'Deposit',
      unit: '$',
      otherwise: () => {
        const months = scope.fact('eor.deposit-months', 'options.*.contract.deposit', 'Deposit, months of cost');
        return f`${months} * highest(${monthly})`;
      },
    });
    return offerOf(scope, context, engaged, {
      lines: [fee, depositLine(scope, deposit)],
      paid: monthly,
      exitTime: noticeOf(scope, option, engaged.leaver),
      leaving: engaged.leaving,
      seatsHere: false,
    });
  },
};

/** A fee for each person and month, or a share of gross pay; without one the published fee of the engagement. */
export function feeOf(scope: Scope, { fee }: VendorOption, { staff, pay }: Engaged, fact: string): Node {
  const { f } = scope;
  const rate = scope.input({
    key: 'fee',
    given: fee,
    label: 'Fee for each person',
    unit: ['$/month', ''],
    otherwise: () => scope.assumptions.fact(fact, 'options.*.fee', 'Fee for each person'),
  });
  return rate.dimension['month'] === -1 ? f`${staff.heads} * ${rate}` : f`${pay.gross} * ${rate}`;
}

/** The provider's company there, whose size the law looks at: it employs the people of many clients. */
function providerIn(scope: Scope, company: Company): Company {
  const { f } = scope;
  const employees = scope.assumed(
    'eor.employees',
    'options.*.engagement',
    'People whom an employer of record has in a country',
    { low: 30, likely: 150, high: 1000 },
    '',
    'a provider with local companies has hundreds of people in the usual countries',
  );
  const payroll = f`${employees} * ${company.payroll} / max(1, ${company.employees})`;
  return { ...company, employees, payroll, quarterlyPayroll: payroll };
}
