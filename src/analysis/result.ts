/** What questions answer: the machine contract (`--format json`) and the input of every report. */
export type { ExplanationNode } from '../readings/explain.ts';
export type { Estimate } from '../readings/simulate.ts';
export type { CriterionName } from '../scenario/types.ts';
export type * from './result/comparison.ts';
export type * from './result/decision.ts';
export type * from './result/explanation.ts';
export type * from './result/mix.ts';
export type * from './result/option.ts';
export type * from './result/recommendation.ts';
export type * from './result/role-cost.ts';
