/**
 * sourcewise: who should do this work? The library behind the command line: no clock, no network; texts and data go
 * in, results come out. Only `loadData` and `loadOwnPacks` read files.
 */

export {
  type Breakeven,
  type BreakevenQuestion,
  type BreakevenResult,
  type BreakevenSide,
  breakevenOf,
} from './analysis/breakeven.ts';
export { bridgeBetween } from './analysis/bridge.ts';
export { type Expectation, expectations } from './analysis/check.ts';
export {
  compare,
  comparisonOf,
  type Study,
  type StudyQuestion,
  type StudyResult,
  study,
} from './analysis/compare.ts';
export { type ClauseResult, type ContractQuestion, type ContractResult, contractOf } from './analysis/contract.ts';
export type { ContractStress, StressPoint } from './analysis/contract-stress.ts';
export type { Axis, Crossover, Region } from './analysis/crossover.ts';
export { type Drawing, USUAL_DRAWING } from './analysis/drawn.ts';
export { type ExplanationResult, explainFigure } from './analysis/explain-figure.ts';
export type { Percentiles } from './analysis/percentiles.ts';
export type * from './analysis/result.ts';
export type * from './analysis/roadmap/result.ts';
export { roadmapOf } from './analysis/roadmap/roadmap.ts';
export { type RoleCostResult, type RoleQuestion, roleCost } from './analysis/role-cost.ts';
export type * from './analysis/sensitivity/result.ts';
export { SENSITIVITY_DRAWS, sensitivityOf } from './analysis/sensitivity/sensitivity.ts';
export { listTopic, showEntry, TOPICS } from './data/browse.ts';
export { knownNames } from './data/known-names.ts';
export { type LoadOptions as DataOptions, loadData, loadOwnPacks } from './data/load.ts';
export type { OwnPackProblem, OwnPackResult } from './data/own/read.ts';
export type { DataStore } from './data/types.ts';
export type { Diagnostic, Position, Severity } from './diagnostics/diagnostic.ts';
export type { LintSubject } from './lint/rule.ts';
export { lint } from './lint/run.ts';
export { type LoadOptions, loadScenario } from './scenario/load.ts';
export type { LoadResult, Scenario } from './scenario/types.ts';
export { parseQuantity } from './units/quantity-text.ts';
