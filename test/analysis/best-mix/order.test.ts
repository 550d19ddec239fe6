import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paretoFront } from '../../../src/analysis/best-mix/front.ts';
import { countAssignments, inOrderOfCost, type MixTable } from '../../../src/analysis/best-mix/order.ts';

/** Whole numbers that look random, from a seed: the generator of Park and Miller. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state % 1000;
  };
}

interface Case {
  readonly table: MixTable;
  readonly risk: (source: number, set: number) => number;
}

/** People of a source are pooled: whole ones for all its work together, each with a price; some items it does not do. */
function pooled(cells: number, sources: number, seed: number): Case {
  const next = numbers(seed);
  const hours = Array.from({ length: cells }, () => 20 + (next() % 150));
  const wage = Array.from({ length: sources }, () => 500 + next());
  const unit = Array.from({ length: sources }, () => 1 + (next() % 12));
  const least = Array.from({ length: sources }, () => next() % 400);
  const unable = Array.from({ length: sources }, (_, source) => (source === 0 ? -1 : next() % (2 * cells)));
  const leadOf = Array.from({ length: sources }, () => next() % 3);
  const leads = [...new Set(leadOf)].sort((a, b) => a - b);
  const workOf = (set: number): number => hours.reduce((sum, hour, cell) => sum + ((set >> cell) & 1) * hour, 0);
  const cost = (source: number, set: number, lead: number): number => {
    if ((set >> unable[source]!) & 1 && unable[source]! < cells && unable[source]! >= 0) return Infinity;
    const staff = source % 2 === 0 ? wage[source]! * Math.ceil(workOf(set) / 100) : 0;
    return staff + Math.max(least[source]!, unit[source]! * workOf(set)) + 10 * lead;
  };
  const known = new Map<number, number>();
  const lookedUp = (source: number, set: number, lead: number): number => {
    const key = (source * leads.length + lead) * 2 ** cells + set;
    if (!known.has(key)) known.set(key, cost(source, set, lead));
    return known.get(key)!;
  };
  const table = { cells, sources, leads, leadOf, cost: lookedUp, fixed: (lead: number) => 100 * lead, each: () => 30 };
  return { table, risk: (source, set) => (source % 3) * workOf(set) };
}

/** Every assignment, one after the other. */
function bruteForce({ table, risk }: Case): { cost: number; risk: number }[] {
  const found: { cost: number; risk: number }[] = [];
  const sets = new Array<number>(table.sources).fill(0);
  const give = (cell: number): void => {
    if (cell < table.cells) {
      for (let source = 0; source < table.sources; source++) {
        sets[source]! |= 1 << cell;
        give(cell + 1);
        sets[source]! &= ~(1 << cell);
      }
      return;
    }
    const used = sets.flatMap((set, source) => (set > 0 ? [source] : []));
    const lead = table.leads.indexOf(Math.max(...used.map((source) => table.leadOf[source]!)));
    const cost = used.reduce(
      (sum, source) => sum + table.cost(source, sets[source]!, lead) + table.each(lead),
      table.fixed(lead),
    );
    if (Number.isFinite(cost)) found.push({ cost, risk: used.reduce((sum, s) => sum + risk(s, sets[s]!), 0) });
  };
  give(0);
  return found;
}

const front = (points: readonly { cost: number; risk: number }[]): number[][] => {
  const kept: number[][] = [];
  for (const { cost, risk } of [...points].sort((a, b) => a.cost - b.cost || a.risk - b.risk))
    if (kept.length === 0 || risk < kept.at(-1)![1]!) kept.push([cost, risk]);
  return kept;
};

describe('assignments in order of cost', () => {
  test('are all there are, each once, in the order of brute force', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 1e6 }),
        (cells, sources, seed) => {
          const one = pooled(cells, sources, seed);
          const found = [...inOrderOfCost(one.table)];
          const all = bruteForce(one)
            .map(({ cost }) => cost)
            .sort((a, b) => a - b);
          expect(found.map(({ cost }) => cost)).toEqual(all);
          expect(new Set(found.map(({ sets }) => sets.join())).size).toBe(found.length);
          expect(found.every(({ sets }) => sets.reduce((sum, set) => sum + set, 0) === 2 ** cells - 1)).toBe(true);
          expect(countAssignments(one.table)).toBe(found.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the first is the best of 6^8 assignments of 8 items to 6 sources', () => {
    const one = pooled(8, 6, 20260);
    const best = bruteForce(one).reduce((least, { cost }) => Math.min(least, cost), Infinity);
    expect(inOrderOfCost(one.table).next().value?.cost).toBe(best);
  }, 60_000);
});

test('no other assignment beats one of the front in both cost and risk', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 1e6 }),
      (cells, sources, seed) => {
        const one = pooled(cells, sources, seed);
        const found = paretoFront(one.table, one.risk);
        expect(found.map(({ cost, risk }) => [cost, risk])).toEqual(front(bruteForce(one)));
      },
    ),
    { numRuns: 60 },
  );
});
