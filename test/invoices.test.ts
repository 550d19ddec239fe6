import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { study } from '../src/analysis/compare.ts';
import { parseFormula } from '../src/model/expression/parse.ts';
import { buildExpression } from '../src/model/graph/formula.ts';
import { GraphBuilder } from '../src/model/graph/graph.ts';
import { outsource } from '../src/model/options/outsource.ts';
import { evaluate } from '../src/readings/evaluate.ts';
import { loadScenario } from '../src/scenario/load.ts';
import type { VendorOption, VendorPrice } from '../src/scenario/types.ts';
import { bench, data, q, RECEPTION, rate } from './model/source-bench.ts';

interface Case {
  readonly name: string;
  readonly facts?: Readonly<Record<string, number>>;
  readonly work?: object;
  readonly option: { readonly kind?: string; readonly contract?: object };
  readonly vary?: string;
  /** Lines that make the bill, where the option has no invoice. */
  readonly lines?: readonly string[];
  /** `arithmetic = amount` by what `vary` is set to. */
  readonly bills: Readonly<Record<string, string>>;
}

const { cases } = parse(readFileSync(join(import.meta.dirname, 'cases/invoices.yaml'), 'utf8')) as { cases: Case[] };
const CALLS = { function: 'phone-reception', volume: '40 calls/month', handle_time: '2 minutes', open: '24x7' };

/** What comes out of arithmetic in the formula language. */
function worked(text: string): number {
  const graph = new GraphBuilder(1, 1);
  const node = buildExpression(graph, parseFormula(text, new Set()), () => undefined);
  return evaluate(graph).scalar(node);
}

/** The bill of the first month of a case at a setting. */
function billed({ option, work, vary = 'work.w.volume', lines }: Case, value: string): number {
  const scenario = {
    name: 'An invoice',
    horizon: '12 months',
    company: { country: 'US', employees: 6, annual_payroll: '240k USD/year' },
    work: { w: work ?? CALLS },
    options: {
      x:
        option.kind === undefined
          ? {
              kind: 'outsource',
              lead_time: '0 days',
              ...option,
              contract: { ...option.contract, escalator: '0%/year' },
            }
          : { lead_time: '0 days', ...option },
    },
  };
  const loaded = loadScenario(new TextEncoder().encode(stringify(scenario)), {
    file: 'invoice.yaml',
    sets: [`${vary}=${value}`],
  });
  expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const made = study(loaded.scenario!, data);
  expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { model, values } = made.study!;
  const figures = (lines ?? ['invoice']).map((id) => values.series(model.graph.named.get(`x.${id}`)!)[1]!);
  return figures.reduce((a, b) => a + b, 0);
}

describe.each(cases)('$name', (one) => {
  test.each(Object.entries(one.facts ?? {}))('%s is %d in the data', (id, value) => {
    const known = data.fact(id)!.value;
    expect(typeof known === 'number' ? known : (known as { likely: number }).likely).toBe(value);
  });
  test.each(Object.entries(one.bills))('%s: %s', (value, text) => {
    const [arithmetic, amount] = text.split(' = ') as [string, string];
    expect(worked(arithmetic)).toBeCloseTo(Number(amount), 6);
    expect(billed(one, value)).toBeCloseTo(Number(amount), 6);
  });
});

const money = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most * 100 }).map((n) => n / 100);
const usd = (amount: number, per: string): ReturnType<typeof q> => q(`${amount} USD/${per}`);

