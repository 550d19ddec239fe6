import { Assumptions } from '../../assumptions/assumptions.ts';
import type { DataStore } from '../../data/types.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type MixParts, mixParts } from '../../model/mix-parts.ts';
import type { Calendar } from '../../model/model.ts';
import { evaluate } from '../../readings/evaluate.ts';
import type { MultiSourceOption, Option, OptionKindName, Scenario } from '../../scenario/types.ts';
import { cellsOf } from './cells.ts';
import { assignOf, type Cell, type Mix, mixOf } from './mix.ts';
import type { MixTable } from './order.ts';
import { pricing } from './price.ts';

/** What a mix is found among, and what everything costs that adds up. */
export interface Choice {
  readonly sources: readonly string[];
  readonly cells: readonly Cell[];
  readonly table: MixTable;
  /** Expected losses of a source for a set of cells. */
  readonly risk: (source: number, set: number, lead: number) => number;
  /** What a source leaves open of a set of cells, at the price of a stand-in or of missing it. */
  readonly open: (source: number, set: number, lead: number) => number;
  /** The lower bound of any mix without overflow. */
  readonly priceOf: (mix: Mix) => number;
}

/** The choice of a mix; null with the errors that stand in the way, or without any where there is too much of it. */
export function choiceOf(
  scenario: Scenario,
  data: DataStore,
  period: Calendar,
  option: MultiSourceOption,
): { readonly choice: Choice | null; readonly diagnostics: readonly Diagnostic[] } {
  const sources = option.among!;
  const byId = new Map(scenario.options.map((one) => [one.id, one]));
  const options = sources.map((id) => byId.get(id) ?? ({ id, kind: id as OptionKindName } as Option));
  const parts = (): MixParts => mixParts(new Assumptions(scenario, data), period, option);
  const common = parts();
  const cells = cellsOf(common.demands, options);
  if (!cells) return { choice: null, diagnostics: [] };
  const { graph } = common;
  const leadNodes = sources.map((source) => common.leadOf(source));
  const before = common.before();
  const [one, two] = [common.coordination(1), common.coordination(2)];
  if (common.diagnostics.some(({ severity }) => severity === 'error'))
    return { choice: null, diagnostics: distinct(common.diagnostics) };
  const leadValues = evaluate(graph, { roots: leadNodes });
  const leadOf = leadNodes.map((node) => leadValues.scalar(node));
  const leads = [...new Set(leadOf)].sort((a, b) => a - b);
  const lanes = leads.length;
  const bound = new Float64Array(leads);
  const shared = evaluate(graph, { roots: [before, one, two], bindings: new Map([[common.lead, bound]]), lanes });
  const diagnostics: Diagnostic[] = [];
  const costs = options.map((source, index) => {
    // A graph a source: together they would hold a million figures.
    const own = parts();
    const found = costsOf(own, option, source, sources, index, cells, bound);
    diagnostics.push(...distinct(own.diagnostics.filter(({ severity }) => severity === 'error')));
    return found;
  });
  if (diagnostics.length > 0) return { choice: null, diagnostics };
  const at = (set: number, lead: number): number => set * lanes + lead;
  const each = (lead: number): number => shared.scalar(two, lead) - shared.scalar(one, lead);
  const table: MixTable = {
    cells: cells.length,
    sources: sources.length,
    leads,
    leadOf,
    cost: (source, set, lead) => costs[source]!.npv[at(set, lead)]!,
    each,
    fixed: (lead) => shared.scalar(before, lead) + shared.scalar(one, lead) - each(lead),
  };
  return {
    choice: {
      sources,
      cells,
      table,
      risk: (source, set, lead) => costs[source]!.risk[at(set, lead)]!,
      priceOf: pricing(parts, option, { sources, table }),
      open: (source, set, lead) => table.cost(source, set, lead) - costs[source]!.floor[at(set, lead)]!,
    },
    diagnostics: [],
  };
}

/** The same mistake shows in every set of cells. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((one) => [JSON.stringify(one), one])).values()];
}

interface Costs {
  readonly npv: Float64Array;
  readonly floor: Float64Array;
  readonly risk: Float64Array;
}

/** The three figures of a source by set of cells and lead time; infinite where it does not do them. */
function costsOf(
  parts: MixParts,
  option: MultiSourceOption,
  source: Option,
  sources: readonly string[],
  index: number,
  cells: readonly Cell[],
  leads: Float64Array,
): Costs {
  const able = (set: number): boolean =>
    cells.every(
      ({ work }, cell) => !((set >> cell) & 1) || source.covers === undefined || source.covers.includes(work),
    );
  const sets = Array.from({ length: 2 ** cells.length - 1 }, (_, set) => set + 1).filter(able);
  const nodes = sets.map((set) => {
    const own = sources.map((_, other) => (other === index ? set : 0));
    const assign = assignOf(option, mixOf(cells, sources, own));
    return parts.part(Object.fromEntries(Object.entries(assign).filter(([, list]) => list.length > 0)));
  });
  const lanes = leads.length;
  const roots = nodes.flatMap(({ npv, floor, risk }) => [npv, floor, risk]);
  const values = evaluate(parts.graph, { roots, bindings: new Map([[parts.lead, leads]]), lanes });
  const read = (pick: 'npv' | 'floor' | 'risk'): Float64Array => {
    const column = new Float64Array(lanes * 2 ** cells.length).fill(Number.POSITIVE_INFINITY);
    for (const [place, set] of sets.entries())
      for (let lane = 0; lane < lanes; lane++) column[set * lanes + lane] = values.scalar(nodes[place]![pick], lane);
    return column;
  };
  return { npv: read('npv'), floor: read('floor'), risk: read('risk') };
}
