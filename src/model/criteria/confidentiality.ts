import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { usualRatings } from './by-kind.ts';
import type { Rated } from './criterion.ts';

const LABEL = 'Confidentiality of the most sensitive work';

/**
 * How safe what it gets to see is: 5 - (5 - usual rating) x (sensitivity - 1) / 4, so that public information is safe
 * with everybody. The most sensitive work and the least safe part of a mix decide.
 */
export const confidentiality: Rated = {
  label: 'confidentiality',
  about: 'how safe what it gets to see is',
  measure: 'rating',
  rating(scope, judged) {
    const usual = usualRatings(scope, 'confidentiality', LABEL, judged);
    const most = judged.demands.map((demand) => sensitivity(scope, demand));
    return scope.f`5 - (5 - min(${usual})) * (max(${most}) - 1) / 4`;
  },
};

/** 1 public information to 5 pay, health or legal: the file's, else the catalogue's, else ordinary customer data. */
function sensitivity(scope: Scope, { item, function: entry }: Demand): Node {
  const level = entry?.sensitivity ?? 3;
  return scope.within(scope.prefix, item.path).input({
    key: 'sensitivity',
    given: item.sensitivity,
    label: 'Sensitivity of what is handled',
    unit: '',
    otherwise: () =>
      scope.assumptions.assumed(
        `sensitivity.${entry?.id ?? 'own'}`,
        'work.*.sensitivity',
        `Sensitivity of what is handled, 1 to 5: ${entry?.name ?? 'work of your own'}`,
        { low: Math.max(1, level - 1), likely: level, high: Math.min(5, level + 1) },
        '',
        entry ? 'editorial rating of the function catalogue' : 'taken as ordinary customer data',
      ),
  });
}
