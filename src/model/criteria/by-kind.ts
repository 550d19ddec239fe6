import type { Range } from '../../assumptions/assumptions.ts';
import type { CriterionName, Option, OptionKindName } from '../../scenario/types.ts';
import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';

/** Usual ratings by kind; a mix has those of its parts. */
export type RatingsByKind = Readonly<Record<Exclude<OptionKindName, 'multi-source'>, Range & { readonly why: string }>>;

/** The convention behind a kind's rating: one leaf for all options of the kind. */
export function usualRating(
  scope: Scope,
  name: CriterionName,
  label: string,
  kind: keyof RatingsByKind,
  of: RatingsByKind,
): Node {
  const { low, likely, high, why } = of[kind];
  return scope.assumed(
    `criteria.${name}.${kind}`,
    `options.*.ratings.${name}`,
    `${label}, 1 to 5: ${kind}`,
    { low, likely, high },
    '',
    why,
  );
}

/** The kinds that do the work: of a mix those of its parts, each once, in their order. */
export function kindsOf(option: Option, optionOf: (reference: string) => Option): (keyof RatingsByKind)[] {
  if (option.kind !== 'multi-source') return [option.kind];
  const parts = Object.values(option.assign ?? {})
    .flat()
    .map(({ source }) => (typeof source === 'string' ? optionOf(source) : source));
  return [...new Set(parts.flatMap((part) => kindsOf(part, optionOf)))].sort();
}
