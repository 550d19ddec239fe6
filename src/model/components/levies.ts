import { type LevyCandidate, leviesFor, type UnknownPlace } from '../../data/levies.ts';
import type { DueDates, Jurisdiction, Relief } from '../../data/types.ts';
import type { Position } from '../../diagnostics/diagnostic.ts';
import { suggestion } from '../../diagnostics/suggest.ts';
import { PAID_WEEKS_PER_YEAR } from '../../units/constants.ts';
import { unit as unitOf } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Line } from '../line.ts';
import type { Company } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { paidWhenDue } from '../timing.ts';
import { headsOf } from './growth/step.ts';
import { firstRate, type LevyBase, levyCost } from './levy-amount.ts';
import type { Pay } from './pay.ts';
import type { Job } from './person.ts';
import type { Staff } from './staffing.ts';

/**
 * Statutory levies on pay, each by person and calendar year to date, so that caps bite in the right months and a
 * replacement starts a new base. Semantics of every field: the README of the jurisdiction packs.
 */
export function levies(
  scope: Scope,
  staff: Staff,
  pay: Pay,
  { company, employer }: { company: Company; employer: Employer },
): Line[] {
  const { job } = staff.person;
  const found = leviesFor(job.jurisdiction, job.region, job.locality);
  if (!found.ok) {
    unknownPlace(scope, job.jurisdiction, found);
    return [];
  }
  checkSettings(scope, job.employment.levies ?? {}, found.levies);
  const base: LevyBase = {
    ...employer,
    staff,
    pay,
    newcomers: company.inclusive ? staff.joining : staff.hires,
  };
  const lines: Line[] = [];
  for (const candidate of found.levies) {
    if (!isDue(job, candidate)) continue;
    lines.push(
      scope.line(`levy.${candidate.levy.id}`, {
        category: 'levies',
        label: candidate.levy.name,
        ...paidLevy(scope, job, candidate.levy.id, levyCost(base, candidate)),
      }),
    );
  }
  return [...lines, ...reliefs(base, lines)];
}

/** Whether a levy counts: by default, or because the file asks for it, and not where the file switches it off. */
export function isDue(job: Job, { levy, byDefault }: LevyCandidate): boolean {
  const setting = job.employment.levies?.[levy.id];
  return setting !== 'off' && (byDefault || setting !== undefined);
}

/** What size conditions look at. */
export type Employer = Omit<LevyBase, 'staff' | 'pay' | 'newcomers'>;

/** The employer of a staff, with this staff. */
export function employerOf(scope: Scope, staff: Staff, pay: Pay, company: Company): Employer {
  return {
    scope,
    headcount: scope.name(
      'employer.heads',
      'People of the employer, for size conditions',
      headsOf(scope, staff, company).with,
    ),
    ...payrolls(scope, pay, company),
    currency: staff.person.job.jurisdiction.currency,
  };
}

/** Where a country's data say nothing: what a month owes is paid in the next one, as nearly everywhere. */
const USUALLY_DUE: DueDates = { everyMonths: 1, monthsAfter: 1 };

/** A levy (or the relief of some) and the dates on which it is paid: those of the country, unless another collects it. */
function paidLevy(scope: Scope, job: Job, id: string, cost: Node): { cost: Node; cash: Node } {
  const byLaw = job.jurisdiction.leviesDue;
  const due = job.leviesDue ?? byLaw?.others?.find(({ levies }) => levies.includes(id)) ?? byLaw ?? USUALLY_DUE;
  return { cost, cash: paidWhenDue(scope, cost, due) };
}

/** Payroll of the whole employer, with this staff: what size conditions and exemptions read. */
function payrolls(scope: Scope, pay: Pay, company: Company): { yearlyPayroll: Node; quarterlyPayroll: Node } {
  const { f } = scope;
  const { annualPayroll, quarterlyPayroll } = scope.assumptions.scenario.company;
  let [all, quarter] = [company.payroll, company.quarterlyPayroll];
  if (!company.inclusive) {
    [all, quarter] = [f`${all} + ${pay.gross}`, f`${quarter} + ${pay.gross}`];
  } else if (annualPayroll === undefined && quarterlyPayroll === undefined) {
    // Nobody said: this person at the wage in question, the others at the national average.
    all = f`${all} * max(0, ${company.employees} - 1) / ${company.employees} + ${pay.gross}`;
    quarter = all;
  }
  return {
    yearlyPayroll: scope.name('employer.payroll', 'Payroll of the employer in a year', f`${all} * 12 months`, '$'),
    quarterlyPayroll: scope.name(
      'employer.quarter',
      'Payroll of the employer in a quarter',
      f`${quarter} * 3 months`,
      '$',
    ),
  };
}

