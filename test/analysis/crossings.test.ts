import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Crossing, crossings, jumps } from '../../src/analysis/crossings.ts';
import { type Curve, grid, settle } from '../../src/analysis/search.ts';

interface Sample {
  readonly at: number;
  readonly a: number;
  readonly b: number;
}

type Figure = (x: number) => number;
const NONE: Figure = () => 0;

const curveOf =
  (a: Figure, b: Figure = NONE): Curve<Sample> =>
  (positions) =>
    positions.map((at) => ({ at, a: a(at), b: b(at) }));

function found(a: Figure, b: Figure = NONE, positions = grid(0.1, 10, 41)): Crossing<Sample>[] {
  const curve = curveOf(a, b);
  return settle(crossings(curve(positions), [(sample) => [sample.a, sample.b]]), curve);
}

describe('a step of a figure', () => {
  const steps = (f: Figure) => {
    const curve = curveOf(f);
    return settle(
      jumps(curve(grid(0.1, 10, 41)), ({ a }) => a),
      curve,
    );
  };
  test.each([0.137, 1, 3.3, 9.99])('at %d is found to a billionth', (at) => {
    const [cut, ...others] = steps((x) => (x > at ? 2 : 1));
    expect(others).toEqual([]);
    expect(cut!.above.at).toBeCloseTo(at, 8);
  });
  it('is no kink', () => expect(steps((x) => Math.max(1, 3 * x - 2) + x * x)).toEqual([]));
});

describe('two figures', () => {
  it('cross where a straight and a bent line are equal', () => {
    const [cut, ...others] = found(
      (x) => x * x,
      (x) => 3 * x,
    );
    expect(others).toEqual([]);
    expect(cut!.at).toBeCloseTo(3, 9);
    expect(cut!.isStep).toBe(false);
    expect(cut!.below.a).toBeLessThan(cut!.below.b);
    expect(cut!.above.a).toBeGreaterThan(cut!.above.b);
  });
  it('change places at a step without being equal', () => {
    const [cut] = found(
      (x) => (x > 0.7 ? 5 : 1),
      () => 3,
    );
    expect(cut!.isStep).toBe(true);
    expect(cut!.below.at).toBeLessThanOrEqual(0.7);
    expect(cut!.above.at).toBeGreaterThan(0.7);
    expect(cut!.at).toBeCloseTo(0.7, 9);
  });
  it('cross once a step where one rises evenly and the other by steps', () => {
    // 10 x whole people against 10.5 a unit less 1.9: between every step the line catches up.
    const at = found(
      (x) => 10 * Math.ceil(x),
      (x) => 10.5 * x - 1.9,
      grid(0.5, 9.5, 13),
    ).map((cut) => cut.at);
    // The line reaches the n people of a step before its end from the fourth on; there the next one is hired.
    const expected = [4, 5, 6, 7, 8, 9].flatMap((n) => [(10 * n + 1.9) / 10.5, n]);
    expect(at.length).toBe(expected.length);
    for (const [index, x] of at.entries()) expect(x).toBeCloseTo(expected[index]!, 8);
  });
  it('that are the same everywhere never cross', () => {
    expect(found(Math.exp, Math.exp)).toEqual([]);
    expect(
      found(
        (x) => 1e6 * x ** 1.5 + 1e-9,
        (x) => 1e6 * x ** 1.5,
      ),
    ).toEqual([]);
  });
  it('that only touch do not cross', () => expect(found((x) => (x - 2) ** 2, NONE).length % 2).toBe(0));
  it('that are no numbers somewhere are compared where they are', () => {
    const [cut, ...others] = found(
      (x) => (x > 5 ? Number.NaN : x),
      () => 2,
    );
    expect(others).toEqual([]);
    expect(cut!.at).toBeCloseTo(2, 9);
  });
  it('may cross at zero', () => {
    const [cut] = found((x) => x, NONE, [-1, -0.4, 0.3, 1]);
    expect(Math.abs(cut!.at)).toBeLessThan(1e-9);
  });
});

/** A cost as options have it: a part by the unit, and whole people or plans at steps that grow with the volume. */
interface Cost {
  readonly fixed: number;
  readonly slope: number;
  readonly stairs: readonly { readonly width: number; readonly height: number; readonly shift: number }[];
  readonly switches: readonly { readonly over: number; readonly change: number }[];
}

const costAt = ({ fixed, slope, stairs, switches }: Cost, x: number): number =>
  fixed +
  slope * x +
  stairs.reduce((sum, { width, height, shift }) => sum + height * Math.ceil(x / width + shift), 0) +
  switches.reduce((sum, { over, change }) => sum + (x > over ? change : 0), 0);

/** Tenths: amounts that are equal by chance to the last bit are no prices. */
const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
const costs = (leastChange: number): fc.Arbitrary<Cost> =>
  fc.record({
    fixed: tenths(0, 400),
    slope: tenths(0, 20),
    stairs: fc.array(fc.record({ width: tenths(1, 40), height: tenths(1, 300), shift: tenths(0, 1) }), {
      maxLength: 2,
    }),
    switches: fc.array(fc.record({ over: tenths(1, 90), change: tenths(leastChange, 150) }), { maxLength: 2 }),
  });

const DOMAIN = { low: 0.5, high: 100 };
const FINE = grid(DOMAIN.low, DOMAIN.high, 4001);
/** What is looked at: first positions, and the share of a position for which an order has to hold to be seen. */
interface Look {
  readonly positions: number;
  readonly least: number;
}

function holdsAgainstFineGrid(cost: fc.Arbitrary<Cost>, { positions, least }: Look, runs: number): void {
  let total = 0;
  fc.assert(
    fc.property(cost, cost, tenths(1, 100), tenths(-20, 20), (one, other, meeting, apart) => {
      const a = (x: number) => costAt(one, x);
      // Moved so that they are about equal somewhere: else few would cross at all.
      const shift = Math.round(a(meeting) - costAt(other, meeting) + apart) + 0.0371;
      const b = (x: number) => costAt(other, x) + shift;
      const at = found(a, b, grid(DOMAIN.low, DOMAIN.high, positions));
      total += at.length;
      // Told the crossings, the order of the figures is known everywhere.
      const first = a(DOMAIN.low) > b(DOMAIN.low);
      const told = (x: number): boolean => (at.filter((cut) => cut.at < x).length % 2 === 0) === first;
      const holds = (x: number): boolean => [1 - least, 1 + least].every((by) => a(x * by) > b(x * by) === a(x) > b(x));
      expect(FINE.filter((x) => holds(x) && told(x) !== a(x) > b(x)).slice(0, 3)).toEqual([]);
      for (const cut of at) if (!cut.isStep) expect(Math.abs(a(cut.at) - b(cut.at))).toBeLessThan(0.005);
    }),
    { numRuns: runs },
  );
  expect(total).toBeGreaterThan(runs);
}

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 150);

test(
  'costs that only jump up cross exactly where a fine grid sees them cross',
  () => holdsAgainstFineGrid(costs(0), { positions: 25, least: 0.0012 }, RUNS),
  1000 * RUNS,
);

test(
  'costs that jump up and down, too, when they are looked at more closely',
  () => holdsAgainstFineGrid(costs(-150), { positions: 1025, least: 0.006 }, RUNS),
  1000 * RUNS,
);
