/** The model's statutory lines for one place over many situations at once: one graph, a lane for each situation. */
import { Assumptions } from '../../src/assumptions/assumptions.ts';
import { loadData } from '../../src/data/load.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { buildCompany } from '../../src/model/company.ts';
import { employerOf, levies } from '../../src/model/components/levies.ts';
import { pay } from '../../src/model/components/pay.ts';
import { person } from '../../src/model/components/person.ts';
import { staffing } from '../../src/model/components/staffing.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import type { Node } from '../../src/model/graph/node.ts';
import type { Demand } from '../../src/model/offer.ts';
import { Scope } from '../../src/model/scope.ts';
import { evaluate } from '../../src/readings/evaluate.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { parseQuantity } from '../../src/units/quantity-text.ts';
import type { Place, Setting, Situation } from './reference.ts';

export const data = loadData();

const LANES = 128;

function q(text: string) {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`'${text}' is no quantity`);
  return parsed.quantity;
}

/** By line id, an amount for each situation. */
export function engineYears(
  place: Place,
  situations: readonly Situation[],
  settings: Record<string, Setting> = {},
): { lines: Map<string, number[]>; diagnostics: Diagnostic[] } {
  const { currency } = place.pack;
  const scenario = {
    company: {
      country: place.country,
      region: place.region,
      locality: place.locality,
      currency,
      employees: q('7'),
      annualPayroll: q(`1 ${currency}/year`),
      quarterlyPayroll: q(`1 ${currency}/quarter`),
    },
    let: {},
    work: [],
    positionOf: () => undefined,
    keyPositionOf: () => undefined,
    textOf: () => undefined,
    sourceOf: () => undefined,
    letNameOf: () => undefined,
  } as unknown as Scenario;
  const graph = new GraphBuilder(12, 1);
  const diagnostics: Diagnostic[] = [];
  const root = new Scope(graph, new Assumptions(scenario, data), { diagnostics }, '', '');
  const company = buildCompany(root.within('company', 'company'), true);
  const scope = root.within('employee', 'cost');
  const employment = {
    people: q('1'),
    wage: q(`1 ${currency}/month`),
    levies: Object.fromEntries(
      Object.entries(settings).map(([id, value]) => [
        id,
        typeof value === 'number' ? { rate: q(`${value * 100} %`) } : value,
      ]),
    ),
  };
  const { f } = scope;
  const work: Demand = {
    id: 'work',
    label: 'Work',
    item: { id: 'work', path: 'work' } as Demand['item'],
    function: undefined,
    unit: 'hour',
    volume: f`if(month >= 1, 1 hour/month, 0)`,
    handleTime: scope.number(1),
    hours: f`if(month >= 1, 1 hour/month, 0)`,
    open: null,
    posts: scope.number(1),
    service: null,
    perishable: false,
    role: 'office-clerk',
  };
  const staff = staffing(
    scope,
    person(scope, {
      employment,
      role: 'office-clerk',
      country: place.country,
      region: place.region,
      locality: place.locality,
      jurisdiction: data.jurisdiction(place.country)!,
    }),
    [work],
    { settled: true },
  );
  const paid = pay(scope, staff);
  const employer = employerOf(scope, staff, paid, company);
  const lines = [
    ...paid.lines.filter(({ id }) => id.startsWith('pay.')),
    ...levies(scope, staff, paid, { company, employer }),
  ];
  const leaf = (id: string): Node => graph.nodes.find((node) => node.leaf?.id === id)!;
  const bound: [Node, (at: Situation) => number][] = [
    [leaf('cost.wage'), (at) => at.wage / 12],
    [leaf('company.employees'), (at) => at.heads],
    [leaf('company.annual_payroll'), (at) => at.payroll / 12],
    [leaf('company.quarterly_payroll'), (at) => at.quarterly / 3],
  ];
  const result = new Map<string, number[]>(lines.map(({ id }) => [id, []]));
  for (let start = 0; start < situations.length; start += LANES) {
    const some = situations.slice(start, start + LANES);
    const values = evaluate(graph, {
      roots: lines.map(({ cost }) => cost),
      lanes: some.length,
      bindings: new Map(bound.map(([node, value]) => [node, Float64Array.from(some, value)])),
    });
    for (const line of lines) {
      const yearly = some.map((_, lane) => values.series(line.cost, lane).reduce((sum, value) => sum + value, 0));
      result.get(line.id)!.push(...yearly);
    }
  }
  return { lines: result, diagnostics };
}
