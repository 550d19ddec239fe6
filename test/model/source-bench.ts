import { Assumptions } from '../../src/assumptions/assumptions.ts';
import { loadData } from '../../src/data/load.ts';
import type { DataStore } from '../../src/data/types.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { buildDemand } from '../../src/model/demand/demand.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import type { Node } from '../../src/model/graph/node.ts';
import type { Company, Demand, Offer, OptionKind } from '../../src/model/offer.ts';
import { Scope } from '../../src/model/scope.ts';
import { type Evaluation, evaluate } from '../../src/readings/evaluate.ts';
import type { Option, Scenario, WorkItem } from '../../src/scenario/types.ts';
import type { Quantity } from '../../src/units/quantity.ts';
import { parseQuantity } from '../../src/units/quantity-text.ts';
import { parseRate, type Rate } from '../../src/units/rate-text.ts';
import { parseTimetable, type Timetable } from '../../src/units/timetable.ts';

export const data = loadData();

/** A quantity as a scenario file writes it. */
export function q(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`'${text}' is no quantity`);
  return parsed.quantity;
}

/** A rate as a scenario file writes it. */
export function rate(text: string): Rate {
  const parsed = parseRate(text);
  if (!parsed.ok) throw new Error(`'${text}' is no rate`);
  return parsed.rate;
}

/** Opening hours as a scenario file writes them. */
export function hours(text: string): Timetable {
  const parsed = parseTimetable(text);
  if (!parsed.ok) throw new Error(`'${text}' is no timetable`);
  return parsed.timetable;
}

/** Twenty calls of two minutes a day, every day of the year: 608.33 a month. */
export const RECEPTION: Partial<WorkItem> = {
  id: 'reception',
  path: 'work.reception',
  function: 'phone-reception',
  volume: { now: q('20 calls/day') },
  handleTime: q('2 minutes/call'),
  open: hours('24x7'),
};

export interface Setting {
  readonly work?: readonly Partial<WorkItem>[];
  readonly months?: number;
  readonly country?: string;
  readonly employees?: number;
  /** Whole months before the source works. */
  readonly lead?: number;
  /** Pay of all employees a month. */
  readonly payroll?: number;
  readonly founderHour?: number;
  /** In the place of the shipped data. */
  readonly data?: DataStore;
}

/** The offer of one option, evaluated: amounts in dollars a month, index 0 upfront. */
export interface Bench {
  readonly offer: Offer;
  readonly evaluation: Evaluation;
  readonly diagnostics: readonly Diagnostic[];
  /** Cost of a line by month. */
  cost(line: string): number[];
  cash(line: string): number[];
  /** Cost of a line over upfront and all months; 0 when there is no such line. */
  total(line: string): number;
  /** Cost of all lines. */
  grandTotal(): number;
  value(node: Node): number;
  series(node: Node): number[];
  ids(): string[];
}

const SETTING = { months: 12, country: 'US', employees: 6, lead: 0, payroll: 24000, founderHour: 75 };

/** Builds an option of a kind on its own, for a company with six employees, and evaluates its base case. */
export function bench<O extends Option>(kind: OptionKind<O>, option: Partial<O>, setting: Setting = {}): Bench {
  const { months, country, employees, lead, payroll, founderHour } = { ...SETTING, ...setting };
  const work = (setting.work ?? [RECEPTION]) as readonly WorkItem[];
  const full = { id: 'x', path: 'options.x', kind: kind.kind, ...option } as O;
  const scenario = {
    company: { country, currency: 'USD' },
    let: {},
    work,
    positionOf: () => undefined,
    keyPositionOf: () => undefined,
    textOf: () => undefined,
    sourceOf: () => undefined,
    letNameOf: () => undefined,
  } as unknown as Scenario;
  const graph = new GraphBuilder(months, 1);
  const diagnostics: Diagnostic[] = [];
  const root = new Scope(graph, new Assumptions(scenario, setting.data ?? data), { diagnostics }, '', '');
  const { f } = root;
  const started = f`if(month > ${root.number(lead)}, 1, 0)`;
  const demands: Demand[] = work.map((item) => {
    const demand = buildDemand(root.within(`demand.${item.id}`, item.path), item);
    return { ...demand, volume: f`${demand.volume} * ${started}`, hours: f`${demand.hours} * ${started}` };
  });
  const company = {
    country,
    region: undefined,
    locality: undefined,
    inclusive: false,
    employees: root.number(employees),
    payroll: root.number(payroll, 'USD/month'),
    quarterlyPayroll: root.number(payroll, 'USD/month'),
    founderHour: root.number(founderHour, 'USD/hour'),
    founderCapacity: root.number(40, 'hour/month'),
    spareSeats: root.number(0),
  } satisfies Company;
  const scope = root.within('x', 'options.x');
  const offer = kind.build(scope, {
    option: full,
    demands,
    started,
    leadMonths: root.number(lead),
    company,
    source: (_reference, prefix, parts) => founder(root.within(prefix), parts, company),
  });
  const evaluation = evaluate(graph);
  const find = (id: string) => offer.lines.find((line) => line.id === id);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const cost = (id: string): number[] => {
    const line = find(id);
    if (!line) throw new Error(`no line '${id}' among ${offer.lines.map((l) => l.id).join(', ')}`);
    return evaluation.series(line.cost);
  };
  return {
    offer,
    evaluation,
    diagnostics,
    cost,
    cash: (id) => evaluation.series(find(id)!.cash!),
    total: (id) => (find(id) ? sum(cost(id)) : 0),
    grandTotal: () => sum(offer.lines.map((line) => sum(evaluation.series(line.cost)))),
    value: (node) => evaluation.scalar(node),
    series: (node) => evaluation.series(node),
    ids: () => offer.lines.map((line) => line.id),
  };
}

/** Stands in for the option that does the rest: the founder, at the founder's hour. */
function founder(scope: Scope, demands: readonly Demand[], company: Company): Offer {
  const { f } = scope;
  const spent = demands.map((demand) => demand.hours).reduce((a, b) => f`${a} + ${b}`);
  return {
    lines: [
      scope.line('time', {
        category: 'founder',
        label: 'Time',
        cost: f`${spent} * ${company.founderHour}`,
        imputed: true,
      }),
    ],
    handled: new Map(demands.map((demand) => [demand.id, scope.number(1)])),
    heads: scope.number(0),
    seats: scope.number(0),
    founderHours: spent,
    resolves: scope.number(1),
    errorRate: scope.number(0.04),
    exitTime: scope.number(0, 'month'),
    arrangements: [],
    holds: new Set(),
    headroom: null,
    notes: [],
  };
}
