import type { Node } from '../../model/graph/node.ts';
import type { LevyBracket } from './code.ts';
import type { Draft } from './draft.ts';
import type { Place } from './place.ts';
import type { Readers } from './readers.ts';
import type { Settled } from './settled.ts';

/** A levy by the calendar year: on what, for whom, in which brackets. */
interface YearlyLevy {
  readonly base: Node;
  readonly heads: Node;
  readonly brackets: readonly LevyBracket[];
}

/**
 * Levies by the calendar year (`over_joined(change_in_year(brackets(base, ...)) * joined_heads(...))`), where nobody else
 * reads what is owed by start month: one step gives what they cost, without those numbers, and leaves out start months
 * that have nobody yet.
 */
export class YearlyLevies {
  private readonly draft: Draft;
  private readonly settled: Settled;
  private readonly readers: Readers;
  private readonly levies = new Map<number, YearlyLevy>();

  constructor(computed: readonly Node[], draft: Draft, settled: Settled, readers: Readers) {
    this.draft = draft;
    this.settled = settled;
    this.readers = readers;
    for (const node of computed) {
      if (node.operation === 'over_joined' && readers.isRead(node) && !settled.recursions.inside[node.index]) {
        this.find(node);
      }
    }
  }

  /** Whether a node is written here, and not by its operation. */
  has(node: Node): boolean {
    return this.levies.has(node.index);
  }

  /** Writes the step of a levy. */
  write(node: Node): void {
    const { draft, settled, readers } = this;
    const { base, heads, brackets } = this.levies.get(node.index)!;
    const out = draft.place(true, false);
    settled.places[node.index] = out;
    draft.levy({ out, base: settled.placeOf(base), heads: settled.placeOf(heads), brackets });
    for (const read of [base, heads]) if (readers.isLast(read)) draft.release(settled.placeOf(read));
  }

  private find(node: Node): void {
    const product = this.inner(node.args[0]!, 'multiply');
    if (!product) return;
    for (const [one, other] of [product.args, [...product.args].reverse()]) {
      const change = this.inner(one!, 'change_in_year');
      const owed = change && this.inner(change.args[0]!, 'brackets');
      const heads = this.readers.standIn(other!);
      // Start months that have nobody yet may be left out because `joined_heads` says zero for them.
      if (!owed || heads.operation !== 'joined_heads' || this.settled.places[heads.index]) continue;
      const base = this.readers.standIn(owed.args[0]!);
      const brackets = this.bracketsOf(owed);
      if (!brackets || this.settled.places[base.index]) continue;
      this.levies.set(node.index, { base, heads, brackets });
      for (const left of [product, change, owed]) this.readers.leaveOut(left);
      return;
    }
  }

  /** The argument's node if it is of an operation, and nobody else reads it. */
  private inner(arg: Node, operation: Node['operation']): Node | null {
    const node = this.readers.standIn(arg);
    return node.operation === operation && this.readers.isReadOnce(node) ? node : null;
  }

  /** The brackets with a rate; null where one adds a lump, or differs from lane to lane or by month, or none is left. */
  private bracketsOf({ args }: Node): LevyBracket[] | null {
    const figures: Place[] = [];
    for (let i = 1; i < args.length; i++) {
      const place = this.settled.places[this.readers.standIn(args[i]!).index];
      if (!place || this.settled.valueOf(place) === undefined) return null;
      figures.push(place);
    }
    const brackets: LevyBracket[] = [];
    for (let i = 0; i < figures.length; i += 3) {
      const [over, rate, add] = [figures[i]!, figures[i + 1]!, figures[i + 2]!];
      if (!this.draft.isZero(add)) return null;
      const next = figures[i + 3] ?? this.draft.literal(Number.POSITIVE_INFINITY);
      if (!this.draft.isZero(rate)) brackets.push({ over: over.at, next: next.at, rate: rate.at });
    }
    return brackets.length > 0 ? brackets : null;
  }
}
