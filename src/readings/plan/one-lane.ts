import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import { reachedFrom } from '../../model/graph/reach.ts';
import { Immediate } from './immediate.ts';
import { Settled } from './settled.ts';
import { Writer } from './writer.ts';

/** Evaluates the nodes of a graph that are wanted (all when absent) in one lane; some leaves may have other numbers. */
export function settle(graph: Graph, roots?: readonly Node[], fixed?: ReadonlyMap<Node, number>): Settled {
  const wanted = roots && reachedFrom(graph, roots);
  const settled = new Settled(graph);
  const { places, recursions } = settled;
  const writer = new Writer(new Immediate(settled), settled, null);
  for (let index = 0; index < graph.nodes.length; index++) {
    if (wanted && wanted[index] === 0) continue;
    const node = graph.nodes[index]!;
    const other = fixed?.get(node);
    places[index] = other === undefined ? settled.given(node) : settled.number(other);
    if (!places[index] && !recursions.inside[index]) writer.write(node);
  }
  return settled;
}

const known = new WeakMap<Graph, Settled>();

/** The base case of a graph: every node in one lane, evaluated when it is first asked. */
export function baseCase(graph: Graph): Settled {
  const found = known.get(graph);
  if (found && found.places.length === graph.nodes.length) return found;
  const settled = settle(graph);
  known.set(graph, settled);
  return settled;
}
