import { type Matrix, weightsBetween } from '../../methods/mcda/index.ts';
import type { Graph } from '../../model/graph/graph.ts';
import type { Model } from '../../model/model.ts';
import { type Simulation, simulate } from '../../readings/simulate.ts';
import type { Drawing, Drawn } from '../drawn.ts';
import { ratingsByDraw } from './ratings.ts';
import { weightStreams } from './streams.ts';
import type { Weights } from './weights.ts';

/** Weightings drawn where no values are, and nobody says how many: a power of two fills them best. */
const MOST_WEIGHTINGS = 2048;

/** Weights spread evenly over all that are possible, each with the ratings that go with it. */
export interface Weightings {
  readonly simulation: Simulation;
  /** By draw, then criterion. */
  readonly weights: Matrix;
  /** The ratings of some options (rows) in a draw; null where they are the same in all. */
  readonly ratings: ((ids: readonly string[]) => (draw: number) => Matrix) | null;
}

/** Weights and ratings over the same draws; weights alone where no values are drawn. */
export function weightingsOf(model: Model, { names }: Weights, drawn: Drawn | null, drawing: Drawing): Weightings {
  if (!drawn) return weightsAlone(model.graph, names.length, drawing);
  return {
    simulation: drawn.simulation,
    weights: weightsOf(drawn.simulation, names.length),
    ratings: (ids) => ratingsByDraw(model, ids, names, drawn),
  };
}

/** Weights that are drawn by themselves. */
export function weightsAlone(graph: Graph, criteria: number, { draws, seed }: Drawing): Weightings {
  const simulation = simulate(graph, {
    ...{ kept: [], streams: weightStreams(criteria), seed },
    draws: draws || MOST_WEIGHTINGS,
  });
  return { simulation, weights: weightsOf(simulation, criteria), ratings: null };
}

function weightsOf(simulation: Simulation, criteria: number): Matrix {
  const columns = weightStreams(criteria).map((name) => simulation.stream(name));
  return Array.from({ length: simulation.counted }, (_, draw) =>
    weightsBetween(columns.map((column) => column[draw]!)),
  );
}