/** Prices whose bill has no declared step. */
const smooth: fc.Arbitrary<VendorPrice> = fc.oneof(
  money(5000).map((fee) => ({ form: 'retainer', retainer: usd(fee, 'month') }) as const),
  money(100).map((fee) => ({ form: 'perHour', perHour: usd(fee, 'hour') }) as const),
  money(5).map((fee) => ({ form: 'perHour', perHour: usd(fee, 'minute') }) as const),
  fc
    .tuple(money(20), fc.double({ min: 0.1, max: 1, noNaN: true }))
    .map(
      ([fee, success]) =>
        ({ form: 'perOutcome', perOutcome: usd(fee, 'call'), success: q(`${(success * 100).toFixed(1)}%`) }) as const,
    ),
  fc
    .tuple(money(10), fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 4 }), money(8))
    .map(([first, steps, other]) => ({
      form: 'perUnit' as const,
      perUnit: usd(first, 'call'),
      tierMode: 'graduated' as const,
      tiers: steps.map((over, index) => ({
        over,
        price: usd(Number((other / (index + 1) + 0.01).toFixed(2)), 'call'),
      })),
    })),
  fc
    .array(fc.tuple(money(2000), fc.integer({ min: 0, max: 2000 }), money(5)), { minLength: 1, maxLength: 4 })
    .map((plans) => ({
      form: 'plans' as const,
      plans: plans.map(([fee, minutes, overage]) => ({
        fee: usd(fee, 'month'),
        includes: q(`${minutes} minutes`),
        overage: usd(overage, 'minute'),
      })),
    })),
);

function invoices(option: Partial<VendorOption>, calls: number): { invoice: number; lines: number } {
  const run = bench(
    outsource,
    { contract: { escalator: rate('0%/year') }, ...option },
    { work: [{ ...RECEPTION, volume: { now: q(`${calls} calls/month`) } }] },
  );
  const at = (id: string): number => (run.ids().includes(id) ? run.cost(id)[1]! : 0);
  const ledger = ['fees', 'after-hours', 'minimum', 'tax', 'sla-credit', 'sla-bonus'].map(at);
  return {
    invoice: run.evaluation.series(run.evaluation.graph.named.get('x.invoice')!)[1]!,
    lines: ledger.reduce((a, b) => a + b, 0),
  };
}

describe('every bill without a declared step', () => {
  const extras = fc.record({ minimum: money(1000), tax: fc.integer({ min: 0, max: 25 }), surcharge: money(1) });
  const volume = fc.integer({ min: 0, max: 3000 });
  const optionOf = (price: VendorPrice, more: { minimum: number; tax: number; surcharge: number }) => ({
    price,
    minimum: usd(more.minimum, 'month'),
    tax: q(`${more.tax}%`),
    afterHours: q(`${(more.surcharge * 100).toFixed(0)}%`),
  });
  it('never falls when volume rises, and goes on without a jump', () => {
    fc.assert(
      fc.property(smooth, extras, volume, fc.integer({ min: 1, max: 500 }), (price, more, calls, extra) => {
        const option = optionOf(price, more);
        const { invoice } = invoices(option, calls);
        expect(invoices(option, calls + extra).invoice).toBeGreaterThanOrEqual(invoice - 1e-6);
        expect(Math.abs(invoices(option, calls + 1e-6).invoice - invoice)).toBeLessThan(1e-2);
      }),
      { numRuns: 60 },
    );
  });
  it('is the sum of the lines of the ledger', () => {
    fc.assert(
      fc.property(smooth, extras, volume, (price, more, calls) => {
        const { invoice, lines } = invoices(optionOf(price, more), calls);
        expect(invoice).toBeCloseTo(lines, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('declared steps', () => {
  const tiers = [{ over: 100, price: usd(1, 'call') }];
  const volumeTiers = { form: 'perUnit', perUnit: usd(2, 'call'), tiers, tierMode: 'volume' } as const;
  it('are the only jumps of prices that hold for all units', () => {
    expect(invoices({ price: volumeTiers }, 100).invoice).toBeCloseTo(200, 6);
    expect(invoices({ price: volumeTiers }, 100.0001).invoice).toBeCloseTo(100.0001, 6);
    expect(invoices({ price: volumeTiers }, 101).invoice).toBeCloseTo(101, 6);
  });
  it('are whole people of a price for each', () => {
    const price = { form: 'perFte', perFte: usd(1500, 'month'), netHours: q('140 hours/month') } as const;
    const bills = [500, 50000, 80000].map((calls) => invoices({ price }, calls).invoice / 1500);
    for (const people of bills) expect(people).toBeCloseTo(Math.round(people), 9);
    expect(bills[2]).toBeGreaterThan(bills[0]!);
  });
});
