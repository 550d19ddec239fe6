/**
 * What a family of oracle cases (one JSON file in `test/oracles`) looks like to the runner `test/oracles.test.ts`.
 *
 * A handler file exports an object `{ <file base name>: family(...) }`, which `index.ts` spreads into the registry.
 */

/** One calculation of a file: the fields that it knows and the code that computes them. */
export interface OracleKind {
  /** Known input fields, without `kind`. Any other field in a case is an error. */
  readonly inputs: readonly string[];
  /** Known expected fields. Any other field in a case is an error. */
  readonly outputs: readonly string[];
  /** Outputs that must be equal, not close, where the file says `"integers": "exact"`. */
  readonly integers?: readonly string[] | undefined;
  /** Outputs that are decimal strings, compared as decimals (`"1.0"` equals `"1.00"`). */
  readonly decimals?: readonly string[] | undefined;
  /** Results by output name; more than a case expects is fine, less is not. */
  run(input: never): object;
  /**
   * Sampled estimates of some outputs, compared with the same expected values within `estimate_abs` or
   * `estimate_rel_of_<output>` of the tolerance. Called only where the tolerance has such a key.
   */
  estimate?: ((input: never) => object) | undefined;
}

/** The marker for a kind whose cases are all `optional` and which we do not compute: such cases are skipped. */
export const NOT_SUPPORTED = 'not supported';

export interface OracleFamily {
  /** By the value of `input.kind`; cases without `kind` use the key `NO_KIND`. */
  readonly kinds: Readonly<Record<string, OracleKind | typeof NOT_SUPPORTED>>;
}

/** File base name (`erlang_b`) to its family. */
export type OracleFamilies = Readonly<Record<string, OracleFamily>>;

/** Key in `kinds` for cases whose input has no `kind`. */
export const NO_KIND = '';

interface KindSpecification<Input extends object> {
  readonly inputs: readonly (keyof Input & string)[];
  readonly outputs: readonly string[];
  readonly integers?: readonly string[];
  readonly decimals?: readonly string[];
  run(input: Input): object;
  estimate?(input: Input): object;
}

/** A kind with typed input. The runner has checked the field names, not the types of the values. */
export function oracleKind<Input extends object>(specification: KindSpecification<Input>): OracleKind {
  return specification as OracleKind;
}

/** A family whose cases have no `kind`. */
export function singleKind<Input extends object>(specification: KindSpecification<Input>): OracleFamily {
  return { kinds: { [NO_KIND]: oracleKind(specification) } };
}

/** A family that selects the calculation by `input.kind`. */
export function family(kinds: OracleFamily['kinds']): OracleFamily {
  return { kinds };
}
