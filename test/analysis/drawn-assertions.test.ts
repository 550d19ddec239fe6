import { describe, expect, test } from 'vitest';
import { expectations } from '../../src/analysis/check.ts';
import { study } from '../../src/analysis/compare.ts';
import { USUAL_DRAWING } from '../../src/analysis/drawn.ts';
import { loadData } from '../../src/data/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const data = loadData();

function made(more: string, draws: number | null = 256) {
  const text = `name: books
company: {country: US, region: TX, cash: {opening: 3000 USD, receipts: 9000 USD/month}}
work: {books: {function: bookkeeping, workload: 20 to 28 hours/week}}
options:
  clerk: {kind: employee, wage: 18 to 24 USD/hour}
  agency: {kind: outsource, price: {per_hour: 32 to 46 USD/hour}}
${more}`;
  const { scenario, diagnostics } = loadScenario(text, { file: 'test.yaml' });
  if (!scenario) throw new Error(JSON.stringify(diagnostics));
  return study(scenario, data, { drawing: draws === null ? null : { ...USUAL_DRAWING, draws } });
}

describe('expectations over draws', () => {
  const { study: found } = made('');
  const { options } = found!.comparison;
  const [first, second] = options;
  const held = (expectation: string, draws: number | null = 256) => {
    const { study: again } = made(`expect: ["${expectation}"]\n`, draws);
    return expectations(again!);
  };

  test.each([
    () => `chance_best(${first!.id}) == ${first!.chanceBest}`,
    () => `chance_best(clerk) + chance_best(agency) == 1`,
    () => `chance_cheaper(clerk, agency) + chance_cheaper(agency, clerk) == 100%`,
    () => `chance_cheaper(${first!.id}, ${second!.id}) >= chance_best(${first!.id})`,
    () => 'p10(clerk) < p50(clerk) and p50(clerk) < p90(clerk) and p90(clerk) < cvar(clerk)',
    () => `regret(${first!.id}) == evpi()`,
    () => `regret(${second!.id}) > regret(${first!.id})`,
    () => 'cvar(agency) - p90(agency) > 0 USD',
  ])('hold: %s', (expectation) => {
    const { expectations: all, diagnostics } = held(expectation());
    expect(diagnostics).toEqual([]);
    expect(all).toMatchObject([{ holds: true }]);
  });

  test('say that they need draws where there are none', () => {
    for (const asked of [
      'chance_best(clerk) > 0',
      'evpi() < 9 USD',
      'chance_cheaper(clerk, agency) > 0',
      'p90(clerk) > 0 USD',
    ]) {
      const { diagnostics } = held(asked, null);
      expect(diagnostics).toMatchObject([{ code: 'SW5002', hint: expect.stringContaining('--draws 0') }]);
      expect(diagnostics[0]!.message).toContain('needs draws');
    }
  });

  test('take the arguments they need', () => {
    const messages = ['evpi(clerk) > 0 USD', 'chance_cheaper(clerk) > 0', 'chance_bst(clerk) > 0'].map(
      (asked) => held(asked).diagnostics[0],
    );
    expect(messages.map((one) => one!.message.split(': ').at(-1))).toEqual([
      'evpi() is of the whole choice and takes no option',
      'chance_cheaper needs 2 options',
      "'chance_bst' is no function of assertions",
    ]);
    expect(messages[2]!.hint).toBe('did you mean chance_best?');
  });
});

describe('a requirement of a share of the draws', () => {
  const { study: plain } = made('');
  const sorted = [...plain!.drawn!.npv('clerk')].sort((a, b) => a - b);
  const breaks = (require: string, draws: number | null = 256) => {
    const { study: found, diagnostics } = made(`require: ["${require}"]\n`, draws);
    return { clerk: found?.comparison.options.find(({ id }) => id === 'clerk'), diagnostics };
  };
  /** A cost that 64 of 256 draws exceed. */
  const limit = (sorted[191]! + sorted[192]!) / 2;

  test('holds in exactly that share of them', () => {
    expect(breaks(`npv(clerk) <= ${limit} USD with 75%`).clerk).toMatchObject({ feasible: true });
    expect(breaks(`npv <= ${limit} USD with 76%`).clerk).toMatchObject({
      feasible: false,
      breaks: [{ require: `npv <= ${limit} USD with 76%`, by: '1% of the draws (it holds in 75%)' }],
    });
  });

  test('reads every figure of the draw', () => {
    const figures =
      'total > 0 USD and monthly > 0 USD and first_year > 0 USD and cash_total > 0 USD and monthly_cost > 0 USD and cash_low <= 3000 USD and imputed >= 0 USD and one_off >= 0 USD and people >= 0 and seats >= 0 and missed_share >= 0% and founder_hours >= 0 hours/month and lead_time >= 0 months and exit_time >= 0 months and fixed_share >= 0% and cost_per_unit(clerk) > 0 USD and saving(clerk, agency) < 1 and saving(clerk, agency, cash) < 1';
    const { clerk, diagnostics } = breaks(`${figures} with 100%`);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(clerk!.breaks).toEqual([]);
  });

  test('is held in the base case where nothing is drawn', () => {
    expect(breaks('npv <= 1 USD with 1%', null).clerk).toMatchObject({ feasible: false });
    expect(breaks('npv >= 1 USD with 99%', null).clerk).toMatchObject({ feasible: true });
  });

  test.each([
    ['npv > 0 USD with 0%', "'with' takes a percentage of the draws"],
    ['npv > 0 USD with most', "'with' takes a percentage of the draws"],
    ['npv > 0 USD with 90% of them', "'of' stands where an operator or the end was expected"],
    ['rank(clerk) == 1 with 90%', 'rank is no figure of a single draw'],
    ['chance_best(clerk) > 0 with 90%', 'chance_best is known once the options are compared'],
  ])('says what is wrong with it: %s', (require, message) => {
    const { diagnostics } = breaks(require);
    expect(diagnostics.find(({ code }) => code === 'SW5002')!.message).toBe(`'${require}': ${message}`);
  });

  test("is no matter of 'expect'", () => {
    const { study: found } = made('expect: ["npv(clerk) > 0 USD with 90%"]\n');
    expect(expectations(found!).diagnostics[0]!.message).toContain(
      "'with' stands where an operator or the end was expected",
    );
  });
});
