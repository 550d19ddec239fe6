import type { AssumptionResult } from '../analysis/result.ts';

/**
 * The path of a number as `--set` takes it, with the option that has it, or ID where several have; null where no
 * scenario can set it.
 */
export function settingPath({ path, settable, usedBy }: AssumptionResult): string | null {
  if (!settable) return null;
  return path.replace('*', usedBy.length === 1 ? (usedBy[0] ?? 'ID') : 'ID');
}

/** ` (path)` after the name of a number that a scenario can set, else nothing. */
export function settingOf(
  { path, label }: { readonly path: string; readonly label: string },
  numbers: readonly AssumptionResult[],
): string {
  const told = numbers.find((one) => one.path === path && one.label === label);
  const setting = told ? settingPath(told) : null;
  return setting === null ? '' : ` (${setting})`;
}
