import { Assumptions } from '../assumptions/assumptions.ts';
import type { Leaf } from '../assumptions/leaf.ts';
import type { DataStore } from '../data/types.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { buildCompany } from '../model/company.ts';
import { employ } from '../model/components/employment.ts';
import { GraphBuilder } from '../model/graph/graph.ts';
import type { Category, Line } from '../model/line.ts';
import type { Demand } from '../model/offer.ts';
import { Scope } from '../model/scope.ts';
import { type Evaluation, evaluate } from '../readings/evaluate.ts';
import type { Option, Scenario, WorkItem } from '../scenario/types.ts';
import type { Quantity } from '../units/quantity.ts';
import { type Unit, unit as unitOf } from '../units/unit.ts';
import { leafResult } from './assumption-list.ts';
import type { RoleCost } from './result.ts';
import { payProblem, payrollProblem, questionNotes, questionProblems, type RoleQuestion } from './role-question.ts';
import { type StatutoryFacts, sourceText, statutoryRemarks } from './statutory-lines.ts';

/** One calendar year: the first full one of a person. */
const MONTHS = 12;

export type { RoleQuestion };

export interface RoleCostResult {
  readonly cost: RoleCost | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Who the person is, by the kind of option that has the same numbers. */
const EMPLOYEE: Option = { id: 'employee', kind: 'employee', path: 'options.employee' };

/** Categories of pay and benefits alone; the rest of the lines make the full load. */
const PAY_AND_BENEFITS: ReadonlySet<Category> = new Set(['wages', 'absence', 'levies', 'benefits']);

/** Fully loaded cost of one person in a role: every line of MODEL section 4 over one full calendar year. */
export function roleCost(question: RoleQuestion, data: DataStore): RoleCostResult {
  const problems = questionProblems(question, data);
  if (problems.length > 0) return { cost: null, diagnostics: sortDiagnostics(problems) };
  const scenario = scenarioOf(question, data);
  const assumptions = new Assumptions(scenario, data);
  const graph = new GraphBuilder(MONTHS, 1);
  const findings = { diagnostics: [] as Diagnostic[] };
  const scopeOf = (prefix: string, path: string): Scope => new Scope(graph, assumptions, findings, prefix, path);
  const company = buildCompany(scopeOf('company', 'company'), true);
  const scope = scopeOf('employee', 'cost');
  const job = {
    employment: {
      people: quantity(1, ''),
      workplace: 'office' as const,
      ...(question.wage ? { wage: question.wage } : {}),
      ...(question.hoursPerWeek !== undefined ? { hours: quantity(question.hoursPerWeek, 'hour/week') } : {}),
    },
    role: question.role,
    country: question.country,
    region: question.region,
    locality: question.locality,
    jurisdiction: assumptions.jurisdiction(question.country)!,
  };
  const { staff, lines, pay } = employ(scope, job, [fullTime(scope)], company);
  if (findings.diagnostics.some(({ severity }) => severity === 'error'))
    return { cost: null, diagnostics: sortDiagnostics(findings.diagnostics) };
  const values = evaluate(graph);
  const yearly = (series: readonly number[]): number => series.reduce((sum, value) => sum + value, 0);
  const annual = (line: Line): number => yearly(values.series(line.cost));
  const paid = yearly(values.series(staff.paidHours));
  const productive = yearly(values.series(staff.productiveHours));
  const worked = paid * (1 - values.scalar(staff.person.absence));
  const hourly = values.scalar(staff.person.startingWage);
  const facts = statutoryFacts(graph, values, job.jurisdiction.currency, hourly * paid, pay.mandatory);
  const remarks = statutoryRemarks(
    job.jurisdiction,
    question.region,
    question.locality,
    new Map(lines.map((line) => [line.id, annual(line)])),
    facts,
  );
  const diagnostics = sortDiagnostics([
    ...findings.diagnostics,
    ...questionNotes(question, job.jurisdiction, facts.heads),
    ...payrollProblem(question, facts.pay, job.jurisdiction.currency),
    ...payProblem({ ...job, hourly: facts.pay / paid }, data.version),
  ]);
  const rows = lines.map((line) => ({
    id: line.id,
    category: line.category,
    label: line.label,
    annual: annual(line),
    scope: PAY_AND_BENEFITS.has(line.category) ? ('pay-and-benefits' as const) : ('everything' as const),
    statutory: remarks.has(line.id),
    ...(remarks.get(line.id) ?? { source: line.id === 'wages.worked' ? wageSource(graph) : null, note: null }),
  }));
  const sumOf = (some: readonly { annual: number }[]): number => some.reduce((sum, row) => sum + row.annual, 0);
  const total = sumOf(rows);
  const inner = sumOf(rows.filter((row) => row.scope === 'pay-and-benefits'));
  const cost: RoleCost = {
    role: question.role,
    country: question.country,
    region: question.region ?? null,
    locality: question.locality ?? null,
    currency: assumptions.currency,
    wage: { hourly, annual: hourly * paid },
    hours: { paid, productive },
    lines: rows,
    total: { annual: total, perPaidHour: total / paid, perProductiveHour: total / productive },
    // Without breaks and meetings: pay and benefits by hours at work, as surveys of employer cost count.
    payAndBenefits: { annual: inner, perPaidHour: inner / paid, perProductiveHour: inner / worked },
    loadFactor: total / productive / hourly,
    dollar: dollarRate(assumptions.currency, data),
    assumptions: graph.nodes
      .flatMap((node) => (node.leaf ? [leafResult(node.leaf as Leaf, [EMPLOYEE])] : []))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.label < b.label ? -1 : 1)),
    diagnostics,
  };
  return { cost, diagnostics };
}

