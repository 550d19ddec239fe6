import { describe, expect, test } from 'vitest';
import { periodOf } from '../../src/analysis/calendar.ts';
import { Assumptions } from '../../src/assumptions/assumptions.ts';
import { knownNames } from '../../src/data/known-names.ts';
import { loadData } from '../../src/data/load.ts';
import { buildModel } from '../../src/model/model.ts';
import { roadmapModel } from '../../src/model/roadmap-model.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import { loadScenario } from '../../src/scenario/load.ts';

const MONTHS = 40;
/** A vendor's usual term: the second one goes on beyond the horizon. */
const TERM = 24;
const data = loadData();

/** Two jobs that two paralegals do today beside their own; options that take over one of them, and both. */
const { scenario } = loadScenario(
  new TextEncoder().encode(`
name: Law firm
company: {country: CA, region: ON, employees: 11, founder: {hour: 180 CAD/hour, capacity: 4 hours/week}}
horizon: ${MONTHS} months
work:
  intake: {function: phone-reception, volume: 30 calls/day, open: Mon-Fri 08:30-18:00, missed_value: 60 CAD/call}
  typing: {function: transcription, volume: 900 audio-minutes/month}
today: {intake: clerk, typing: clerk}
options:
  clerk: {kind: shared-services, role: secretary}
  service: {kind: outsource, covers: [intake], price: {per_unit: 2.50 CAD/call}, minimum: 250 CAD/month}
  typist: {kind: freelance, covers: [typing], price: {per_unit: 1.50 CAD/audio-minute}}
  slow: {kind: outsource, covers: [intake], price: {per_unit: 2 USD/call}, lead_time: 3 months}
  mix: {kind: multi-source, assign: {intake: service, typing: typist}}
`),
  { file: 'law.yaml', known: knownNames(data) },
);
const assumptions = new Assumptions(scenario!, data);
const period = periodOf(scenario!, data.version);

test('people whom the arrangement of today hired for the work are let go with the part of it that is taken over', () => {
  const { graph, options } = buildModel(assumptions, period);
  const values = evaluate(graph);
  const displacedBy = (id: string): number => values.scalar(options.find(({ option }) => option.id === id)!.displaced!);
  const paid = (id: string): number =>
    values.series(graph.named.get(`${id}.changeover.severance`)!).reduce((sum, value) => sum + value, 0);
  expect(displacedBy('mix')).toBe(1);
  expect(displacedBy('typist')).toBe(1);
  expect(displacedBy('service')).toBe(0);
  expect(paid('typist')).toBeCloseTo(paid('mix'), 6);
  expect(paid('mix')).toBeGreaterThan(0);
});

test('a hire for what somebody here cannot take takes first what can wait', () => {
  const { graph } = buildModel(assumptions, period);
  const values = evaluate(graph);
  const series = (id: string): number[] => values.series(graph.named.get(id)!).slice(1);
  const asked = series('clerk.hours_asked');
  const here = series('clerk.spare_hours').map((spare, month) => spare + series('clerk.overtime_hours')[month]!);
  const typing = 900 * 4 * 1.15;
  asked.forEach((hours, month) => {
    const left = hours - here[month]!;
    const waiting = typing / 60;
    expect(series('clerk.beyond_share.waiting')[month]).toBeCloseTo(Math.min(1, left / waiting), 9);
    expect(series('clerk.beyond_share')[month]).toBeCloseTo(Math.max(0, left - waiting) / (hours - waiting), 9);
  });
});

describe('an option that is entered later', () => {
  const model = roadmapModel(assumptions, period, []);
  model.following('mix', 'service');
  model.following('clerk', 'service');
  const figure = (id: string, entry: number): number[] => {
    const node = model.graph.named.get(id)!;
    const bindings = new Map([[model.entry, Float64Array.of(entry)]]);
    return evaluate(model.graph, { roots: [node], bindings, lanes: 1 }).series(node);
  };
  const kept = 'roadmap.service.intake-service.typing-ended';

  test('does not give work back to those who did it before the option that it follows', () => {
    expect(figure(`${kept}.filler.rest.typing`, 20)[30]).toBeGreaterThan(0);
    expect(model.graph.named.has(`${kept}.filler.typing`)).toBe(false);
    expect(figure('roadmap.service.filler.typing', 20)[30]).toBeGreaterThan(0);
  });

  test('owes the rest of a term at the end of the horizon even when it is entered in the last month', () => {
    for (const entry of [20, MONTHS - 2, MONTHS - 1]) {
      expect(figure(`${kept}.commitment`, entry)[MONTHS]).toBeCloseTo(250 * (2 * TERM - MONTHS), 6);
    }
  });

  test('keeps the term that a part of it is in: to leave and come back begins no new one', () => {
    for (const entry of [10, 30]) {
      const leaving = figure(`${kept}.leaving.term`, entry);
      for (const month of [32, 36, 40]) expect(leaving[month]).toBeCloseTo(250 * (2 * TERM - month), 6);
    }
  });
});

test('who follows an option that does not work yet ends how it is done today, not that option', () => {
  const { graph, firsts } = roadmapModel(assumptions, period, []);
  const leaving = (id: string, month: number): number => {
    const node = firsts.find(({ option }) => option === id)!.leavingFor('mix');
    return evaluate(graph).series(node)[month]!;
  };
  for (const month of [2, 3, 4]) expect(leaving('slow', month)).toBe(leaving('clerk', month));
  expect(leaving('slow', 5)).not.toBeCloseTo(leaving('clerk', 5), 0);
});
