import { isByJoined, isMonthly } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import type { Draft } from './draft.ts';
import { total } from './lower-elementwise.ts';
import type { Place } from './place.ts';
import type { Readers } from './readers.ts';
import type { Settled } from './settled.ts';

/** A part of a total, as a product: of what is the same in all lanes, of what differs but has no months, of a series. */
interface Term {
  readonly weights: readonly Node[];
  readonly columns: readonly Node[];
  readonly series: Node | null;
}

/** A term with the multiplications that only it reads. */
interface Product extends Term {
  readonly node: Node;
  readonly inner: readonly Node[];
}

/** Fewest products of the same series for which they are written as a weighted sum. */
const FEWEST = 3;

/**
 * Totals whose terms are mostly known: what is the same in all lanes is multiplied and gathered once, while the plan is
 * made, so that all line items that move with the same drivers cost a draw one multiplication a month.
 */
export class WeightedTotals {
  private readonly draft: Draft;
  private readonly settled: Settled;
  private readonly readers: Readers;
  private readonly terms = new Map<number, readonly Term[]>();
  /** Where products of columns are, by what is multiplied. */
  private readonly products = new Map<string, Place>();

  constructor(computed: readonly Node[], draft: Draft, settled: Settled, readers: Readers) {
    this.draft = draft;
    this.settled = settled;
    this.readers = readers;
    // From the end on: a total within another becomes part of it first.
    for (let place = computed.length - 1; place >= 0; place--) {
      const node = computed[place]!;
      if (node.operation !== 'add' || !isMonthly(node) || isByJoined(node)) continue;
      if (!readers.isRead(node) || settled.recursions.inside[node.index]) continue;
      if (this.productsIn(node) >= FEWEST) this.gather(node);
    }
  }

  /** Whether a node is written here, and not as the addition of its arguments. */
  has(node: Node): boolean {
    return this.terms.has(node.index);
  }

  /** Writes the steps of a total. */
  write(node: Node): void {
    const { draft, settled } = this;
    const out = draft.place(true, false);
    settled.places[node.index] = out;
    const plain: Place[] = [];
    const bySeries = new Map<Node | null, Term[]>();
    for (const term of this.terms.get(node.index)!) {
      const { weights, columns, series } = term;
      if (series && weights.length + columns.length === 0) plain.push(this.placeOf(series));
      else if (bySeries.has(series)) bySeries.get(series)!.push(term);
      else bySeries.set(series, [term]);
    }
    let adds = false;
    for (const [series, terms] of bySeries) {
      this.weigh(out, series, terms, adds);
      adds = true;
    }
    if (plain.length > 0) total(draft, out, [out, ...plain]);
    this.readOff(node);
  }

  /** How many products are part of a total and of nothing else. */
  private productsIn({ args }: Node): number {
    let count = 0;
    for (const arg of args) {
      const node = this.readers.standIn(arg);
      if (node.operation === 'multiply' && this.readers.isReadOnce(node)) count++;
      else if (node.operation === 'add' && this.readers.isReadOnce(node)) count += this.productsIn(node);
    }
    return count;
  }

  /** Finds the terms of a total; what only it reads is no longer computed for itself. */
  private gather(node: Node): void {
    const products: Product[] = [];
    const inner: Node[] = [];
    this.addProducts(node, products, inner);
    const counts = new Map<Node | null, number>();
    for (const { series } of products) counts.set(series, (counts.get(series) ?? 0) + 1);
    const pays = ({ series, inner: own }: Product): boolean => own.length > 0 && counts.get(series)! >= FEWEST;
    if (!products.some(pays)) return;
    for (const product of products) if (pays(product)) inner.push(...product.inner);
    for (const one of inner) this.readers.leaveOut(one);
    this.terms.set(
      node.index,
      products.map((product) => (pays(product) ? product : this.plain(product.node))),
    );
  }

  private addProducts({ args }: Node, products: Product[], inner: Node[]): void {
    for (const arg of args) {
      const node = this.readers.standIn(arg);
      if (node.operation === 'add' && isMonthly(node) && this.readers.isReadOnce(node)) {
        inner.push(node);
        this.addProducts(node, products, inner);
      } else products.push(this.productOf(node));
    }
  }

