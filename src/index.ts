/**
 * sourcewise: who should do this work? The library behind the command line: no files, no clock, no network; texts and
 * data go in, results come out.
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
export { compare, type Study, type StudyResult, study } from './analysis/compare.ts';
export { type ExplanationResult, explainFigure } from './analysis/explain-figure.ts';
export type * from './analysis/result.ts';
export type * from './analysis/roadmap/result.ts';
export { roadmapOf } from './analysis/roadmap/roadmap.ts';
export { type RoleCostResult, type RoleQuestion, roleCost } from './analysis/role-cost.ts';
export type * from './analysis/sensitivity/result.ts';
export { sensitivityOf } from './analysis/sensitivity/sensitivity.ts';
export { loadData } from './data/load.ts';
export type { DataStore } from './data/types.ts';
export type { Diagnostic, Position, Severity } from './diagnostics/diagnostic.ts';
export { type LoadOptions, loadScenario } from './scenario/load.ts';
export type { LoadResult, Scenario } from './scenario/types.ts';
export { parseQuantity } from './units/quantity-text.ts';
