import type { core, ZodType } from 'zod';
import type { LocatedFile, OwnPackProblem, Path } from './locate.ts';

/** The value at a path as its schema reads it, or every fault at its place. */
export function check<T>(
  schema: ZodType<T>,
  value: unknown,
  file: LocatedFile,
  base: Path,
): { ok: true; data: T } | { ok: false; problems: OwnPackProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, data: result.data };
  return { ok: false, problems: result.error.issues.flatMap((issue) => problemsOf(issue, file, base)) };
}

function problemsOf(issue: core.$ZodIssue, file: LocatedFile, base: Path): OwnPackProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ message: `unknown key '${key}'`, at: file.atKey(path, key) }));
  }
  if (issue.code === 'invalid_union') {
    // The form that the user meant is the one whose faults lie deepest.
    const meant = issue.errors.find((branch) =>
      branch.every((inner) => inner.path.length > 0 || inner.code === 'custom'),
    );
    if (meant) return meant.flatMap((inner) => problemsOf(inner, file, path));
  }
  const name = path.at(-1);
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [
    { message: missing ? `'${String(name)}' is missing` : `${String(name)}: ${issue.message}`, at: file.at(path) },
  ];
}
