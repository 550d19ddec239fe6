import { partsOf } from '../scenario/parts.ts';
import type { Option } from '../scenario/types.ts';
import { handledUnits, masked } from './asked.ts';
import { changeover } from './changeover.ts';
import type { GrowthStep } from './components/growth/step.ts';
import { type Account, payrollCash } from './components/payroll-cash.ts';
import { type Concentration, concentration } from './concentration.ts';
import { covers } from './covers.ts';
import type { BuiltCriteria } from './criteria/criterion.ts';
import { criteriaOf } from './criteria/index.ts';
import { extraCosts, shortNames } from './extra-costs.ts';
import type { Node } from './graph/node.ts';
import { type Arrangement, leavingCost, type Next } from './leaving.ts';
import type { Line } from './line.ts';
import { type Measures, measures } from './measures.ts';
import type { Company, Demand, Offer, OptionKind } from './offer.ts';
import type { Place } from './place.ts';
import { qualityLines, wrongShare } from './quality.ts';
import type { Scope } from './scope.ts';
import { type Beside, shortfall } from './shortfall.ts';
import { byCategory, type CategoryCost, type CostFigures, totals } from './totals.ts';
import { asBefore, untilItWorks } from './until-it-works.ts';

/** A whole option: every line, the totals over them and what the results show of it. All figures are in the graph. */
export interface BuiltOption {
  readonly option: Option;
  readonly label: string;
  readonly lines: readonly Line[];
  /** Cost incurred by month: the lines that the decision moves. */
  readonly cost: Node;
  /** Cash paid by month. */
  readonly cash: Node;
  /** Net present value of what the decision moves: avoidable lines, cash on its dates, imputed cost when incurred. */
  readonly npv: Node;
  readonly figures: CostFigures;
  readonly measures: Measures;
  /** Cost by category, in the order of ledgers. */
  readonly categories: readonly CategoryCost[];
  /** Shares of cost that the company has anyway, over the horizon; in no total above. */
  readonly allocated: Node;
  /** Share of the recurring cost that does not move with volume. */
  readonly fixedShare: Node;
  readonly heads: Node;
  readonly seats: Node;
  readonly founderHours: Node;
  readonly leadMonths: Node;
  readonly exitTime: Node;
  readonly headroom: Node | null;
  readonly arrangements: readonly Arrangement[];
  /** What goes on beside it, for work that it leaves open. */
  readonly beside: readonly Beside[];
  /** What ending it would cost, by its last month: money, beyond what was incurred until then. */
  readonly leaving: Node;
  /** The same option as what follows another arrangement. */
  readonly next: Next;
  /** People of today whom it displaces; null where the scenario does not say how it is done today. */
  readonly displaced: Node | null;
  readonly missedUnits: Node;
  readonly missedShare: Node;
  /** Units that nobody takes and that have no value: required coverage is a hard constraint. */
  readonly uncovered: Node;
  /** Units a month that it leaves open, by work id. */
  readonly open: ReadonlyMap<string, Node>;
  /** The company's account; null where the file gives no cash. */
  readonly account: Account | null;
  /** What weighs in a decision, by criterion. */
  readonly criteria: BuiltCriteria;
  readonly notes: readonly string[];
  /** Chances that its vendors fail; null where it has none. */
  readonly concentration: Concentration | null;
  /** Steps of the company's growth that it brings. */
  readonly growth: readonly GrowthStep[];
  /** Where the people who do it are; null where that is no one place. */
  readonly place: Place | null;
  /** Pay of an hour of theirs in the first year; null where it is not known. */
  readonly wage: Node | null;
}

