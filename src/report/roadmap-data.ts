import type { Course, RoadmapResult, Stretch, VolumeRule } from '../analysis/roadmap/result.ts';
import { round, roundParts, tidy } from '../units/rounding.ts';
import type { Records } from './grid.ts';
import { nullable } from './json-parts.ts';
import type { Json } from './report.ts';

/** The machine contract of a roadmap: money to the cent, costs and leaving of all stretches add up to the total. */
export function roadmapData(roadmap: RoadmapResult): Json {
  const { chance, hindsight, likely, expected, rules, leftOut, ...rest } = roadmap;
  return {
    schemaVersion: 1,
    ...rest,
    scenario: { ...roadmap.scenario },
    leftOut: [...leftOut],
    likely: courseData(likely),
    expected: expected && courseData(expected),
    chance: chance && {
      cheaper: estimateData(chance.cheaper, tidy),
      saving: estimateData(chance.saving, round),
      range: { p10: round(chance.range.p10), p50: round(chance.range.p50), p90: round(chance.range.p90) },
    },
    hindsight: hindsight && {
      draws: hindsight.draws,
      regret: round(hindsight.regret),
      switches: estimateData(hindsight.switches, tidy),
      plans: hindsight.plans.map(({ options, share, switches }) => ({
        options: [...options],
        share: estimateData(share, tidy),
        switches: switches.map((one) => ({ ...one })),
      })),
    },
    rules: rules && {
      ...rules,
      saves: round(rules.saves),
      error: nullable(rules.error, round),
      switches: rules.switches.map(ruleData),
    },
  };
}

/** One row a stretch, at likely values and in expectation. */
export function roadmapRecords({ scenario, likely, expected }: RoadmapResult): Records {
  const rowsOf = (values: string, course: Course) =>
    stretchesData(course).map(({ option, entered, from, until, cost, starting, leaving, saves }, index) => [
      ...[scenario.file, values, index + 1, option, entered, from, until],
      ...[cost, starting, leaving, saves, scenario.currency],
    ]);
  return {
    columns: [
      ...['file', 'values', 'step', 'option', 'entered', 'from', 'until'],
      ...['cost', 'starting', 'leaving', 'saves', 'currency'],
    ],
    rows: [...rowsOf('likely', likely), ...(expected ? rowsOf('expected', expected) : [])],
  };
}

function courseData(course: Course): Json {
  const { total, best, saving } = course;
  return {
    stretches: stretchesData(course).map((one) => ({ ...one })),
    total: round(total),
    best: { ...best, npv: round(best.npv) },
    saving: round(saving),
  };
}

/** Stretches in cents: what they cost and what leaving costs are the parts of the total. */
function stretchesData({ stretches, total }: Course): Stretch[] {
  const parts = roundParts(
    stretches.flatMap(({ cost, leaving }) => [cost, leaving]),
    total,
  );
  return stretches.map((one, index) => ({
    ...one,
    cost: parts[2 * index]!,
    starting: round(one.starting),
    leaving: parts[2 * index + 1]!,
    saves: nullable(one.saves, round),
  }));
}

const ruleData = ({ months, ...one }: VolumeRule): Json => ({
  ...one,
  volume: tidy(one.volume),
  share: tidy(one.share),
  months: months && { ...months },
});

const estimateData = (one: { mean: number; error: number }, digits: (value: number) => number): Json => ({
  mean: digits(one.mean),
  error: digits(one.error),
});
