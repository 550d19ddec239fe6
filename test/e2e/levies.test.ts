import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { type Asked, statuteCases } from '../levies/statute-cases.ts';

const EVERY = Number(process.env['LEVY_EVERY'] ?? 8);

/** The flags of `cost` for a case. */
function flags({ country, region, locality, wage, hours, employees, annual_payroll, quarterly_payroll }: Asked) {
  const given = { country, region, locality, wage, hours, employees, annual_payroll, quarterly_payroll };
  return Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name.replaceAll('_', '-')}`, String(value)],
  );
}

describe('the built program gives the amounts worked by hand', () => {
  const some = statuteCases().filter((_, index) => index % EVERY === 0);
  test.each(some.map((one) => [one.name, one] as const))('%s', (_, { at, lines }) => {
    const args = ['bin/sourcewise.js', 'cost', '--role', 'office-clerk', ...flags(at), '--format', 'json'];
    const out = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const got = (JSON.parse(out) as { lines: { id: string; annual: number }[] }).lines;
    expect(Object.fromEntries(got.filter(({ id }) => id in lines).map(({ id, annual }) => [id, annual]))).toEqual(
      lines,
    );
  });
});
