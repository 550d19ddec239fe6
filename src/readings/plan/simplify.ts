import type { Node } from '../../model/graph/node.ts';
import type { Place } from './place.ts';

/**
 * For every node of a graph, by index, the node that is read for it: of those that have a place already the first one at
 * the same place; of like steps of the `computed` nodes the first one, the branch that a condition chooses in all lanes,
 * what stands under another name. Results are the same to the last bit.
 */
export function simplify(
  places: readonly (Place | undefined)[],
  computed: readonly Node[],
  settledAt: (node: Node) => number | undefined,
): Int32Array {
  const stands = firstAtPlace(places);
  const seen = new Seen(computed.length, stands);
  for (let place = 0; place < computed.length; place++) {
    const node = computed[place]!;
    const { index, operation } = node;
    const chosen = insteadOf(node, settledAt);
    if (chosen) stands[index] = stands[chosen.index]!;
    else if (operation !== 'previous' && operation !== 'scan') stands[index] = seen.firstLike(node).index;
  }
  return stands;
}

function firstAtPlace(places: readonly (Place | undefined)[]): Int32Array {
  const stands = new Int32Array(places.length);
  const first = new Map<Place, number>();
  for (let index = 0; index < places.length; index++) {
    const place = places[index];
    stands[index] = (place && first.get(place)) ?? index;
    if (place && stands[index] === index) first.set(place, index);
  }
  return stands;
}

/** Steps that were seen, in a table by what they do: open addressing, less than half full. */
class Seen {
  private readonly stands: Int32Array;
  private readonly slots: (Node | undefined)[];
  private readonly mask: number;

  constructor(count: number, stands: Int32Array) {
    this.stands = stands;
    const size = 2 << (32 - Math.clz32(count));
    this.slots = new Array<Node | undefined>(size).fill(undefined);
    this.mask = size - 1;
  }

  /** The first step that does the same as a node: itself where there was none. */
  firstLike(node: Node): Node {
    const { stands, slots, mask } = this;
    const { args } = node;
    let hash = args.length;
    for (let i = 0; i < args.length; i++) hash = Math.imul(hash ^ stands[args[i]!.index]!, 0x9e3779b1);
    for (let slot = (hash >>> 8) & mask; ; slot = (slot + 1) & mask) {
      const other = slots[slot];
      if (other === undefined) slots[slot] = node;
      else if (!this.areAlike(node, other)) continue;
      return other ?? node;
    }
  }

  private areAlike(one: Node, other: Node): boolean {
    const { stands } = this;
    const { operation, args, params } = one;
    if (operation !== other.operation || args.length !== other.args.length) return false;
    for (let i = 0; i < args.length; i++) {
      if (stands[args[i]!.index] !== stands[other.args[i]!.index]) return false;
    }
    return params.length === other.params.length && params.every((param, i) => param === other.params[i]);
  }
}

/** The argument that a node equals, whatever the lanes hold. */
function insteadOf({ operation, args }: Node, settledAt: (node: Node) => number | undefined): Node | undefined {
  switch (operation) {
    case 'same':
      return args[0];
    case 'add':
    case 'min':
    case 'max':
      return args.length === 1 ? args[0] : undefined;
    case 'if': {
      const condition = settledAt(args[0]!);
      return condition === undefined ? undefined : args[condition === 0 ? 2 : 1];
    }
    case 'multiply': {
      const [left, right] = args as readonly [Node, Node];
      if (settledAt(left) === 1) return right;
      return settledAt(right) === 1 ? left : undefined;
    }
    default:
      return undefined;
  }
}
