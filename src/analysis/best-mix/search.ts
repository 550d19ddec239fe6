import { beats, type CostedMix, type CostOf } from './costed.ts';
import { paretoFront } from './front.ts';
import { moreHours, overflows, type PriceOf } from './improve.ts';
import { mixOf } from './mix.ts';
import { type Assignment, countAssignments, inOrderOfCost } from './order.ts';
import type { Choice } from './table.ts';

/** Assignments that are costed in full at most; each takes as long as an option. */
const MOST_COSTED = 120;
/** Assignments beyond the bound that are looked at for hours to move and overflow to pass on. */
const LOOK_FURTHER = 32;
/** Assignments that leave work open and are tried with somebody who takes it. */
const MOST_OVERFLOWS = 3;
/** Mixes of the front of cost against risk that are costed in full. */
const MOST_ON_FRONT = 6;
/** The cheapest mixes at likely values, of which draws may put another one first. */
const LEADING = 5;
/** Sums in another order differ by less than this, money. */
const ROUNDING = 0.005;

/** What was found, and how sure it is. */
export interface SearchResult {
  readonly best: CostedMix;
  /** The best before hours were moved and overflow was passed on. */
  readonly plain: CostedMix;
  /** Ways to give out the items and hours. */
  readonly assignments: number;
  /** Those of them that were costed in full. */
  readonly costed: number;
  /** Whether none of the others can be better: each costs at least `bound`, net present value (null: none is left). */
  readonly proven: boolean;
  readonly bound: number | null;
  /**
   * What draws have to choose from, the best first: of the mixes that meet the requirements the cheapest ones, the
   * cheapest of each number of sources, and those that no other beats in both cost and expected losses.
   */
  readonly leading: readonly CostedMix[];
  /** The same mix with its hours moved, where that is cheaper. */
  readonly moved: (one: CostedMix) => CostedMix;
}

/** What the file says about all mixes. */
export interface Terms {
  /** Whether the sum of the parts is a lower bound: not where formulas of the file add costs. */
  readonly boundHolds: boolean;
  /** Whether the file has requirements. */
  readonly requires: boolean;
}

/**
 * The cheapest mix that meets the requirements. Assignments of items and hours come in the order of a lower bound of
 * their cost and are costed in full until that bound is above the best: what is left then cannot be cheaper. Then hours
 * are moved one by one, and work that is left open is offered to the other sources. Null where no cost is finite.
 */
export function search(choice: Choice, costOf: CostOf, { boundHolds, requires }: Terms): SearchResult | null {
  const { table, cells, sources } = choice;
  const order = inOrderOfCost(table);
  const pull = (): Assignment | undefined => order.next().value ?? undefined;
  const costed = ({ sets }: { sets: readonly number[] }): CostedMix => costOf(mixOf(cells, sources, sets));
  const seen: Assignment[] = [];
  const full: CostedMix[] = [];
  let best: CostedMix | null = null;
  let next = pull();
  const mayBeBetter = ({ cost }: Assignment): boolean =>
    !boundHolds || !best || best.breaks.length > 0 || cost < best.npv - ROUNDING;
  for (; next && seen.length < MOST_COSTED && (seen.length < LEADING || mayBeBetter(next)); next = pull()) {
    const one = costed(next);
    seen.push(next);
    full.push(one);
    if (!best || beats(one, best)) best = one;
  }
  if (!best) return null;
  const proven = next === undefined || !mayBeBetter(next);
  const bound = next?.cost ?? null;
  const plain = best;
  const count = seen.length;
  for (; next && seen.length < count + LOOK_FURTHER; next = pull()) seen.push(next);
  const priceOf = requires ? requiredPrice(costOf) : choice.priceOf;
  for (const one of refined(plain, seen, choice, costed, priceOf, costOf)) {
    full.push(one);
    if (beats(one, best)) best = one;
  }
  return {
    best,
    plain,
    assignments: countAssignments(table),
    costed: count,
    proven,
    bound,
    leading: leadingOf(choice, best, full, seen, costed),
    moved: (one) => moreHours(one, priceOf, costOf),
  };
}

/** Where something is required, only the whole option says whether it is met. */
function requiredPrice(costOf: CostOf): PriceOf {
  return (mix) => {
    const { npv, breaks } = costOf(mix);
    return breaks.length === 0 ? npv : Number.POSITIVE_INFINITY;
  };
}

/** What becomes of the best, and of promising assignments beside it, when hours move and overflow is passed on. */
function refined(
  best: CostedMix,
  seen: readonly Assignment[],
  choice: Choice,
  costed: (one: Assignment) => CostedMix,
  priceOf: PriceOf,
  costOf: CostOf,
): CostedMix[] {
  const { table, cells } = choice;
  const does = (source: string, work: string): boolean =>
    Number.isFinite(table.cost(choice.sources.indexOf(source), 1 << cells.findIndex((cell) => cell.work === work), 0));
  const divided = seen.find(({ sets }) => isDivided(sets, choice));
  const open = seen.filter((one) => {
    const left = openCost(one, choice);
    return left > ROUNDING && one.cost - left < best.npv;
  });
  return [
    moreHours(best, priceOf, costOf),
    ...(divided ? [moreHours(costed(divided), priceOf, costOf)] : []),
    ...open.slice(0, MOST_OVERFLOWS).flatMap((one) => overflows(costed(one), choice.sources, does, costOf)),
  ];
}

/** Whether two sources share a work item. */
function isDivided(sets: readonly number[], { cells }: Choice): boolean {
  return cells.some(({ work }) => {
    const own = cells.reduce((mask, cell, index) => (cell.work === work ? mask | (1 << index) : mask), 0);
    return sets.filter((set) => (set & own) !== 0).length > 1;
  });
}

/** What an assignment pays for work that its sources leave open. */
function openCost({ sets }: Assignment, { table, open }: Choice): number {
  const slowest = Math.max(...sets.map((set, source) => (set === 0 ? 0 : table.leadOf[source]!)));
  const lead = table.leads.indexOf(slowest);
  return sets.reduce((sum, set, source) => (set === 0 ? sum : sum + open(source, set, lead)), 0);
}

/** The mixes that draws choose from: `full` were costed in full, `seen` are assignments from the cheapest on. */
function leadingOf(
  choice: Choice,
  best: CostedMix,
  full: readonly CostedMix[],
  seen: readonly Assignment[],
  costed: (one: { sets: readonly number[] }) => CostedMix,
): CostedMix[] {
  const cheapest = [...full].sort((a, b) => (beats(a, b) ? -1 : beats(b, a) ? 1 : 0)).slice(0, LEADING);
  const bySize = new Map<number, Assignment>();
  for (const one of seen) {
    const size = one.sets.filter((set) => set !== 0).length;
    if (!bySize.has(size)) bySize.set(size, one);
  }
  const front = paretoFront(choice.table, choice.risk).slice(0, MOST_ON_FRONT);
  const all = new Set([best, ...cheapest, ...[...bySize.values(), ...front].map(costed)]);
  return [...all].filter((one) => one === best || one.breaks.length === 0);
}
