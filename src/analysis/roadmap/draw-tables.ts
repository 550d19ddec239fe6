import type { Node } from '../../model/graph/node.ts';
import type { RoadmapModel } from '../../model/roadmap-model.ts';
import { drawsOf, replicationOf } from '../../readings/draws.ts';
import { type Evaluation, evaluate } from '../../readings/evaluate.ts';
import { type Stages, type StageTable, stageTable } from './stage-table.ts';

/** Numbers that are in memory together at most. */
const MOST_NUMBERS = 2 ** 22;

/** The stages of one draw. */
export interface DrawTable {
  readonly table: StageTable;
  /** The replication of the points that the draw belongs to. */
  readonly replication: number;
  /** Upfront and every month of a figure that does not depend on the entry month. */
  series(node: Node): readonly number[];
}

/**
 * The stages of every draw, in their order; none where nothing is uncertain. `rootsOf` says what is read of the entry
 * months that are asked for. Fewer draws of the same seed are among more of them.
 */
export function* drawTables(
  { graph, entry }: RoadmapModel,
  stages: Stages,
  { seed, count }: { readonly seed: number; readonly count: number },
  rootsOf: ReadonlyMap<number, readonly Node[]>,
): Generator<DrawTable> {
  const draws = drawsOf(graph, stages.roots, { seed, count });
  if (draws.inputs.length === 0) return;
  const groups = groupsOf(rootsOf);
  const read = [...rootsOf.values()].reduce((sum, roots) => sum + roots.length, 0);
  const slice = Math.max(1, Math.floor(MOST_NUMBERS / (stages.months * read)));
  for (let chunk = 0; chunk * draws.lanes < count; chunk++) {
    const { values: drawn } = draws.chunk(chunk);
    for (let first = 0; first < draws.lanes; first += slice) {
      const lanes = Math.min(slice, draws.lanes - first);
      const byEntry = new Map<number, { readonly values: Evaluation; readonly before: number }>();
      for (const [roots, months] of groups) {
        const all = months.length * lanes;
        const column = (value: (month: number, lane: number) => number): Float64Array =>
          Float64Array.from({ length: all }, (_, at) => value(months[Math.floor(at / lanes)]!, at % lanes));
        const bindings = new Map([
          [entry, column((month) => month)],
          ...[...drawn].map(([leaf, values]) => [leaf, column((_, lane) => values[first + lane]!)] as const),
        ]);
        const values = evaluate(graph, { roots, bindings, lanes: all });
        for (const [place, month] of months.entries()) byEntry.set(month, { values, before: place * lanes });
      }
      for (let lane = 0; lane < lanes; lane++) {
        const at = (month: number) => {
          const { values, before } = byEntry.get(month)!;
          return { values, lane: before + lane };
        };
        const table = stageTable(stages, at);
        yield {
          table,
          replication: replicationOf(first + lane, draws),
          series: (node) => at(0).values.series(node, at(0).lane),
        };
      }
    }
  }
}

/** Entry months of which the same is read: they are evaluated at once. */
function groupsOf(rootsOf: ReadonlyMap<number, readonly Node[]>): Map<readonly Node[], number[]> {
  const groups = new Map<readonly Node[], number[]>();
  for (const [month, roots] of rootsOf) {
    const group = groups.get(roots);
    if (group) group.push(month);
    else groups.set(roots, [month]);
  }
  return groups;
}
