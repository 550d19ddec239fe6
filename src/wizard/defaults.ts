import type { AssumptionResult } from '../analysis/result.ts';
import { figure } from '../units/words.ts';
import type { Context } from './types.ts';
import type { Line } from './yaml-lines.ts';

/**
 * A key that was not answered, as a comment with its default, or with an example where no default is known; `within` is
 * the mapping that has to be written around it.
 */
export type Defaults = (depth: number, path: string, example: string, meaning: string, within?: string) => Line;

/** What holds where the file is silent: a text that the file would take, and where it comes from. */
export interface Default {
  readonly value: string;
  readonly comment: string;
}

/**
 * The default of a path: what the ranking used, when it is known, else what the data packs hold; undefined where
 * neither says anything.
 */
export function defaultOf(
  path: string,
  context: Context,
  assumptions: readonly AssumptionResult[],
): Default | undefined {
  const used = assumptions.filter((one) => one.origin !== 'given' && samePath(one.path, path));
  const [, option = ''] = /^options\.([^.]+)\./.exec(path) ?? [];
  const found = used.find(({ usedBy }) => usedBy.includes(option)) ?? (option === '' ? used[0] : undefined);
  return found ? ofAssumption(found) : ofData(path, context);
}

/** `options.*.wage` is where every option sets its wage. */
function samePath(pattern: string, path: string): boolean {
  const [left, right] = [pattern.split('.'), path.split('.')];
  return left.length === right.length && left.every((part, at) => part === '*' || part === right[at]);
}

function ofAssumption({ value, unit, range, origin, source, asOf }: AssumptionResult): Default {
  const between = range ? ` (${figure(range.low)} to ${figure(range.high)})` : '';
  return { value: amountText(value, unit), comment: `${origin}${between}: ${dated(source, asOf)}` };
}

function ofData(path: string, context: Context): Default | undefined {
  const { data, entry, role, country } = context;
  if (path.endsWith('.wage')) {
    const wage = data.wage(role, country);
    if (!wage) return undefined;
    const between = ` (${figure(wage.low)} to ${figure(wage.high)})`;
    return {
      value: amountText(wage.likely, wage.unit),
      comment: `default${between}: ${dated(wage.source.title, wage.asOf)}`,
    };
  }
  if (path.endsWith('.handle_time') && entry?.minutesPerUnit?.unit.endsWith(`/${entry.unitOfWork}`)) {
    const { value, unit, source, asOf } = entry.minutesPerUnit;
    if (typeof value === 'number')
      return { value: amountText(value, unit), comment: `default: ${dated(source.title, asOf)}` };
    const between = ` (${figure(value.low)} to ${figure(value.high)})`;
    return { value: amountText(value.likely, unit), comment: `default${between}: ${dated(source.title, asOf)}` };
  }
  return undefined;
}

/** An amount as the file takes it: `37230 USD/year`, `15%`, `2 minute/call`. */
function amountText(value: number, unit: string): string {
  const number = figure(value).replaceAll(',', '');
  if (unit === '' || unit === '1') return number;
  if (number !== '1' && /^(hour|minute)\b/.test(unit)) return `${number} ${unit.replace(/^(hour|minute)/, '$1s')}`;
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}

function dated(source: string, asOf: string | null): string {
  const text = source.replace(/\s+/g, ' ').trim();
  return asOf && !text.includes(asOf) ? `${text}, ${asOf}` : text;
}
