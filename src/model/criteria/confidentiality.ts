import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { kindsOf, type RatingsByKind, usualRating } from './by-kind.ts';
import type { Rated } from './criterion.ts';

const LABEL = 'Confidentiality of the most sensitive work';
const USUAL: RatingsByKind = {
  diy: { low: 4, likely: 5, high: 5, why: 'nobody else sees it' },
  employee: { low: 3, likely: 4, high: 5, why: 'bound by the contract of employment, and people leave' },
  'shared-services': { low: 3, likely: 4, high: 5, why: 'somebody who is trusted already' },
  sharing: { low: 2, likely: 3, high: 4, why: 'the same person works for others, perhaps for competitors' },
  freelance: { low: 1, likely: 2, high: 3, why: 'own equipment, changing people, little to hold on to' },
  outsource: { low: 2, likely: 3, high: 4, why: 'bound by contract and by what it tells other clients' },
  offshore: { low: 1, likely: 2, high: 3, why: 'as any vendor, under law that is hard to enforce' },
  automate: { low: 2, likely: 3, high: 4, why: 'the data lie with the provider' },
  'status-quo': { low: 3, likely: 4, high: 5, why: 'as it is: whoever sees it today' },
};

/**
 * How safe what it gets to see is: 5 - (5 - usual rating) x (sensitivity - 1) / 4, so that public information is safe
 * with everybody. The most sensitive work and the least safe part of a mix decide.
 */
export const confidentiality: Rated = {
  label: 'confidentiality',
  about: 'how safe what it gets to see is',
  measure: 'rating',
  rating(scope, { option, demands, optionOf }) {
    const usual = kindsOf(option, optionOf).map((kind) => usualRating(scope, 'confidentiality', LABEL, kind, USUAL));
    const most = demands.map((demand) => sensitivity(scope, demand));
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
