import type { CriterionName } from '../../scenario/types.ts';
import { capital } from '../../units/words.ts';
import type { Node } from '../graph/node.ts';
import type { Company } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { cashFlow } from './cash-flow.ts';
import { confidentiality } from './confidentiality.ts';
import { control } from './control.ts';
import { cost } from './cost.ts';
import type { BuiltCriteria, BuiltCriterion, Criterion, Judged } from './criterion.ts';
import { flexibility } from './flexibility.ts';
import { managementEffort } from './management-effort.ts';
import { quality } from './quality.ts';
import { risk } from './risk.ts';
import { scalability } from './scalability.ts';
import { speedToStart } from './speed-to-start.ts';

/** Every criterion, in the order of tables. A new one is a file beside this, an entry here and its key in the schema. */
export const criteria: Readonly<Record<CriterionName, Criterion>> = {
  cost,
  quality,
  control,
  scalability,
  flexibility,
  risk,
  managementEffort,
  cashFlow,
  confidentiality,
  speedToStart,
};

export const criterionNames = Object.keys(criteria) as CriterionName[];

/** The key of a criterion in the file: `management_effort`. */
export function keyOf(name: CriterionName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The criteria of an option as figures: `front-desk.criteria.risk` and so on. */
export function criteriaOf(scope: Scope, judged: Judged): BuiltCriteria {
  const entries = criterionNames.map((name) => [name, buildCriterion(scope, name, judged)]);
  return Object.fromEntries(entries) as Record<CriterionName, BuiltCriterion>;
}

function buildCriterion(scope: Scope, name: CriterionName, judged: Judged): BuiltCriterion {
  const criterion = criteria[name];
  const id = `criteria.${keyOf(name)}`;
  const given = ratingGiven(scope, name, judged);
  if (criterion.measure === 'rating') {
    const rating = given ?? criterion.rating(scope, judged);
    return {
      figure: null,
      rating: scope.name(id, capital(`${criterion.label}, 1 to 5`), rating),
      given: given !== null,
    };
  }
  const label = capital(`${criterion.label}: ${criterion.about}`);
  return {
    figure: scope.name(id, label, criterion.figure(scope, judged), criterion.unit),
    rating: given,
    given: given !== null,
  };
}

function ratingGiven(scope: Scope, name: CriterionName, { option }: Judged): Node | null {
  const given = option.ratings?.[name];
  const criterion = criteria[name];
  if (given === undefined) return (criterion.measure === 'figure' && criterion.stated?.(scope, option)) || null;
  return scope.input({
    key: `ratings.${keyOf(name)}`,
    given,
    label: capital(`${criterion.label}, rated 1 to 5`),
    unit: '',
    otherwise: () => scope.number(3),
  });
}

/** What rates 3 of 5 on each criterion that has a figure. */
export function middlesOf(scope: Scope, company: Company): ReadonlyMap<CriterionName, Node> {
  return new Map(
    criterionNames.flatMap((name) => {
      const criterion = criteria[name];
      return criterion.measure === 'figure' ? [[name, criterion.middle(scope, company)] as const] : [];
    }),
  );
}
