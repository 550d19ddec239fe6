import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { studyOf } from '../bundled-scenarios.ts';

function made(option: string, company = 'country: US, region: CA'): Study {
  return studyOf(`
name: Accounts
horizon: 5 years
company: {${company}, founder: {hour: 75 USD/hour}}
work: {accounts: {function: accounting, workload: 140 hours/month}}
options:
  there: {${option}}
`);
}
const series = ({ values, model }: Study, id: string): number[] => values.series(model.graph.named.get(id)!);
const scalar = ({ values, model }: Study, id: string): number => values.scalar(model.graph.named.get(id)!);

/** Months 1, 13, 25: the first of each year. */
const YEARS = [1, 13, 25, 37];

describe('a currency', () => {
  it('loses half of what wages rise faster there: Philippines 5.6% against 4%, India 9.5%', () => {
    const drift = (country: string): number =>
      scalar(made(`kind: outsource, country: ${country}, engagement: employer-of-record`), 'there.currency.drift');
    expect(drift('PH')).toBeCloseTo(0.5 * (1.04 / 1.056 - 1), 12);
    expect(drift('IN')).toBeCloseTo(0.5 * (1.04 / 1.095 - 1), 12);
  });

  it('lowers pay month by month and a price at its anniversaries', () => {
    const pay = made(
      'kind: outsource, country: PH, engagement: employer-of-record, wage: 530 USD/month, merit: 0%/year, fx_drift: -3%/year',
    );
    const start = series(pay, 'there.wage')[1]!;
    for (const month of [1, 7, 13, 30]) {
      expect(series(pay, 'there.wage')[month]! / start).toBeCloseTo(0.97 ** ((month - 1) / 12), 12);
    }
    const price = made(
      'kind: offshore, country: PH, price: {per_hour: 8 USD/hour}, wage_growth: 5%/year, fx_drift: -3%/year',
    );
    YEARS.forEach((month, year) => {
      expect(series(price, 'there.escalator')[month]).toBeCloseTo((1.05 * 0.97) ** year, 12);
      expect(series(price, 'there.escalator')[month + 6]).toBeCloseTo((1.05 * 0.97) ** year, 12);
    });
  });

  it('moves a price in its own money month by month, whatever the escalator', () => {
    const price = made(
      'kind: offshore, country: PH, price: {per_hour: 500 PHP/hour}, contract: {escalator: 4%/year}, fx_drift: -3%/year',
    );
    expect(series(price, 'there.escalator')[19]).toBeCloseTo(1.04 * 0.97 ** 1.5, 12);
    const fixed = made(
      'kind: offshore, country: PH, price: {per_hour: 8 USD/hour}, contract: {escalator: 4%/year}, fx_drift: -3%/year',
    );
    expect(series(fixed, 'there.escalator')[19]).toBeCloseTo(1.04, 12);
  });

  it('does not move where it is ours', () => {
    const euro = made('kind: offshore, country: PT, price: {per_hour: 20 EUR/hour}', 'country: DE');
    expect(euro.model.graph.named.has('there.currency.drift')).toBe(false);
    expect(series(euro, 'there.escalator')[13]).toBeCloseTo(1.047, 12);
  });

  it('swings with the root of time, by one number for all that is paid in it', () => {
    const { model } = made(
      'kind: outsource, country: PH, engagement: employer-of-record, merit: 0%/year, fx_drift: 0%/year, fx_volatility: 10%/year',
    );
    const { graph } = model;
    const swing = graph.nodes.find(({ leaf }) => leaf?.id === 'assumed.fx.swing.PHP')!;
    const wage = graph.named.get('there.wage')!;
    const swung = evaluate(graph, { bindings: new Map([[swing, Float64Array.of(0, 1, -1)]]), lanes: 3 });
    const at = (lane: number, month: number): number => swung.series(wage, lane)[month]! / swung.series(wage, 0)[1]!;
    expect(at(0, 49)).toBeCloseTo(1, 12);
    expect(at(1, 49)).toBeCloseTo(1.1 ** 2, 12);
    expect(at(2, 13)).toBeCloseTo(1 / 1.1, 12);
  });
});
