import { Assumptions } from '../assumptions/assumptions.ts';
import type { DataStore } from '../data/types.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { covers } from '../model/covers.ts';
import { buildModel, type Model } from '../model/model.ts';
import { type Evaluation, evaluate } from '../readings/evaluate.ts';
import type { Scenario } from '../scenario/types.ts';
import { assemble, correlationsOf, toolOf } from './assembled.ts';
import { assumptionsOf } from './assumption-list.ts';
import { type Period, periodOf } from './calendar.ts';
import { certaintyOf } from './certainty.ts';
import { leavesEnough, readCondition, tooFewDraws } from './condition.ts';
import { cheapestOf } from './decision/ratings.ts';
import { type Weights, weightsOf } from './decision/weights.ts';
import { conditionOf, type Drawing, type Drawn, drawOptions, USUAL_DRAWING } from './drawn.ts';
import { figuresOf, type OptionFigures } from './figures.ts';
import { distinctLabels } from './labels.ts';
import { outlookOf } from './outlook.ts';
import { byCost, rank, todayId } from './ranking.ts';
import { recommend } from './recommend.ts';
import type { Comparison, Decision, OptionResult, RankBy, WorkItemResult } from './result.ts';

/** A scenario with everything that was made of it; what later questions (explain, check) read again. */
export interface Study {
  readonly scenario: Scenario;
  readonly period: Period;
  readonly model: Model;
  readonly values: Evaluation;
  /** The options over draws; null where nothing was drawn. */
  readonly drawn: Drawn | null;
  /** In their order. */
  readonly options: readonly OptionResult[];
  readonly decision: Decision | null;
  /** All that a comparison tells, made when it is first asked for: to hold expectations takes the order alone. */
  readonly comparison: Comparison;
}

/** A study, or why there is none: errors that only show when the model is built. */
export type StudyResult =
  | { readonly study: Study; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly study: null;
      /** The study as it is when requirements that cannot be read are left out. */
      readonly unjudged: Study | null;
      readonly diagnostics: readonly Diagnostic[];
    };

/**
 * Ranks the options of a loaded scenario: the results, or null with the errors that stand in the way. Uncertain values
 * are drawn unless `drawing` is null.
 */
export function compare(
  scenario: Scenario,
  data: DataStore,
  drawing: Drawing | null = USUAL_DRAWING,
): { readonly comparison: Comparison | null; readonly diagnostics: readonly Diagnostic[] } {
  const { study: made, diagnostics } = study(scenario, data, { drawing });
  return { comparison: made ? comparisonOf(made) : null, diagnostics };
}

/** The comparison of a study with what would change its answer: questions of their own, which take their time. */
export function comparisonOf(made: Study): Comparison {
  const { comparison } = made;
  const { options, recommendation } = comparison;
  const feasible = options.filter((option) => option.feasible);
  return {
    ...comparison,
    recommendation: { ...recommendation, ...outlookOf(made, feasible, recommendation.rankedBy) },
  };
}

export interface StudyQuestion {
  /** Ids of the options to rank; all when empty or absent. */
  readonly only?: readonly string[];
  /** How uncertain values are drawn; null or absent: likely values only. */
  readonly drawing?: Drawing | null;
  /** How mixes that are to be found are drawn, whether or not the options are; absent: as the options. */
  readonly mixDrawing?: Drawing | null;
  /** What the order goes by; null or absent: by score where the scenario gives weights, else by cost. */
  readonly rankBy?: RankBy | null;
}

/**
 * Builds, evaluates and ranks a scenario. Pure: the same scenario, data and question give the same study.
 */
export function study(written: Scenario, data: DataStore, question: StudyQuestion = {}): StudyResult {
  const { only = [], drawing = null, mixDrawing = drawing, rankBy = null } = question;
  const { assembled, diagnostics } = assemble(written, data, { only, mixDrawing });
  if (!assembled) return { study: null, unjudged: null, diagnostics };
  const { scenario, period, model, mixes } = assembled;
  const condition = drawing?.where === undefined ? null : readCondition(model, drawing.where);
  if (condition && 'diagnostic' in condition) return refused(diagnostics, condition.diagnostic);
  const given = condition?.given ?? null;
  const values = evaluate(model.graph);
  const cheapest = cheapestOf(
    model.options.map(({ figures: { npv, monthly } }) => ({
      npv: values.scalar(npv),
      monthly: values.scalar(monthly),
    })),
  );
  const figures = distinctLabels(
    model.options.map((built) => ({
      ...figuresOf(model, built, values, cheapest),
      mix: mixes.get(built.option.id) ?? null,
    })),
    scenario,
  );
  const endless = figures.flatMap((option) => endlessCost(model, option));
  if (endless.length > 0) return refused(diagnostics, ...endless);
  const weights = weightsOf(scenario, rankBy);
  const drawn = drawing && drawOptions(model, drawing, { given, criteria: weights?.names ?? [] });
  if (given && !(drawn && leavesEnough(drawn))) return refused(diagnostics, tooFewDraws(model, given, drawn));
  const rankedBy = rankBy ?? (weights ? 'score' : 'cost');
  const { options, decision, found } = rank(model, figures, values, {
    ...{ drawn, drawing: drawing ?? USUAL_DRAWING },
    ...{ weights, rankedBy },
  });
  const all = sortDiagnostics([...diagnostics, ...found]);
  const ranked: RankedStudy = { scenario, period, model, values, drawn, options, decision };
  let compared: Comparison | undefined;
  const made: Study = {
    ...ranked,
    get comparison() {
      compared ??= comparisonFrom(ranked, data, { weights, rankedBy, diagnostics: all });
      return compared;
    },
  };
  if (found.some(({ severity }) => severity === 'error')) return { study: null, unjudged: made, diagnostics: all };
  return { study: made, diagnostics: all };
}

