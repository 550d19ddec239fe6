import type { EmployeeOption } from '../../scenario/types.ts';
import { employ, jobOf, staffed } from '../components/employment.ts';
import { noticeAtEnd } from '../components/severance.ts';
import type { OptionKind } from '../offer.ts';
import { placeOf } from '../place.ts';
import { errorRateOf } from './over-demands.ts';

/** Somebody is hired: every line of a fully loaded employee (MODEL section 4). */
export const employee: OptionKind<EmployeeOption> = {
  kind: 'employee',
  label: 'Employee',
  ratings: {
    control: { low: 4, likely: 5, high: 5, why: 'an employer directs what is done, how and when' },
    confidentiality: { low: 3, likely: 4, high: 5, why: 'bound by the contract of employment, and people leave' },
  },
  leadTime: (scope) => scope.fact('hire.time-to-fill-days', 'options.*.lead_time', 'Time to fill a place'),
  build(scope, { option, demands, company }) {
    const job = jobOf(scope, option, demands, company);
    const { staff, lines, growth, founderHours, leaver, leaving } = employ(scope, job, demands, company);
    return {
      lines,
      handled: staff.handled,
      heads: staff.heads,
      seats: staff.seats,
      founderHours,
      resolves: scope.number(1),
      errorRate: errorRateOf(scope, option, {
        id: 'errors.employee',
        range: { low: 1, likely: 2, high: 5 },
        rule: 'one in fifty units needs rework in a trained team',
      }),
      exitTime: noticeAtEnd(scope, leaver),
      arrangements: [staffed(option, job, { people: staff.heads, seats: staff.seats, parts: leaving })],
      holds: new Set(['handover']),
      headroom: staff.headroom,
      notes: staff.notes,
      growth,
      place: placeOf(scope, { kind: 'employee', country: job.country }, company),
      wage: staff.person.startingWage,
    };
  },
};
