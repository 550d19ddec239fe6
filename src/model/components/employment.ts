import type { Employment, Option } from '../../scenario/types.ts';
import { PAID_HOURS_PER_MONTH } from '../../units/constants.ts';
import { likelyValue } from '../../units/quantity.ts';
import type { Node } from '../graph/node.ts';
import type { Arrangement, LeavingPart } from '../leaving.ts';
import type { Line } from '../line.ts';
import type { Company, Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { administration } from './administration.ts';
import { benefits } from './benefits.ts';
import { dismissal } from './dismissal.ts';
import { exit } from './exit.ts';
import { healthLaw } from './growth/health-law.ts';
import { growthSteps } from './growth/index.ts';
import type { GrowthStep } from './growth/step.ts';
import { healthCover } from './health-cover.ts';
import { hiring } from './hiring.ts';
import { employerOf, levies } from './levies.ts';
import { type Pay, pay } from './pay.ts';
import { type Job, person } from './person.ts';
import { seats } from './seats.ts';
import { type Leaver, leaver } from './severance.ts';
import { leaverLevies } from './severance-levies.ts';
import { type Staff, staffing } from './staffing.ts';
import { supervision } from './supervision.ts';

/** Who works where no work says which role it takes. */
const GENERAL_ROLE = 'office-clerk';

/** A staff with every line that it costs (MODEL section 4). */
export interface Employed {
  readonly staff: Staff;
  readonly pay: Pay;
  /** What running their payroll costs. */
  readonly payrollRuns: Line;
  readonly lines: readonly Line[];
  /** Steps of the company's growth that they bring; their lines are among those above. */
  readonly growth: readonly GrowthStep[];
  readonly founderHours: Node;
  readonly leaver: Leaver;
  /** What letting all of them go would cost, by the last month of work. */
  readonly leaving: readonly LeavingPart[];
}

/** People of ours as an arrangement: where they sit, and what it costs to let them go. */
export function staffed(
  { id, label }: Option,
  { employment, country, region }: Job,
  of: Pick<Arrangement, 'people' | 'seats' | 'parts'>,
): Arrangement {
  const place = [employment.workplace === 'remote' ? 'remote' : 'office', country, region ?? ''].join(' ');
  return { source: id, label: label ?? id, place, ...of };
}

/** Where and as what somebody is employed: the option's words, then the work's role and the company's place. */
export function jobOf(scope: Scope, employment: Employment, demands: readonly Demand[], company: Company): Job {
  const country = employment.country ?? company.country;
  const home = country === company.country;
  return {
    employment,
    role: employment.role ?? bestPaidRole(scope, demands, country),
    country,
    region: employment.region ?? (home ? company.region : undefined),
    locality: employment.locality ?? (home && employment.region === undefined ? company.locality : undefined),
    jurisdiction: scope.assumptions.jurisdiction(country)!,
  };
}

/** Who does several kinds of work is paid as the best paid of them asks, whatever their order; equals go by id. */
function bestPaidRole({ assumptions }: Scope, demands: readonly Demand[], country: string): string {
  const roles = [...new Set(demands.map((demand) => demand.role))].sort();
  const yearly = (role: string): number => {
    const leaf = assumptions.wage(role, country, 'options.*.wage')?.leaf;
    if (!leaf) return 0;
    return likelyValue(leaf.value) * (leaf.unit.dimension['hour'] === -1 ? PAID_HOURS_PER_MONTH : 1);
  };
  return roles.reduce((best, role) => (yearly(role) > yearly(best) ? role : best), roles[0] ?? GENERAL_ROLE);
}

/** Employs whoever the demands need and writes every line of it. */
export function employ(scope: Scope, job: Job, demands: readonly Demand[], company: Company): Employed {
  const staff = staffing(scope, person(scope, job), demands, { settled: company.inclusive });
  const paid = pay(scope, staff);
  const supervised = supervision(scope, staff, company);
  const employer = employerOf(scope, staff, paid, company);
  const cover = healthCover(scope, staff);
  const law = healthLaw(scope, staff, company, cover);
  const due = levies(scope, staff, paid, { company, employer });
  const payroll = [...paid.lines, ...due, ...benefits(scope, staff, paid, { cover, law })];
  const growth = growthSteps(scope, staff, { company, employer, health: law });
  const letGo = leaver(scope, staff, company, leaverLevies(scope, job, paid, due));
  const administered = administration(scope, staff);
  const workplaces = seats(scope, staff, company);
  const lines = [
    ...payroll,
    ...hiring(scope, staff),
    ...supervised.lines,
    administered.payroll,
    administered.hr,
    ...workplaces.lines,
    ...growth.map(({ line }) => line),
    ...exit(scope, staff, paid, letGo),
  ];
  return {
    staff,
    pay: paid,
    payrollRuns: administered.payroll,
    lines,
    growth,
    founderHours: supervised.founderHours,
    leaver: letGo,
    leaving: company.inclusive ? [] : dismissal(scope, staff, letGo, { payroll, workplaces }),
  };
}
