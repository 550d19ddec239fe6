import type { Timetable } from '../../units/timetable.ts';
import { timetableOf, together, within, without } from '../../units/timetable-text.ts';
import { beats, type CostedMix, type CostOf } from './costed.ts';
import type { Mix } from './mix.ts';

/** What is cheaper by less is no better. */
const CENT = 0.01;
const DAYS = 7;
const HOURS_PER_DAY = 24;

/** The same hours on some days that follow each other. */
interface Block {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly from: number;
  readonly to: number;
}

type Move = (block: Block) => Block;

/** Both ends of the day, later and earlier. */
const HOUR_MOVES: readonly (readonly [Move, Move])[] = [
  [(block) => ({ ...block, to: block.to + 1 }), (block) => ({ ...block, to: block.to - 1 })],
  [(block) => ({ ...block, from: block.from - 1 }), (block) => ({ ...block, from: block.from + 1 })],
];
const DAY_MOVES: readonly Move[] = [
  (block) => ({ ...block, lastDay: block.lastDay + 1 }),
  (block) => ({ ...block, lastDay: block.lastDay - 1 }),
  (block) => ({ ...block, firstDay: block.firstDay - 1 }),
];
/** Hours that may be dearer before it gets cheaper: a person more is a step, and pays with the hours behind it. */
const PATIENCE = 2;

/** What a mix costs in this search, money; Infinity for one that may not be. */
export type PriceOf = (mix: Mix) => number;

/**
 * Moves the hours between the two sources of each divided work item, as long as it gets cheaper: at the end neither one
 * or two hours more or less at either end of the day are cheaper, nor a day more, or one less at the end of the week,
 * with the hours that are best then. Work that more than two sources divide stays as it is.
 */
export function moreHours(start: CostedMix, priceOf: PriceOf, costOf: CostOf): CostedMix {
  let best = start;
  for (const work of Object.keys(start.mix)) {
    const mix = movedHours(best.mix, work, priceOf);
    const one = mix && costOf(mix);
    if (one && beats(one, best)) best = one;
  }
  return best;
}

/** A mix with the best hours of one divided work item; null where there are none to move. */
function movedHours(start: Mix, work: string, priceOf: PriceOf): Mix | null {
  const divided = start[work]!.filter((entry) => typeof entry.hours === 'object');
  if (divided.length !== 2) return null;
  const open = together(divided.map(({ hours }) => hours as Timetable));
  // What is no block is the rest of one: nights and weekends.
  const own = divided.find(({ hours }) => blockOf(hours as Timetable) !== null);
  if (!own) return null;
  const other = divided.find((entry) => entry !== own)!;
  const mixOf = (block: Block): Mix | null => {
    const hours = isBlock(block) ? hoursOf(block, open) : null;
    const rest = hours && without(open, hours);
    if (!hours || !rest) return null;
    const entries = [
      { ...own, hours },
      { ...other, hours: rest },
    ];
    return { ...start, [work]: entries };
  };
  const found = bestBlock(blockOf(own.hours as Timetable)!, (block) => {
    const mix = mixOf(block);
    return mix ? priceOf(mix) : Number.POSITIVE_INFINITY;
  });
  return mixOf(found);
}

/** Descent over the days, each time with the best hours. */
function bestBlock(start: Block, priceOf: (block: Block) => number): Block {
  let best = bestHours(start, priceOf);
  for (let at = 0; at < DAY_MOVES.length; at++) {
    const next = DAY_MOVES[at]!(best);
    if (!isBlock(next)) continue;
    const one = bestHours(next, priceOf);
    if (priceOf(one) >= priceOf(best) - CENT) continue;
    best = one;
    at = -1;
  }
  return best;
}

/** Descent over the hours of the day, one end after the other. */
function bestHours(start: Block, priceOf: (block: Block) => number): Block {
  let best = start;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const ways of HOUR_MOVES) {
      const found = ways.map((move) => along(best, move, priceOf));
      for (const one of found) {
        if (priceOf(one) >= priceOf(best) - CENT) continue;
        best = one;
        isBetter = true;
      }
    }
  }
  return best;
}

/** The best block on a way, which ends where it has not got cheaper for some hours. */
function along(start: Block, move: Move, priceOf: (block: Block) => number): Block {
  let best = start;
  let waited = 0;
  for (let next = move(start); isBlock(next) && waited < PATIENCE; next = move(next)) {
    const isBetter = priceOf(next) < priceOf(best) - CENT;
    if (isBetter) best = next;
    waited = isBetter ? 0 : waited + 1;
  }
  return best;
}

/** Mixes in which one source takes what the others leave open of the work that it does. */
export function overflows(
  start: CostedMix,
  sources: readonly string[],
  does: (source: string, work: string) => boolean,
  costOf: CostOf,
): CostedMix[] {
  return sources.flatMap((source) => {
    const works = start.open.filter(
      (work) => does(source, work) && start.mix[work]!.every((entry) => entry.source !== source),
    );
    if (works.length === 0) return [];
    const added = works.map((work) => [work, [...start.mix[work]!, { source, hours: 'overflow' as const }]]);
    return [costOf({ ...start.mix, ...Object.fromEntries(added) })];
  });
}

const isBlock = ({ firstDay, lastDay, from, to }: Block): boolean =>
  firstDay >= 0 && lastDay < DAYS && firstDay <= lastDay && from >= 0 && to <= HOURS_PER_DAY && from < to;

/** Whole hours of a timetable that are the same on days that follow each other; null where they are not. */
function blockOf({ share }: Timetable): Block | null {
  const hours = share.flatMap((own, hour) => (own > 0 ? [hour] : []));
  const first = hours[0];
  const last = hours.at(-1);
  if (first === undefined || last === undefined) return null;
  const block = {
    firstDay: Math.floor(first / HOURS_PER_DAY),
    lastDay: Math.floor(last / HOURS_PER_DAY),
    from: first % HOURS_PER_DAY,
    to: (last % HOURS_PER_DAY) + 1,
  };
  return isBlock(block) &&
    block.to - block.from < HOURS_PER_DAY &&
    hours.every((hour) => isIn(block, hour)) &&
    hours.length === (block.lastDay - block.firstDay + 1) * (block.to - block.from)
    ? block
    : null;
}

const isIn = ({ firstDay, lastDay, from, to }: Block, hour: number): boolean => {
  const day = Math.floor(hour / HOURS_PER_DAY);
  return day >= firstDay && day <= lastDay && hour % HOURS_PER_DAY >= from && hour % HOURS_PER_DAY < to;
};

/** The open hours of a block. */
function hoursOf(block: Block, open: Timetable): Timetable | null {
  return within(timetableOf(open.share.map((_, hour) => (isIn(block, hour) ? 1 : 0))), open);
}
