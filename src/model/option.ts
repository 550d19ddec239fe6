import type { ExtraCost, Option } from '../scenario/types.ts';
import { dimensionText, sameDimension } from '../units/dimension.ts';
import type { Node } from './graph/node.ts';
import { CATEGORIES, type Category, type Line } from './line.ts';
import type { Company, Demand, Offer, OptionKind } from './offer.ts';
import { totalOf } from './options/over-demands.ts';
import type { Scope } from './scope.ts';
import { inHouseHour, shortfall, untilItWorks } from './shortfall.ts';

/** A whole option: every line, the totals over them and what the results show of it. All figures are in the graph. */
export interface BuiltOption {
  readonly option: Option;
  readonly label: string;
  readonly lines: readonly Line[];
  /** Cost incurred by month: the lines that the decision moves. */
  readonly cost: Node;
  /** Cash paid by month. */
  readonly cash: Node;
  readonly total: Node;
  /** Net present value of what the decision moves: avoidable lines, cash on its dates, imputed cost when incurred. */
  readonly npv: Node;
  /** Shares of cost that the company has anyway, over the horizon; in no total above. */
  readonly allocated: Node;
  readonly heads: Node;
  readonly seats: Node;
  readonly founderHours: Node;
  readonly leadMonths: Node;
  readonly exitTime: Node;
  readonly headroom: Node | null;
  readonly missedUnits: Node;
  readonly missedShare: Node;
  /** Units that nobody takes and that have no value: required coverage is a hard constraint. */
  readonly uncovered: Node;
  /** Balance of the company's account; null where the file gives no cash. */
  readonly balance: Node | null;
  readonly notes: readonly string[];
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
  readonly filler: string | undefined;
}

