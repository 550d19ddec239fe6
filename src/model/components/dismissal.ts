import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import { type LeavingPart, leavingPart, noticeIdle } from '../leaving.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { separationTime } from './hiring.ts';
import type { Workplaces } from './seats.ts';
import type { Leaver } from './severance.ts';
import type { Staff } from './staffing.ts';

/** What a staff costs each month as long as it is there. */
interface Upkeep {
  /** Lines of pay, levies and benefits. */
  readonly payroll: readonly Line[];
  readonly workplaces: Workplaces;
}

/**
 * What it costs to let a whole staff go: severance, notice in which pay goes on while the work moves away, hand-over and
 * accrued leave, kit sold below its worth, space that cannot be given up at once. A 13th month is accrued as it is
 * earned, so leaving adds nothing to it.
 */
export function dismissal(scope: Scope, staff: Staff, leaver: Leaver, { payroll, workplaces }: Upkeep): LeavingPart[] {
  const { f } = scope;
  const monthly = f`total(${payroll.map((line) => line.cost)})`;
  const layoff = (id: string, label: string, each: Node): LeavingPart =>
    leavingPart(scope, id, { label, concern: 'layoff', by: 'people', cost: f`${staff.heads} * ${each}` });
  const parts = [
    ...(leaver.severance
      ? [
          layoff('severance', 'Severance', leaver.severance),
          layoff('severance-levies', 'Levies on severance', f`${leaver.severance} * ${leaver.levies.onSeverance}`),
        ]
      : []),
    leavingPart(scope, 'notice', {
      label: 'Notice: pay of time in which the work is done elsewhere',
      concern: 'overlap',
      by: 'people',
      cost: f`${monthly} * ${leaver.notice} * ${noticeIdle(scope)}`,
    }),
    layoff('separation', 'Hand-over and accrued leave', f`${separationTime(scope, staff)} * ${leaver.pay}`),
  ];
  const { kit, rent } = workplaces;
  return [...parts, ...(kit ? [writeOff(scope, kit)] : []), ...(rent ? [emptySpace(scope, rent)] : [])];
}

/** Kit that nobody needs any more is sold for less than it is worth by its age. */
function writeOff(scope: Scope, kit: Node): LeavingPart {
  const resale = scope.assumed(
    'kit_resale',
    'options.*.seat.equipment.resale',
    'Price of used equipment, by its worth on the books',
    { low: 0, likely: 30, high: 60 },
    PERCENT,
    'used office equipment sells at a third of its book value, or not at all',
  );
  return leavingPart(scope, 'equipment', {
    label: 'Equipment sold below its worth',
    concern: 'property',
    by: 'seats',
    cost: scope.f`${kit} * (1 - ${resale})`,
  });
}

/** Rent until the space can be given up, less what a subtenant pays. */
function emptySpace(scope: Scope, rent: Node): LeavingPart {
  const sublet = scope.within(scope.prefix, 'company').input({
    key: 'sublet',
    given: scope.assumptions.scenario.company.sublet,
    label: 'Share of the rent that a subtenant pays',
    unit: '',
    otherwise: () =>
      scope.assumptions.assumed(
        'sublet',
        'company.sublet',
        'Share of the rent that a subtenant pays',
        { low: 0, likely: 0, high: 50 },
        PERCENT,
        'a desk or two in a small office find no subtenant',
      ),
  });
  return leavingPart(scope, 'space', {
    label: 'Space that stands empty until it can be given up',
    concern: 'property',
    by: 'seats',
    cost: scope.f`${rent} * ${leaseLeft(scope)} * (1 - ${sublet})`,
  });
}

/** Time until space can be given up: from the month in question to the end of the lease, or the time by custom. */
function leaseLeft(scope: Scope): Node {
  const { leaseEnd } = scope.assumptions.scenario.company;
  if (leaseEnd === undefined) {
    return scope.assumed(
      'lease_left',
      'company.lease_end',
      'Time until space that nobody needs can be given up',
      { low: 0, likely: 3, high: 24 },
      'month',
      'by the month in serviced offices, years under a lease; other people fill a desk or two within months',
    );
  }
  const end = scope.within(scope.prefix, 'company').input({
    key: 'lease_end',
    given: leaseEnd,
    label: 'Time until the lease ends',
    unit: 'month',
    otherwise: () => scope.number(0, 'month'),
  });
  return scope.f`max(0, ${end} - ${scope.month} * 1 month)`;
}
