import type { Node } from './graph/node.ts';
import type { Scope } from './scope.ts';

/** Whole years passed before each month: escalators, raises and rents step once a year on the anniversary. */
function anniversary(scope: Scope): Node {
  const { f } = scope;
  return f`floor(max(0, month - 1) / 12)`;
}

/** Growth by a yearly rate that steps on the anniversary: (1 + rate) ^ whole years. */
export function yearlySteps(scope: Scope, rate: Node): Node {
  const { f } = scope;
  return f`(1 + ${rate}) ^ ${anniversary(scope)}`;
}

/** Growth by a yearly rate that compounds monthly from month 1: (1 + rate) ^ ((month - 1) / 12). */
export function monthlyGrowth(scope: Scope, rate: Node): Node {
  const { f } = scope;
  return f`(1 + ${rate}) ^ (max(0, month - 1) / 12)`;
}

/** Monthly share of a yearly probability: 1 - (1 - a) ^ (1/12), so that twelve months give the year's. */
export function monthlyShare(scope: Scope, yearly: Node): Node {
  const { f } = scope;
  return f`1 - (1 - ${yearly}) ^ (1 / 12)`;
}
