import type { Assumptions } from '../assumptions/assumptions.ts';
import type { GivenFormula, Leaf, NamedRate } from '../assumptions/leaf.ts';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { QuantityInput, RateInput } from '../scenario/types.ts';
import { dimensionText, sameDimension } from '../units/dimension.ts';
import { PERIODS_PER_YEAR } from '../units/rate-text.ts';
import { PERCENT_A_YEAR, parseUnit, type Unit } from '../units/unit.ts';
import { FormulaError } from './expression/ast.ts';
import { parseFormula } from './expression/parse.ts';
import { buildExpression, type FormulaTag, formulaTag } from './graph/formula.ts';
import type { GraphBuilder } from './graph/graph.ts';
import { isMonthly } from './graph/graph.ts';
import type { Node } from './graph/node.ts';
import type { Category, Line } from './line.ts';

/** What an input of the model is: where it is set, what it is called and what holds where the file is silent. */
export interface InputSpec {
  /** Key below the scope's path: `benefits.health`. */
  readonly key: string;
  readonly given: QuantityInput | RateInput | undefined;
  readonly label: string;
  /** Units that fit, the first for display; `$` is the scenario's currency. */
  readonly unit: string | readonly string[];
  /** The default: a leaf, or a figure made of leaves. */
  readonly otherwise: () => Leaf | Node;
}

export interface LineSpec {
  readonly category: Category;
  readonly label: string;
  readonly cost: Node;
  /** When it is paid, where that differs from when it is incurred. */
  readonly cash?: Node;
  readonly imputed?: boolean;
  readonly relevance?: Line['relevance'];
  readonly oneOff?: boolean;
  readonly fixed?: boolean;
}

/** Things about the model that a user should hear, found while it is built. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
}

/**
 * The hand that writes one part of the model: formulas, names below a prefix, inputs below a path of the file.
 * Every module of formulas gets one and nothing else.
 */
export class Scope {
  readonly graph: GraphBuilder;
  readonly assumptions: Assumptions;
  readonly findings: Findings;
  /** Prefix of the ids of figures: `front-desk`. */
  readonly prefix: string;
  /** Prefix of the paths of inputs: `options.front-desk`. */
  readonly path: string;
  readonly f: FormulaTag;
  /** First month of what goes on from today, else null: what it took to get there is sunk. */
  readonly settled: Node | null;
  /** Month after which the option is entered: its formulas count from there. Null is the start of the horizon. */
  readonly entry: Node | null;
  /** Month after which what goes on has been there; null where that was before the horizon. */
  readonly since: Node | null;

  constructor(
    graph: GraphBuilder,
    assumptions: Assumptions,
    findings: Findings,
    prefix: string,
    path: string,
    { settled = null, entry = null, since = null }: Partial<Pick<Scope, 'settled' | 'entry' | 'since'>> = {},
  ) {
    this.settled = settled;
    this.entry = entry;
    this.since = since;
    this.graph = graph;
    this.assumptions = assumptions;
    this.findings = findings;
    this.prefix = prefix;
    this.path = path;
    this.f = formulaTag(graph, entry);
  }

  /** A scope with another prefix (and path) over the same graph. */
  within(prefix: string, path = this.path): Scope {
    return new Scope(this.graph, this.assumptions, this.findings, prefix, path, this);
  }

  /** The same scope for what goes on from today: one-off lines up to its first month are sunk and left out. */
  asOfToday(first: Node, since: Node | null = null): Scope {
    return new Scope(this.graph, this.assumptions, this.findings, this.prefix, this.path, {
      settled: first,
      entry: this.entry,
      since,
    });
  }

  /** The same scope for what is entered after a month of the horizon. */
  enteredAfter(entry: Node): Scope {
    return new Scope(this.graph, this.assumptions, this.findings, this.prefix, this.path, {
      settled: this.settled,
      entry,
      since: this.since,
    });
  }

  /** Number of the month in the horizon, whenever the option is entered. */
  get month(): Node {
    return this.graph.add('month');
  }

  /** The last month of the horizon, as the formulas of this scope count. */
  get end(): Node {
    const last = this.number(this.graph.months);
    return this.entry ? this.f`${last} - ${this.entry}` : last;
  }

