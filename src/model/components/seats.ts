import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Company } from '../offer.ts';
import type { Scope } from '../scope.ts';
import type { Joining } from './growth/step.ts';
import { localPrice, localRent } from './local-price.ts';

/** Kit of a desk by the fact that prices it. */
const EQUIPMENT = ['equip.laptop', 'equip.monitors', 'equip.desk-and-chair', 'equip.peripherals', 'equip.desk-phone'];

/** No kit is replaced more often than once a year: how many times a horizon can hold. */
const LEAST_LIFE = 12;

/** The workplaces of a staff: what they cost, and what hangs on them when they are given up. */
export interface Workplaces {
  readonly lines: readonly Line[];
  /** What the kit is worth by its age, money; null where seats are paid all in. */
  readonly kit: Node | null;
  /** Rent of a month that somebody is owed; null where no space is paid for. */
  readonly rent: Node | null;
}

/** Workplaces: seats are the most people present at once; kit is bought in cash and worn off evenly; space where avoidable. */
export function seats(scope: Scope, staff: Joining, company: Company): Workplaces {
  const { f, assumptions } = scope;
  const { employment, country } = staff.person.job;
  const given = employment.seat;
  if (given?.cost) {
    const all = scope.input({
      key: 'seat.cost',
      given: given.cost,
      label: 'Seat, all in',
      unit: '$/month',
      otherwise: () => scope.number(0, '$/month'),
    });
    const lines = [scope.line('seats.all', { category: 'seats', label: 'Seats', cost: f`${staff.seats} * ${all}` })];
    return { lines, kit: null, rent: null };
  }
  // Software and lines cost the same everywhere; help is local labour.
  const priced = (key: string, label: string, fact: string, carry?: typeof localPrice) =>
    scope.input({
      key: `seat.${key}`,
      given: given?.[key as 'software'],
      label,
      unit: '$/month',
      otherwise: () => {
        const leaf = assumptions.fact(fact, `options.*.seat.${key}`, label);
        return carry ? carry(scope, country, leaf) : leaf;
      },
    });
  const kit = equipment(scope, staff);
  const lines = [kit.line];
  lines.push(
    scope.line('seats.software', {
      category: 'seats',
      label: 'Software',
      cost: f`${staff.heads} * ${priced('software', 'Office software for one person', 'software.office-suite')}`,
    }),
    scope.line('seats.phone', {
      category: 'seats',
      label: 'Phone',
      cost: f`${staff.seats} * ${priced('phone', 'Phone line', 'phone.voip')}`,
    }),
    scope.line('seats.support', {
      category: 'seats',
      label: 'Device management and help desk',
      cost: f`${staff.seats} * ${priced('support', 'Device management and help desk', 'equip.device-management-and-support', localPrice)}`,
    }),
  );
  lines.push(...billed(scope, staff));
  if (employment.workplace === 'remote') return { lines, kit: kit.worth, rent: null };
  const spare = f`max(0, ${staff.seats} - ${company.spareSeats})`;
  const present = employment.workplace === 'hybrid' ? f`${spare} * ${daysIn(scope)}` : spare;
  const space = priced('space', 'Office space for one person', 'office.cost-per-person', localRent);
  const rent = scope.line('seats.space', {
    category: 'seats',
    label: 'Office space',
    cost: f`${present} * ${space}`,
    fixed: true,
  });
  return { lines: [...lines, rent], kit: kit.worth, rent: rent.cost };
}

/** Share of the week that hybrid staff is in the office: the desks of the other days are for others. */
function daysIn(scope: Scope): Node {
  return scope.assumed(
    'seat.hybrid',
    'options.*.workplace',
    'Share of the week in the office, hybrid staff',
    { low: 40, likely: 60, high: 80 },
    PERCENT,
    'three days of five, and desks are shared',
  );
}

/** What the file says that a seat costs besides; silent, internet and utilities are in rents and shared infrastructure. */
function billed(scope: Scope, staff: Joining): Line[] {
  const bills = [
    ['internet', 'Internet'],
    ['utilities', 'Utilities'],
  ] as const;
  return bills.flatMap(([key, label]) => {
    const given = staff.person.job.employment.seat?.[key];
    if (given === undefined) return [];
    const each = scope.input({
      key: `seat.${key}`,
      given,
      label: `${label} of one seat`,
      unit: '$/month',
      otherwise: () => scope.number(0, '$/month'),
    });
    return [scope.line(`seats.${key}`, { category: 'seats', label, cost: scope.f`${staff.seats} * ${each}` })];
  });
}

/** Purchases when seats grow and when kit has lived its time; their cost is the wear, what is left at the end is credited. */
function equipment(scope: Scope, staff: Joining): { line: Line; worth: Node } {
  const { f } = scope;
  const { employment } = staff.person.job;
  const price = scope.input({
    key: 'seat.equipment',
    given: employment.seat?.equipment,
    label: 'Equipment of one seat',
    unit: '$',
    otherwise: () =>
      EQUIPMENT.map((id) => {
        const item = id.slice('equip.'.length);
        return scope.fact(id, `options.*.seat.equipment.${item}`, `Equipment: ${item.replaceAll('-', ' ')}`);
      }).reduce((sum, one) => f`${sum} + ${one}`),
  });
  const life = scope.fact('equip.refresh-months', 'options.*.seat.equipment.life', 'Life of equipment');
  const wear = f`${staff.seats} * ${price} / ${life}`;
  const bought = scope.name('seats.bought', 'Kits bought', purchases(scope, staff.seats, life));
  const paid = f`${bought} * ${price} / 1 month`;
  // Residual value at the end: what was paid and is not worn off yet.
  const left = f`cumulative(${paid}) - cumulative(${wear})`;
  const credit = f`if(month == ${scope.end}, ${left}, 0) / 1 month`;
  const line = scope.line('seats.equipment', {
    category: 'seats',
    label: 'Computer, desk, chair, phone',
    cost: wear,
    cash: f`${paid} - ${credit}`,
  });
  // Kit of today is of any age: half worn on average.
  return { line, worth: scope.settled ? f`${staff.seats} * ${price} / 2` : left };
}

/** Kits bought each month: for more seats than ever before, and again when one wears out. */
function purchases(scope: Scope, seatsNow: Node, life: Node): Node {
  const { f, graph } = scope;
  const most = scope.name(
    'seats.most',
    'Most seats so far',
    graph.scan(f`0 * ${seatsNow}`, (last) => f`max(${last}, ${seatsNow})`),
  );
  const more = f`${most} - ${graph.add('lag', [most], [1])}`;
  const months = f`max(${scope.number(LEAST_LIFE)}, round(${life} / 1 month))`;
  const again: Node[] = [];
  for (let times = 1; times * LEAST_LIFE < graph.months; times++) {
    again.push(f`min(delayed(${more}, ${scope.number(times)} * ${months}), ${seatsNow})`);
  }
  // What falls due with the horizon is not bought any more.
  return again.length === 0 ? more : f`${more} + if(month < ${scope.end}, total(${again}), 0)`;
}
