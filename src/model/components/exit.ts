import { PERCENT, PERCENT_A_YEAR } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Scope } from '../scope.ts';
import { monthlyShare } from '../timing.ts';
import type { Pay } from './pay.ts';
import type { Staff } from './staffing.ts';

/** Months of service that severance is reckoned on at most, as far as statutes have no cap of their own. */
const LONGEST_SERVICE_YEARS = 20;

/** Leaving people: severance and notice when heads shrink, claims, and the months in which somebody who fails is kept. */
export function exit(scope: Scope, staff: Staff, pay: Pay): Line[] {
  const { f } = scope;
  const { person } = staff;
  const claims = f`${perHead(scope, 'epl.charge-probability')} * 1 claim * ${scope.fact('epl.claim-cost', 'options.*.exit.claim', 'Defence and settlement of an employment claim')}`;
  const paid = scope.assumed(
    'claims_paid',
    'options.*.exit.claim',
    'Share of charges that end in a payment',
    { low: 15, likely: 25, high: 50 },
    PERCENT,
    'about one claim in four ended in a payment (Hiscox 2017)',
  );
  const failing = scope.assumed(
    'involuntary',
    'options.*.exit.underperformance',
    'People who fail each year',
    { low: 4, likely: 8, high: 12 },
    PERCENT_A_YEAR,
    'involuntary turnover of 8% a year (SHRM 2016)',
  );
  const kept = scope.assumed(
    'kept_months',
    'options.*.exit.underperformance',
    'Months in which somebody who fails is kept',
    { low: 1, likely: 2, high: 4 },
    'month',
    'warning, review and notice before a dismissal',
  );
  const half = scope.assumed(
    'failing_output',
    'options.*.exit.underperformance',
    'Output lost meanwhile',
    { low: 25, likely: 50, high: 75 },
    PERCENT,
    'half of the usual output',
  );
  return [
    scope.line('exit.severance', {
      category: 'exit',
      label: 'Severance and notice',
      cost: f`${staff.released} * ${severanceWeeks(scope, staff)} * ${person.paidHours} * ${person.wage} / 1 month`,
      oneOff: true,
    }),
    scope.line('exit.claims', {
      category: 'exit',
      label: 'Employment claims, expected',
      cost: f`${staff.heads} * ${claims} * ${paid} / 12 months`,
    }),
    scope.line('exit.underperformance', {
      category: 'exit',
      label: 'Output lost until somebody who fails has left',
      cost: f`${staff.heads} * ${monthlyShare(scope, failing)} * ${kept} * ${half} * ${pay.perPerson} / 1 month`,
      imputed: true,
    }),
  ];
}

/** The chance of a charge is published by employer; spread over the heads of a typical insured small firm. */
function perHead(scope: Scope, fact: string): Node {
  const { f } = scope;
  const chance = scope.fact(fact, 'options.*.exit.claim', 'Chance that an employer is charged in a year');
  const size = scope.assumed(
    'claims_size',
    'options.*.exit.claim',
    'Heads of a typical employer in the claims survey',
    { low: 20, likely: 50, high: 150 },
    '',
    'the survey counts firms with fewer than 500 employees',
  );
  return f`${chance} / ${size}`;
}

/** Weeks of pay for somebody let go: statutory weeks by year of service so far (with caps), or the custom of notice. */
function severanceWeeks(scope: Scope, staff: Staff): Node {
  const { f, assumptions } = scope;
  const { jurisdiction, country } = staff.person.job;
  const law = jurisdiction.severance;
  const notice = usualNotice(scope);
  if (!law) return notice;
  const leaf = (field: string, value: number, unit: string) =>
    scope.figure(
      assumptions.statutory(
        `jurisdictions.${country}.severance.${field}`,
        'options.*.exit.severance',
        `Severance, ${jurisdiction.name} (${field.replaceAll('_', ' ')})`,
        value,
        scope.unit(unit),
        law.source,
      ),
    );
  const years = f`min(${scope.number(law.maxYears ?? LONGEST_SERVICE_YEARS)}, month / 12)`;
  let weeks = leaf('weeks_per_year_of_service', law.weeksPerYearOfService ?? 0, 'week');
  weeks = f`${weeks} * ${years}`;
  if (law.table) weeks = tableWeeks(scope, staff, law.table, years);
  if (law.plusWeeks) weeks = f`${weeks} + ${leaf('plus_weeks', law.plusWeeks, 'week')}`;
  if (law.lumpMonths) weeks = f`${weeks} + ${leaf('lump_months', law.lumpMonths, 'month')}`;
  if (law.maxWeeks) weeks = f`min(${weeks}, ${leaf('max_weeks', law.maxWeeks, 'week')})`;
  if (law.minServiceMonths) weeks = f`if(month >= ${scope.number(law.minServiceMonths)}, ${weeks}, 0 * ${weeks})`;
  return f`${weeks} + ${notice}`;
}

/** Severance by a statutory table of years of service. */
function tableWeeks(
  scope: Scope,
  staff: Staff,
  table: NonNullable<NonNullable<typeof staff.person.job.jurisdiction.severance>['table']>,
  years: Node,
): Node {
  const { f, assumptions } = scope;
  const { jurisdiction, country } = staff.person.job;
  const source = jurisdiction.severance!.source;
  return table.rows.reduce<Node>(
    (below, row) => {
      // Tables in days count calendar days of pay.
      const amount = scope.figure(
        assumptions.statutory(
          `jurisdictions.${country}.severance.table.${row.years}`,
          'options.*.exit.severance',
          `Severance from ${row.years} years, ${jurisdiction.name}`,
          row.amount,
          scope.unit(table.unit),
          source,
        ),
      );
      const due = table.perYear ? f`${amount} * ${years}` : amount;
      return f`if(${years} >= ${scope.number(row.years)}, ${due}, ${below})`;
    },
    scope.number(0, 'month'),
  );
}

/** Time paid for that somebody let go has left to work. */
export function usualNotice(scope: Scope): Node {
  return scope.assumed(
    'notice_weeks',
    'options.*.exit.severance',
    'Notice paid to somebody let go',
    { low: 0, likely: 2, high: 4 },
    'week',
    'two weeks by custom',
  );
}
