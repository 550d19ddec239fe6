import { normalCdf } from '../methods/distributions/standard-normal.ts';
import { choleskyOfCorrelation, gaussianCopula } from '../methods/rank-correlation.ts';
import { normalDeviates } from './normal-deviates.ts';

/** Inputs of which each pair has Spearman's rank correlation `rank`, from -1 to 1. */
export interface CorrelatedInputs {
  readonly inputs: readonly string[];
  readonly rank: number;
}

/** Mixes columns of independent uniforms in place: those of some inputs come to move together, the others stay. */
export type Copula = (columns: readonly Float64Array[]) => void;

/**
 * The Gaussian copula of groups of inputs, for columns in the order of `names`: normal deviates of independent uniforms,
 * mixed by the Cholesky factor of their correlations 2 sin(pi r / 6), and turned back into uniforms. Pairs that no group
 * names are independent; names that are not drawn are left out. Groups must be possible together (`areCompatible`).
 * Source: Nelsen (2006), An Introduction to Copulas, 2nd ed.; Kruskal (1958) for the sine.
 */
export function copulaOf(names: readonly string[], groups: readonly CorrelatedInputs[]): Copula {
  const drawn = names.filter((name) => groups.some(({ inputs }) => inputs.includes(name)));
  const places = drawn.map((name) => names.indexOf(name));
  const lower = drawn.length === 0 ? [] : choleskyOfCorrelation(correlationsOf(drawn, groups));
  if (!lower) throw new RangeError('these rank correlations cannot hold together');
  return (columns) => {
    // from the last on, so that every column finds those before it as they were
    for (let i = places.length - 1; i > 0; i--) mix(columns, places, lower[i]!, i);
  };
}

/** Whether every pair can have the rank correlation that a group states, all at once. */
export function areCompatible(groups: readonly CorrelatedInputs[]): boolean {
  const names = [...new Set(groups.flatMap(({ inputs }) => inputs))];
  return choleskyOfCorrelation(correlationsOf(names, groups)) !== null;
}

/** Correlations of the normals behind some inputs. */
function correlationsOf(names: readonly string[], groups: readonly CorrelatedInputs[]): number[][] {
  const matrix = names.map((_, row) => names.map((__, column): number => (row === column ? 1 : 0)));
  for (const { inputs, rank } of groups) {
    const { pearsonOfNormals } = gaussianCopula(rank);
    const members = inputs.map((input) => names.indexOf(input)).filter((index) => index >= 0);
    for (const row of members)
      for (const column of members) if (row !== column) matrix[row]![column] = pearsonOfNormals;
  }
  return matrix;
}

/** No outcome lies at the very end, where some values are infinite. */
const BELOW_ONE = 1 - Number.EPSILON / 2;

/** Makes a column the sum of the normal deviates of itself and those before it, by their weights. */
function mix(
  columns: readonly Float64Array[],
  places: readonly number[],
  weights: readonly number[],
  own: number,
): void {
  const others = weights.slice(0, own);
  if (others.every((weight) => weight === 0)) return;
  const target = columns[places[own]!]!;
  const deviates = new Float64Array(target.length);
  const mixed = new Float64Array(target.length);
  for (const [index, weight] of weights.entries()) {
    if (weight === 0) continue;
    normalDeviates(columns[places[index]!]!, deviates);
    for (let i = 0; i < mixed.length; i++) mixed[i]! += weight * deviates[i]!;
  }
  for (let i = 0; i < target.length; i++) target[i] = Math.min(normalCdf(mixed[i]!), BELOW_ONE);
}