/** What the conditions of levies read, in the currency of the place. */
function statutoryFacts(
  graph: GraphBuilder,
  values: Evaluation,
  currency: string,
  pay: number,
  mandatory: readonly Line[],
): StatutoryFacts {
  const rate = graph.named.get(`fx.${currency}`);
  const inPlace = (amount: number): number => amount / (rate ? values.scalar(rate) : 1);
  const firstMonth = (id: string): number => values.series(graph.named.get(`employee.${id}`)!)[1]!;
  const extra = mandatory.flatMap(({ cost }) => values.series(cost));
  return {
    heads: firstMonth('employer.heads'),
    payroll: inPlace(firstMonth('employer.payroll')),
    quarterlyPayroll: inPlace(firstMonth('employer.quarter')),
    pay: inPlace(pay),
    extraPay: inPlace(extra.reduce((sum, value) => sum + value, 0)),
  };
}

function dollarRate(currency: string, data: DataStore): RoleCost['dollar'] {
  const rate = data.fx(currency);
  return rate ? { perUnit: rate.usdPerUnit, asOf: rate.asOf, source: rate.source.title } : null;
}

/** Where the wage comes from when the data gave it. */
function wageSource(graph: GraphBuilder): string | null {
  const provenance = graph.nodes.find((node) => node.leaf?.path === 'options.*.wage')?.leaf?.provenance;
  if (provenance?.origin !== 'default') return null;
  return sourceText({ title: provenance.source, asOf: provenance.asOf, confidence: provenance.confidence });
}

function quantity(value: number, unit: string): Quantity {
  const parsed: Unit = unitOf(unit);
  return { value: { kind: 'point', value }, unit: parsed, text: unit === '' ? String(value) : `${value} ${unit}` };
}

/** A scenario that says only where the company is and how large. */
function scenarioOf(question: RoleQuestion, data: DataStore): Scenario {
  const place = data.jurisdiction(question.country)?.currency ?? 'USD';
  const currency = question.currency ?? place;
  const payroll = (key: string, value: number | undefined, per: string) =>
    value === undefined ? {} : { [key]: quantity(value, `${place}/${per}`) };
  return {
    file: 'cost',
    schema: 1,
    name: `Cost of a ${question.role}`,
    company: {
      country: question.country,
      ...(question.region === undefined ? {} : { region: question.region }),
      ...(question.locality === undefined ? {} : { locality: question.locality }),
      currency,
      ...(question.employees === undefined ? {} : { employees: quantity(question.employees, '') }),
      ...payroll('annualPayroll', question.annualPayroll, 'year'),
      ...payroll('quarterlyPayroll', question.quarterlyPayroll, 'quarter'),
    },
    let: {},
    work: [],
    options: [],
    correlations: [],
    extraCosts: [],
    require: [],
    expect: [],
    positionOf: () => undefined,
    keyPositionOf: () => undefined,
    textOf: () => undefined,
    sourceOf: () => undefined,
    letNameOf: () => undefined,
  };
}

/** Work that fills one person: the size does not matter, since the headcount is given. */
function fullTime(scope: Scope): Demand {
  const { f } = scope;
  const hours = f`if(month >= 1, 1 hour/month, 0)`;
  const item: WorkItem = { id: 'work', path: 'work' };
  return {
    id: 'work',
    label: 'Work',
    item,
    function: undefined,
    unit: 'hour',
    volume: hours,
    handleTime: scope.number(1),
    hours,
    open: null,
    posts: scope.number(1),
    service: null,
    perishable: false,
    role: 'office-clerk',
  };
}
