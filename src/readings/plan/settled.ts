import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import { likelyValue } from '../../units/quantity.ts';
import { calendarMonth } from './calendar.ts';
import { type Recursions, recursionsOf } from './dependence.ts';
import { Memory } from './memory.ts';
import { COHORTS, type Place } from './place.ts';

/** Whether a quantity is one number. */
const isOne = ({ cohort, month }: Place): boolean => cohort === 0 && month === 0;

/** Numbers that are the same in every lane, and where those of each node lie. */
export class Settled {
  readonly graph: Graph;
  readonly memory: Memory;
  /** By the index of a node; undefined where it is not computed. */
  readonly places: (Place | undefined)[];
  readonly recursions: Recursions;
  private readonly before: Settled | undefined;
  /** Places of what has months and was brought over. */
  private readonly brought: Place[] = [];
  private readonly numbers = new Map<number, Place>();
  /** Places of what the calendar gives, by operation. */
  private readonly calendar = new Map<string, Place>();

  /** Nothing yet; what was settled of the same graph before can be brought over, node by node. */
  constructor(graph: Graph, before?: Settled) {
    this.graph = graph;
    this.before = before;
    // Most quantities have months; few of them are the same in all lanes and read by one that is not.
    const most = graph.nodes.length * (graph.months + 1);
    this.memory = new Memory(before ? most >> 3 : most);
    this.places = new Array(graph.nodes.length);
    this.recursions = before?.recursions ?? recursionsOf(graph);
  }

  /** Brings over the numbers of a node that were settled before; like ones of several nodes are here once. */
  bring(node: Node): void {
    if (this.places[node.index]) return;
    const place = this.before!.placeOf(node);
    this.places[node.index] = isOne(place)
      ? this.number(this.before!.memory.numbers[place.at]!)
      : (this.brought.find((known) => this.isLike(known, place)) ?? this.copied(place));
  }

  private isLike(known: Place, { at, cohort, month }: Place): boolean {
    if (known.cohort !== cohort || known.month !== month) return false;
    const [ours, theirs] = [this.memory.numbers, this.before!.memory.numbers];
    const count = this.countOf(known);
    for (let i = 0; i < count; i++) if (!Object.is(ours[known.at + i], theirs[at + i])) return false;
    return true;
  }

  private copied({ at: from, cohort, month }: Place): Place {
    const count = this.countOf({ cohort, month });
    const at = this.memory.take(count);
    const { numbers } = this.before!.memory;
    for (let i = 0; i < count; i++) this.memory.numbers[at + i] = numbers[from + i]!;
    const place = { at, cohort, month, lane: 0 };
    this.brought.push(place);
    return place;
  }

  /** How many numbers a quantity has. */
  private countOf({ cohort, month }: Pick<Place, 'cohort' | 'month'>): number {
    return (cohort === 0 ? 1 : COHORTS) * (month === 0 ? 1 : this.graph.months + 1);
  }

  /** Where the numbers of a node lie. */
  placeOf(node: Node): Place {
    const place = this.places[node.index];
    if (!place) throw new Error(`node ${node.id ?? node.index} was not evaluated`);
    return place;
  }

  /** A number that is the same everywhere. */
  number(value: number): Place {
    const known = this.numbers.get(value);
    // A map holds the two zeros to be the same.
    if (known && Object.is(this.memory.numbers[known.at], value)) return known;
    const place = { at: this.memory.take(1), cohort: 0, month: 0, lane: 0 };
    this.memory.numbers[place.at] = value;
    this.numbers.set(value, place);
    return place;
  }

  /** Numbers of the months, 0 = upfront. */
  get months(): Place {
    return this.once('month', () => this.series((month) => month));
  }

  /** The numbers of a node without arguments, leaves in their base case; undefined for a node that has to be computed. */
  given(node: Node): Place | undefined {
    switch (node.operation) {
      case 'constant':
        return this.number(node.params[0]!);
      case 'leaf': {
        const { series, value } = node.leaf!;
        return series ? this.series((month) => series[month] ?? 0) : this.number(likelyValue(value));
      }
      case 'month':
        return this.months;
      case 'calendar_month':
        return this.once('calendar_month', () => this.series((month) => calendarMonth(this.graph, month)));
      case 'joined_months':
        return this.once('joined_months', () =>
          this.byJoined((cohort, month) => (month === 0 ? 0 : Math.max(0, calendarMonth(this.graph, month) - cohort))),
        );
      default:
        return undefined;
    }
  }

  private once(name: string, make: () => Place): Place {
    const place = this.calendar.get(name) ?? make();
    this.calendar.set(name, place);
    return place;
  }

  /** What a quantity is in every month and start month; undefined where it differs, or is not settled. */
  valueOf({ at, cohort, month, lane }: Place): number | undefined {
    if (lane !== 0) return undefined;
    const { numbers } = this.memory;
    const first = numbers[at];
    const months = month === 0 ? 1 : this.graph.months + 1;
    const cohorts = cohort === 0 ? 1 : COHORTS;
    for (let c = 0; c < cohorts; c++) {
      for (let m = 0; m < months; m++) if (numbers[at + c * cohort + m * month] !== first) return undefined;
    }
    return first;
  }

  private series(value: (month: number) => number): Place {
    const rows = this.graph.months + 1;
    const at = this.memory.take(rows);
    for (let month = 0; month < rows; month++) this.memory.numbers[at + month] = value(month);
    return { at, cohort: 0, month: 1, lane: 0 };
  }

  private byJoined(value: (cohort: number, month: number) => number): Place {
    const rows = this.graph.months + 1;
    const at = this.memory.take(rows * COHORTS);
    for (let cohort = 0; cohort < COHORTS; cohort++) {
      for (let month = 0; month < rows; month++) this.memory.numbers[at + cohort * rows + month] = value(cohort, month);
    }
    return { at, cohort: rows, month: 1, lane: 0 };
  }
}