type RankedStudy = Omit<Study, 'comparison'>;

/** What the options of a study were put in order by, and what there is to say about it. */
interface Ranking {
  readonly weights: Weights | null;
  readonly rankedBy: RankBy;
  readonly diagnostics: readonly Diagnostic[];
}

function comparisonFrom(ranked: RankedStudy, data: DataStore, { weights, rankedBy, diagnostics }: Ranking): Comparison {
  const { scenario, period, model, values, drawn, options, decision } = ranked;
  // Draws say how sure the cost is, whatever else the order goes by.
  const certainty = drawn && certaintyOf(drawn, byCost(options));
  return {
    schemaVersion: 1,
    tool: toolOf(data),
    scenario: {
      name: scenario.name,
      file: scenario.file,
      currency: model.assumptions.currency,
      months: period.months,
      start: period.start,
      discount: values.scalar(model.discount),
      seed: drawn?.simulation.seed ?? null,
      draws: drawn?.simulation.draws ?? null,
      condition: drawn && conditionOf(drawn),
      correlations: correlationsOf(scenario),
      work: workItems(scenario, data, model, values),
      today: todayId(scenario, options),
    },
    recommendation: recommend(options, model, { rankedBy, decision, certainty, drawn }),
    certainty,
    decision,
    options,
    assumptions: assumptionsOf(model, weights?.names ?? []),
    diagnostics,
  };
}

/** No study, and why. */
function refused(diagnostics: readonly Diagnostic[], ...faults: readonly Diagnostic[]): StudyResult {
  return { study: null, unjudged: null, diagnostics: sortDiagnostics([...diagnostics, ...faults]) };
}

/** An option whose cost is no number: told at its line that is none, so that nothing is ranked by it. */
function endlessCost(model: Model, option: OptionFigures): Diagnostic[] {
  if (Number.isFinite(option.base.npv) && Number.isFinite(option.base.total)) return [];
  const line = option.lines.find(({ total }) => !Number.isFinite(total));
  const built = model.options.find((one) => one.option.id === option.id);
  const at = built && model.assumptions.scenario.positionOf(built.option.path);
  return [
    {
      code: 'SW3027',
      severity: 'error',
      message: `the cost of '${option.id}' is no finite number${line ? `: ${line.label}` : ''}`,
      hint: 'one of its inputs is far too large; "--only" ranks the other options meanwhile',
      ...(at ? { at } : {}),
    },
  ];
}

/** The work itself, and each item ranked alone where there are several. */
function workItems(scenario: Scenario, data: DataStore, model: Model, values: Evaluation): WorkItemResult[] {
  return model.demands.map((demand) => ({
    id: demand.id,
    function: demand.item.function ?? null,
    label: demand.label,
    unit: demand.unit,
    volume: values.series(demand.volume),
    hours: values.series(demand.hours),
    openHoursPerWeek: demand.open?.hoursPerWeek ?? null,
    ranking: model.demands.length < 2 ? [] : rankedAlone(scenario, data, demand.id),
  }));
}

/** A scenario of one work item only: the options that cover it, without assertions and shares of other items. */
function rankedAlone(scenario: Scenario, data: DataStore, id: string): { option: string; npv: number }[] {
  const options = scenario.options
    .filter((option) => covers(option, id))
    .map((option) => (option.covers === undefined ? option : { ...option, covers: [id] }));
  const { today: _, ...rest } = scenario;
  const source = scenario.today?.[id];
  const alone: Scenario = {
    ...rest,
    ...methodsOf(scenario),
    work: scenario.work.filter((item) => item.id === id),
    options: [
      ...options,
      ...scenario.options
        .filter((option) => !options.some((kept) => kept.id === option.id))
        .map((option) => ({ ...option, covers: [] })),
    ],
    ...(source === undefined ? {} : { today: { [id]: source } }),
    require: [],
    expect: [],
    extraCosts: [],
  };
  const period = periodOf(alone, data.version);
  const model = buildModel(new Assumptions(alone, data), period);
  if (model.diagnostics.some(({ severity }) => severity === 'error')) return [];
  const values = evaluate(model.graph);
  return model.options
    .filter((built) => options.some((kept) => kept.id === built.option.id))
    .map((built) => ({ option: built.option.id, npv: values.scalar(built.npv) }))
    .sort((a, b) => a.npv - b.npv || (a.option < b.option ? -1 : 1));
}

/** A scenario's look-ups are bound to its file; a copy keeps them. */
function methodsOf(
  scenario: Scenario,
): Pick<Scenario, 'positionOf' | 'keyPositionOf' | 'textOf' | 'sourceOf' | 'letNameOf'> {
  return {
    positionOf: (path) => scenario.positionOf(path),
    keyPositionOf: (path) => scenario.keyPositionOf(path),
    textOf: (path) => scenario.textOf(path),
    sourceOf: (path) => scenario.sourceOf(path),
    letNameOf: (path) => scenario.letNameOf(path),
  };
}
