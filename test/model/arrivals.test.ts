import { describe, expect, test } from 'vitest';
import { Assumptions } from '../../src/assumptions/assumptions.ts';
import { outsideBusinessShare, shareWithin } from '../../src/model/demand/arrivals.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import type { Demand } from '../../src/model/offer.ts';
import { Scope } from '../../src/model/scope.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { data, hours } from './source-bench.ts';

const scenario = { company: { country: 'US' }, let: {}, work: [], positionOf: () => undefined } as unknown as Scenario;
const scope = (): Scope =>
  new Scope(new GraphBuilder(1, 1), new Assumptions(scenario, data), { diagnostics: [] }, '', '');
const open = (text: string | null): Demand => ({ open: text === null ? null : hours(text) }) as Demand;

function within(work: string | null, timetable: string): number {
  const s = scope();
  const node = shareWithin(s, open(work), hours(timetable));
  return evaluate(s.graph).scalar(node);
}

describe('share of contacts within a timetable: 60% in business hours, 40% in the other 128 hours', () => {
  const morning = (0.6 * 20) / 40;
  test.each([
    ['24x7', '24x7', 1],
    ['24x7', 'business-hours', 0.6],
    ['24x7', 'Mon-Fri 09:00-13:00', morning],
    ['24x7', 'Sat-Sun 00:00-24:00', (0.4 * 48) / 128],
    ['business-hours', '24x7', 1],
    ['business-hours', 'Mon-Fri 09:00-13:00', 0.5],
    ['Sat-Sun 00:00-24:00', 'Sat 00:00-24:00', 0.5],
    ['Mon-Fri 08:00-18:00', 'business-hours', 0.6 / (0.6 + (0.4 * 10) / 128)],
    [null, 'Mon 09:00-10:00', 1],
  ])('%s within %s is %d', (work, timetable, share) => {
    expect(within(work, timetable)).toBeCloseTo(share, 12);
  });

  test('outside business hours is the rest; work that can wait has none', () => {
    const s = scope();
    const nodes = [outsideBusinessShare(s, open('24x7')), outsideBusinessShare(s, open(null))];
    const evaluation = evaluate(s.graph);
    expect(nodes.map((node) => evaluation.scalar(node))).toEqual([0.4, 0]);
  });
});