/** What the wrapper needs to build any option. */
export interface Setting {
  readonly company: Company;
  readonly demands: readonly Demand[];
  readonly discount: Node;
  readonly kindOf: (option: Option) => OptionKind;
  readonly optionOf: (reference: string) => Option;
  /** The arrangement of today for a work item, if the scenario says. */
  readonly todayOf: (workId: string) => string | undefined;
  /** The arrangement of today, where the file says; undefined for that arrangement itself. */
  readonly now: BuiltOption | undefined;
  readonly filler: string | undefined;
  /** For an option that is entered later: the month after which a source that goes on may have been there at the earliest. */
  readonly sinceOf?: (source: string) => Node | null;
}

/** Builds an option with equal scope: what it leaves open is filled or counted as missed, slow starts included. */
export function buildOption(scope: Scope, option: Option, setting: Setting): BuiltOption {
  const { f } = scope;
  const kind = setting.kindOf(option);
  const covered = setting.demands.filter((demand) => covers(option, demand.id));
  // What is entered later follows some other arrangement, which does the work until it works itself.
  const later = scope.entry !== null;
  const incumbent = isToday(option, covered, setting);
  const now = incumbent ? undefined : setting.now;
  const writer = incumbent ? scope.asOfToday(scope.number(1), setting.sinceOf?.(option.id)) : scope;
  const lead = incumbent ? restOfLead(scope, option.id, setting) : leadTime(scope, option, covered, setting);
  const leadMonths = scope.name('lead_months', 'Whole months before it works', f`round(${lead} / 1 month)`);
  const started = scope.name('started', 'Whether it works', startedAfter(scope, leadMonths));
  const asked = covered.map((demand) => masked(scope, demand, started));
  const source = sourceBuilder(writer, setting, started, leadMonths, true);
  const offer = kind.build(writer, {
    option,
    demands: asked,
    started,
    leadMonths,
    company: setting.company,
    source,
  });
  const handled = handledUnits(scope, asked, offer);
  // Whoever does the work before it goes on with all of it until then, and is no part of what it leaves open.
  const mark = later || now ? started : null;
  const open = shortfall(scope, option, { ...setting, now, mark, source }, handled);
  const quality = qualityLines(scope, option, asked, handled, offer);
  const next = followed(covered, setting, offer, open);
  const change = now && changeover(scope, now.arrangements, next, leadMonths);
  const work = [
    ...offer.lines,
    ...(now ? asBefore(scope, now, leadMonths) : []),
    ...(change?.lines ?? []),
    ...open.lines,
    ...quality,
    ...extraCosts(scope, option, shortNames(setting.demands, offer), mark),
  ];
  const goesOn = later || covered.every((demand) => setting.todayOf(demand.id) !== undefined);
  const before = [...work, ...(goesOn ? [] : untilItWorks(scope, work, started))];
  const cash = payrollCash(scope, before);
  const lines = byCategory([...before, ...cash.lines]);
  const cost = totals(scope, lines, setting);
  const staff = offerFigures(scope, offer);
  const built = {
    ...cost,
    measures: measures(scope, { lines, cash: cost.cash, account: cash.account, ...staff }),
    option,
    label: option.label ?? kind.labelOf?.(option) ?? kind.label,
    lines,
    ...staff,
    leadMonths,
    arrangements: offer.arrangements,
    beside: open.beside,
    leaving: leavingCost(scope, offer.arrangements),
    next,
    displaced: change?.displaced ?? (incumbent ? scope.number(0) : null),
    ...open.figures,
    account: cash.account,
    notes: offer.notes,
    concentration: concentration(scope, offer.vendors ?? []),
    growth: offer.growth ?? [],
    place: offer.place ?? null,
    wage: offer.wage ?? null,
  };
  const criteria = criteriaOf(scope, {
    option,
    built,
    demands: covered,
    lead,
    wrongShare: wrongShare(scope, option, asked, handled, offer),
    kindOf: setting.kindOf,
    optionOf: setting.optionOf,
  });
  return { ...built, criteria };
}

