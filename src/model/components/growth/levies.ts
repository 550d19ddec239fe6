import { leviesFor } from '../../../data/levies.ts';
import type { Node } from '../../graph/node.ts';
import type { Company } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { type Employer, isDue } from '../levies.ts';
import { levyCost, sizeLimits } from '../levy-amount.ts';
import type { Staff } from '../staffing.ts';
import { type GrowthStep, headsOf } from './step.ts';

/**
 * Levies that depend on the size of the employer are due for everybody: what reaching a size with this work adds (or
 * takes off) for those who are here already, at their average pay. The staff's own are in the lines of the levies.
 */
export function levyStep(scope: Scope, staff: Staff, company: Company, employer: Employer): GrowthStep[] {
  const { f } = scope;
  const { job } = staff.person;
  const together = job.country === company.country && job.region === company.region;
  const found = leviesFor(job.jurisdiction, job.region, job.locality);
  if (!together || !found.ok) return [];
  const { without, with: all } = headsOf(scope, staff, company);
  const base = {
    ...employer,
    staff: { person: staff.person, heads: without },
    pay: {
      perPerson: f`if(month >= 0 and ${without} > 0, ${company.payroll} / ${without}, 0)`,
      extra: new Map<string, Node>(),
    },
    newcomers: f`0 * ${staff.heads}`,
  };
  const sized = found.levies
    .filter((candidate) => isDue(job, candidate))
    .map((candidate) => ({ candidate, sizes: sizeLimits(base, candidate) }))
    .filter(({ sizes }) => sizes.length > 0);
  if (sized.length === 0) return [];
  const cost = (headcount: Node): Node =>
    f`total(${sized.map(({ candidate }) => levyCost({ ...base, headcount }, candidate))})`;
  // The size itself where this work makes the company reach it.
  const reached = sized.flatMap(({ sizes }) =>
    sizes.map((size) => f`if(${without} < ${size} and ${all} >= ${size}, ${size}, 0)`),
  );
  const latest = scope.name(
    'step_fixed.levies.reached',
    'Size of the law that this work brings the company to',
    f`max(${[scope.number(0), ...reached]})`,
  );
  const line = scope.line('step_fixed.levies', {
    category: 'step-fixed',
    label: 'Levies of larger companies, for those who are here already',
    cost: f`${cost(all)} - ${cost(without)}`,
    fixed: true,
  });
  return [
    {
      line,
      brings: 'levies of larger companies, for those who are here already',
      counts: 'employee',
      crossed: latest,
      reached: latest,
    },
  ];
}
