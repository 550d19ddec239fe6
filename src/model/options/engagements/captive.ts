import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Company } from '../../offer.ts';
import { placeOf } from '../../place.ts';
import type { Scope } from '../../scope.ts';
import type { Engagement } from './engagement.ts';
import { type Engaged, engage, offerOf } from './people.ts';

/**
 * A company of our own abroad (captive, global capability centre): local staff at the full local cost of employment,
 * premises and payroll there, founding it once and running it - books, audit, filings, a director - for as long as it
 * exists, and somebody who flies there. No margin and no fee: it pays once many people share what the company costs.
 */
export const captive: Engagement & { readonly name: 'captive' } = {
  name: 'captive',
  label: 'Own company abroad',
  leadTime(scope) {
    const founding = scope.fact(
      'captive.setup-months',
      'options.*.lead_time.founding',
      'Months to found a company abroad',
    );
    return scope.f`${founding} + ${scope.fact('hire.time-to-fill-days', 'options.*.lead_time', 'Time to fill a place')}`;
  },
  build(scope, context) {
    const engaged = engage(scope, context, {
      company: newCompany(scope, context.company),
      takesOver: new Set(),
      workplace: 'office',
    });
    const company = companyLines(scope, context.option.contract?.setup, context.started);
    crossover(scope, context.started, engaged, company);
    return offerOf(scope, context, engaged, {
      lines: [...company, ...visits(scope, context.started, placeOf(scope, context.option, context.company).near)],
      paid: engaged.cost,
      exitTime: scope.assumed(
        'captive.exit',
        'options.*.engagement',
        'Months to close a company abroad',
        { low: 3, likely: 9, high: 36 },
        'month',
        'last accounts, tax clearance and striking off take most of a year, in some countries several',
      ),
      leaving: engaged.leaving,
      seatsHere: false,
    });
  },
};

/** The new company as its people's employer: nobody else works there. */
const newCompany = (scope: Scope, company: Company): Company => ({
  ...company,
  employees: scope.number(0),
  payroll: scope.number(0, '$/month'),
  quarterlyPayroll: scope.number(0, '$/month'),
  spareSeats: scope.number(0),
});

function companyLines(scope: Scope, setup: Parameters<Scope['input']>[0]['given'], started: Node): Line[] {
  const { f } = scope;
  const founding = scope.input({
    key: 'contract.setup',
    given: setup,
    label: 'Founding the company there',
    unit: '$',
    otherwise: () =>
      scope.assumptions.fact('captive.setup-cost', 'options.*.contract.setup', 'Founding the company there'),
  });
  const running = scope.assumed(
    'captive.running',
    'options.*.engagement',
    'Running a company abroad: books, audit, filings, director, bank',
    { low: 2000, likely: 6000, high: 15000 },
    'USD/month',
    'what makes it dearer than an employer of record up to the 6 to 30 people that guides name (fact captive.crossover-heads)',
  );
  return [
    scope.line('setup', {
      category: 'transition',
      label: 'Founding the company there',
      cost: f`once(${founding}, 0)`,
      oneOff: true,
      fixed: true,
    }),
    scope.line('company', {
      category: 'administration',
      label: 'Running the company there',
      cost: f`${running} * ${started}`,
      fixed: true,
    }),
  ];
}

/** Somebody from here visits the team. */
function visits(scope: Scope, started: Node, near: boolean): Line[] {
  const { f } = scope;
  const often = scope.assumed(
    'captive.visits',
    'options.*.engagement',
    'Visits a year to the team abroad',
    { low: 1, likely: 2, high: 6 },
    '1/year',
    'twice a year for planning and for the people',
  );
  const each = scope.assumed(
    `captive.visit-cost.${near ? 'near' : 'far'}`,
    'options.*.engagement',
    near ? 'A visit within a working day of distance' : 'A visit to another continent',
    near ? { low: 500, likely: 1200, high: 2500 } : { low: 1500, likely: 3000, high: 6000 },
    'USD',
    near ? 'a short flight and three nights' : 'a long flight and a week of hotel',
  );
  return [
    scope.line('visits', {
      category: 'governance',
      label: 'Visits to the team',
      cost: f`${often} * ${each} * ${started}`,
    }),
  ];
}

/**
 * From how many people on the company costs less than the fee of an employer of record: what it takes to found and to run it,
 * over the months that it works, / what a person costs less without the fee.
 */
function crossover(scope: Scope, started: Node, { staff, payrollRuns }: Engaged, company: readonly Line[]): void {
  const { f } = scope;
  const fee = scope.fact('eor.pepm', 'options.*.fee', 'Fee for each person');
  const each = f`sum(${payrollRuns.cost}) / sum(${staff.heads})`;
  const fixed = f`total(${company.map((line) => line.cost)})`;
  scope.name(
    'crossover_heads',
    'People from which it costs less than an employer of record',
    f`sum(${fixed}) / (sum(${started}) * (${fee} - ${each}))`,
  );
}
