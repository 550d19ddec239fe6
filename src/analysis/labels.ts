import type { Scenario } from '../scenario/types.ts';
import type { OptionFigures } from './figures.ts';

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
