import { PERCENT_A_YEAR } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';
import { monthlyShare } from '../timing.ts';
import type { Person } from './person.ts';

/** Longest time in the company that low attrition stands for. */
const LONGEST_SERVICE_MONTHS = 240;

/** How a staff comes and goes, where it is not hired for this work and kept on as employees are. */
export interface StaffTerms {
  /** It is there already: only replacements are hired. */
  readonly settled?: boolean;
  /** People leave as soon as there is no work: nobody is kept on. */
  readonly onCall?: boolean;
  /** The share that leaves in a year, where the file is silent. */
  readonly usualTurnover?: (scope: Scope, who: Person) => Node;
}

/** How heads change: month series. */
export interface Turnover {
  /** Hires for growth, those of the start included. */
  readonly joining: Node;
  /** All hires. */
  readonly hires: Node;
  readonly replacements: Node;
  readonly released: Node;
  /** Time in the company of those who are there, on average: attrition and growth make it shorter. */
  readonly service: Node;
}

/** Who leaves and who comes: replacements from attrition, hires for growth, releases when work falls. */
export function staffTurnover(
  scope: Scope,
  who: Person,
  heads: Node,
  { settled = false, usualTurnover = usualAttrition }: StaffTerms,
): Turnover {
  const { f } = scope;
  const attrition = attritionOf(scope, who, usualTurnover);
  const leaving = scope.name(
    'attrition_month',
    'Share of heads that leave in a month',
    monthlyShare(scope, attrition),
    '%',
  );
  const before = scope.graph.add('lag', [heads], [1]);
  const replacements = scope.name(
    'replacements',
    'Replacements',
    f`${settled ? heads : f`min(${heads}, ${before})`} * ${leaving}`,
  );
  const joining = settled ? f`0 * ${heads}` : f`max(0, ${heads} - ${before})`;
  const released = scope.name('released', 'People let go', f`max(0, ${before} - ${heads})`);
  const hires = scope.name('hires', 'Hires', f`${joining} + ${replacements}`);
  return {
    joining,
    replacements,
    released,
    hires,
    service: serviceSoFar(scope, who, heads, hires, leaving),
  };
}

/** Hires of a month who join people who are there already: those of the start have the option's lead time. */
export function expanding(scope: Scope, heads: Node, joining: Node): Node {
  const before = scope.graph.add('lag', [heads], [1]);
  const label = 'Hires beside people who are there already';
  return scope.name('expanding', label, scope.f`if(${before} > 0, ${joining}, 0)`);
}

/**
 * Mean time in the company by the end of a month: last month's x the share that has stayed, and one month more. Who does
 * the work today has been here for as long as a staff of constant size has on average: 1 / attrition.
 */
function serviceSoFar(scope: Scope, who: Person, heads: Node, hires: Node, leaving: Node): Node {
  const { f } = scope;
  const opening = scope.settled
    ? scope.input({
        key: 'leaving.service',
        given: who.job.employment.leaving?.service,
        label: 'Time that those who do it today have been here',
        unit: 'month',
        otherwise: () => f`1 month / max(${leaving}, 1 / ${scope.number(LONGEST_SERVICE_MONTHS)})`,
      })
    : scope.number(0, 'month');
  const newcomers = scope.settled ? f`if(month > ${scope.settled}, ${hires}, 0)` : hires;
  return scope.name(
    'service',
    'Time in the company, on average',
    scope.graph.scan(
      opening,
      (last) => f`if(${heads} > 0, ${last} * (1 - ${newcomers} / ${heads}) + 1 month, ${last})`,
    ),
    'month',
  );
}

/** Share of people who leave in a year; `usual` where the file is silent. */
export function attritionOf(
  scope: Scope,
  who: Person,
  usual: (scope: Scope, who: Person) => Node = usualAttrition,
): Node {
  return scope.input({
    key: 'attrition',
    given: who.job.employment.attrition,
    label: 'Attrition',
    unit: '',
    otherwise: () => usual(scope, who),
  });
}

function usualAttrition(scope: Scope, who: Person): Node {
  const { assumptions } = scope;
  const { country, role, jurisdiction } = who.job;
  if (jurisdiction.attrition) {
    const { value, source, asOf } = jurisdiction.attrition;
    return scope.figure(
      assumptions.statistic(
        `jurisdictions.${country}.attrition_annual`,
        'options.*.attrition',
        `Attrition, ${jurisdiction.name}`,
        value * 100,
        PERCENT_A_YEAR,
        { ...source, asOf },
      ),
    );
  }
  const agents = role === 'customer-service-rep' || role === 'telemarketer';
  const local = agents ? `turnover.call-center.${country.toLowerCase()}` : 'turnover.office-clerical.us';
  const id = assumptions.data.fact(local) ? local : agents ? 'turnover.call-center.us' : 'turnover.office-clerical.us';
  return scope.fact(id, 'options.*.attrition', 'Attrition');
}
