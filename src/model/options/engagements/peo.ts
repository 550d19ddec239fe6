import { localPrice } from '../../components/local-price.ts';
import { placeOf } from '../../place.ts';
import { feeOf } from './employer-of-record.ts';
import type { Engagement } from './engagement.ts';
import { noticeOf } from './notice.ts';
import { engage, offerOf, WITH_THE_INVOICE } from './people.ts';

/**
 * A professional employer organisation: it employs our people jointly with us, at home, runs payroll and benefits, and
 * takes a fee for each. Everything else of an employee stays: PEOs exist where the client has a company of its own.
 */
export const peo: Engagement & { readonly name: 'peo' } = {
  name: 'peo',
  label: 'Employees through a PEO',
  leadTime: (scope) => scope.fact('hire.time-to-fill-days', 'options.*.lead_time', 'Time to fill a place'),
  build(scope, context) {
    const { f, assumptions } = scope;
    const { option, company } = context;
    const { abroad, country } = placeOf(scope, option, company);
    if (abroad) {
      const at = assumptions.scenario.positionOf(`${scope.path}.engagement`);
      scope.findings.diagnostics.push({
        code: 'SW3031',
        severity: 'error',
        message: `a PEO employs people jointly with your own company, and you have none in ${country}`,
        hint: 'write engagement: employer-of-record, or captive with a company of your own there',
        ...(at ? { at } : {}),
      });
    }
    const engaged = engage(scope, context, {
      company,
      takesOver: new Set(['administration']),
      workplace: 'office',
      leviesDue: WITH_THE_INVOICE,
    });
    const fee = scope.line('fees', {
      category: 'fees',
      label: 'Fee of the PEO',
      cost: feeOf(scope, option, engaged, 'peo.pepm'),
    });
    const setup = scope.input({
      key: 'contract.setup',
      given: option.contract?.setup,
      label: 'Set-up fee',
      unit: '$',
      otherwise: () =>
        localPrice(
          scope,
          company.country,
          assumptions.fact('peo.setup-fee', 'options.*.contract.setup', 'Set-up fee of a PEO'),
        ),
    });
    const opening = scope.line('setup', {
      category: 'transition',
      label: 'Set-up fee',
      cost: f`once(${setup}, 0)`,
      oneOff: true,
      fixed: true,
    });
    return offerOf(scope, context, engaged, {
      lines: [fee, opening],
      paid: f`${engaged.cost} + ${fee.cost}`,
      exitTime: noticeOf(scope, option, engaged.leaver),
      leaving: engaged.leaving,
      seatsHere: true,
    });
  },
};
