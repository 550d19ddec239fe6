import { describe, expect, test } from 'vitest';
import { Assumptions } from '../../src/assumptions/assumptions.ts';
import { doubtOf, widened } from '../../src/assumptions/doubt.ts';
import { usualPay } from '../../src/assumptions/usual-pay.ts';
import { loadData } from '../../src/data/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { likelyValue } from '../../src/units/quantity.ts';
import { parseUnit } from '../../src/units/unit.ts';

const data = loadData();
const { scenario } = loadScenario(
  'name: x\nwork: {w: {function: bookkeeping, workload: 5 hours/week}}\noptions: [diy]\n',
  {
    file: 'x.yaml',
  },
);
const assumptions = new Assumptions(scenario!, data);

describe('what is doubted', () => {
  test.each([
    ['confirmed', '2026', undefined],
    ['confirmed', '2023-12', undefined],
    ['confirmed', '2023-11', { factor: 1.03, because: 'of 2023-11' }],
    ['confirmed', '2020-12', { factor: 1.03, because: 'of 2020-12' }],
    ['confirmed', '2016-2018', { factor: 1.1, because: 'of 2016-2018' }],
    ['confirmed', '2014', { factor: 1.2, because: 'of 2014' }],
    ['confirmed', '2000s', { factor: 1.5, because: 'of 2000s' }],
    ['confirmed', '2020s', undefined],
    ['confirmed', 'undated', { factor: 1.5, because: 'undated' }],
    ['recalled', '2026', { factor: 1.2, because: 'from memory' }],
    ['recalled', 'undated', { factor: 1.559820415, because: 'from memory, undated' }],
  ] as const)('%s, as of %s', (confidence, asOf, doubt) => {
    const found = doubtOf({ confidence, asOf }, '2026.11');
    expect(found?.because).toBe(doubt?.because);
    expect(found?.factor ?? 1).toBeCloseTo(doubt?.factor ?? 1, 9);
  });
});

describe('how a range widens', () => {
  const ends = (low: number, likely: number, high: number, factor: number, whole?: number) => {
    const { low: from, high: to } = widened({ low, likely, high }, factor, whole);
    return [from, to].map((end) => Number(end.toPrecision(8)));
  };

  test('one number by the factor, either way', () => {
    expect(ends(100, 100, 100, 1.2)).toEqual([83.333333, 120]);
    expect(ends(-100, -100, -100, 1.2)).toEqual([-120, -83.333333]);
  });

  test('a range by the root of the sum of squares of the ratios', () => {
    const high = 10 * Math.exp(Math.hypot(Math.log(2), Math.log(1.5)));
    expect(ends(5, 10, 20, 1.5)).toEqual([100 / high, high].map((end) => Number(end.toPrecision(8))));
  });

  test('ends of nothing, and on the other side of nothing, stay', () => {
    expect(ends(0, 100, 500, 1.2)).toEqual([0, 505.17359]);
    expect(ends(-3, 2, 2, 1.2)).toEqual([-3, 2.4]);
    expect(ends(0, 0, 0, 1.5)).toEqual([0, 0]);
  });

  test('shares by their odds: 90% is 9 to 1', () => {
    expect(ends(90, 90, 90, 1.5, 100)).toEqual(
      [100 * (6 / 7), 100 * (13.5 / 14.5)].map((x) => Number(x.toPrecision(8))),
    );
    expect(ends(90, 95, 100, 1.5, 100)[1]).toBe(100);
  });

  test('every fact keeps its likely value, and no end moves inwards', () => {
    const readable = data.facts().filter(({ unit }) => parseUnit(unit).ok);
    expect(readable.length).toBeGreaterThan(250);
    for (const fact of readable) {
      const { value, provenance, unit } = assumptions.factLeaf(fact, 'x', 'x');
      const stated =
        typeof fact.value === 'number' ? { low: fact.value, likely: fact.value, high: fact.value } : fact.value;
      expect(likelyValue(value)).toBe(stated.likely * unit.factor);
      const range = value.kind === 'three-point' ? value : { low: likelyValue(value), high: likelyValue(value) };
      expect(range.low).toBeLessThanOrEqual(stated.low * unit.factor);
      expect(range.high).toBeGreaterThanOrEqual(stated.high * unit.factor);
      if (provenance.origin === 'default' && provenance.doubt === null && stated.low === stated.high)
        expect(value.kind).toBe('point');
      if (unit.text === '%' && stated.high < 100) expect(range.high).toBeLessThan(unit.factor * 100);
    }
  });
});

test('a law is one number, remembered or not', () => {
  const source = { title: 'a law', asOf: '2001', confidence: 'recalled' } as const;
  const unit = assumptions.fact('hire.cost.average', 'x', 'x').unit;
  expect(assumptions.statutory('law', 'x', 'x', 40, unit, source).value).toEqual({ kind: 'point', value: 40 });
  expect(assumptions.statistic('statistic', 'x', 'x', 40, unit, source).value.kind).toBe('three-point');
});

describe('the range of a default wage', () => {
  test('quartiles as they are', () => {
    const lookup = data.wage('bookkeeper', 'US')!;
    expect(lookup.stat).toContain('p25');
    const { low, likely, high } = lookup;
    expect(usualPay(lookup)).toEqual({ low, likely, high });
  });

  test('tenth and ninetieth percentiles brought to quartiles', () => {
    const lookup = data.wageAlternatives('customer-service-rep', 'US')[0]!;
    const deciles = { ...lookup, low: lookup.p10!, high: lookup.p90! };
    const { low, high } = usualPay(deciles);
    // BLS publishes both for this occupation: the middle half is told from the ends to 6%
    expect(low / lookup.low).toBeGreaterThan(0.94);
    expect(low / lookup.low).toBeLessThan(1.06);
    expect(high / lookup.high).toBeGreaterThan(0.94);
    expect(high / lookup.high).toBeLessThan(1.06);
  });
});
