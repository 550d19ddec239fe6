import type { DueDates } from '../../../data/types.ts';
import type { VendorOption } from '../../../scenario/types.ts';
import { type Employed, employ, jobOf, staffed } from '../../components/employment.ts';
import type { Node } from '../../graph/node.ts';
import { type LeavingPart, leavingPart, noticeIdle } from '../../leaving.ts';
import type { Category, Line } from '../../line.ts';
import type { Company, KindContext, Offer } from '../../offer.ts';
import { type Place, placeOf } from '../../place.ts';
import type { Scope } from '../../scope.ts';
import { errorRateOf } from '../over-demands.ts';
import { distance } from '../vendor/distance.ts';
import { noticeOf } from './notice.ts';

/** Lines that are paid for the people themselves: what a fee or a distance is a share of. */
const PAY: ReadonlySet<Category> = new Set(['wages', 'levies', 'benefits', 'absence']);

/** People who work for us on somebody's payroll. */
export interface Engaged extends Employed {
  readonly place: Place;
  /** Pay, levies, benefits and paid leave of a month. */
  readonly cost: Node;
}

/** An invoice a month holds the levies of that month. */
export const WITH_THE_INVOICE: DueDates = { everyMonths: 1, monthsAfter: 0 };

/** Who employs them, what the employer takes over, and where they sit where the file is silent. */
interface Employer {
  readonly company: Company;
  readonly takesOver: ReadonlySet<Category>;
  readonly workplace: 'office' | 'remote';
  /** When levies are paid, where they come with the invoice of somebody else instead of on the country's dates. */
  readonly leviesDue?: DueDates;
}

/** Employs the people that the demands need where the option says, without the lines that the employer takes over. */
export function engage(
  scope: Scope,
  { option, demands, company }: KindContext<VendorOption>,
  { company: employer, takesOver, workplace, leviesDue }: Employer,
): Engaged {
  const place = placeOf(scope, option, company);
  const merit = option.merit ?? option.wageGrowth;
  const job = jobOf(
    scope,
    { ...option, country: place.country, workplace: option.workplace ?? workplace, ...(merit && { merit }) },
    demands,
    company,
  );
  const employed = employ(scope, leviesDue ? { ...job, leviesDue } : job, demands, employer);
  const kept = (line: Line): boolean => !takesOver.has(line.category);
  const lines = employed.lines.filter(kept);
  return {
    ...employed,
    lines,
    growth: employed.growth.filter(({ line }) => kept(line)),
    place,
    cost: costOfPeople(scope, lines),
  };
}

/** Pay, levies, benefits and paid leave of a month. */
function costOfPeople(scope: Scope, lines: readonly Line[]): Node {
  const paid = lines.filter(({ category }) => PAY.has(category)).map(({ cost }) => cost);
  return scope.name('people_cost', 'Pay, levies, benefits and leave', scope.f`total(${paid})`, '$/month');
}

/** What ends such an engagement, and what it costs beside the lines of the people. */
interface More {
  readonly lines: readonly Line[];
  /** What distance costs are a share of. */
  readonly paid: Node;
  readonly exitTime: Node;
  readonly leaving: readonly LeavingPart[];
  readonly seatsHere: boolean;
}

/** The end of an engagement that goes on only as long as somebody is ordered: the bills of the notice that buy nothing. */
export function orderedOnly(scope: Scope, option: VendorOption, bill: Node): Pick<More, 'exitTime' | 'leaving'> {
  const notice = noticeOf(scope, option);
  const cost = scope.f`${bill} * ${notice} * ${noticeIdle(scope)}`;
  const label = 'Notice: bills of time in which the work is done elsewhere';
  return {
    exitTime: notice,
    leaving: [leavingPart(scope, 'notice', { label, concern: 'overlap', by: 'whole', cost })],
  };
}

/** What an option of engaged people offers: the lines beside their own, and what distance costs on what is `paid`. */
export function offerOf(
  scope: Scope,
  { option }: KindContext<VendorOption>,
  engaged: Pick<Engaged, 'staff' | 'lines' | 'growth' | 'founderHours' | 'place'>,
  more: More,
): Offer {
  const { staff, place } = engaged;
  const { job } = staff.person;
  return {
    lines: [...engaged.lines, ...more.lines, ...distance(scope, option, place, more.paid)],
    handled: staff.handled,
    heads: staff.heads,
    seats: more.seatsHere ? staff.seats : scope.number(0),
    founderHours: engaged.founderHours,
    resolves: scope.number(1),
    errorRate: errorRateOf(scope, option, {
      id: 'errors.employee',
      range: { low: 1, likely: 2, high: 5 },
      rule: 'one in fifty units needs rework in a trained team',
    }),
    exitTime: more.exitTime,
    arrangements: [staffed(option, job, { people: staff.heads, seats: staff.seats, parts: more.leaving })],
    holds: new Set(['handover']),
    headroom: staff.headroom,
    notes: staff.notes,
    growth: engaged.growth,
    place,
    wage: staff.person.startingWage,
  };
}
