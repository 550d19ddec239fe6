import type { Range } from '../../assumptions/assumptions.ts';
import { assignmentOf } from '../../scenario/parts.ts';
import type { CriterionName, Option, OptionKindName } from '../../scenario/types.ts';
import type { Node } from '../graph/node.ts';
import type { OptionKind } from '../offer.ts';
import type { Scope } from '../scope.ts';
import type { Judged } from './criterion.ts';

/** Usual ratings of a kind, 1 to 5 with 5 best, by criterion. */
export type UsualRatings = Readonly<
  Record<Extract<CriterionName, 'control' | 'confidentiality'>, Range & { readonly why: string }>
>;

/**
 * How a criterion usually rates the kinds that do the work of an option, each kind once: a leaf for all options of the
 * kind.
 */
export function usualRatings(scope: Scope, name: keyof UsualRatings, label: string, judged: Judged): Node[] {
  return ratedKinds(judged.option, judged).map(([kind, ratings]) => {
    const { low, likely, high, why } = ratings[name];
    return scope.assumed(
      `criteria.${name}.${kind}`,
      `options.*.ratings.${name}`,
      `${label}, 1 to 5: ${kind}`,
      { low, likely, high },
      '',
      why,
    );
  });
}

/** The kinds that do the work, by name: of an option that is made of others those of its parts. */
function ratedKinds(
  option: Option,
  { kindOf, optionOf }: Pick<Judged, 'kindOf' | 'optionOf'>,
): [OptionKindName, UsualRatings][] {
  const found = new Map<OptionKindName, UsualRatings>();
  const visit = (one: Option): void => {
    const { kind, ratings }: OptionKind = kindOf(one);
    if (ratings) found.set(kind, ratings);
    for (const { source } of Object.values(assignmentOf(one) ?? {}).flat())
      visit(typeof source === 'string' ? optionOf(source) : source);
  };
  visit(option);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}
