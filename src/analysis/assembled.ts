import { Assumptions } from '../assumptions/assumptions.ts';
import type { DataStore } from '../data/types.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { buildModel, type Model } from '../model/model.ts';
import type { Scenario } from '../scenario/types.ts';
import { VERSION } from '../version.ts';
import { findMixes } from './best-mix/found.ts';
import { type Period, periodOf } from './calendar.ts';
import { type Drawing, USUAL_DRAWING } from './drawn.ts';
import type { Comparison, FoundMix } from './result.ts';

/** A scenario whose mixes are found, as a model that nobody has read yet. */
export interface Assembled {
  readonly scenario: Scenario;
  readonly period: Period;
  readonly model: Model;
  /** What is to be said of each mix that was found, by id of its option. */
  readonly mixes: ReadonlyMap<string, FoundMix>;
}

/** Builds the model of some options of a scenario, of all when `only` is empty; null with the errors in the way. */
export function assemble(
  written: Scenario,
  data: DataStore,
  { only, mixDrawing }: { readonly only: readonly string[]; readonly mixDrawing: Drawing | null },
): { readonly assembled: Assembled | null; readonly diagnostics: readonly Diagnostic[] } {
  const period = periodOf(written, data.version);
  const drawing = mixDrawing ?? { ...USUAL_DRAWING, draws: 0 };
  const { scenario, mixes, diagnostics: unfound } = findMixes(written, data, period, only, drawing);
  if (unfound.length > 0) return { assembled: null, diagnostics: sortDiagnostics(unfound) };
  const model = buildModel(new Assumptions(scenario, data), period, only);
  const diagnostics = sortDiagnostics(model.diagnostics);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { assembled: failed ? null : { scenario, period, model, mixes }, diagnostics };
}

/** What made a result. */
export const toolOf = ({ version }: DataStore): Comparison['tool'] => ({
  name: 'sourcewise',
  version: VERSION,
  data: version,
});

/** Groups of values of the file that are drawn together, as the file names them. */
export const correlationsOf = ({ correlations }: Scenario): Comparison['scenario']['correlations'] =>
  correlations.map(({ inputs, rank }) => ({ inputs: inputs.map(({ name }) => name), rank }));
