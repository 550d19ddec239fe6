export { type AnalyticHierarchy, analyticHierarchy } from './ahp.ts';
export type { DecisionTable, Matrix, Normalization } from './criteria.ts';
export { criticWeights, entropyWeights } from './objective-weights.ts';
export { type PreferenceFunction, type Promethee, promethee } from './promethee.ts';
export { type Smaa2, smaa2, uniformWeights } from './smaa2.ts';
export { type RankWeights, rankWeights, swingWeights } from './subjective-weights.ts';
export { type Topsis, topsis } from './topsis.ts';
export { type Vikor, vikor } from './vikor.ts';
export { type ScoredAlternatives, weightedProduct, weightedSum } from './weighted-sum.ts';
