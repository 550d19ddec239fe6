import type { Timetable } from '../../units/timetable.ts';
import { timetableOf, together, within, without } from '../../units/timetable-text.ts';
import { beats, type CostedMix, type CostOf } from './costed.ts';

const DAYS = 7;
const HOURS_PER_DAY = 24;

/** The same hours on some days that follow each other. */
interface Block {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly from: number;
  readonly to: number;
}

const MOVES: readonly ((block: Block) => Block)[] = [
  (block) => ({ ...block, to: block.to + 1 }),
  (block) => ({ ...block, to: block.to - 1 }),
  (block) => ({ ...block, from: block.from - 1 }),
  (block) => ({ ...block, from: block.from + 1 }),
  (block) => ({ ...block, lastDay: block.lastDay + 1 }),
  (block) => ({ ...block, lastDay: block.lastDay - 1 }),
  (block) => ({ ...block, firstDay: block.firstDay - 1 }),
  (block) => ({ ...block, firstDay: block.firstDay + 1 }),
];

/**
 * Moves the hours between the two sources of each divided work item, an hour or a day at a time at either end, as long
 * as it gets cheaper: at the end no single move does. Work that more than two sources divide stays as it is.
 */
export function moreHours(start: CostedMix, costOf: CostOf): CostedMix {
  let best = start;
  for (const work of Object.keys(start.mix)) best = movedHours(best, work, costOf);
  return best;
}

function movedHours(start: CostedMix, work: string, costOf: CostOf): CostedMix {
  const divided = start.mix[work]!.filter((entry) => typeof entry.hours === 'object');
  if (divided.length !== 2) return start;
  const open = together(divided.map(({ hours }) => hours as Timetable));
  // What is no block is the rest of one: nights and weekends.
  const own = divided.find(({ hours }) => blockOf(hours as Timetable) !== null);
  if (!own) return start;
  const other = divided.find((entry) => entry !== own)!;
  let best = start;
  let block = blockOf(own.hours as Timetable)!;
  const tried = (move: Block): CostedMix | null => {
    const hours = hoursOf(move, open);
    const rest = hours && without(open, hours);
    if (!hours || !rest) return null;
    const entries = [
      { ...own, hours },
      { ...other, hours: rest },
    ];
    return costOf({ ...best.mix, [work]: entries });
  };
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const move of MOVES) {
      for (let next = move(block); isBlock(next); next = move(next)) {
        const one = tried(next);
        if (!one || !beats(one, best)) break;
        best = one;
        block = next;
        isBetter = true;
      }
    }
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
