import type {
  AccountResult,
  AssumptionResult,
  Bridge,
  Certainty,
  Comparison,
  CriteriaResult,
  Decision,
  Estimate,
  Figures,
  Flip,
  FoundMix,
  Lead,
  LineResult,
  NextQuestion,
  OptionResult,
  SavingAbroadResult,
} from '../analysis/result.ts';
import { round, roundParts, tidy } from '../units/rounding.ts';
import { decisionWords } from './decision-words.ts';
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
      condition: scenario.condition && { ...scenario.condition },
      correlations: scenario.correlations.map(({ inputs, rank }) => ({ inputs: [...inputs], rank })),
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
      savingShare: nullable(comparison.recommendation.savingShare, tidy),
      bridge: comparison.recommendation.bridge && bridgeData(comparison.recommendation.bridge),
      decisive: comparison.recommendation.decisive.map(decisiveData),
      ask: comparison.recommendation.ask && questionData(comparison.recommendation.ask),
      flips: comparison.recommendation.flips.map(flipData),
    },
    certainty: comparison.certainty && certaintyData(comparison.certainty),
    decision: comparison.decision && decisionData(comparison, comparison.decision),
    options: comparison.options.map(optionData),
    assumptions: comparison.assumptions.map(assumptionData),
    diagnostics: comparison.diagnostics.map(plain),
  };
}

function decisionData(comparison: Comparison, decision: Decision): Json {
  return {
    ...decision,
    criteria: decision.criteria.map((one) => ({ ...one, weight: tidy(one.weight) })),
    options: decision.options.map((one) => ({
      ...one,
      score: tidy(one.score),
      topsis: tidy(one.topsis),
      promethee: tidy(one.promethee),
      rankAcceptability: one.rankAcceptability.map(tidy),
      rankError: one.rankError.map(tidy),
      centralWeights: one.centralWeights && tidied(one.centralWeights),
    })),
    favourites: decision.favourites && { ...decision.favourites },
    dissents: decision.dissents.map((one) => ({ ...one, rating: tidy(one.rating), against: tidy(one.against) })),
    flips: decision.flips.map((one) => ({ ...one, now: tidy(one.now), at: tidy(one.at) })),
    summary: decisionWords(comparison),
  };
}

function tidied(values: Readonly<Record<string, number>>): Json {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, tidy(value)]));
}

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

function decisiveData({ low, high, swing, ...one }: Comparison['recommendation']['decisive'][number]): Json {
  return { ...one, low: tidy(low), high: tidy(high), swing: round(swing) };
}

/** What to find out, for machines. */
export function questionData(ask: NextQuestion): Json {
  return { ...ask, worth: round(ask.worth), error: round(ask.error) };
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

function optionData(option: OptionResult): Json {
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

const estimateData = ({ mean, error }: Estimate): Json => ({ mean: round(mean), error: round(error) });

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

function flipData(flip: Flip): Json {
  return {
    ...flip,
    now: tidy(flip.now),
    at: tidy(flip.at),
    range: flip.range && { low: tidy(flip.range.low), high: tidy(flip.range.high) },
    chance: nullable(flip.chance, tidy),
  };
}

function bridgeData({ items, ...bridge }: Bridge): Json {
  const amounts = roundParts(
    items.map(({ amount }) => amount),
    bridge.total,
  );
  return {
    ...bridge,
    total: round(bridge.total),
    items: items.map((item, index) => ({ ...item, amount: amounts[index] ?? 0 })),
  };
}

function certaintyData(certainty: Certainty): Json {
  const { lead } = certainty;
  return {
    ...certainty,
    lead: lead && leadData(lead),
    opinions: certainty.opinions && { ...certainty.opinions },
    dominance: certainty.dominance.map((pair) => ({ ...pair })),
  };
}

/** How far an option is ahead, for machines. */
export function leadData(lead: Lead): Json {
  return {
    ...lead,
    mean: round(lead.mean),
    error: round(lead.error),
    p10: round(lead.p10),
    p90: round(lead.p90),
    chance: tidy(lead.chance),
    chanceError: tidy(lead.chanceError),
  };
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

/** An assumption for machines; its value keeps every digit that was given. */
export function assumptionData(assumption: AssumptionResult): Json {
  return {
    ...assumption,
    value: tidy(assumption.value),
    range: assumption.range && { low: tidy(assumption.range.low), high: tidy(assumption.range.high) },
    widened: assumption.widened && { ...assumption.widened, factor: tidy(assumption.widened.factor) },
  };
}

/** A number changed, where there is one. */
export function nullable(value: number | null, change: (value: number) => number): number | null {
  return value === null ? null : change(value);
}

/** A result value as JSON holds it: absent fields left out. */
export function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