  /** Gives a figure its id below this scope's prefix. `unit` is for display; `$` is the scenario's currency. */
  name(id: string, label: string, node: Node, unit?: string): Node {
    return this.graph.name(
      this.prefix === '' ? id : `${this.prefix}.${id}`,
      label,
      node,
      unit === undefined ? undefined : this.unit(unit),
    );
  }

  /** A whole number of the structure (a month, a count of lines), never something that a scenario could be unsure of. */
  number(value: number, unit?: string): Node {
    return this.graph.constant(value, unit === undefined ? null : this.unit(unit));
  }

  /** The figure of an assumption, converted into the scenario's currency. */
  figure(leaf: Leaf): Node {
    return this.inCurrency(this.graph.leaf(leaf));
  }

  /** A fact of the data packs as a figure. `path` is where a scenario would set it. */
  fact(id: string, path: string, label: string): Node {
    return this.figure(this.assumptions.fact(id, path, label));
  }

  /** A documented convention as a figure; arguments as in `Assumptions.assumed`. */
  assumed(...convention: Parameters<Assumptions['assumed']>): Node {
    return this.figure(this.assumptions.assumed(...convention));
  }

  /** A value of the file or its default as a figure in the scenario's currency, with its unit checked. */
  input(spec: InputSpec): Node {
    const units = (typeof spec.unit === 'string' ? [spec.unit] : spec.unit).map((u) => this.unit(u));
    const path = this.path === '' ? spec.key : `${this.path}.${spec.key}`;
    const node = this.value(path, spec);
    if (units.some((u) => sameDimension(u.dimension, node.dimension))) return node;
    this.findings.diagnostics.push({
      code: 'SW3001',
      severity: 'error',
      message: `${spec.label} is ${dimensionText(node.dimension)} where ${units.map((u) => u.text || 'a pure number').join(' or ')} fits`,
      ...(units[0]!.text === '' ? {} : { hint: `state it in ${units[0]!.text}` }),
      ...at(this.assumptions.scenario.positionOf(path)),
    });
    // Not zero: a literal zero fits every unit, and what is built on it would have none.
    return this.graph.constant(1, units[0]!);
  }

  private value(path: string, spec: InputSpec): Node {
    if (spec.given === undefined) {
      const fallback = spec.otherwise();
      return 'operation' in fallback ? fallback : this.figure(fallback);
    }
    const given = this.assumptions.given(path, spec.given, spec.label);
    if ('formula' in given) return this.formula(given);
    return 'share' in given ? this.annual(given) : this.figure(given);
  }

  /** What a share a period comes to in a year. */
  private annual({ share, period }: NamedRate): Node {
    const { f } = this;
    return f`(1 + ${this.figure(share)} * ${this.number(1, period)}) ^ ${this.number(PERIODS_PER_YEAR[period])} - 1`;
  }

  /**
   * The figure of a formula of the file; what is wrong with it becomes a diagnostic at its place. Its `month` counts from
   * `since`, else from the start of the horizon.
   */
  formula(
    given: GivenFormula,
    names: (name: string) => Node | undefined = () => undefined,
    known: readonly string[] = [],
    since: Node | null = null,
  ): Node {
    try {
      const expression = parseFormula(given.formula, this.assumptions.nouns);
      const nodeOf = (name: string): Node | undefined => names(name) ?? this.letValue(name);
      return this.inCurrency(buildExpression(this.graph, expression, nodeOf, [], since));
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.findings.diagnostics.push({
        code: 'SW3002',
        severity: 'error',
        message: `${given.label}: ${error.message}`,
        at: { ...given.at, column: given.at.column + error.span.start },
        ...this.hintOf(error, known),
      });
      return this.number(0);
    }
  }

