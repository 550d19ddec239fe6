import { PERCENT } from '../../../units/unit.ts';
import { jobOf } from '../../components/employment.ts';
import { learning } from '../../components/hiring.ts';
import { pay } from '../../components/pay.ts';
import { person } from '../../components/person.ts';
import { staffing } from '../../components/staffing.ts';
import { supervision } from '../../components/supervision.ts';
import type { Node } from '../../graph/node.ts';
import type { Company } from '../../offer.ts';
import { type Place, placeOf } from '../../place.ts';
import type { Scope } from '../../scope.ts';
import { misclassification } from '../freelance/misclassification.ts';
import type { Engagement } from './engagement.ts';
import { offerOf, orderedOnly } from './people.ts';

/**
 * Somebody self-employed who works for us month after month, at home or abroad: hours worked at a rate that pays their
 * own levies, leave and idle time. No levies, leave, seat or severance here; but who works like an employee may be found
 * to be one, and nobody stays away from other clients for nothing.
 */
export const contractor: Engagement & { readonly name: 'contractor' } = {
  name: 'contractor',
  label: 'Contractor',
  leadTime: (scope) =>
    scope.assumed(
      'contractor.lead-time',
      'options.*.lead_time',
      'Months until a contractor works',
      { low: 0.25, likely: 0.75, high: 2 },
      'month',
      'three weeks to advertise, talk to a few and agree',
    ),
  build(scope, context) {
    const { f } = scope;
    const { option, demands, company, started } = context;
    const place = placeOf(scope, option, company);
    const merit = option.merit ?? option.wageGrowth;
    const job = jobOf(scope, { ...option, country: place.country, ...(merit && { merit }) }, demands, company);
    const staff = staffing(scope, person(scope, job), demands, { onCall: true });
    const worked = pay(scope, staff).worked.map((line) => line.cost);
    const bill = scope.line('fees', {
      category: 'fees',
      label: 'Contractors',
      // A wage of the file is what they ask; one of the data is an employee's.
      cost: option.wage === undefined ? f`total(${worked}) * (1 + ${premium(scope, place)})` : f`total(${worked})`,
    });
    const finding = sourcing(scope, staff.hires, company);
    const lead = supervision(scope, staff, company);
    const lines = [
      bill,
      finding.line,
      ...learning(scope, staff),
      ...lead.lines,
      misclassification(scope, staff.productiveHours, bill.cost, started),
    ];
    return offerOf(
      scope,
      context,
      { staff, lines, growth: [], founderHours: f`${lead.founderHours} + ${finding.hours}`, place },
      { lines: [], paid: bill.cost, ...orderedOnly(scope, option, bill.cost), seatsHere: false },
    );
  },
};

/** What a self-employed person asks over an employee's hourly pay. */
function premium(scope: Scope, { abroad }: Place): Node {
  return abroad
    ? scope.assumed(
        'contractor.premium.abroad',
        'options.*.wage',
        "A contractor's rate over an employee's pay, abroad",
        { low: 0, likely: 20, high: 50 },
        PERCENT,
        'they pay their own levies, leave and equipment; a foreign client pays a little more than local employers',
      )
    : scope.assumed(
        'contractor.premium.home',
        'options.*.wage',
        "A contractor's rate over an employee's pay",
        { low: 15, likely: 40, high: 80 },
        PERCENT,
        'they pay both halves of levies, their own cover, leave, equipment and idle weeks',
      );
}

/** The founder looks for each one: adverts, talks, a trial. */
function sourcing(scope: Scope, hires: Node, company: Company) {
  const { f } = scope;
  const each = scope.assumed(
    'contractor.sourcing',
    'options.*.engagement',
    "Founder's hours to find a contractor",
    { low: 4, likely: 12, high: 30 },
    'hour',
    'an advert, twenty profiles, four talks and a paid trial',
  );
  const hours = f`${hires} * ${each} / 1 month`;
  const line = scope.line('sourcing', {
    category: 'hiring',
    label: 'Finding contractors',
    cost: f`${hours} * ${company.founderHour}`,
    imputed: true,
    oneOff: true,
  });
  return { hours, line };
}
