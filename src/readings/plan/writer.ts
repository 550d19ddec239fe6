import { isByJoined, isMonthly } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import type { Draft } from './draft.ts';
import { ELEMENTWISE, type Lower } from './lower-elementwise.ts';
import { JOINED } from './lower-joined.ts';
import { SERIES } from './lower-series.ts';
import { WEEK } from './lower-week.ts';
import { from, only, type Place } from './place.ts';
import type { Readers } from './readers.ts';
import type { Recursion } from './survey.ts';

const LOWER: Partial<Record<OperationName, Lower>> = { ...ELEMENTWISE, ...SERIES, ...JOINED, ...WEEK };

/** Writes the steps of nodes in order, and gives the room of numbers back that nobody reads any more. */
export class Writer {
  private readonly draft: Draft;
  private readonly places: (Place | undefined)[];
  private readonly recursions: ReadonlyMap<number, Recursion>;
  private readonly readers: Readers;

  constructor(
    draft: Draft,
    places: (Place | undefined)[],
    recursions: ReadonlyMap<number, Recursion>,
    readers: Readers,
  ) {
    this.draft = draft;
    this.places = places;
    this.recursions = recursions;
    this.readers = readers;
  }

  write(node: Node): void {
    if (node.operation === 'scan') this.writeRecursion(node);
    else {
      const out = this.draft.place(isMonthly(node), isByJoined(node));
      this.places[node.index] = out;
      this.lower(node, LOWER, out);
      this.draft.wipe();
      this.readOff(node);
    }
  }

  /** Writes a node's steps by a table of operations. */
  private lower(node: Node, table: Partial<Record<OperationName, Lower>>, out: Place): void {
    const lower = table[node.operation];
    if (!lower) throw new Error(`${node.operation} cannot stand here`);
    lower(
      this.draft,
      out,
      node.args.map((arg) => this.placeOf(arg)),
      node,
    );
  }

  /** A recursion: rows of its body month by month, and whole quantities of what is wanted after the run. */
  private writeRecursion(scan: Node): void {
    const { draft, readers } = this;
    const { previous, body } = this.recursions.get(scan.index)!;
    const [, opening, next] = scan.args as readonly [Node, Node, Node];
    const inner = body.filter((node) => readers.isRead(node));
    const out = draft.place(true);
    this.places[scan.index] = out;
    draft.over(1, 1, 'copy', out, only(this.placeOf(opening), 0));
    for (const node of [previous, ...inner]) {
      const place = draft.place(readers.isKept(node));
      this.places[node.index] = place;
      draft.over(1, 1, 'copy', place, draft.literal(0));
    }
    draft.recursion(() => {
      draft.each('copy', this.placeOf(previous), from(out, -1));
      for (const node of inner) this.lower(node, ELEMENTWISE, this.placeOf(node));
      draft.each('copy', out, this.placeOf(next));
    });
    draft.wipe();
    for (const node of [...inner, scan]) this.readOff(node);
  }

  private placeOf(node: Node): Place {
    return this.places[this.readers.standIn(node).index]!;
  }

  /** Counts a node off the readers of its arguments. */
  private readOff(node: Node): void {
    for (const arg of node.args) {
      const stand = this.readers.standIn(arg);
      if (this.readers.isLast(stand)) this.draft.release(this.places[stand.index]!);
    }
  }
}