  /** What would be right instead: the formula's own hint, else the names that could have been meant. */
  private hintOf(error: FormulaError, known: readonly string[]): { hint?: string } {
    if (error.hint !== undefined) return { hint: error.hint };
    const unknown = /^'([^']+)' is not known here$/.exec(error.message)?.[1];
    if (unknown === undefined) return {};
    const names = [...Object.keys(this.assumptions.scenario.let), ...known];
    const near = suggestion(unknown, names);
    if (near !== undefined) return { hint: near };
    return names.length === 0 ? {} : { hint: `known here: ${names.slice(0, 12).join(', ')}` };
  }

  /** The figure of a `let` name. */
  letValue(name: string): Node | undefined {
    const { scenario } = this.assumptions;
    const input = scenario.let[name];
    if (input === undefined) return undefined;
    const id = `let.${name}`;
    const known = this.graph.named.get(id);
    if (known) return this.inCurrency(known);
    const given = this.assumptions.given(id, input, name);
    return 'formula' in given ? this.graph.name(id, name, this.formula(given)) : this.figure(given);
  }

  /**
   * Whether something happens in each month: its chance of that month in the base case, 1 or 0 in every draw. What is
   * linear in it keeps its expectation.
   */
  event(id: string, label: string, chance: Node): Node {
    const name = this.prefix === '' ? id : `${this.prefix}.${id}`;
    const trigger = this.graph.leaf({
      id: `chance.${name}`,
      path: this.path,
      label,
      value: { kind: 'chance' },
      unit: this.unit(''),
      provenance: { origin: 'assumed', rule: 'whether and when it happens is drawn from its chance of a month' },
    });
    return this.name(id, label, this.f`event(${chance}, ${trigger})`);
  }

  /** One line of the ledger. The cost must be a monthly flow of money. */
  line(id: string, spec: LineSpec): Line {
    if (!isMonthly(spec.cost)) throw new Error(`line ${this.prefix}.${id} is no month series`);
    // What is owed when it ends still lies ahead, however soon that is.
    const sunk = this.settled !== null && spec.oneOff === true && spec.category !== 'exit';
    const cost = this.name(
      id,
      spec.label,
      sunk ? this.f`if(month > ${this.settled}, ${spec.cost}, 0)` : spec.cost,
      '$/month',
    );
    return {
      id,
      category: spec.category,
      label: spec.label,
      cost,
      total: this.f`sum(${cost})`,
      cash: spec.imputed ? null : sunk || spec.cash === undefined ? cost : this.paid(id, spec.label, spec.cash),
      payment: spec.imputed ? 'imputed' : 'cash',
      relevance: spec.relevance ?? 'avoidable',
      timing: spec.oneOff ? 'one-off' : 'recurring',
      behaviour: spec.fixed ? 'fixed' : 'variable',
    };
  }

  /** Names the payments of a line that is paid at other times than its cost is incurred. */
  private paid(id: string, label: string, cash: Node): Node {
    return cash.id === null ? this.name(`${id}.paid`, `${label}: when it is paid`, cash, '$/month') : cash;
  }

  /** Tells the user something about the model of this scenario. */
  warn(code: string, message: string, key?: string, hint?: string): void {
    const position = this.assumptions.scenario.positionOf(key === undefined ? this.path : `${this.path}.${key}`);
    this.findings.diagnostics.push({
      code,
      severity: 'warning',
      message,
      ...at(position),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  /** A unit by name; `$` is the scenario's currency. */
  unit(text: string): Unit {
    // A yearly rate is a share, not a number per month.
    if (text === PERCENT_A_YEAR.text) return PERCENT_A_YEAR;
    const parsed = parseUnit(text.replaceAll('$', this.assumptions.currency), this.assumptions.nouns);
    if (!parsed.ok) throw new Error(`unknown unit '${parsed.symbol}' in '${text}'`);
    return parsed.unit;
  }

  /** Converts a figure in other currencies by dated rates. */
  private inCurrency(node: Node): Node {
    let result = node;
    for (const symbol in node.dimension) {
      if (symbol === this.assumptions.currency || !/^[A-Z]{3}$/.test(symbol)) continue;
      const rate = this.assumptions.fx(symbol);
      if (!rate) {
        this.findings.diagnostics.push({
          code: 'SW3003',
          severity: 'error',
          message: `no exchange rate is known for ${symbol}`,
          hint: `state the amount in ${this.assumptions.currency}`,
          ...at(node.leaf?.provenance.origin === 'given' ? node.leaf.provenance.at : null),
        });
        continue;
      }
      const factor = this.graph.leaf(rate);
      result = node.dimension[symbol]! > 0 ? this.f`${result} * ${factor}` : this.f`${result} / ${factor}`;
    }
    return result;
  }
}

function at(position: Position | null | undefined): { at?: Position } {
  return position ? { at: position } : {};
}
