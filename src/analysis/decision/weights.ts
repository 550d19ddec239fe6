import { criterionNames } from '../../model/criteria/index.ts';
import type { CriterionName, Scenario } from '../../scenario/types.ts';
import type { RankBy } from '../result.ts';

/** Criteria that count, in the order of tables whatever that of the file, with their shares of the weight. */
export interface Weights {
  readonly names: readonly CriterionName[];
  readonly shares: readonly number[];
  readonly given: boolean;
}

/** The weights of a decision: the file's, else equal ones where a ranking by them is asked; null where none is. */
export function weightsOf(scenario: Scenario, rankBy: RankBy | null): Weights | null {
  const { weights } = scenario;
  if (!weights && (rankBy === null || rankBy === 'cost')) return null;
  const names = criterionNames.filter((name) => !weights || weights[name] !== undefined);
  const plain = names.map((name) => weights?.[name] ?? 1);
  const total = plain.reduce((sum, weight) => sum + weight, 0);
  return { names, shares: plain.map((weight) => weight / total), given: weights !== undefined };
}
