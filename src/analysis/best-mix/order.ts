/**
 * Everything about a mix that adds up: what each source costs for each set of cells (a work item, or some hours of it),
 * by the lead time of the whole mix. Sets of cells are bit masks.
 */
export interface MixTable {
  readonly cells: number;
  readonly sources: number;
  /** Possible lead times of a mix, ascending: a mix works when its slowest source does. */
  readonly leads: readonly number[];
  /** Lead time of each source. */
  readonly leadOf: readonly number[];
  /** Cost of a source for a set of cells (at least one) at a lead time, by index; Infinity where it does not do them. */
  readonly cost: (source: number, set: number, lead: number) => number;
  /** Cost of any mix at a lead time. */
  readonly fixed: (lead: number) => number;
  /** Cost of each source that has any part, at a lead time. */
  readonly each: (lead: number) => number;
}

/** Who does what: the set of cells of each source, none for most. */
export interface Assignment {
  readonly sets: readonly number[];
  readonly cost: number;
}

interface State {
  readonly lead: number;
  /** Sources before this one have their cells. */
  readonly source: number;
  readonly left: number;
  /** Whether a source as slow as the lead time has a part. */
  readonly slowest: 0 | 1;
  readonly spent: number;
  readonly bound: number;
  readonly parent: State | null;
  /** What the source before got. */
  readonly set: number;
}

/**
 * All assignments from the cheapest on. The least cost of what is left, for every set of cells and every tail of the
 * sources, is known exactly (dynamic programming over subsets, 3^cells steps a source), so that the best-first search
 * never leaves the path of the next assignment.
 */
export function* inOrderOfCost(table: MixTable): Generator<Assignment> {
  const rests = table.leads.map((_, lead) => leastCosts(table, lead));
  const queue = new Queue();
  const all = 2 ** table.cells - 1;
  table.leads.forEach((_, lead) => {
    const bound = table.fixed(lead) + rests[lead]![indexOf(table, 0, all, 0)]!;
    const spent = table.fixed(lead);
    queue.push({ lead, source: 0, left: all, slowest: 0, spent, bound, parent: null, set: 0 });
  });
  for (let state = queue.pop(); state; state = queue.pop()) {
    if (state.source === table.sources) {
      yield { sets: setsOf(state), cost: state.spent };
      continue;
    }
    for (const next of choices(table, state.source, state.left, state.lead)) {
      const slowest = next.slowest ? 1 : state.slowest;
      const left = state.left & ~next.set;
      const spent = state.spent + next.cost;
      const bound = spent + rests[state.lead]![indexOf(table, state.source + 1, left, slowest)]!;
      const { lead, source } = state;
      queue.push({ lead, source: source + 1, left, slowest, spent, bound, parent: state, set: next.set });
    }
  }
}

/** Number of assignments that there are: those of cells to sources that do them. */
export function countAssignments(table: MixTable): number {
  let count = 1;
  for (let cell = 0; cell < table.cells; cell++) {
    let able = 0;
    for (let source = 0; source < table.sources; source++) if (does(table, source, 1 << cell)) able++;
    count *= able;
  }
  return count;
}

const does = (table: MixTable, source: number, set: number): boolean =>
  table.leads.some((_, lead) => Number.isFinite(table.cost(source, set, lead)));

/** What a source may get of the cells that are left: nothing, or any set of them that it does. */
export function* choices(
  table: MixTable,
  source: number,
  left: number,
  lead: number,
): Generator<{ readonly set: number; readonly cost: number; readonly slowest: boolean }> {
  yield { set: 0, cost: 0, slowest: false };
  if (table.leadOf[source]! > table.leads[lead]!) return;
  const slowest = table.leadOf[source] === table.leads[lead];
  for (let set = left; set > 0; set = (set - 1) & left) {
    const cost = table.cost(source, set, lead) + table.each(lead);
    if (Number.isFinite(cost)) yield { set, cost, slowest };
  }
}

const indexOf = (table: MixTable, source: number, left: number, slowest: number): number =>
  ((source << table.cells) + left) * 2 + slowest;

/** Least cost of giving a set of cells to the sources from one on, by `indexOf`. */
function leastCosts(table: MixTable, lead: number): Float64Array {
  const sets = 2 ** table.cells;
  const least = new Float64Array((table.sources + 1) * sets * 2).fill(Number.POSITIVE_INFINITY);
  least[indexOf(table, table.sources, 0, 1)] = 0;
  for (let source = table.sources - 1; source >= 0; source--) {
    for (let left = 0; left < sets; left++) {
      for (const { set, cost, slowest } of choices(table, source, left, lead)) {
        for (const had of [0, 1]) {
          const rest = least[indexOf(table, source + 1, left & ~set, slowest ? 1 : had)]!;
          const index = indexOf(table, source, left, had);
          if (cost + rest < least[index]!) least[index] = cost + rest;
        }
      }
    }
  }
  return least;
}

function setsOf(end: State): number[] {
  const sets: number[] = [];
  for (let state: State | null = end; state?.parent; state = state.parent) sets.push(state.set);
  return sets.reverse();
}

/** A binary heap by bound; equal bounds in the order in which they came. */
class Queue {
  private readonly heap: { readonly state: State; readonly ticket: number }[] = [];
  private tickets = 0;

  push(state: State): void {
    if (!Number.isFinite(state.bound)) return;
    const { heap } = this;
    heap.push({ state, ticket: this.tickets++ });
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): State | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || first === last) return first?.state;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && this.before(left, least)) least = left;
      if (right < heap.length && this.before(right, least)) least = right;
      if (least === at) return first.state;
      this.swap(at, least);
      at = least;
    }
  }

  private before(one: number, other: number): boolean {
    const [a, b] = [this.heap[one]!, this.heap[other]!];
    return a.state.bound < b.state.bound || (a.state.bound === b.state.bound && a.ticket < b.ticket);
  }

  private swap(one: number, other: number): void {
    const { heap } = this;
    [heap[one], heap[other]] = [heap[other]!, heap[one]!];
  }
}
