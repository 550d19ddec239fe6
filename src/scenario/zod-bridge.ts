import { type crossChecks, runCrossCheck } from './cross-checks.ts';
import { readLeaf } from './leaf-values.ts';
import { Problems } from './problems.ts';
import type { LeafSpec } from './spec.ts';
import { nodeOf } from './tree.ts';

/**
 * The checks of single values and across keys, for plain data: the zod definition calls the same functions as the
 * table-driven checks, so that the two can only differ in structure (and a test compares that).
 */
let nouns: ReadonlySet<string> = new Set();

/** Whether plain data pass a leaf's check; references to names are not followed. */
export function leafFits(spec: LeafSpec, value: unknown): boolean {
  const problems = new Problems();
  readLeaf(spec, nodeOf(value), 'value', { problems, nouns });
  return problems.count === 0;
}

/** Whether plain data pass a check across keys. */
export function crossCheckFits(name: keyof typeof crossChecks, value: unknown): boolean {
  const problems = new Problems();
  const node = nodeOf(value);
  if (node.kind !== 'scalar') runCrossCheck(name, node, node, { problems, nouns });
  return problems.count === 0;
}

/** Runs checks by the zod definition with the count nouns that a scenario declares. */
export function withNouns<T>(declared: ReadonlySet<string>, run: () => T): T {
  nouns = declared;
  try {
    return run();
  } finally {
    nouns = new Set();
  }
}
