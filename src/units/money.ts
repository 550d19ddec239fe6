/** Exact decimal money: rounding to places and splitting so that the parts add up. Amounts are decimal strings. */

/** Half modes act on the magnitude: half_up is half away from zero. Ceiling and floor look at the sign. */
export const ROUNDING_MODES = ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

/** A decimal number: units x 10^-scale. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * A decimal rounded to a number of places, as a decimal string with exactly these places (none if negative: -2 rounds
 * to hundreds). Acts on the digits as written: 1.005 is a tie, although the nearest double lies below it.
 * Source: General Decimal Arithmetic Specification 1.70.
 */
export function roundDecimal(value: string, places: number, mode: RoundingMode = 'half_up'): string {
  return format({ units: roundedUnits(parse(value), places, mode), scale: places });
}

/**
 * Splits a total in proportion to weights, so that the parts add up to it exactly: the whole units of every quota, then
 * the units left over one by one to the largest remainders, ties to the earlier part. A negative total is split by
 * magnitude. `hasTie` says that the rule for ties decided. Source: largest remainder method (Hamilton, Hare).
 */
export function allocateMoney(
  total: string,
  weights: readonly number[],
  places = 2,
): { readonly parts: readonly string[]; readonly hasTie: boolean } {
  const amount = parse(total);
  const units = roundedUnits(amount, places, 'down');
  if (units * power(amount.scale - places) !== amount.units * power(places - amount.scale)) {
    throw new RangeError(`${total} does not have ${places} decimal places`);
  }
  const exact = weights.map((weight) => parse(String(weight)));
  if (exact.some((weight) => weight.units < 0n)) throw new RangeError('a weight cannot be negative');
  const scale = Math.max(0, ...exact.map((weight) => weight.scale));
  const shares = exact.map((weight) => weight.units * power(scale - weight.scale));
  const sum = shares.reduce((all, share) => all + share, 0n);
  if (sum === 0n && units !== 0n) throw new RangeError('an amount cannot be split without a positive weight');

  const magnitude = units < 0n ? -units : units;
  const whole = shares.map((share) => (sum === 0n ? 0n : (magnitude * share) / sum));
  const remainder = shares.map((share) => (sum === 0n ? 0n : (magnitude * share) % sum));
  const order = remainder
    .map((_, index) => index)
    .sort((a, b) => (remainder[a]! === remainder[b]! ? a - b : remainder[a]! > remainder[b]! ? -1 : 1));
  const left = Number(magnitude - whole.reduce((all, part) => all + part, 0n));
  for (const index of order.slice(0, left)) whole[index]! += 1n;
  const hasTie = left > 0 && left < order.length && remainder[order[left - 1]!] === remainder[order[left]!];
  const parts = whole.map((part) => format({ units: units < 0n ? -part : part, scale: places }));
  return { parts, hasTie };
}

/**
 * Amounts rounded to `digits` decimals so that they add up exactly to the rounded total (by default that of their
 * sum): each is cut to the unit below, and the units left over go to the largest remainders, ties to the earlier part.
 * A negative total is split by magnitude.
 */
export function allocateCents(parts: readonly number[], total?: number, digits = 2): number[] {
  if (parts.length === 0) return [];
  const sum = total ?? parts.reduce((all, part) => all + part, 0);
  // By magnitude, so that a credit is split like the charge that it mirrors.
  if (sum < 0) return allocateCents(parts.map(negated), -sum, digits).map(negated);
  const scale = 10 ** digits;
  const scaled = parts.map((part) => withoutNoise(part * scale));
  // Half up, as on the total's own line.
  const wanted = Math.floor(withoutNoise(sum * scale) + 0.5);
  const units = scaled.map(Math.floor);
  const order = scaled
    // In millionths of a unit, so that equal remainders stay a tie in spite of rounding.
    .map((value, index) => ({ index, remainder: Math.round((value - Math.floor(value)) * 1e6) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = wanted - units.reduce((all, unit) => all + unit, 0);
  // A total that is not the sum of the parts may leave more than one unit for each.
  const each = Math.floor(left / parts.length);
  order.forEach(({ index }, rank) => {
    units[index]! += each + (rank < left - each * parts.length ? 1 : 0);
  });
  // Adding 0 turns -0 into 0.
  return units.map((unit) => unit / scale + 0);
}

/** Subtracting from 0 gives no -0. */
function negated(value: number): number {
  return 0 - value;
}

/** 1.15 x 100 is 114.99999999999999 in doubles; what is within rounding of a whole or half unit is taken as such. */
function withoutNoise(value: number): number {
  const nearest = Math.round(value * 2) / 2;
  return Math.abs(value - nearest) <= 1e-9 + Math.abs(value) * 2 ** -50 ? nearest : value;
}

function roundedUnits(value: Decimal, places: number, mode: RoundingMode): bigint {
  if (value.scale <= places) return value.units * power(places - value.scale);
  const divisor = power(value.scale - places);
  const negative = value.units < 0n;
  const magnitude = negative ? -value.units : value.units;
  const whole = magnitude / divisor;
  const rest = magnitude % divisor;
  const rounded = whole + (roundsAway(mode, rest, divisor, whole, negative) ? 1n : 0n);
  return negative ? -rounded : rounded;
}

function roundsAway(mode: RoundingMode, rest: bigint, divisor: bigint, whole: bigint, negative: boolean): boolean {
  if (rest === 0n) return false;
  const twice = rest * 2n;
  switch (mode) {
    case 'half_up':
      return twice >= divisor;
    case 'half_even':
      return twice > divisor || (twice === divisor && whole % 2n === 1n);
    case 'half_down':
      return twice > divisor;
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
  }
}

/** Decimal notation, with or without an exponent. */
function parse(text: string): Decimal {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  const digits = match ? `${match[2]}${match[3] ?? ''}` : '';
  if (!match || digits === '') throw new RangeError(`not a decimal number: ${text}`);
  const units = BigInt(digits) * (match[1] === '-' ? -1n : 1n);
  return { units, scale: (match[3] ?? '').length - Number(match[4] ?? 0) };
}

function format({ units, scale }: Decimal): string {
  if (scale <= 0) return String(units * power(-scale));
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** 10^exponent; 1 for negative exponents. */
function power(exponent: number): bigint {
  return 10n ** BigInt(Math.max(0, exponent));
}
