import type { Node } from '../graph/node.ts';
import type { Scope } from '../scope.ts';

/**
 * Employer cost by salary: everything that the employer pays / (wages + paid leave). Surveys of employer cost count per
 * hour worked and show paid leave as a cost of its own, but a salary holds it already: total / wages would count the
 * leave twice.
 */
export function salaryLoad(scope: Scope, factId: string, path: string, label: string): Node {
  const fact = scope.assumptions.data.fact(factId);
  const parts = fact?.componentsUsdPerHour;
  const { wages, benefits, paidLeave: leave } = parts ?? {};
  if (!fact || wages === undefined || benefits === undefined || leave === undefined) {
    throw new Error(`the data packs have no components of employer cost in ${factId}`);
  }
  const value = (wages + benefits) / (wages + leave);
  const part = { value, unit: '1', key: 'total_by_wages_and_leave' };
  return scope.figure(scope.assumptions.factLeaf(fact, path, label, part));
}
