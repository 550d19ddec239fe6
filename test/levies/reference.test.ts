import { describe, expect, test } from 'vitest';
import { engineYears } from './engine.ts';
import { grid } from './grid.ts';
import { type Place, places, type Setting, type Situation, statutoryYear } from './reference.ts';

const TOLERANCE = 1e-6;
const all = places();
let compared = 0;

/** Lines of the model that differ from the reference, in words. */
function differences(place: Place, situations: readonly Situation[], settings: Record<string, Setting> = {}): string[] {
  const { lines, diagnostics } = engineYears(place, situations, settings);
  const problems = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  situations.forEach((at, index) => {
    const expected = statutoryYear(place, { ...at, settings });
    if (expected.size !== lines.size) problems.push(`${[...expected.keys()]} are not ${[...lines.keys()]}`);
    for (const [id, amount] of expected) {
      compared += 1;
      const got = lines.get(id)?.[index] ?? Number.NaN;
      // Billions of dong have a last digit of their own.
      if (Math.abs(got - amount) <= TOLERANCE + Math.abs(amount) * 1e-12) continue;
      problems.push(`${id} at ${JSON.stringify(at)}: ${got}, not ${amount}`);
    }
  });
  return problems;
}

describe('statutory amounts of a year are those of a second calculator', () => {
  test.each(all.map((place) => [place.name, place] as const))('%s', (_, place) => {
    expect(differences(place, grid(place)).slice(0, 8)).toEqual([]);
  });

  test('all places are compared', () => {
    expect(all.filter(({ region }) => region === undefined)).toHaveLength(27);
    expect(all.filter(({ region, locality }) => region && !locality)).toHaveLength(51);
    expect(all.filter(({ locality }) => locality).length).toBe(14);
    expect(compared).toBeGreaterThan(40_000);
    if (process.env['LEVY_COUNTS']) console.log(`${compared} amounts compared in ${all.length} places`);
  });
});

describe('a levy that is switched or has a rate of its own', () => {
  const settingsOf = (place: Place): Record<string, Setting>[] => {
    const withRate = place.levies.filter(({ brackets }) => brackets.some(({ rate }) => rate !== 0));
    return [
      Object.fromEntries(place.levies.map(({ id }, index) => [id, index % 2 === 0 ? 'off' : 'on'])),
      Object.fromEntries(withRate.map(({ id }, index) => [id, 0.002 * (index + 1)])),
    ];
  };
  test.each(all.map((place) => [place.name, place] as const))('%s', (_, place) => {
    const some = grid(place).filter((_, index) => index % 5 === 0);
    for (const settings of settingsOf(place)) expect(differences(place, some, settings).slice(0, 8)).toEqual([]);
  });

  test('a levy off by default is due where the file asks for it', () => {
    const nevada = all.find(({ name }) => name === 'US-NV')!;
    const at = { wage: 52_000, heads: 30, payroll: 1_600_000, quarterly: 400_000 };
    expect(engineYears(nevada, [at]).lines.has('levy.modified_business_tax')).toBe(false);
    const asked = engineYears(nevada, [at], { modified_business_tax: 'on' }).lines;
    expect(asked.get('levy.modified_business_tax')![0]).toBeCloseTo(52_000 * 0.0117, 6);
  });
});
