import { choices, type MixTable } from './order.ts';

/** A mix that none other beats in both cost and risk. */
export interface FrontPoint {
  readonly sets: readonly number[];
  readonly cost: number;
  readonly risk: number;
}

interface Way {
  readonly cost: number;
  readonly risk: number;
  readonly set: number;
  readonly rest: Way | null;
}

/** Differences of risk or cost below this are none: a cent. */
const CENT = 0.01;

/**
 * The Pareto front of cost against risk over all assignments, from the cheapest on: by dynamic programming over subsets
 * as in `inOrderOfCost`, with the front of what is left instead of its least cost.
 */
export function paretoFront(
  table: MixTable,
  riskOf: (source: number, set: number, lead: number) => number,
): FrontPoint[] {
  const all = 2 ** table.cells - 1;
  const points = table.leads.flatMap((_, lead) => {
    const fronts = new Map<number, Way[]>();
    const frontOf = (source: number, left: number, slowest: number): Way[] => {
      if (source === table.sources) return left === 0 && slowest === 1 ? [END] : [];
      const key = ((source << table.cells) + left) * 2 + slowest;
      const known = fronts.get(key);
      if (known) return known;
      const found: Way[] = [];
      for (const { set, cost, slowest: isSlowest } of choices(table, source, left, lead)) {
        const risk = set === 0 ? 0 : riskOf(source, set, lead);
        for (const rest of frontOf(source + 1, left & ~set, isSlowest ? 1 : slowest))
          found.push({ cost: cost + rest.cost, risk: risk + rest.risk, set, rest });
      }
      const front = undominated(found);
      fronts.set(key, front);
      return front;
    };
    return frontOf(0, all, 0).map((found) => ({ found, cost: found.cost + table.fixed(lead), risk: found.risk }));
  });
  return undominated(points).map(({ found, cost, risk }) => ({ sets: setsOf(found), cost, risk }));
}

const END: Way = { cost: 0, risk: 0, set: 0, rest: null };

/** Those that no other beats in both, from the cheapest on; of equal ones the first. */
export function undominated<P extends { readonly cost: number; readonly risk: number }>(points: readonly P[]): P[] {
  const front: P[] = [];
  for (const point of [...points].sort((a, b) => a.cost - b.cost || a.risk - b.risk)) {
    const best = front.at(-1);
    if (!best || point.risk < best.risk - CENT) front.push(point);
  }
  return front;
}

function setsOf(found: Way): number[] {
  const sets: number[] = [];
  for (let part: Way | null = found; part?.rest; part = part.rest) sets.push(part.set);
  return sets;
}
