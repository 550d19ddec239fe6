import { describe, expect, it } from 'vitest';
import { type Study, study } from '../src/analysis/compare.ts';
import { contractOf } from '../src/analysis/contract.ts';
import { explainFigure } from '../src/analysis/explain-figure.ts';
import { explanationReport } from '../src/report/explanation-report.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { data } from './model/source-bench.ts';

function made(vendor: string, more = ''): Study {
  const text = `
name: Phones
start: 2027-01
horizon: 24 months
discount: 0%/year
company: {country: US, region: TX, currency: USD}
work: {w: {function: phone-reception, volume: 1000 calls/month, handle_time: 3 minutes, open: 24x7}}
options:
  v: {kind: outsource, lead_time: 0 days, ${vendor}}
${more}`;
  const loaded = loadScenario(new TextEncoder().encode(text), { file: 'phones.yaml' });
  expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return study(loaded.scenario!, data).study!;
}

const ask = (made_: Study, stress = false) => contractOf(made_, data, { option: 'v', stress }).contract!;

describe('a clause is worth the difference of two full runs', () => {
  const terms = 'setup: 600 USD, deposit: 500 USD, escalator: 5%/year, notice: 90 days, exit_fee: 300 USD';
  const price = 'price: {retainer: 1000 USD/month}, minimum: 1500 USD/month, failure: 12.5%/year';
  const full = made(`${price}, contract: {term: 18 months, ${terms}}`);
  const worth = (id: string, instead?: string) =>
    ask(full).clauses.find((clause) => clause.id === id && (instead === undefined || clause.instead === instead))!;

  it('of a set-up fee the fee', () => expect(worth('contract.setup').worth).toBeCloseTo(600, 6));
  it('of a deposit nothing without interest', () => expect(worth('contract.deposit').worth).toBeCloseTo(0, 6));
  it('of sixty days of notice half of what is billed meanwhile, as often as vendors fail', () => {
    const rate = 1 - (1 - 0.125) ** (1 / 12);
    const billed = 12 * 1000 + 12 * 1050;
    expect(worth('contract.notice', '30 days').worth).toBeCloseTo(rate * 0.5 * billed * (60 / (365 / 12)), 6);
  });
  it('equals what a second run of the changed file says', () => {
    const cheap = made(`price: {retainer: 1000 USD/month}, failure: 12.5%/year, contract: {term: 18 months, ${terms}}`);
    const npv = (one: Study) => one.comparison.options.find(({ id }) => id === 'v')!.base.npv;
    expect(worth('minimum').worth).toBeCloseTo(npv(full) - npv(cheap), 6);
  });
  it('asks no clause for what it says already', () => {
    const now = made('price: {retainer: 1000 USD/month}, contract: {notice: 30 days, payment: 30}');
    const asked = ask(now).clauses.map(({ id, instead }) => `${id} ${instead}`);
    expect(asked).not.toContain('contract.notice 30 days');
    expect(asked).toContain('contract.payment at once');
    expect(asked).not.toContain('contract.payment after 30 days');
  });
  it('says so when there is no contract', () => {
    const two = made('price: {retainer: 1000 USD/month}', '  desk: {kind: employee}');
    for (const option of ['desk', 'nobody']) {
      expect(contractOf(two, data, { option, stress: false }).diagnostics.map(({ code }) => code)).toEqual(['SW3040']);
    }
  });
});

describe('clauses', () => {
  const cost = (contract: string, line: string, vendor = 'price: {retainer: 1000 USD/month}') =>
    made(`${vendor}, contract: {${contract}}`)
      .comparison.options.find(({ id }) => id === 'v')!
      .lines.find(({ id }) => id === line)!.monthly;
  it('a term that does not renew leaves nothing after it', () => {
    expect(cost('term: 18 months, escalator: 0%/year', 'commitment')[24]).toBeCloseTo(12000, 6);
    expect(cost('term: 18 months, renewal: none, escalator: 0%/year', 'commitment')[24]).toBeCloseTo(0, 6);
    expect(cost('term: 36 months, renewal: none, escalator: 0%/year', 'commitment')[24]).toBeCloseTo(12000, 6);
  });
  it('wage growth is passed on by its share, on top of an escalator', () => {
    const vendor = 'price: {retainer: 1000 USD/month}, wage_growth: 6%/year';
    expect(cost('passthrough: 50%', 'fees', vendor)[13]).toBeCloseTo(1030, 6);
    expect(cost('passthrough: 50%, escalator: 2%/year', 'fees', vendor)[13]).toBeCloseTo(1000 * 1.02 * 1.03, 6);
  });
  it('a fee by outcome is due for what succeeds', () => {
    expect(cost('escalator: 0%/year', 'fees', 'price: {per_outcome: 4 USD/call, success: 60%}')[1]).toBeCloseTo(
      2400,
      6,
    );
    expect(cost('escalator: 0%/year', 'fees', 'price: {per_outcome: 4 USD/call}, resolves: 70%')[1]).toBeCloseTo(
      2800,
      6,
    );
  });
  it('service levels change the bill by their chance', () => {
    const levels = 'sla_met: 80%, sla_credit: 10%, sla_bonus: 5%, escalator: 0%/year';
    expect(cost(levels, 'sla-credit')[1]).toBeCloseTo(-20, 6);
    expect(cost(levels, 'sla-bonus')[1]).toBeCloseTo(40, 6);
    expect(cost(`${levels}, alignment: 2`, 'sla-credit')[1]).toBeCloseTo(-5, 6);
  });
});