/** A region or locality that the data lack: the nearest known one, or all of them. */
function unknownPlace(scope: Scope, jurisdiction: Jurisdiction, { unknown, name, known }: UnknownPlace): void {
  const { region, locality } = scope.assumptions.scenario.company;
  const inRegion = unknown === 'locality' && known.length === 0 ? regionsWith(jurisdiction, name) : [];
  const near = suggestion(name, known);
  const list = known.length === 0 ? `leave ${unknown} out` : `known: ${known.join(', ')}`;
  scope.findings.diagnostics.push({
    code: 'SW3007',
    severity: 'error',
    message: `${jurisdiction.name} has no ${unknown} '${name}'${unknown === 'locality' && region ? ` in ${region}` : ''}`,
    hint: inRegion.length > 0 ? `say the region, too: ${inRegion.join(' or ')}` : near ? `${near} ${list}` : list,
    ...positioned(scope, unknown, (unknown === 'region' ? region : locality) === name ? 'company' : undefined),
  });
}

const regionsWith = (jurisdiction: Jurisdiction, locality: string): string[] =>
  Object.entries(jurisdiction.regions ?? {})
    .filter(([, region]) => region.localities && Object.hasOwn(region.localities, locality))
    .map(([code]) => code);

/** Settings that would go unnoticed: an id that the place does not have, a rate for a levy without rates. */
function checkSettings(
  scope: Scope,
  settings: NonNullable<Staff['person']['job']['employment']['levies']>,
  candidates: readonly LevyCandidate[],
): void {
  const known = candidates.map(({ levy }) => levy.id);
  for (const [id, setting] of Object.entries(settings)) {
    const levy = candidates.find((candidate) => candidate.levy.id === id)?.levy;
    if (!levy) {
      const hint = suggestion(id, known) ?? `levies there: ${known.join(', ')}`;
      scope.warn(
        'SW3008',
        `there is no levy '${id}' in this place, so the setting changes nothing`,
        `levies.${id}`,
        hint,
      );
    } else if (typeof setting === 'object' && firstRate(levy) < 0) {
      const fixed = `${levy.name} is a fixed amount: a rate of your own changes nothing`;
      scope.warn('SW3008', fixed, `levies.${id}`, 'set it to off, and add your amount under extra_costs');
    }
  }
}

function positioned(scope: Scope, key: string, other?: string): { at?: Position } {
  const { scenario } = scope.assumptions;
  const at = scenario.positionOf(`${scope.path}.${key}`) ?? (other && scenario.positionOf(`${other}.${key}`));
  return at ? { at } : {};
}

/**
 * Reliefs of the employer: each head's share of the amount, up to what its levies come to. The amount is one for the
 * whole employer, so those who are there already use their shares.
 */
function reliefs(base: LevyBase, lines: readonly Line[]): Line[] {
  const { f } = base.scope;
  const { jurisdiction, country } = base.staff.person.job;
  return jurisdiction.reliefs.flatMap((relief) => {
    const against = lines.filter((line) => relief.against?.some((id) => line.id === `levy.${id}`));
    if (relief.amount === undefined || against.length === 0) return [];
    const amount = base.scope.figure(
      base.scope.assumptions.statutory(
        `jurisdictions.${country}.reliefs.${relief.id}.amount`,
        `options.*.levies.${relief.id}`,
        reliefLabel(relief),
        relief.amount,
        unitOf(base.currency),
        relief.source,
      ),
    );
    const owed = f`total(${against.map((line) => line.cost)})`;
    const periods = base.scope.number(PERIODS[relief.per ?? 'year']);
    const share = f`${amount} * ${periods} / 12 months * ${base.staff.heads} / ${base.headcount}`;
    return [
      base.scope.line(`relief.${relief.id}`, {
        category: 'levies',
        label: reliefLabel(relief),
        ...paidLevy(base.scope, base.staff.person.job, relief.id, f`0 - max(0, min(${owed}, ${share}))`),
      }),
    ];
  });
}

const PERIODS = { year: 1, month: 12, week: PAID_WEEKS_PER_YEAR } as const;

const reliefLabel = (relief: Relief): string => `Relief: ${relief.id.replaceAll('_', ' ')}`;
