/** Reads `test/cases/levies.yaml`: statutory amounts worked by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Asked {
  country: string;
  region?: string;
  locality?: string;
  wage: string;
  hours?: number;
  employees?: number;
  annual_payroll?: number;
  quarterly_payroll?: number;
}

export interface StatuteCase {
  name: string;
  at: Asked;
  wage?: number;
  hours?: number;
  lines: Record<string, number>;
  absent: string[];
}

type Written = string | number;

/** `7000 * 0.6% = 42`: the result, after the arithmetic was done again. */
function worked(written: Written): number {
  const [sum, result] = String(written).split('=');
  if (result === undefined) return Number(written);
  if (!/^[\d.()*/+\-%\s]+$/.test(sum!)) throw new Error(`'${sum}' is no arithmetic`);
  const value = new Function(`return ${sum!.replaceAll('%', '/100')}`)() as number;
  if (Math.abs(value - Number(result)) > 0.005 + 1e-6) throw new Error(`${sum} is ${value}, not ${result}`);
  return Number(result);
}

export function statuteCases(): StatuteCase[] {
  const path = join(import.meta.dirname, '../cases/levies.yaml');
  const file = parse(readFileSync(path, 'utf8')) as {
    cases: {
      name: string;
      at: Asked;
      wage?: Written;
      hours?: Written;
      lines: Record<string, Written>;
      absent?: string[];
    }[];
  };
  return file.cases.map(({ name, at, wage, hours, lines, absent }) => ({
    name,
    at,
    ...(wage === undefined ? {} : { wage: worked(wage) }),
    ...(hours === undefined ? {} : { hours: worked(hours) }),
    lines: Object.fromEntries(Object.entries(lines).map(([id, written]) => [id, worked(written)])),
    absent: absent ?? [],
  }));
}
