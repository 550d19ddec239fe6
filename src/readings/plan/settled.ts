import type { Graph } from '../../model/graph/graph.ts';
import type { Node } from '../../model/graph/node.ts';
import { likelyValue } from '../../units/quantity.ts';
import { calendarMonth } from './calendar.ts';
import type { Memory } from './memory.ts';
import { COHORTS, type Place } from './place.ts';

/** Numbers that a plan need not compute: literals, leaves in their base case, the calendar. */
export class Settled {
  readonly memory: Memory;
  private readonly graph: Graph;
  private readonly fixed: ReadonlyMap<Node, number> | undefined;
  private readonly numbers = new Map<number, Place>();
  private readonly known = new Set<number>();
  private monthNumbers: Place | undefined;

  constructor(graph: Graph, memory: Memory, fixed: ReadonlyMap<Node, number> | undefined) {
    this.graph = graph;
    this.memory = memory;
    this.fixed = fixed;
  }

  /** A number that is the same everywhere. */
  number(value: number): Place {
    const known = this.numbers.get(value);
    if (known) return known;
    const place = { at: this.take(1), cohort: 0, month: 0, lane: 0 };
    this.memory.numbers[place.at] = value;
    this.numbers.set(value, place);
    return place;
  }

  /** Numbers of the months, 0 = upfront. */
  get months(): Place {
    this.monthNumbers ??= this.series((month) => month);
    return this.monthNumbers;
  }

  /** The numbers of a node without arguments; undefined for a node that has to be computed. */
  placeOf(node: Node): Place | undefined {
    switch (node.operation) {
      case 'constant':
        return this.number(node.params[0]!);
      case 'leaf': {
        const { series, value } = node.leaf!;
        const fixed = this.fixed?.get(node);
        if (fixed !== undefined) return this.number(fixed);
        return series ? this.series((month) => series[month] ?? 0) : this.number(likelyValue(value));
      }
      case 'month':
        return this.months;
      case 'calendar_month':
        return this.series((month) => calendarMonth(this.graph, month));
      case 'joined_months':
        return this.byJoined((cohort, month) =>
          month === 0 ? 0 : Math.max(0, calendarMonth(this.graph, month) - cohort),
        );
      default:
        return undefined;
    }
  }

  /** What a quantity is in every month and start month; undefined where it differs or is not known yet. */
  valueOf(place: Place): number | undefined {
    if (!this.known.has(place.at)) return undefined;
    const { numbers } = this.memory;
    const first = numbers[place.at];
    const months = place.month === 0 ? 1 : this.graph.months + 1;
    for (let cohort = 0; cohort < (place.cohort === 0 ? 1 : COHORTS); cohort++) {
      for (let month = 0; month < months; month++) {
        if (numbers[place.at + cohort * place.cohort + month * place.month] !== first) return undefined;
      }
    }
    return first;
  }

  /** Says that a quantity has been computed once and for all: it is the same in all lanes. */
  settle(place: Place): Place {
    this.known.add(place.at);
    return { ...place, lane: 0 };
  }

  private take(count: number): number {
    const at = this.memory.take(count);
    this.known.add(at);
    return at;
  }

  private series(value: (month: number) => number): Place {
    const rows = this.graph.months + 1;
    const at = this.take(rows);
    for (let month = 0; month < rows; month++) this.memory.numbers[at + month] = value(month);
    return { at, cohort: 0, month: 1, lane: 0 };
  }

  private byJoined(value: (cohort: number, month: number) => number): Place {
    const rows = this.graph.months + 1;
    const at = this.take(rows * COHORTS);
    for (let cohort = 0; cohort < COHORTS; cohort++) {
      for (let month = 0; month < rows; month++) this.memory.numbers[at + cohort * rows + month] = value(cohort, month);
    }
    return { at, cohort: rows, month: 1, lane: 0 };
  }
}
