/** The comparison rules of `test/oracles/README.md`, as plain functions. */
import type { OracleKind } from './types.ts';

/** `abs`, `rel`, `integers: "exact"`, `<output>_abs`, `<output>_rel`, `estimate_abs`, `estimate_rel_of_<output>`. */
export type Tolerance = Readonly<Record<string, number | string>>;

type Fields = Readonly<Record<string, unknown>>;

/** Tolerance keys that the runner would ignore; each is an error. */
export function toleranceProblems(tolerance: Tolerance, outputs: readonly string[]): string[] {
  const known = new Set(['abs', 'rel', 'integers', 'estimate_abs']);
  for (const output of outputs) known.add(`${output}_abs`).add(`${output}_rel`).add(`estimate_rel_of_${output}`);
  return Object.keys(tolerance)
    .filter((key) => !known.has(key))
    .map((key) => `unknown tolerance ${key}`);
}

/** Every difference between results and expected fields, in words. */
export function differences(results: Fields, expected: Fields, tolerance: Tolerance, kind: OracleKind): string[] {
  return Object.entries(expected).flatMap(([field, value]) => {
    if (!(field in results) || results[field] === undefined) return [`${field}: no result, expected ${show(value)}`];
    const exact = tolerance['integers'] === 'exact' && kind.integers?.includes(field) === true;
    const bounds = exact
      ? { abs: 0, rel: 0 }
      : { abs: bound(tolerance, 'abs', field), rel: bound(tolerance, 'rel', field) };
    return differencesOf(field, results[field], value, bounds, kind.decimals?.includes(field) === true);
  });
}

function bound(tolerance: Tolerance, key: 'abs' | 'rel', field: string): number {
  return Number(tolerance[`${field}_${key}`] ?? tolerance[key] ?? 0);
}

function differencesOf(
  path: string,
  got: unknown,
  expected: unknown,
  bounds: { readonly abs: number; readonly rel: number },
  decimal: boolean,
): string[] {
  if (typeof expected === 'number') {
    // Written so that NaN fails.
    const close = typeof got === 'number' && Math.abs(got - expected) <= bounds.abs + bounds.rel * Math.abs(expected);
    return close ? [] : [`${path}: got ${show(got)}, expected ${show(expected)}`];
  }
  if (isList(expected)) {
    if (!isList(got)) return [`${path}: got ${show(got)}, expected a list`];
    if (got.length !== expected.length) return [`${path}: ${got.length} elements, expected ${expected.length}`];
    return Array.from(expected).flatMap((item, index) =>
      differencesOf(`${path}[${index}]`, got[index], item, bounds, decimal),
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return [`${path}: got ${show(got)}, expected an object`];
    return Object.entries(expected).flatMap(([field, value]) =>
      differencesOf(`${path}.${field}`, (got as Fields)[field], value, bounds, decimal),
    );
  }
  const same =
    decimal && typeof got === 'string' && typeof expected === 'string'
      ? canonicalDecimal(got) === canonicalDecimal(expected)
      : got === expected;
  return same ? [] : [`${path}: got ${show(got)}, expected ${show(expected)}`];
}

type List = ArrayLike<unknown>;

function isList(value: unknown): value is List {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** Plain decimal notation without needless zeros; anything else is returned as it is. */
function canonicalDecimal(text: string): string {
  const match = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text);
  if (!match) return text;
  const [, sign, whole, fraction] = match;
  const digits = fraction ? `${whole}.${fraction}` : `${whole}`;
  return digits === '0' ? '0' : `${sign}${digits}`;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
