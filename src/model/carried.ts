import type { Line } from './line.ts';

/**
 * The lines of a source that is part of another option. Their figures keep their ids (the source was built under
 * `<option>.<part>`); in the option's ledger they go by `<part>.<line>`.
 */
export function carried(lines: readonly Line[], part: string, label: string | null): Line[] {
  return lines.map((line) => ({
    ...line,
    id: `${part}.${line.id}`,
    label: label === null ? line.label : `${label}: ${line.label}`,
  }));
}