/** Whether an option is how its work is done today: itself, or each item by the source that has it today. */
function isToday(option: Option, covered: readonly Demand[], { todayOf }: Setting): boolean {
  const done = (demand: Demand): boolean => {
    const today = todayOf(demand.id);
    if (today === undefined) return false;
    if (today === option.id) return true;
    const parts = partsOf(option, demand.id);
    return parts.length > 0 && parts.every(({ source }) => source === today);
  };
  return covered.length > 0 && covered.every(done);
}

/** What an arrangement that comes before the option meets: only what it takes work from ends. */
function followed(
  covered: readonly Demand[],
  { todayOf }: Setting,
  offer: Offer,
  open: ReturnType<typeof shortfall>,
): Next {
  const sources = new Set(covered.map((demand) => todayOf(demand.id)));
  const beside = (isTakenFrom: boolean): Arrangement[] =>
    open.beside.flatMap(({ option, arrangements }) => (sources.has(option) === isTakenFrom ? arrangements : []));
  const left = beside(true);
  const stillHere = new Set(left.map(({ source }) => source));
  const untouched = new Set(beside(false).flatMap(({ source }) => (stillHere.has(source) ? [] : [source])));
  return { arrangements: [...offer.arrangements, ...left], holds: offer.holds, untouched };
}

function offerFigures(
  scope: Scope,
  offer: Offer,
): Pick<BuiltOption, 'heads' | 'seats' | 'founderHours' | 'exitTime' | 'headroom'> {
  const { heads, seats, founderHours, exitTime, headroom } = offer;
  // A constant count gets months, so that results can show it as a path.
  const path = (node: Node): Node => scope.f`${node} + 0 * month`;
  return {
    heads: path(heads),
    seats: path(seats),
    founderHours: scope.f`${founderHours} * if(month >= 0, 1, 0)`,
    exitTime,
    headroom,
  };
}

/** 1 from the month on that follows the whole months before it works, else 0 (0 upfront, too). */
export function startedAfter(scope: Scope, leadMonths: Node): Node {
  return scope.f`if(month > ${leadMonths} and month >= 1, 1, 0)`;
}

/** Time until what was there before works: none, unless it may itself have begun only now. */
function restOfLead(scope: Scope, source: string, { sinceOf }: Setting): Node {
  const { f, entry } = scope;
  const since = sinceOf?.(source);
  return since && entry ? f`max(0, ${since} - ${entry}) * 1 month` : scope.number(0, 'month');
}

/** Time until an option works: its own, else that of its kind. */
export function leadTime(scope: Scope, option: Option, demands: readonly Demand[], setting: Setting): Node {
  const ofSource = (reference: string | Option): Node => {
    const source = typeof reference === 'string' ? setting.optionOf(reference) : reference;
    if (demands.some(({ id }) => setting.todayOf(id) === source.id)) return restOfLead(scope, source.id, setting);
    return leadTime(scope.within(scope.prefix, source.path), source, demands, setting);
  };
  return scope.input({
    key: 'lead_time',
    given: option.leadTime,
    label: 'Time until it works',
    unit: 'month',
    otherwise: () => setting.kindOf(option).leadTime(scope, option, demands, ofSource),
  });
}

/**
 * How kinds build their parts: any option or kind on given demands, under a prefix of its own. With `keeping`, what does
 * today what it will do, as a part of the option or beside it, is there already.
 */
export function sourceBuilder(scope: Scope, setting: Setting, started: Node, leadMonths: Node, keeping: boolean) {
  const source = (reference: string | Option, prefix: string, demands: readonly Demand[]): Offer => {
    const option = typeof reference === 'string' ? setting.optionOf(reference) : reference;
    const within = scope.within(prefix, option.path);
    const kept = keeping && scope.settled === null && demands.every(({ id }) => setting.todayOf(id) === option.id);
    const inner = kept ? within.asOfToday(scope.f`${leadMonths} + 1`, setting.sinceOf?.(option.id)) : within;
    return setting
      .kindOf(option)
      .build(inner, { option, demands, started, leadMonths, company: setting.company, source });
  };
  return source;
}
