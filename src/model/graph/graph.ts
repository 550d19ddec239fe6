import type { Leaf } from '../../assumptions/leaf.ts';
import type { Position } from '../../diagnostics/diagnostic.ts';
import { type Dimension, dimensionText, PURE, sameDimension } from '../../units/dimension.ts';
import { isSameUncertain } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import { type Axes, JOINED_AXIS, MONTH_AXIS, type Node } from './node.ts';
import { type OperationName, typeOf, UnitError } from './operations.ts';

/** The whole model as data: nodes in an order in which arguments come first. */
export interface Graph {
  readonly nodes: readonly Node[];
  /** Months of the horizon; series have one entry more (index 0 = upfront). */
  readonly months: number;
  /** Calendar month (1..12) of month 1. */
  readonly firstCalendarMonth: number;
  readonly named: ReadonlyMap<string, Node>;
  /** Leaves of the file that are drawn together. */
  readonly correlations: readonly CorrelatedLeaves[];
}

/** Leaves, by the place in the file where each stands, of which each pair has a rank correlation. */
export interface CorrelatedLeaves {
  readonly inputs: readonly { readonly at: Position }[];
  readonly rank: number;
}

const NO_PARAMS: readonly number[] = [];
const NO_ARGS: readonly Node[] = [];

/** Builds a graph; nodes are typed and unit-checked as they are added. */
export class GraphBuilder implements Graph {
  readonly nodes: Node[] = [];
  readonly named = new Map<string, Node>();
  readonly months: number;
  readonly firstCalendarMonth: number;
  readonly correlations: readonly CorrelatedLeaves[];
  private readonly leaves = new Map<string, Node>();
  /** Nodes without arguments, by what they are: a literal of many formulas is one node. */
  private readonly atoms = new Map<string | number, Node>();

  constructor(months: number, firstCalendarMonth: number, correlations: readonly CorrelatedLeaves[] = []) {
    this.months = months;
    this.firstCalendarMonth = firstCalendarMonth;
    this.correlations = correlations;
  }

  private push(
    operation: OperationName,
    args: readonly Node[],
    params: readonly number[],
    dimension: Dimension,
    axes: Axes,
    leaf: Leaf | null,
  ): Node {
    const node: Node = {
      index: this.nodes.length,
      operation,
      args,
      params,
      dimension,
      axes,
      leaf,
      id: null,
      label: '',
      unit: null,
    };
    this.nodes.push(node);
    return node;
  }

  /** Adds an operation. Throws UnitError when the arguments do not fit. */
  add(operation: OperationName, args: readonly Node[] = NO_ARGS, params: readonly number[] = NO_PARAMS): Node {
    const isAtom = args.length === 0 && params.length === 0;
    const known = isAtom ? this.atoms.get(operation) : undefined;
    if (known) return known;
    const { dimension, axes } = typeOf(operation, args);
    const node = this.push(operation, args, params, dimension, axes, null);
    if (isAtom) this.atoms.set(operation, node);
    return node;
  }

  /** A literal number in a formula. */
  constant(value: number, unit: Unit | null = null): Node {
    const name = unit === null ? value : `${value} ${unit.text}`;
    const known = this.atoms.get(name);
    if (known) return known;
    const node = this.push('constant', NO_ARGS, [value * (unit?.factor ?? 1)], unit?.dimension ?? PURE, 0, null);
    node.unit = unit;
    this.atoms.set(name, node);
    return node;
  }

  /** The node of an assumption; the same leaf always gives the same node. */
  leaf(leaf: Leaf): Node {
    const known = this.leaves.get(leaf.id);
    if (known) {
      // One id is one number: two values under it would make the order of options decide which one holds.
      if (!sameValue(known.leaf!, leaf)) throw new Error(`the assumption '${leaf.id}' has two values`);
      return known;
    }
    const node = this.push('leaf', NO_ARGS, NO_PARAMS, leaf.unit.dimension, leaf.series ? MONTH_AXIS : 0, leaf);
    node.label = leaf.label;
    node.unit = leaf.unit;
    node.id = this.named.has(leaf.id) ? null : leaf.id;
    this.leaves.set(leaf.id, node);
    if (node.id) this.named.set(leaf.id, node);
    return node;
  }

  /**
   * Gives a node its stable id, label and reading unit. A node that has a name already, or stands for itself wherever it
   * is used (a leaf, a literal), gets a twin of the same value, so that every id has one meaning. Throws when the id is taken or the unit does not fit.
   */
  name(id: string, label: string, node: Node, unit?: Unit): Node {
    if (this.named.has(id)) throw new Error(`the graph has two figures named '${id}'`);
    const target = node.id === null && node.args.length > 0 ? node : this.add('same', [node]);
    target.id = id;
    target.label = label;
    if (unit !== undefined) {
      target.unit = unit;
      if (!sameDimension(unit.dimension, target.dimension)) {
        throw new UnitError(`${id} is ${dimensionText(target.dimension)}, not ${unit.text}`);
      }
    }
    this.named.set(id, target);
    return target;
  }

  /**
   * A recursion over months: `opening` at index 0; from month 1 on what `body` makes of last month's value.
   * The body may hold element-wise operations only.
   */
  scan(opening: Node, body: (last: Node) => Node): Node {
    const last = this.push('previous', NO_ARGS, NO_PARAMS, opening.dimension, MONTH_AXIS, null);
    const next = body(last);
    if (!sameDimension(next.dimension, opening.dimension)) {
      throw new UnitError(`scan goes from ${dimensionText(opening.dimension)} to ${dimensionText(next.dimension)}`);
    }
    return this.add('scan', [last, opening, next]);
  }
}

/** Whether a node has a value for every month. */
export const isMonthly = (node: Node): boolean => (node.axes & MONTH_AXIS) !== 0;
/** Whether a node still distinguishes start months. */
export const isByJoined = (node: Node): boolean => (node.axes & JOINED_AXIS) !== 0;

function sameValue(one: Leaf, other: Leaf): boolean {
  if (one === other) return true;
  return one.unit.text === other.unit.text && isSameUncertain(one.value, other.value);
}
