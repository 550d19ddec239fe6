import { isByJoined, isMonthly } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import type { OperationName } from '../../model/graph/operations.ts';
import type { Recursions } from './dependence.ts';
import { ELEMENTWISE, type Lower } from './lower-elementwise.ts';
import { JOINED } from './lower-joined.ts';
import { SERIES } from './lower-series.ts';
import { WEEK } from './lower-week.ts';
import { from, only, type Place } from './place.ts';
import type { Readers } from './readers.ts';
import type { Settled } from './settled.ts';
import type { Steps } from './steps.ts';

const LOWER: Partial<Record<OperationName, Lower>> = { ...ELEMENTWISE, ...SERIES, ...JOINED, ...WEEK };

/** Turns nodes into steps, in order. With `readers` it gives the room of numbers back that nobody reads any more. */
export class Writer {
  private readonly steps: Steps;
  private readonly places: (Place | undefined)[];
  private readonly recursions: Recursions;
  private readonly readers: Readers | null;

  constructor(steps: Steps, { places, recursions }: Settled, readers: Readers | null) {
    this.steps = steps;
    this.places = places;
    this.recursions = recursions;
    this.readers = readers;
  }

  write(node: Node): void {
    if (node.operation === 'scan') this.writeRecursion(node);
    else {
      const out = this.steps.place(isMonthly(node), isByJoined(node));
      this.places[node.index] = out;
      this.lower(node, LOWER, out);
      this.steps.wipe();
      this.readOff(node);
    }
  }

  /** Gives the steps of a node by a table of operations. */
  private lower(node: Node, table: Partial<Record<OperationName, Lower>>, out: Place): void {
    const lower = table[node.operation];
    if (!lower) throw new Error(`${node.operation} cannot stand here`);
    const args: Place[] = [];
    for (let i = 0; i < node.args.length; i++) args.push(this.placeOf(node.args[i]!));
    lower(this.steps, out, args, node);
  }

  /** A recursion: rows of its body month by month, and whole quantities of what is wanted after the run. */
  private writeRecursion(scan: Node): void {
    const { steps, readers } = this;
    const { previous, body } = this.recursions.byEnd.get(scan.index)!;
    const [, opening, next] = scan.args as readonly [Node, Node, Node];
    const inner = readers ? body.filter((node) => readers.isRead(node)) : body;
    const out = steps.place(true, false);
    this.places[scan.index] = out;
    steps.over(1, 1, 'copy', out, [only(this.placeOf(opening), 0)]);
    for (const node of [previous, ...inner]) {
      const place = steps.place(readers?.isKept(node) ?? true, false);
      this.places[node.index] = place;
      steps.over(1, 1, 'copy', place, [steps.literal(0)]);
    }
    const before = from(out, -1);
    steps.recursion(() => {
      steps.each('copy', this.placeOf(previous), [before]);
      for (const node of inner) this.lower(node, ELEMENTWISE, this.placeOf(node));
      steps.each('copy', out, [this.placeOf(next)]);
    });
    steps.wipe();
    for (const node of [...inner, scan]) this.readOff(node);
  }

  private placeOf(node: Node): Place {
    return this.places[(this.readers?.standIn(node) ?? node).index]!;
  }

  /** Counts a node off the readers of its arguments. */
  private readOff(node: Node): void {
    const { readers } = this;
    if (!readers) return;
    for (let i = 0; i < node.args.length; i++) {
      const stand = readers.standIn(node.args[i]!);
      if (readers.isLast(stand)) this.steps.release(this.places[stand.index]!);
    }
  }
}
