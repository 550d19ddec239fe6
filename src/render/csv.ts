import { cleanLine } from './clean.ts';
import type { Renderer } from './renderer.ts';

/** RFC 4180: one header, then the rows of every report; lines end in CR LF. */
export const csv: Renderer = {
  render(report, _, index) {
    const { columns, rows } = report.records();
    const lines = index === 0 ? [csvLine(columns)] : [];
    for (const row of rows) lines.push(csvLine(row));
    return lines.join('');
  },
};

function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? decimal(value) : '';
  const text = guarded(cleanLine(value));
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A plain decimal: no exponent, no thousands marks. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe, as OWASP advises; a signed number with a unit
 * is none of that but would be shown as an error.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}
