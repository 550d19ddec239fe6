import { describe, expect, it } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import { loadData } from '../../src/data/load.ts';
import { studyOf } from '../bundled-scenarios.ts';

/** Two people at first, one from month 10 on; the other is kept for three months and let go in month 13. */
function shrinking(country: string, option: string): Study {
  const path = [...Array.from({ length: 9 }, () => 220), 100].map((tasks) => `${tasks} tasks/month`);
  return studyOf(`name: office
company: {country: ${country}, employees: 6}
horizon: 18 months
work: {tasks: {unit: task, role: bookkeeper, handle_time: 1 hour, volume: {path: [${path.join(', ')}]}}}
options:
  staff: {kind: employee, lead_time: 0 months, part_time: false, merit: 0%/year, attrition: 0%/year, ${option}}
`);
}

const cost = ({ comparison }: Study, line: string, month: number): number =>
  comparison.options[0]!.lines.find(({ id }) => id === line)!.monthly[month]!;
const series = (study: Study, id: string): number[] => study.values.series(study.model.graph.named.get(`staff.${id}`)!);
const rate = (study: Study): number => {
  const lines = study.comparison.options[0]!.lines;
  const levies = lines.filter(({ id }) => /^(levy|relief)\./.test(id)).reduce((sum, { total }) => sum + total, 0);
  return levies / series(study, 'pay.gross').reduce((sum, pay) => sum + pay, 0);
};

describe('levies on what leavers get', () => {
  it('are due on pay in lieu of notice, and on severance in the United States', () => {
    const study = shrinking('US', 'wage: 5200 USD/month, leaving: {severance: 6 weeks, notice: 1 month}');
    const [weeks, pay] = [(6 * 12) / 52, 5200];
    expect(series(study, 'released')[13]).toBe(1);
    expect(cost(study, 'exit.severance', 13)).toBeCloseTo(weeks * pay + pay, 4);
    expect(rate(study)).toBeGreaterThan(0.0765);
    expect(cost(study, 'exit.levies', 13)).toBeCloseTo((weeks * pay + pay) * rate(study), 4);
    expect(series(study, 'leaving.severance-levies')[14]).toBeCloseTo(weeks * pay * rate(study), 4);
  });

  it('spare severance in Britain and Germany, and are due on notice there', () => {
    for (const [country, wage] of [
      ['GB', '3000 GBP/month'],
      ['DE', '3500 EUR/month'],
    ] as const) {
      const study = shrinking(country, `wage: ${wage}, leaving: {severance: 2 months, notice: 1 month}`);
      const pay = Number.parseFloat(wage);
      expect(cost(study, 'exit.severance', 13)).toBeCloseTo(3 * pay, 4);
      expect(rate(study)).toBeGreaterThan(0.05);
      expect(cost(study, 'exit.levies', 13)).toBeCloseTo(pay * rate(study), 4);
      expect(series(study, 'leaving.severance-levies')[14]).toBe(0);
    }
  });

  it('take severance for pay where the data are silent, as an assumption with a range', () => {
    const study = shrinking('RO', 'wage: 5000 RON/month, leaving: {severance: 2 months, notice: 1 month}');
    expect(cost(study, 'exit.levies', 13)).toBeCloseTo(3 * 5000 * rate(study), 3);
    expect(study.comparison.assumptions.some(({ path }) => path === 'options.*.leaving.severance')).toBe(true);
  });

  it('are stated for every country that knows severance, as none or as on pay', () => {
    const data = loadData();
    const silent = data
      .countries()
      .map(({ code }) => data.jurisdiction(code)!)
      .filter(({ severance, severanceLevies }) => severance && !severanceLevies)
      .map(({ code }) => code);
    expect(silent.sort()).toEqual(['EG', 'PK', 'RO']);
  });
});
