import type { Scenario } from '../scenario/types.ts';
import type { OptionFigures } from './figures.ts';
import type { AssumptionResult } from './result.ts';

/**
 * Options with labels that tell them apart: one that shares its label with another, or that has only the name of its
 * kind while its id says more, gets its id behind it.
 */
export function distinctLabels(options: readonly OptionFigures[], { options: written }: Scenario): OptionFigures[] {
  const named = new Set(written.filter(({ label }) => label !== undefined).map(({ id }) => id));
  return options.map((option) => {
    const { id, kind, label } = option;
    const shared = options.some((other) => other.id !== id && other.label === label);
    const onlyKind = !named.has(id) && id !== kind && kind !== 'status-quo';
    return shared || onlyKind ? { ...option, label: `${label} (${id})` } : option;
  });
}

/**
 * Names of numbers that tell them apart, in their order: the label, with the options that use it or the path behind it
 * where others have the same.
 */
export function distinctNames(numbers: readonly AssumptionResult[]): string[] {
  const byLabel = new Map<string, AssumptionResult[]>();
  for (const one of numbers) byLabel.set(one.label, [...(byLabel.get(one.label) ?? []), one]);
  return numbers.map(({ label, path, usedBy }) => {
    const alike = byLabel.get(label)!;
    if (alike.length < 2) return label;
    const users = usedBy.join(', ');
    const isOwn = alike.filter((other) => other.usedBy.join(', ') === users).length === 1;
    return `${label} (${isOwn ? users : path})`;
  });
}
