import type { Study } from '../../src/analysis/compare.ts';
import { drawOptions } from '../../src/analysis/drawn.ts';
import type { Leaf } from '../../src/assumptions/leaf.ts';
import type { Position } from '../../src/diagnostics/diagnostic.ts';
import { type FormulaTag, formulaTag } from '../../src/model/graph/formula.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import type { Node } from '../../src/model/graph/node.ts';
import type { Uncertain } from '../../src/units/quantity.ts';
import { unit } from '../../src/units/unit.ts';

/** A study of options whose cost is a formula over uncertain inputs, small enough to be worked out by hand. */
export function toyStudy(
  inputs: Readonly<Record<string, Uncertain>>,
  costs: Readonly<Record<string, (f: FormulaTag, x: Readonly<Record<string, Node>>) => Node>>,
  { draws = 1024, seed = 1, together = [] as readonly string[], rank = 0 } = {},
): Study {
  const names = Object.keys(inputs);
  const placeOf = (id: string): Position => {
    const line = names.indexOf(id) + 1;
    return { file: 'toy.yaml', line, column: 1, endLine: line, endColumn: 2 };
  };
  const correlations = together.length > 0 ? [{ inputs: together.map((id) => ({ at: placeOf(id) })), rank }] : [];
  const graph = new GraphBuilder(1, 1, correlations);
  const leafOf = (id: string, value: Uncertain): Leaf => ({
    ...{ id, path: id, label: id, value, unit: unit('') },
    provenance: { origin: 'given', at: placeOf(id), source: null },
  });
  const x = Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, graph.leaf(leafOf(id, value))]));
  const options = Object.entries(costs).map(([id, cost]) => {
    const npv = cost(formulaTag(graph), x);
    const figures = { npv, total: npv, monthly: npv, cash: npv, imputed: npv, firstYear: npv, steadyMonth: npv };
    return {
      ...{ option: { id }, label: id, npv, lines: [], categories: [] },
      figures: { ...figures, perUnit: null, perProductiveHour: npv },
    };
  });
  const scenario = { file: 'toy.yaml', name: 'toy', require: [], let: {} };
  const model = { graph, options, assumptions: { scenario, nouns: new Set(), currency: 'USD' } };
  const drawn = drawOptions(model as never, { draws, seed });
  const ranked = options
    .map(({ option: { id }, npv }) => ({ id, mean: drawn ? drawn.simulation.estimate(npv).mean : 0 }))
    .sort((a, b) => a.mean - b.mean);
  const results = ranked.map(({ id, mean }) => ({ id, label: id, feasible: true, ranked: { npv: mean } }));
  const told = { name: 'toy', file: 'toy.yaml', currency: 'USD', months: 1, seed, draws };
  return { scenario, model, drawn, comparison: { scenario: told, options: results } } as unknown as Study;
}
