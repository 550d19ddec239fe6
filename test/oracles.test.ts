/**
 * Compares our methods with numbers computed by other implementations: one test per case of `test/oracles/*.json`,
 * or of the folder named by SOURCEWISE_ORACLES. The rules are in `test/oracles/README.md`. A file, kind or field that
 * no handler knows is a failure, so that nothing is passed over in silence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences, type Tolerance, toleranceProblems } from './oracle-handlers/compare.ts';
import { families } from './oracle-handlers/index.ts';
import { NO_KIND, NOT_SUPPORTED, type OracleKind } from './oracle-handlers/types.ts';

interface OracleCase {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance?: Tolerance;
  readonly optional?: boolean;
}

interface OracleFile {
  readonly tolerance: Tolerance;
  readonly cases: readonly OracleCase[];
}

const FILE_FIELDS = ['method', 'reference', 'tolerance', 'notes', 'cases'];
const CASE_FIELDS = ['name', 'input', 'expected', 'source', 'published', 'note', 'tolerance', 'optional'];

const folder = process.env['SOURCEWISE_ORACLES'] || join(import.meta.dirname, 'oracles');
const fileNames = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();

function unknownFields(object: object, known: readonly string[]): string[] {
  return Object.keys(object).filter((field) => !known.includes(field));
}

/** All differences between one case and our results, in words; empty when the case passes. */
function check(oracleCase: OracleCase, kind: OracleKind, fileTolerance: Tolerance): string[] {
  const { input, expected } = oracleCase;
  const tolerance = oracleCase.tolerance ?? fileTolerance;
  const problems = [
    ...unknownFields(oracleCase, CASE_FIELDS).map((field) => `unknown field ${field} in the case`),
    ...unknownFields(input, [...kind.inputs, 'kind']).map((field) => `no handler knows the input field ${field}`),
    ...unknownFields(expected, kind.outputs).map((field) => `no handler knows the expected field ${field}`),
    ...toleranceProblems(tolerance, kind.outputs),
  ];
  if (problems.length > 0) return problems;
  const results = kind.run(input as never) as Record<string, unknown>;
  problems.push(...differences(results, expected, tolerance, kind));
  if (kind.estimate && Object.keys(tolerance).some((key) => key.startsWith('estimate_'))) {
    const estimates = kind.estimate(input as never) as Record<string, unknown>;
    const estimated = Object.fromEntries(Object.entries(expected).filter(([field]) => field in estimates));
    problems.push(...differences(estimates, estimated, estimateTolerance(tolerance, expected), kind));
  }
  return problems;
}

/** `estimate_abs` as it stands; `estimate_rel_of_<field>` as that share of the expected field. */
function estimateTolerance(tolerance: Tolerance, expected: Readonly<Record<string, unknown>>): Tolerance {
  let abs = 0;
  for (const [key, value] of Object.entries(tolerance)) {
    if (key === 'estimate_abs') abs += Number(value);
    if (key.startsWith('estimate_rel_of_')) {
      abs += Number(value) * Math.abs(Number(expected[key.slice('estimate_rel_of_'.length)]));
    }
  }
  return { abs };
}

test('there are oracle files', () => {
  expect(fileNames.length).toBeGreaterThan(0);
});

for (const fileName of fileNames) {
  const name = basename(fileName, '.json');
  describe(name, () => {
    const file = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as OracleFile;
    const oracleFamily = Object.hasOwn(families, name) ? families[name] : undefined;

    test('is a file that a handler knows', () => {
      expect(unknownFields(file, FILE_FIELDS)).toEqual([]);
      expect(file.cases.length).toBeGreaterThan(0);
      expect(oracleFamily, `no handler for ${fileName}`).toBeDefined();
      if (oracleFamily && file.tolerance['integers'] === 'exact') {
        const kinds = Object.values(oracleFamily.kinds);
        const declares = kinds.some((kind) => kind !== NOT_SUPPORTED && (kind.integers?.length ?? 0) > 0);
        expect(declares, `no kind of ${fileName} says which outputs are whole numbers`).toBe(true);
      }
    });

    file.cases.forEach((oracleCase, index) => {
      const kindName = typeof oracleCase.input['kind'] === 'string' ? oracleCase.input['kind'] : NO_KIND;
      test(`${index + 1}. ${oracleCase.name}`, (context) => {
        const kinds = oracleFamily?.kinds ?? {};
        const kind = Object.hasOwn(kinds, kindName) ? kinds[kindName] : undefined;
        if (kind === undefined) throw new Error(`no handler knows kind "${kindName}" of ${fileName}`);
        if (kind === NOT_SUPPORTED) {
          expect(oracleCase.optional, `kind "${kindName}" may be passed over in optional cases only`).toBe(true);
          context.skip();
          return;
        }
        expect(check(oracleCase, kind, file.tolerance)).toEqual([]);
      });
    });
  });
}
