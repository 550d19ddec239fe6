/** Situations at, just below and just above everything at which a statutory amount of a place may change. */
import type { PackLevy, Place, Situation } from './reference.ts';
import { PERIODS } from './reference.ts';

/** A company with no property of its own: small enough for every exemption. */
const SMALL = { heads: 7, payroll: 350_000, quarterly: 87_500 };

/** Yearly pay at which the amount of a levy may jump or bend. */
function limits(levy: PackLevy, extraShare: number): number[] {
  const periods = PERIODS[levy.period];
  const factor = levy.base_factor ?? 1;
  const joins = levy.on_mandatory_pay === 'prorated' || (levy.on_mandatory_pay === true && levy.period === 'year');
  const onPay = [...levy.brackets.map(({ over }) => over), levy.floor ?? 0].flatMap((limit) => {
    const pay = (limit * periods) / factor;
    // A 13th month that is an extra payment meets the same limits by itself.
    return joins ? [pay, pay / (1 + extraShare)] : [pay, pay / periods / Math.max(extraShare, 1 / 12)];
  });
  return [...onPay, (levy.flat_min_pay ?? 0) * periods, levy.min_annual_pay ?? 0];
}

/** At, a cent a period below and above, and a whole unit a period around a limit. */
const around = (limit: number, periods: number): number[] =>
  [-1, -0.01, 0, 0.01, 1].map((step) => limit + step * periods);

/** Yearly wages that tell the levies of a place apart. */
function wages(place: Place): number[] {
  const pays = place.pack.mandatory_pay ?? [];
  const months = pays.reduce((sum, item) => sum + (item.months ?? 0) / 12 + (item.percent_of_base_pay ?? 0), 0);
  const found = place.levies.flatMap((levy) =>
    limits(levy, months).flatMap((limit) => around(limit, PERIODS[levy.period])),
  );
  const pay = pays.flatMap((item) => around((item.up_to_pay ?? 0) * 12, 12));
  const top = Math.max(120_000, ...found);
  const plain = [0.001, 0.03, 0.1, 0.25, 0.5, 0.8, 1.3, 3].map((share) => Math.round(top * share * 100) / 100);
  return [...new Set([...found, ...pay, ...plain])].filter((wage) => wage > 0).sort((a, b) => a - b);
}

/** Companies at, below and above every condition on size. */
function companies(place: Place): Omit<Situation, 'wage'>[] {
  const heads = new Set<number>();
  const payrolls = new Set<number>();
  for (const levy of place.levies) {
    for (const limit of [levy.min_employees, levy.max_employees]) {
      if (limit !== undefined) for (const step of [-1, 0, 1]) heads.add(limit + step);
    }
    for (const limit of [levy.min_payroll, levy.payroll_exempt]) {
      if (limit !== undefined) for (const part of [0.5, 1 - 1e-8, 1, 1 + 1e-8, 1.7, 40]) payrolls.add(limit * part);
    }
    for (const limit of [levy.min_employer_quarterly_payroll, levy.max_employer_quarterly_payroll]) {
      if (limit !== undefined) for (const step of [-1, -0.01, 0, 0.01, 1]) payrolls.add((limit + step) * 4);
    }
  }
  if (place.pack.reliefs?.some(({ amount }) => amount)) for (const count of [1, 2, 3, 150]) heads.add(count);
  const company = (size: number, payroll: number) => ({ heads: size, payroll, quarterly: payroll / 4 });
  return [
    SMALL,
    ...[...heads].filter((size) => size >= 1).map((size) => company(size, SMALL.payroll)),
    ...[...payrolls].map((payroll) => company(SMALL.heads, payroll)),
    company(2_000, 500_000_000),
  ];
}

/** Every wage in a small company and in a large one; a handful of wages in every other company. */
export function grid(place: Place): Situation[] {
  const all = wages(place);
  const sizes = companies(place);
  const few = all.filter((_, index) => index % Math.max(1, Math.floor(all.length / 6)) === 0);
  const ends = [sizes[0]!, sizes[sizes.length - 1]!];
  return [
    ...ends.flatMap((company) => all.map((wage) => ({ wage, ...company }))),
    ...sizes.slice(1, -1).flatMap((company) => few.map((wage) => ({ wage, ...company }))),
  ];
}
