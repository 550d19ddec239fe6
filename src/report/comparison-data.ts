import type { AssumptionResult, Comparison, Figures, LineResult, OptionResult } from '../analysis/result.ts';
import { round, roundParts, tidy } from '../units/rounding.ts';
import type { Json } from './report.ts';

/**
 * The machine contract of a comparison: money rounded to the cent so that what belongs together adds up exactly. An
 * option's total is rounded first, then split over its lines, then each line's total over its months.
 */
export function comparisonData(comparison: Comparison): Json {
  const { scenario } = comparison;
  return {
    schemaVersion: comparison.schemaVersion,
    tool: { ...comparison.tool },
    scenario: {
      name: scenario.name,
      file: scenario.file,
      currency: scenario.currency,
      months: scenario.months,
      start: scenario.start,
      discount: tidy(scenario.discount),
      seed: scenario.seed,
      draws: scenario.draws,
      today: scenario.today,
      work: scenario.work.map((item) => ({
        ...item,
        volume: item.volume.map(tidy),
        hours: item.hours.map(tidy),
        openHoursPerWeek: nullable(item.openHoursPerWeek, tidy),
        ranking: item.ranking.map(({ option, npv }) => ({ option, npv: round(npv) })),
      })),
    },
    recommendation: {
      ...comparison.recommendation,
      savingPerMonth: nullable(comparison.recommendation.savingPerMonth, round),
      decisive: comparison.recommendation.decisive.map((one) => ({ ...one, swing: round(one.swing) })),
      flips: comparison.recommendation.flips.map((flip) => ({ ...flip })),
    },
    options: comparison.options.map(optionData),
    assumptions: comparison.assumptions.map(assumptionData),
    diagnostics: comparison.diagnostics.map(plain),
  };
}

/** Rounded totals of an option's lines: they add up to its rounded total. */
export function lineTotals(option: OptionResult): number[] {
  return roundParts(
    option.lines.map((line) => line.total),
    option.base.total,
  );
}

/** Rounded months of a line: they add up to its rounded total. */
export function lineMonths(line: LineResult, total: number): number[] {
  return roundParts(line.monthly, total);
}

function optionData(option: OptionResult): Json {
  const totals = lineTotals(option);
  const expected = option.expected
    ? roundParts(
        option.lines.map((line) => line.expected ?? 0),
        option.expected.total,
      )
    : null;
  const months = option.lines.map((line, index) => lineMonths(line, totals[index] ?? 0));
  const firstYear = firstYearOf(option.base, months);
  const [cash = 0, imputed = 0] = roundParts([option.cash.total, option.imputed], option.base.total);
  const [oneOff = 0, recurring = 0] = roundParts([option.oneOff, option.recurring], option.base.total);
  return {
    id: option.id,
    label: option.label,
    kind: option.kind,
    rank: option.rank,
    feasible: option.feasible,
    breaks: option.breaks.map((broken) => ({ ...broken })),
    expected: option.expected && figuresData(option.expected),
    base: { ...figuresData(option.base), firstYear },
    range: option.range && {
      p10: round(option.range.p10),
      p50: round(option.range.p50),
      p90: round(option.range.p90),
      cvar: round(option.range.cvar),
    },
    chanceBest: nullable(option.chanceBest, tidy),
    regret: nullable(option.regret, round),
    score: nullable(option.score, tidy),
    people: option.people.map(tidy),
    seats: option.seats.map(tidy),
    missed: {
      units: tidy(option.missed.units),
      share: tidy(option.missed.share),
      value: round(option.missed.value),
    },
    errors: { value: round(option.errors.value) },
    cash: {
      total: cash,
      dearestMonth: round(option.cash.dearestMonth),
      low: nullable(option.cash.low, round),
      lowMonth: option.cash.lowMonth,
      monthly: roundParts(option.cash.monthly, option.cash.total),
    },
    imputed,
    vsToday: option.vsToday && {
      saving: round(option.vsToday.saving),
      savingShare: tidy(option.vsToday.savingShare),
      paybackMonths: nullable(option.vsToday.paybackMonths, tidy),
    },
    allocated: round(option.allocated),
    oneOff,
    recurring,
    fixedShare: tidy(option.fixedShare),
    founderHours: tidy(option.founderHours),
    leadTimeMonths: tidy(option.leadTimeMonths),
    exitTimeMonths: tidy(option.exitTimeMonths),
    headroom: nullable(option.headroom, tidy),
    notes: option.notes,
    lines: option.lines.map((line, index) => ({
      id: line.id,
      category: line.category,
      label: line.label,
      tags: line.tags,
      total: totals[index] ?? 0,
      expected: expected?.[index] ?? null,
      monthly: months[index] ?? [],
    })),
  };
}

/** The first year as the months below it show it; lines that do not make up the total leave it alone. */
function firstYearOf({ firstYear }: Figures, lines: readonly (readonly number[])[]): number {
  const shown = lines.flatMap((months) => months.slice(0, 13)).reduce((sum, value) => sum + value, 0);
  return round(Math.abs(shown - firstYear) < 1 ? shown : firstYear);
}

function figuresData(figures: Figures): { [key: string]: Json } {
  return {
    npv: round(figures.npv),
    total: round(figures.total),
    monthly: round(figures.monthly),
    firstYear: round(figures.firstYear),
    steadyMonth: round(figures.steadyMonth),
    perUnit: nullable(figures.perUnit, round),
    perProductiveHour: nullable(figures.perProductiveHour, round),
  };
}

/** An assumption for machines; its value keeps every digit that was given. */
export function assumptionData(assumption: AssumptionResult): Json {
  return {
    ...assumption,
    value: tidy(assumption.value),
    range: assumption.range && { low: tidy(assumption.range.low), high: tidy(assumption.range.high) },
  };
}

function nullable(value: number | null, change: (value: number) => number): number | null {
  return value === null ? null : change(value);
}

/** A result value as JSON holds it: absent fields left out. */
export function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
