import type { Assumptions } from '../assumptions/assumptions.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CriterionName, Option, OptionKindName, Scenario } from '../scenario/types.ts';
import { PERCENT_A_YEAR } from '../units/unit.ts';
import { buildCompany } from './company.ts';
import { covers } from './covers.ts';
import { middlesOf } from './criteria/index.ts';
import { buildDemand } from './demand/demand.ts';
import { GraphBuilder } from './graph/graph.ts';
import type { Node } from './graph/node.ts';
import type { Company, Demand, OptionKind } from './offer.ts';
import { type BuiltOption, buildOption, type Setting } from './option.ts';
import { kinds } from './options/index.ts';
import { type SavingAbroad, savingsAbroad } from './saving-abroad.ts';
import { Scope } from './scope.ts';

/** The whole model of a scenario: one graph, and where its results stand. */
export interface Model {
  readonly graph: GraphBuilder;
  readonly assumptions: Assumptions;
  readonly company: Company;
  readonly demands: readonly Demand[];
  readonly discount: Node;
  readonly options: readonly BuiltOption[];
  /** What rates 3 of 5 on each criterion that has a figure. */
  readonly middles: ReadonlyMap<CriterionName, Node>;
  /** What is left of a gap in pay, by id of an option abroad. */
  readonly savings: ReadonlyMap<string, SavingAbroad>;
  readonly diagnostics: readonly Diagnostic[];
}

/** When the scenario plays: months of the horizon and the calendar month (1..12) of the first. */
export interface Calendar {
  readonly months: number;
  readonly firstCalendarMonth: number;
}

/** Name under which the arrangement of today is ranked when it is no single option. */
const TODAY = 'today';

/**
 * Builds the graph of a scenario: demand and company once, then every option on the same footing. `only` names the
 * options to rank; the others are still there to be parts, stand-ins and the arrangement of today.
 */
export function buildModel(assumptions: Assumptions, calendar: Calendar, only: readonly string[] = []): Model {
  const { scenario } = assumptions;
  const ground = groundwork(assumptions, calendar);
  const { company, demands, discount } = ground.setting;
  const { options } = optionsFromStart(ground, scenario, only);
  const savings = savingsAbroad(
    (built) => ground.scopeOf(prefixOf(built.option.id), built.option.path),
    options,
    discount,
  );
  const middles = middlesOf(ground.scopeOf('criteria', ''), company);
  return {
    graph: ground.graph,
    assumptions,
    company,
    demands,
    discount,
    options,
    middles,
    savings,
    diagnostics: ground.diagnostics,
  };
}

/**
 * The options as they are compared: entered now. `now` is the arrangement of today where the file says, ranked or not.
 */
export function optionsFromStart(
  ground: Groundwork,
  scenario: Scenario,
  only: readonly string[],
): { readonly now: BuiltOption | undefined; readonly options: readonly BuiltOption[] } {
  const { demands } = ground.setting;
  const wanted = (option: Option): boolean => only.length === 0 || only.includes(option.id);
  // What covers nothing here is only a part of others; what others replace comes first, whether or not it is ranked.
  const now = arrangementOfToday(ground, scenario);
  const today = now?.option;
  const listed = today && !scenario.options.includes(today) ? [...scenario.options, today] : scenario.options;
  const ranked = listed.filter((option) => wanted(option) && demands.some(({ id }) => covers(option, id)));
  return { now, options: ranked.map((option) => (now && option === today ? now : builtFor(ground, option, now))) };
}

/** How it is done today; undefined where the file does not say. */
export function arrangementOfToday(ground: Groundwork, scenario: Scenario): BuiltOption | undefined {
  const today = todayOption(scenario.options, scenario.today);
  return today && builtFor(ground, today, undefined);
}

function builtFor(ground: Groundwork, option: Option, now: BuiltOption | undefined): BuiltOption {
  return buildOption(ground.scopeOf(prefixOf(option.id), option.path), option, { ...ground.setting, now });
}

/** What every option of a scenario stands on: the work, the company, and who is who. */
export interface Groundwork {
  readonly graph: GraphBuilder;
  readonly setting: Setting;
  /** What is found while building. */
  readonly diagnostics: readonly Diagnostic[];
  /** A hand that writes figures below a prefix and reads inputs below a path of the file. */
  readonly scopeOf: (prefix: string, path: string) => Scope;
}

/** Builds the work and the company of a scenario once. */
export function groundwork(assumptions: Assumptions, calendar: Calendar): Groundwork {
  const { scenario } = assumptions;
  const graph = new GraphBuilder(calendar.months, calendar.firstCalendarMonth, scenario.correlations);
  const findings = { diagnostics: [] as Diagnostic[] };
  const scopeOf = (prefix: string, path: string): Scope => new Scope(graph, assumptions, findings, prefix, path);
  const company = buildCompany(scopeOf('company', 'company'));
  const demands = scenario.work.map((item) => buildDemand(scopeOf(item.path, item.path), item));
  const discount = new Scope(graph, assumptions, findings, '', '').input({
    key: 'discount',
    given: scenario.discount,
    label: 'Discount rate',
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'discount',
        'discount',
        'Discount rate',
        { low: 6, likely: 10, high: 15 },
        PERCENT_A_YEAR,
        'what a small company pays for money, more than the 7% of listed services firms (Damodaran, January 2026); expected losses are in the flows, not in the rate',
      ),
  });
  const byId = new Map(scenario.options.map((option) => [option.id, option]));
  const optionOf = (reference: string): Option => byId.get(reference) ?? plainOption(reference);
  const setting: Setting = {
    company,
    demands,
    discount,
    kindOf: (option: Option): OptionKind => kinds[option.kind],
    optionOf,
    todayOf: (workId: string): string | undefined => scenario.today?.[workId],
    filler: scenario.filler,
    now: undefined,
  };
  return { graph, setting, diagnostics: findings.diagnostics, scopeOf };
}

/** First words of ids that other figures have; an option of such a name gets a prefix. */
const TAKEN = new Set([
  'company',
  'work',
  'let',
  'facts',
  'assumed',
  'wages',
  'fx',
  'jurisdictions',
  'options',
  'cost',
  'criteria',
  'roadmap',
]);

export const prefixOf = (id: string): string => (TAKEN.has(id) ? `option.${id}` : id);

/** A kind named alone: every assumption from the packs. */
function plainOption(kind: string): Option {
  return { id: kind, kind: kind as OptionKindName, path: `options.${kind}` } as Option;
}

/**
 * The arrangement of today as an option: the one that does it all, listed or a kind named alone, else one of several
 * sources.
 */
function todayOption(
  options: readonly Option[],
  today: Readonly<Record<string, string>> | undefined,
): Option | undefined {
  if (!today) return undefined;
  const sources = new Set(Object.values(today));
  if (sources.size === 1) {
    const [only] = sources;
    return options.find((option) => option.id === only) ?? plainOption(only!);
  }
  const assign = Object.fromEntries(
    Object.entries(today).map(([work, source]) => [work, [{ path: `today.${work}`, source }]]),
  );
  return { id: TODAY, kind: 'multi-source', label: 'As today', path: 'today', covers: Object.keys(today), assign };
}
