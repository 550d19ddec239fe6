import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../src/uncertainty/distribution-of.ts';
import { rangeOf } from '../../src/uncertainty/range-of.ts';
import { likelyValue, type Quantity, type Stated, scaleUncertain } from '../../src/units/quantity.ts';
import { parseQuantity } from '../../src/units/quantity-text.ts';
import { cutTo, isFormFault } from '../../src/units/value-forms.ts';

function read(text: string): Quantity {
  const result = parseQuantity(text);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.quantity;
}

/** Text, unit, base case, mean, and the quantiles of 5%, 50% and 95%, worked out by hand or from the tests' oracles. */
test.each<[text: string, unit: string, base: number, mean: number, quantiles: readonly [number, number, number]]>([
  ['12 to 18 USD/hour', 'USD/hour', 14.696938457, 14.808995655, [12, 14.696938457, 18]],
  ['-5 to 15 USD', 'USD', 5, 5, [-5, 5, 15]],
  ['12 +- 2 USD/hour', 'USD/hour', 12, 12, [10, 12, 14]],
  ['12 USD/hour ± 2 USD/hour', 'USD/hour', 12, 12, [10, 12, 14]],
  ['12 USD/hour +- 10%', 'USD/hour', 12, 12, [10.8, 12, 13.2]],
  ['12 +/- 10% USD/hour', 'USD/hour', 12, 12, [10.8, 12, 13.2]],
  ['20% +- 5%', '%', 20, 20, [15, 20, 25]],
  ['3%/year +- 1%/year', '%/year', 3, 3, [2, 3, 4]],
  ['uniform(10, 14) USD/hour', 'USD/hour', 12, 12, [10.2, 12, 13.8]],
  ['uniform(10 USD/hour, 14 USD/hour)', 'USD/hour', 12, 12, [10.2, 12, 13.8]],
  ['uniform(30 minutes, 1 hour)', 'hour', 0.75, 0.75, [0.525, 0.75, 0.975]],
  ['uniform(1k, 2k) USD', 'USD', 1500, 1500, [1050, 1500, 1950]],
  // F(x) = (x - 10)^2 / 16 up to 12, 1 - (18 - x)^2 / 48 above
  ['triangular(10, 12, 18) minutes', 'minutes', 12, 40 / 3, [10.894427191, 13.101020514, 16.450806662]],
  // dist_pert.json: 0, 0.5, 1
  ['pert(0, 50, 100)%', '%', 50, 50, [18.925537744, 50, 81.074462256]],
  ['normal(10, 4) USD/hour', 'USD/hour', 10, 10, [3.420585492, 10, 16.579414508]],
  // sigma^2 = ln(1 + 1/16), median 12 / sqrt(1 + 1/16)
  ['lognormal(12, 3) USD', 'USD', 11.641710002, 12, [7.764774108, 11.641710002, 17.454392088]],
  // dist_beta.json: 2, 5 on [0, 1]
  ['beta(2, 5)', '', 0.2644499833, 2 / 7, [0.0628498917, 0.2644499833, 0.5818034092]],
  ['beta(2, 5, 10, 20) USD', 'USD', 12.644499833, 10 + 20 / 7, [10.628498917, 12.644499833, 15.818034092]],
  // dist_truncated_normal.json: 0, 1 in [-1, 1]
  ['normal(0, 1) USD in -1 to 1', 'USD', 0, 0, [-0.8676618864, 0, 0.8676618864]],
  // a half-normal: median 0.6744897502, mean sqrt(2 / pi); its likely value is the end
  ['normal(0, 1) USD at least 0', 'USD', 0, Math.sqrt(2 / Math.PI), [0.0627067779, 0.6744897502, 1.9599639845]],
  // the next two by scipy.stats.truncnorm
  ['normal(10, 4) at most 6 USD', 'USD', 6, 3.8994588954, [0.35202242, 4.36156516, 5.86664144]],
  ['uniform(0, 10) USD in 2 to 4', 'USD', 3, 3, [2.1, 3, 3.9]],
  [
    'lognormal(12, 3) USD at most 11.641710001743983',
    'USD',
    11.641710002,
    9.6661369223,
    [7.18510893, 9.8603436, 11.46334592],
  ],
])('%s', (text, unit, base, mean, quantiles) => {
  const { value, unit: read_ } = read(text);
  const distribution = distributionOf(value);
  expect(read_.text).toBe(unit);
  expect(likelyValue(value)).toBeCloseTo(base, 6);
  expect(distribution.mean).toBeCloseTo(mean, 3);
  const got = [0.05, 0.5, 0.95].map((p) => distribution.quantile(p));
  for (const [index, quantile] of quantiles.entries()) expect(got[index]).toBeCloseTo(quantile, 3);
});

describe('what a text cannot state', () => {
  test.each([
    ['12 +- -2', 'number', 0, 8],
    ['uniform(1,200, 1,400) USD', 'syntax', 0, 21],
    ['uniform()', 'syntax', 8, 1],
    ['uniform(10, 14', 'syntax', 0, 14],
    ['uniform(14, 10) USD', 'range', 0, 19],
    ['uniform(10, 14 USX)', 'currency', 15, 3],
    ['uniform(10 calls, 14 USD)', 'unit', 17, 7],
    ['uniform(10, 14) * calls', 'syntax', 16, 7],
    ['uniform(10, 14) USD/hour + 2', 'syntax', 16, 12],
    ['gamma(10, 14) USD', 'syntax', 0, 5],
    ['constructor(10, 14) USD', 'syntax', 0, 11],
    ['triangular(1, 5, 3) USD', 'range', 0, 23],
    ['normal(10, -1)', 'number', 0, 14],
    ['lognormal(0, 1)', 'number', 0, 15],
    ['beta(0, 1)', 'number', 0, 10],
    ['beta(2, 3, 10)', 'syntax', 0, 14],
    ['beta(8, 2)%', 'syntax', 10, 1],
    ['beta(8 USD, 2, 1, 2)', 'syntax', 0, 20],
    ['12 USD in 0 to 20', 'range', 0, 17],
    ['normal(10, 4) in 20 to 0', 'range', 0, 24],
    ['uniform(0, 1) at least 2', 'range', 0, 24],
    ['80% in 20 s', 'syntax', 7, 4],
    ['normal(1e16, 1)', 'number', 7, 4],
  ])('%s', (text, problem, offset, length) => {
    const result = parseQuantity(text);
    expect(result.ok ? 'none' : [result.problem, result.offset, result.length]).toEqual([problem, offset, length]);
  });
});

