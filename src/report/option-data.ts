import type {
  AccountResult,
  CriteriaResult,
  Figures,
  FoundMix,
  LineResult,
  OptionResult,
  SavingAbroadResult,
} from '../analysis/result.ts';
import { round, roundParts, tidy } from '../units/rounding.ts';
import { estimateData, nullable } from './json-parts.ts';
import type { Json } from './report.ts';

function criteriaData(criteria: CriteriaResult): Json {
  return Object.fromEntries(
    Object.entries(criteria).map(([name, { value, best, middle, rating, ...rest }]) => [
      name,
      {
        value: nullable(value, tidy),
        best: nullable(best, tidy),
        middle: nullable(middle, tidy),
        rating: tidy(rating),
        ...rest,
      },
    ]),
  );
}

/** Rounded totals of an option's lines: they add up to those of their categories, and these to its rounded total. */
export function lineTotals(option: OptionResult): number[] {
  return withinCategories(option, (part) => part.total, categoryTotals(option));
}

/** Rounded totals of an option's categories: they add up to its rounded total. */
function categoryTotals(option: OptionResult): number[] {
  return roundParts(
    option.categories.map(({ total }) => total),
    option.base.total,
  );
}

/** Lines rounded so that those of a category add up to what is rounded of it. */
function withinCategories(
  { lines, categories }: OptionResult,
  value: (part: LineResult) => number,
  totals: readonly number[],
): number[] {
  const rounded = new Map<LineResult, number>();
  categories.forEach(({ id }, index) => {
    const own = lines.filter((line) => line.category === id);
    const parts = roundParts(own.map(value), totals[index] ?? 0);
    own.forEach((line, position) => {
      rounded.set(line, parts[position] ?? 0);
    });
  });
  return lines.map((line) => rounded.get(line) ?? 0);
}

/** Rounded months of a line: they add up to its rounded total. */
export function lineMonths(line: LineResult, total: number): number[] {
  return roundParts(line.monthly, total);
}

export function optionData(option: OptionResult): Json {
  const totals = lineTotals(option);
  const categories = categoryTotals(option);
  const expectedCategories = option.expected
    ? roundParts(
        option.categories.map((category) => category.expected ?? 0),
        option.expected.total,
      )
    : null;
  const expected = expectedCategories && withinCategories(option, (line) => line.expected ?? 0, expectedCategories);
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
    monthlyRange: option.monthlyRange && {
      p10: round(option.monthlyRange.p10),
      p50: round(option.monthlyRange.p50),
      p90: round(option.monthlyRange.p90),
    },
    chanceBest: nullable(option.chanceBest, tidy),
    regret: nullable(option.regret, round),
    precision: option.precision && {
      npv: round(option.precision.npv),
      chanceBest: tidy(option.precision.chanceBest),
      regret: round(option.precision.regret),
    },
    score: nullable(option.score, tidy),
    criteria: criteriaData(option.criteria),
    people: option.people.map(tidy),
    displaced: nullable(option.displaced, tidy),
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
      account: option.cash.account && accountData(option.cash.account),
    },
    imputed,
    vsToday: option.vsToday && {
      saving: round(option.vsToday.saving),
      savingShare: nullable(option.vsToday.savingShare, tidy),
      savingPerMonth: round(option.vsToday.savingPerMonth),
      paybackMonths: nullable(option.vsToday.paybackMonths, tidy),
    },
    allocated: round(option.allocated),
    oneOff,
    recurring,
    fixedShare: tidy(option.fixedShare),
    founderHours: tidy(option.founderHours),
    leadTimeMonths: tidy(option.leadTimeMonths),
    exitTimeMonths: tidy(option.exitTimeMonths),
    leaving: option.leaving.map((cost) => round(cost)),
    headroom: nullable(option.headroom, tidy),
    place: option.place && { ...option.place },
    savingAbroad: option.savingAbroad && savingData(option.savingAbroad),
    notes: option.notes,
    vendorFailure: option.vendorFailure && {
      vendors: option.vendorFailure.vendors.map(({ id, fails }) => ({ id, fails: tidy(fails) })),
      anyFails: tidy(option.vendorFailure.anyFails),
      allFail: tidy(option.vendorFailure.allFail),
    },
    growth: option.growth.map((step) => ({
      ...step,
      crossings: step.crossings.map((one) => ({ ...one, cost: round(one.cost) })),
      highest: round(step.highest),
    })),
    mix: option.mix && mixData(option.mix),
    lines: option.lines.map((line, index) => ({
      id: line.id,
      category: line.category,
      label: line.label,
      tags: line.tags,
      total: totals[index] ?? 0,
      expected: expected?.[index] ?? null,
      monthly: months[index] ?? [],
    })),
    categories: option.categories.map(({ id, label }, index) => ({
      id,
      label,
      total: categories[index] ?? 0,
      expected: expectedCategories?.[index] ?? null,
    })),
  };
}

function mixData(mix: FoundMix): Json {
  return {
    among: mix.among,
    parts: mix.parts.map((part) => ({ ...part })),
    assignments: mix.assignments,
    costed: mix.costed,
    plain: round(mix.plain),
    npv: round(mix.npv),
    proven: mix.proven,
    bound: nullable(mix.bound, round),
    leading: mix.leading,
    draws: mix.draws,
    likely: mix.likely && {
      npv: round(mix.likely.npv),
      more: estimateData(mix.likely.more),
      parts: mix.likely.parts.map((part) => ({ ...part })),
    },
    front: mix.front.map(({ npv, more, risk, parts, chosen }) => ({
      npv: round(npv),
      more: more && estimateData(more),
      risk: round(risk),
      parts: parts.map((part) => ({ ...part })),
      chosen,
    })),
  };
}

function savingData(saving: SavingAbroadResult): Json {
  return {
    against: saving.against,
    wageGap: nullable(saving.wageGap, tidy),
    priceGap: tidy(saving.priceGap),
    afterHidden: tidy(saving.afterHidden),
    realised: tidy(saving.realised),
    wagesCloseYears: nullable(saving.wagesCloseYears, tidy),
    goneYears: nullable(saving.goneYears, tidy),
  };
}

/** The first year as the months below it show it; lines that do not make up the total leave it alone. */
function firstYearOf({ firstYear }: Figures, lines: readonly (readonly number[])[]): number {
  const shown = lines.flatMap((months) => months.slice(0, 13)).reduce((sum, value) => sum + value, 0);
  return round(Math.abs(shown - firstYear) < 1 ? shown : firstYear);
}

function accountData({ balance, shortMonths, firstShortMonth, interest, shortChance }: AccountResult) {
  return {
    balance: balance.map(round),
    shortMonths: tidy(shortMonths),
    firstShortMonth,
    interest: round(interest),
    shortChance: shortChance && { mean: tidy(shortChance.mean), error: tidy(shortChance.error) },
  };
}

function partsOfTotal(figures: Figures): { cash: number; imputed: number } {
  const [cash = 0, imputed = 0] = roundParts([figures.cash, figures.imputed], figures.total);
  return { cash, imputed };
}

function figuresData(figures: Figures): { [key: string]: Json } {
  return {
    npv: round(figures.npv),
    total: round(figures.total),
    ...partsOfTotal(figures),
    monthly: round(figures.monthly),
    firstYear: round(figures.firstYear),
    steadyMonth: round(figures.steadyMonth),
    perUnit: nullable(figures.perUnit, round),
    perProductiveHour: nullable(figures.perProductiveHour, round),
  };
}