  private productOf(node: Node): Product {
    const inner: Node[] = [];
    const factors = this.factorsOf(node, inner);
    const weights = factors.filter((factor) => this.isSettled(factor));
    const differing = factors.filter((factor) => !this.isSettled(factor));
    const series = differing.filter(isSeries);
    if (series.length > 1) return { node, inner: [], ...this.plain(node) };
    const columns = differing.filter((factor) => factor !== series[0]).sort((a, b) => a.index - b.index);
    return { node, inner, weights, columns, series: series[0] ?? null };
  }

  /** A node that is added as it is. */
  private plain(node: Node): Term {
    if (this.isSettled(node)) return { weights: [node], columns: [], series: null };
    return isSeries(node) ? { weights: [], columns: [], series: node } : { weights: [], columns: [node], series: null };
  }

  /** What a node is the product of; `inner` gets the multiplications in it that nobody else reads. */
  private factorsOf(node: Node, inner: Node[]): Node[] {
    if (node.operation !== 'multiply' || !this.readers.isReadOnce(node)) return [node];
    inner.push(node);
    return node.args.flatMap((arg) => this.factorsOf(this.readers.standIn(arg), inner));
  }

  private isSettled({ index }: Node): boolean {
    return this.settled.places[index]?.lane === 0;
  }

  /** Writes terms that all have the same series, or none. */
  private weigh(out: Place, series: Node | null, terms: readonly Term[], adds: boolean): void {
    const { draft, settled } = this;
    const byColumn = new Map<Place, Float64Array>();
    for (const { weights, columns } of terms) {
      const column = this.product(columns);
      const known = byColumn.get(column);
      const now = this.weightOf(weights);
      if (!known) byColumn.set(column, now);
      else for (let month = 0; month < now.length; month++) known[month]! += now[month]!;
    }
    const count = byColumn.size;
    const at = settled.memory.take(count * draft.rows);
    const { numbers } = settled.memory;
    [...byColumn.values()].forEach((weight, column) => {
      for (let month = 0; month < draft.rows; month++) numbers[at + month * count + column] = weight[month]!;
    });
    const columns = [...byColumn.keys()].map((column) => column.at);
    draft.weigh({ out, factor: series ? this.placeOf(series) : this.product([]), weights: at, columns, adds });
  }

  /** The product of settled quantities, by month. */
  private weightOf(nodes: readonly Node[]): Float64Array {
    const weight = new Float64Array(this.draft.rows).fill(1);
    const { numbers } = this.settled.memory;
    for (const node of nodes) {
      const { at, month } = this.placeOf(node);
      for (let row = 0; row < weight.length; row++) weight[row]! *= numbers[at + row * month]!;
    }
    return weight;
  }

  /** The product of columns, lane by lane: one of its own is itself, that of none is 1. */
  private product(columns: readonly Node[]): Place {
    if (columns.length === 1) return this.placeOf(columns[0]!);
    const key = columns.map(({ index }) => index).join(' ');
    const known = this.products.get(key);
    if (known) return known;
    const out = this.draft.place(false, false);
    const [first, ...others] = columns.map((column) => this.placeOf(column));
    this.draft.each('copy', out, [first ?? this.draft.literal(1)]);
    for (const other of others) this.draft.each('multiply', out, [out, other]);
    this.products.set(key, out);
    return out;
  }

  private placeOf(node: Node): Place {
    return this.settled.placeOf(node);
  }

  /** Counts a total off the readers of its terms. */
  private readOff(node: Node): void {
    const { readers } = this;
    for (const { weights, columns, series } of this.terms.get(node.index)!) {
      for (const read of series ? [...weights, ...columns, series] : [...weights, ...columns]) {
        if (readers.isLast(read)) this.draft.release(this.placeOf(read));
      }
    }
  }
}

/** Whether a node that differs from lane to lane has months: one number a lane is bound for all months of a leaf. */
const isSeries = (node: Node): boolean => node.operation !== 'leaf' && isMonthly(node);
