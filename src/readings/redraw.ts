import type { Graph } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { pairOfDraws, REPLICATIONS, uncertainLeaves } from './draws.ts';
import { evaluate } from './evaluate.ts';

export interface RedrawQuestion {
  /** Figures without months. */
  readonly figures: readonly Node[];
  /** Groups of leaves that are drawn again, each group at once and alone; what moves together belongs into one. */
  readonly groups: readonly (readonly Node[])[];
  readonly seed: number;
  /** Points of a replication, a power of two. */
  readonly points: number;
}

/** Figures at random points, and at the same points with some inputs drawn again. */
export interface Redrawn {
  /** Values of a figure in each replication; `group` is the one that was drawn again, or null. */
  values(figure: Node, group: number | null): readonly Float64Array[];
}

/** Most lanes of one evaluation: more would only take more memory. */
const MOST_LANES = 256;

/**
 * Evaluates figures over points of all uncertain leaves, and once more for each group with its leaves alone drawn again
 * (the design of Saltelli 2002 and Jansen 1999): what a figure changes between the two is due to the group.
 */
export function redraw(graph: Graph, { figures, groups, seed, points }: RedrawQuestion): Redrawn {
  const inputs = uncertainLeaves(graph, figures);
  const designs = [new Set<Node>(), ...groups.map((group) => new Set(group))];
  const results = new Map(figures.map((figure) => [figure, designs.map((): Float64Array[] => [])]));
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const [first, second] = pairOfDraws(graph, inputs, { seed, replication, points });
    const each = Math.max(1, Math.floor(MOST_LANES / points));
    for (let from = 0; from < designs.length; from += each) {
      const block = designs.slice(from, from + each);
      const lanes = block.length * points;
      const bindings = new Map(
        inputs.map((input, index) => {
          const column = new Float64Array(lanes);
          block.forEach((again, place) => {
            column.set((again.has(input) ? second : first)[index]!, place * points);
          });
          return [input, column] as const;
        }),
      );
      const values = evaluate(graph, { roots: figures, bindings, lanes });
      for (const figure of figures) {
        block.forEach((_, place) => {
          const column = Float64Array.from({ length: points }, (_, i) => values.scalar(figure, place * points + i));
          results.get(figure)![from + place]!.push(column);
        });
      }
    }
  }
  return { values: (figure, group) => results.get(figure)![group === null ? 0 : group + 1]! };
}