describe('stress', () => {
  const points = (vendor: string, kind: string, more = '') =>
    ask(made(`${vendor}, contract: {escalator: 0%/year}`, more), true).stress!.points.filter(
      (point) => point.kind === kind,
    );
  it('finds the step of a price that holds for all units', () => {
    const price = 'price: {per_unit: 2 USD/call, tier_mode: volume, tiers: [{over: 2500, price: 1.5 USD/call}]}';
    const [jump, ...others] = points(price, 'jump');
    expect(others).toEqual([]);
    expect(jump!.volume).toBeCloseTo(2500, 4);
    expect([jump!.billBelow, jump!.billAbove].map(Math.round)).toEqual([5000, 3750]);
  });
  it('finds no step in graduated prices', () => {
    expect(points('price: {per_unit: 2 USD/call, tiers: [{over: 2500, price: 1.5 USD/call}]}', 'jump')).toEqual([]);
  });
  it('finds where the minimum stops binding', () => {
    const [point] = points('price: {per_unit: 2 USD/call}, minimum: 800 USD/month', 'minimum');
    expect(point!.volume).toBeCloseTo(400, 4);
    expect(point!.text).toBe('the minimum stops binding');
  });
  it('finds where another plan is cheaper than the kept one', () => {
    const plans =
      'price: {plans: [{name: S, fee: 100 USD/month, includes: 100 calls, overage: 2 USD/call}, {name: L, fee: 1900 USD/month, includes: 2000 calls, overage: 1 USD/call}]}';
    // 100 + (V - 100) x 2 = 1,900 at V = 1,000; L is kept at 1,000 and above.
    const [point] = points(plans.replace('1900', '1500'), 'plan');
    expect(point!.volume).toBeCloseTo(800, 4);
  });
  it('finds where the option stops being the cheapest', () => {
    const flat =
      '  flat: {kind: outsource, lead_time: 0 days, price: {retainer: 5000 USD/month}, contract: {escalator: 0%/year, setup: 0 USD}}';
    const found = points('price: {per_unit: 2 USD/call}', 'rank', flat);
    expect(found.map(({ text }) => text)).toEqual(['flat is cheaper over the horizon']);
    expect(found[0]!.volume).toBeGreaterThan(2400);
    expect(found[0]!.volume).toBeLessThan(2600);
  });
});

describe('the invoice of a month', () => {
  const explained = explainFigure(
    made(
      'price: {plans: [{fee: 350 USD/month, includes: 125 minutes, overage: 2.5 USD/minute}]}, billing: {increment: 1 minute}, tax: 20%, minimum: 100 USD/month, contract: {escalator: 10%/year}',
    ),
    'v.invoice@14',
    null,
  ).explanation!;
  it('is shown line by line with quantity and rate, and adds up', () => {
    const table = explanationReport(explained)
      .sections()
      .find((section) => section.kind === 'table')!;
    const rows = table.grid.rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : '')));
    // 1,000 calls of 3.5 minutes; prices of the second year.
    expect(rows).toContainEqual(['Plan fee', '1', '385.00 USD/month', '385.00']);
    expect(rows).toContainEqual(['Beyond what is included', '3,375 minutes', '2.75 USD/minute', '9,281.25']);
    expect(rows).toContainEqual(['Tax that cannot be recovered', '', '', '1,933.25']);
    expect(rows.at(-1)).toEqual(['total', '', '', '11,599.50']);
  });
});