/** Builds an option with equal scope: what it leaves open is filled or counted as missed, slow starts included. */
export function buildOption(scope: Scope, option: Option, setting: Setting): BuiltOption {
  const { f } = scope;
  const kind = setting.kindOf(option);
  const covered = setting.demands.filter((demand) => option.covers === undefined || option.covers.includes(demand.id));
  const incumbent = covered.length > 0 && covered.every((demand) => setting.todayOf(demand.id) === option.id);
  const writer = incumbent ? scope.asIncumbent() : scope;
  const lead = incumbent ? scope.number(0, 'month') : leadTime(scope, option, covered, setting);
  const leadMonths = scope.name('lead_months', 'Whole months before it works', f`round(${lead} / 1 month)`);
  const started = scope.name('started', 'Whether it works', f`if(month > ${leadMonths} and month >= 1, 1, 0)`);
  const asked = covered.map((demand) => masked(scope, demand, started));
  const sources = sourceBuilder(writer, setting, started, leadMonths);
  const offer = kind.build(writer, {
    option,
    demands: asked,
    started,
    leadMonths,
    company: setting.company,
    source: sources,
  });
  const handled = new Map(asked.map((demand) => [demand.id, f`${demand.volume} * ${offer.handled.get(demand.id)!}`]));
  const open = shortfall(scope, option, { ...setting, source: sources }, handled, started);
  const resolves = scope.input({
    key: 'resolves',
    given: option.resolves,
    label: 'Share of units that it settles',
    unit: '',
    otherwise: () => offer.resolves,
  });
  const quality = qualityLines(scope, option, asked, handled, offer, resolves);
  const work = [...offer.lines, ...open.lines, ...quality, ...extraCosts(scope, option)];
  const goesOn = covered.every((demand) => setting.todayOf(demand.id) !== undefined);
  const before = [...work, ...(goesOn ? [] : untilItWorks(scope, work, started))];
  const account = payrollCash(scope, before);
  const lines = byCategory([...before, ...account.lines]);
  return {
    ...totals(scope, lines, setting.discount),
    option,
    label: option.label ?? kind.label,
    lines,
    ...offerFigures(scope, offer),
    leadMonths,
    ...open.figures,
    balance: account.balance,
    notes: offer.notes,
  };
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

function leadTime(scope: Scope, option: Option, demands: readonly Demand[], setting: Setting): Node {
  const ofSource = (reference: string | Option): Node => {
    const source = typeof reference === 'string' ? setting.optionOf(reference) : reference;
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

/** A demand while a mark (a month series of 0 and 1) holds. */
function masked(scope: Scope, demand: Demand, mark: Node): Demand {
  const { f } = scope;
  return { ...demand, volume: f`${demand.volume} * ${mark}`, hours: f`${demand.hours} * ${mark}` };
}

/** How kinds build their parts: any option or kind on given demands, under a prefix of its own. */
function sourceBuilder(scope: Scope, setting: Setting, started: Node, leadMonths: Node) {
  const source = (reference: string | Option, prefix: string, demands: readonly Demand[]): Offer => {
    const option = typeof reference === 'string' ? setting.optionOf(reference) : reference;
    const inner = scope.within(prefix, option.path);
    return setting
      .kindOf(option)
      .build(inner, { option, demands, started, leadMonths, company: setting.company, source });
  };
  return source;
}

/** Work that comes back to us and units that go wrong: for every kind, employees and founder included. */
function qualityLines(
  scope: Scope,
  option: Option,
  demands: readonly Demand[],
  handled: ReadonlyMap<string, Node>,
  offer: Offer,
  resolves: Node,
): Line[] {
  const { f, assumptions } = scope;
  const returned = demands.map(
    (demand) =>
      f`${handled.get(demand.id)!} * (1 - ${resolves}) * ${demand.handleTime} * ${inHouseHour(scope, demand)}`,
  );
  const again = scope.figure(
    assumptions.assumed(
      'rework',
      'work.*.error_cost',
      'Work to put an error right, by the time of the unit',
      { low: 1, likely: 2, high: 5 },
      '',
      'finding, explaining and redoing takes twice the time',
    ),
  );
  const wrong = demands.map((demand) => {
    const price = scope.within(scope.prefix, demand.item.path).input({
      key: 'error_cost',
      given: demand.item.errorCost,
      label: 'Cost of an error',
      unit: `$/${demand.unit}`,
      otherwise: () => f`${again} * ${demand.handleTime} * ${inHouseHour(scope, demand)}`,
    });
    return f`${handled.get(demand.id)!} * ${errorRate(scope, option, demand, offer)} * ${price}`;
  });
  const created = demands
    .filter((demand) => demand.item.valueCreated !== undefined)
    .map((demand) => {
      const value = scope.within(scope.prefix, demand.item.path).input({
        key: 'value_created',
        given: demand.item.valueCreated,
        label: 'Value created by a unit',
        unit: `$/${demand.unit}`,
        otherwise: () => scope.number(0, `$/${demand.unit}`),
      });
      return f`-${handled.get(demand.id)!} * ${value}`;
    });
  const line = (id: string, category: Category, label: string, costs: readonly Node[]): Line[] =>
    costs.length === 0
      ? []
      : [scope.line(id, { category, label, cost: costs.reduce((sum, one) => f`${sum} + ${one}`), imputed: true })];
  return [
    ...line('errors.returned', 'errors', 'Units that come back to somebody here', returned),
    ...line('errors.rework', 'errors', 'Errors put right', wrong),
    ...line('value.created', 'value', 'Value created', created),
  ];
}

/** Share of units that go wrong: the option's own, else the work's, else what is usual for the kind. */
function errorRate(scope: Scope, option: Option, demand: Demand, offer: Offer): Node {
  if (option.errorRate !== undefined || demand.item.errorRate === undefined) return offer.errorRate;
  const of = scope.within(scope.prefix, demand.item.path);
  return of.input({
    key: 'error_rate',
    given: demand.item.errorRate,
    label: 'Units that go wrong',
    unit: '',
    otherwise: () => offer.errorRate,
  });
}

/** Line items of the file's own, over any figure of the option by its short name (`heads`, `paid_hours`, `month`). */
function extraCosts(scope: Scope, option: Option): Line[] {
  const { f, graph } = scope;
  const names = (name: string): Node | undefined => graph.named.get(`${scope.prefix}.${name}`) ?? graph.named.get(name);
  return scope.assumptions.scenario.extraCosts
    .filter((extra) => extra.option === option.id || extra.option === 'all')
    .map((extra, index) => {
      const given = scope.formula(
        { formula: extra.formula.text, at: extra.formula.at, path: extra.path, label: extra.name },
        names,
      );
      const amount = moneyAMonth(scope, extra, given);
      const cost = extra.oneOff ? f`if(month == 0, ${amount}, 0)` : f`if(month >= 1, ${amount}, 0)`;
      const known =
        extra.category !== undefined && extra.category in CATEGORIES ? (extra.category as Category) : 'extra';
      return scope.line(`extra.${slug(extra.name)}${index === 0 ? '' : `-${index + 1}`}`, {
        category: known,
        label: extra.name,
        cost,
        imputed: extra.imputed === true,
        oneOff: extra.oneOff === true,
      });
    });
}

/** The amount of a line item by month; a formula of something else than money is told and counts nothing. */
function moneyAMonth(scope: Scope, { name, formula }: ExtraCost, given: Node): Node {
  const { f } = scope;
  const isZero = given.operation === 'constant' && given.params[0] === 0;
  if (isZero) return scope.number(0, '$/month');
  if (sameDimension(given.dimension, scope.unit('$/month').dimension)) return given;
  if (sameDimension(given.dimension, scope.unit('$').dimension)) return f`${given} / 1 month`;
  const { currency } = scope.assumptions;
  scope.findings.diagnostics.push({
    code: 'SW3001',
    severity: 'error',
    message: `${name} is ${dimensionText(given.dimension)} where ${currency} or ${currency}/month fits`,
    hint: `multiply by a price, like heads * 120 ${currency}/month`,
    at: formula.at,
  });
  return scope.number(0, '$/month');
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'item';

/** Account of the company: interest on the shortfall is a cost of every kind, paid a month late. */
function payrollCash(scope: Scope, lines: readonly Line[]): { lines: Line[]; balance: Node | null } {
  const { f, assumptions } = scope;
  const { company } = assumptions.scenario;
  if (!company.cash) return { lines: [], balance: null };
  const of = scope.within(scope.prefix, 'company');
  const money = (key: 'opening' | 'receipts', label: string, unit: string) =>
    of.input({ key: `cash.${key}`, given: company.cash?.[key], label, unit, otherwise: () => scope.number(0, unit) });
  const opening = money('opening', 'Cash at the start', '$');
  const receipts = money('receipts', 'Receipts a month', '$/month');
  const rate = of.input({
    key: 'overdraft',
    given: company.overdraft,
    label: 'Interest on an overdraft',
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'overdraft',
        'company.overdraft',
        'Interest on an overdraft',
        { low: 8, likely: 12, high: 18 },
        { text: '%/year', dimension: {}, factor: 0.01 },
        'business overdrafts and cards cost 8-18% a year',
      ),
  });
  const paid = scope.name(
    'cash_out',
    'Cash paid before interest',
    totalOf(
      scope,
      lines.flatMap((line) => line.cash ?? []),
      '$/month',
    ),
    '$/month',
  );
  const balance = scope.name(
    'balance',
    'Balance of the account',
    scope.graph.scan(
      f`${opening} - ${paid} * 1 month`,
      (last) => f`${last} + min(${last}, 0) * ${rate} / 12 + if(month >= 1, ${receipts} - ${paid}, 0) * 1 month`,
    ),
    '$',
  );
  const owed = f`max(0, 0 - ${scope.graph.add('lag', [balance], [1])}) * ${rate} / 12 months`;
  return {
    balance,
    lines: [scope.line('payroll.overdraft', { category: 'payroll', label: 'Interest on the overdraft', cost: owed })],
  };
}

const ORDER = Object.keys(CATEGORIES);

function byCategory(lines: readonly Line[]): Line[] {
  return lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => ORDER.indexOf(a.line.category) - ORDER.indexOf(b.line.category) || a.index - b.index)
    .map(({ line }) => line);
}

/**
 * Totals are nodes over the lines that the decision moves; what is only allocated stands beside them. What is incurred
 * and not yet paid at the end is paid in the last month.
 */
function totals(
  scope: Scope,
  lines: readonly Line[],
  discount: Node,
): Pick<BuiltOption, 'cost' | 'cash' | 'total' | 'npv' | 'allocated'> {
  const { f } = scope;
  const sumOf = (nodes: readonly Node[]): Node =>
    nodes.length === 0 ? f`0 * month * ${scope.number(1, '$/month')}` : f`total(${nodes})`;
  const decided = lines.filter((line) => line.relevance === 'avoidable');
  const others = lines.filter((line) => line.relevance !== 'avoidable');
  const cost = scope.name('cost', 'Cost by month', sumOf(decided.map((line) => line.cost)), '$/month');
  const cash = scope.name('cash', 'Cash paid by month', sumOf(decided.flatMap((line) => line.cash ?? [])), '$/month');
  const flows = scope.name(
    'flows',
    'Cash on its dates, imputed cost when incurred',
    sumOf(decided.map((line) => line.cash ?? line.cost)),
    '$/month',
  );
  const settled = scope.name(
    'settled',
    'The same, with what is owed at the end',
    f`${flows} + if(month == ${scope.number(scope.graph.months)}, sum(${cost}) - sum(${flows}), 0) / 1 month`,
    '$/month',
  );
  const factor = scope.name('discount_factor', 'Discount factor', f`(1 + ${discount}) ^ (0 - month / 12)`);
  return {
    cost,
    cash,
    total: scope.name('total', 'Total cost', f`sum(${cost})`, '$'),
    npv: scope.name('npv', 'Net present value of cost', f`sum(${settled} * ${factor})`, '$'),
    allocated: scope.name(
      'allocated',
      'Shares of cost that the company has anyway',
      f`sum(${sumOf(others.map((line) => line.cost))})`,
      '$',
    ),
  };
}