test('without a spread a form is one number', () => {
  for (const text of ['uniform(5, 5) USD', 'normal(5, 0) USD', '5 +- 0 USD', '5 +- 0% USD', 'pert(5, 5, 5) USD'])
    expect(read(text).value).toEqual({ kind: 'point', value: 5 });
});

const number = fc.integer({ min: -500, max: 500 }).map((value) => value / 4);
const positive = fc.integer({ min: 1, max: 500 }).map((value) => value / 4);
const ends = fc.tuple(number, positive).map(([low, width]) => [low, low + width] as const);
const points = fc
  .tuple(ends, fc.integer({ min: 0, max: 8 }))
  .map(([[low, high], share]) => ({ low, high, likely: low + ((high - low) * share) / 8 }));
const continuous = fc.oneof(
  ends.map(([low, high]): Stated => ({ kind: 'interval', low, high })),
  ends.map(([low, high]): Stated => ({ kind: 'uniform', low, high })),
  points.map((three): Stated => ({ kind: 'three-point', ...three })),
  points.map((three): Stated => ({ kind: 'triangular', ...three })),
  fc.tuple(number, positive).map(([value, margin]): Stated => ({ kind: 'margin', value, margin })),
  fc.tuple(number, positive).map(([mean, sd]): Stated => ({ kind: 'normal', mean, sd })),
  fc.tuple(positive, positive).map(([mean, sd]): Stated => ({ kind: 'lognormal', mean, sd })),
  fc
    .tuple(positive, positive, ends)
    .map(([alpha, beta, [low, high]]): Stated => ({ kind: 'beta', alpha, beta, low, high })),
);
const anyForm: fc.Arbitrary<Stated> = fc.oneof(
  continuous,
  fc
    .tuple(continuous, ends)
    .map(([of, [low, high]]) => cutTo(of, low, high))
    .filter((value) => !isFormFault(value))
    .map((value) => value as Stated),
  fc
    .array(number, { minLength: 1, maxLength: 5 })
    .map((values): Stated => ({ kind: 'discrete', values, probabilities: values.map(() => 1 / values.length) })),
);
const PROBABILITIES = [0, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 1];

test('quantiles rise, and a change of unit changes nothing else', () => {
  fc.assert(
    fc.property(anyForm, fc.constantFrom(0.01, 1 / 60, 12, 2080), (value, factor) => {
      const one = distributionOf(value);
      const other = distributionOf(scaleUncertain(value, factor));
      const quantiles = PROBABILITIES.map((p) => one.quantile(p));
      expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      for (const [index, p] of PROBABILITIES.entries()) {
        const wanted = quantiles[index]! * factor;
        if (Number.isFinite(wanted)) {
          const size = 1e-9 * Math.max(Math.abs(wanted), factor * one.sd);
          expect(Math.abs(other.quantile(p) - wanted)).toBeLessThanOrEqual(size);
        }
      }
      const likely = likelyValue(scaleUncertain(value, factor));
      expect(likely).toBeCloseTo(likelyValue(value) * factor, 6);
    }),
    { numRuns: 300 },
  );
});

test('the base case and the range that is shown lie within what is possible', () => {
  fc.assert(
    fc.property(anyForm, (value) => {
      const { quantile } = distributionOf(value);
      const [lowest, highest] = [quantile(0), quantile(1)];
      const slack = 1e-9 * (1 + Math.abs(lowest === -Infinity ? 0 : lowest));
      const likely = likelyValue(value);
      const range = rangeOf(value) ?? { low: likely, high: likely };
      for (const one of [likely, range.low, range.high]) {
        expect(one).toBeGreaterThanOrEqual(lowest - slack);
        expect(one).toBeLessThanOrEqual(highest + slack);
      }
      expect(range.low).toBeLessThanOrEqual(range.high);
    }),
    {
      numRuns: 300,
      // Cut to a far tail, of which hardly a digit is left.
      examples: [
        [{ kind: 'cut', of: { kind: 'beta', alpha: 4.5, beta: 31.75, low: 0, high: 118.5 }, low: 86.5, high: 86.75 }],
      ],
    },
  );
});

test('no text brings the reader down', () => {
  const piece = fc.constantFrom(
    ...[
      'uniform',
      'normal(',
      'beta',
      '(',
      ')',
      ',',
      '+-',
      '±',
      ' to ',
      ' in ',
      ' at least ',
      ' at most ',
      '%',
      '%/year',
    ],
    ...['12', '1,200', '-3', '1e9', '.5', 'USD', 'USD/hour', 'calls', '__proto__', 'k', '\u0000', '=1+1', ' '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const result = parseQuantity(text);
      if (result.ok) expect(Number.isFinite(likelyValue(result.quantity.value))).toBe(true);
      else expect(result.offset + result.length).toBeLessThanOrEqual(Math.max(1, text.length) + 1);
    }),
    { numRuns: 2000 },
  );
});
