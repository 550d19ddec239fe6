/**
 * A dimension is a product of base symbols with integer exponents: `USD^1 hour^-1`.
 *
 * Base symbols are currency codes (`USD`), `hour` (time somebody works), `month` (calendar time) and count nouns
 * (`call`, `invoice`). Working time and calendar time never convert into each other by themselves: how many hours a
 * month holds is an assumption of the model, not arithmetic.
 */
export type Dimension = Readonly<Record<string, number>>;

/** The dimension of pure numbers: heads, shares, factors. */
export const PURE: Dimension = Object.freeze({});

/** Product of two dimensions; `sign` -1 divides. */
export function combine(left: Dimension, right: Dimension, sign: 1 | -1 = 1): Dimension {
  if (isPure(right)) return left;
  if (sign === 1 && isPure(left)) return right;
  // Nothing is taken out again: every product of a model comes by here, and an object that lost a key is slow to read.
  const result: Record<string, number> = {};
  for (const symbol in left) {
    const exponent = left[symbol]! + sign * exponentOf(right, symbol);
    if (exponent !== 0) result[symbol] = exponent;
  }
  for (const symbol in right) if (!Object.hasOwn(left, symbol)) result[symbol] = sign * right[symbol]!;
  return result;
}

/** A noun of the file may be called like something that every object has: `constructor`. */
const exponentOf = (dimension: Dimension, symbol: string): number =>
  Object.hasOwn(dimension, symbol) ? dimension[symbol]! : 0;

/** Whether two dimensions are the same product. */
export function sameDimension(left: Dimension, right: Dimension): boolean {
  if (left === right) return true;
  let more = 0;
  for (const symbol in left) {
    if (left[symbol] !== right[symbol]) return false;
    more++;
  }
  for (const _ in right) more--;
  return more === 0;
}

/** Whether the dimension is that of pure numbers. */
export function isPure(dimension: Dimension): boolean {
  for (const _ in dimension) return false;
  return true;
}

/** The dimension in words for people: `USD/hour`, `call/month`, `pure number`. */
export function dimensionText(dimension: Dimension): string {
  const symbols = Object.keys(dimension).sort();
  const power = (symbol: string, exponent: number) => (exponent === 1 ? symbol : `${symbol}^${exponent}`);
  const above = symbols.filter((s) => dimension[s]! > 0).map((s) => power(s, dimension[s]!));
  const below = symbols.filter((s) => dimension[s]! < 0).map((s) => power(s, -dimension[s]!));
  if (above.length === 0 && below.length === 0) return 'pure number';
  return [above.join('*') || '1', ...below].join('/');
}
