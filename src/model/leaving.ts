import type { Option } from '../scenario/types.ts';
import { PERCENT } from '../units/unit.ts';
import { isMonthly } from './graph/graph.ts';
import type { Node } from './graph/node.ts';
import type { Line } from './line.ts';
import type { Scope } from './scope.ts';

/**
 * What a part of leaving is about, so that the arrangement that follows can say what its own lines hold already: `layoff`
 * of people, `overlap` (paid while the work is done elsewhere), `handover` (time of whoever passes the work on),
 * `property` (kit and space), `contract` (what is owed to an outside source).
 */
type Concern = 'layoff' | 'overlap' | 'handover' | 'property' | 'contract';

/** One cost of ending an arrangement, by the last month in which it works: an amount of money, a month series. */
export interface LeavingPart {
  readonly id: string;
  readonly label: string;
  readonly concern: Concern;
  /** It shrinks with the people or workplaces that are kept, or is due as a whole unless the arrangement goes on. */
  readonly by: 'people' | 'seats' | 'whole';
  readonly cost: Node;
  readonly payment: Line['payment'];
}

/** People or a contract that does work, and what it costs to end that, beyond what was incurred until then. */
export interface Arrangement {
  /** Option or kind that it is: another option with a part of this name keeps it. */
  readonly source: string;
  readonly label: string;
  readonly people: Node;
  readonly seats: Node;
  /** Where the seats are: another arrangement at the same place takes them over. Null without seats. */
  readonly place: string | null;
  readonly parts: readonly LeavingPart[];
}

/** A part of leaving with its figure named below the scope: `front-desk.leaving.severance`. */
export function leavingPart(
  scope: Scope,
  id: string,
  { imputed = false, ...spec }: Omit<LeavingPart, 'id' | 'payment'> & { readonly imputed?: boolean },
): LeavingPart {
  // `0 * month` gives an amount that is the same in every month its months.
  const monthly = isMonthly(spec.cost) ? spec.cost : scope.f`${spec.cost} + 0 * month * ${scope.number(1, '$')}`;
  const cost = scope.name(`leaving.${id}`, spec.label, monthly, '$');
  return { ...spec, id, cost, payment: imputed ? 'imputed' : 'cash' };
}

/** An arrangement without people of ours. */
export function alone(scope: Scope, { id, label }: Option, parts: readonly LeavingPart[]): Arrangement {
  return { source: id, label: label ?? id, people: scope.number(0), seats: scope.number(0), place: null, parts };
}

/** Share of a notice period that is paid twice: by planned change the work moves away step by step. */
export function noticeIdle(scope: Scope): Node {
  return scope.assumed(
    'notice-idle',
    'options.*.contract.notice',
    'Part of a notice period that buys nothing',
    { low: 20, likely: 50, high: 100 },
    PERCENT,
    'work moves away step by step while notice runs: half of the bills and pay of that time is paid twice',
  );
}

/** The founder's time to show somebody else how it is done. */
export function handover(scope: Scope, founderHour: Node): LeavingPart {
  const hours = scope.assumed(
    'handover-hours',
    'options.*.leaving',
    'Hours of passing the work on to somebody else',
    { low: 0.5, likely: 2, high: 8 },
    'hour',
    'an afternoon to show how it is done and to pass on papers and passwords',
  );
  return leavingPart(scope, 'handover', {
    label: 'Passing the work on',
    concern: 'handover',
    by: 'whole',
    cost: scope.f`${hours} * ${founderHour}`,
    imputed: true,
  });
}

/** All parts of several arrangements: money by the last month of work. */
export function leavingCost(scope: Scope, arrangements: readonly Arrangement[]): Node {
  const costs = arrangements.flatMap(({ parts }) => parts.map((part) => part.cost));
  const all = costs.length === 0 ? scope.f`0 * month * ${scope.number(1, '$')}` : scope.f`total(${costs})`;
  return scope.name('leaving', 'Cost of ending it, by its last month', all, '$');
}

/** The arrangement that follows: what it keeps of the one before, and which concerns of leaving its own lines hold. */
export interface Next {
  readonly arrangements: readonly Arrangement[];
  readonly holds: ReadonlySet<Concern>;
  /** Sources that it takes no work from: they go on. */
  readonly untouched: ReadonlySet<string>;
}

/** Leaving some arrangements for another, by the first month of the other. */
export interface Departure {
  readonly parts: readonly LeavingPart[];
  /** People who are not kept. */
  readonly displaced: Node;
}

/**
 * What it costs to end arrangements where another one follows: in its first month what leaving after the month before
 * costs, for the people and workplaces that it does not keep.
 */
export function departure(scope: Scope, before: readonly Arrangement[], next: Next): Departure {
  const { f } = scope;
  const from = before.filter(({ source }) => !next.untouched.has(source));
  const total = (nodes: readonly Node[]): Node => (nodes.length === 0 ? scope.number(0) : f`total(${nodes})`);
  const beyond = (had: Node, kept: Node): Node => f`if(${had} > 0, max(0, 1 - ${kept} / ${had}), 0)`;
  const seatsAt = (all: readonly Arrangement[], at: string | null): Node =>
    total(all.filter(({ place }) => place !== null && place === at).map(({ seats }) => seats));
  const displaced: Node[] = [];
  const parts = from.flatMap((arrangement) => {
    const kept = next.arrangements.filter(({ source }) => source === arrangement.source);
    const goesOn = kept.length > 0;
    const people = total(kept.map((part) => part.people));
    displaced.push(f`max(0, ${arrangement.people} - ${people})`);
    const { place } = arrangement;
    const share = {
      people: goesOn ? beyond(arrangement.people, people) : null,
      seats: beyond(seatsAt(from, place), seatsAt(next.arrangements, place)),
      whole: null,
    };
    return arrangement.parts
      .filter(({ by, concern }) => !(goesOn && by === 'whole') && !next.holds.has(concern))
      .map((part): LeavingPart => {
        // What is there today is there upfront, too, but its first month is the first to show it.
        const cost = f`if(month <= 1, ${part.cost}, ${scope.graph.add('lag', [part.cost], [1])})`;
        const of = share[part.by];
        const name =
          from.length === 1
            ? {}
            : { id: `${arrangement.source}.${part.id}`, label: `${arrangement.label}: ${part.label}` };
        return { ...part, ...name, cost: of ? f`${cost} * ${of}` : cost };
      });
  });
  return { parts, displaced: total(displaced) };
}
