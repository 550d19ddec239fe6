import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import { type Expression, FormulaError } from '../model/expression/ast.ts';
import { parseFormula } from '../model/expression/parse.ts';
import { buildExpression } from '../model/graph/formula.ts';
import { isByJoined, isMonthly } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import { leavesBelow } from '../model/graph/reach.ts';
import type { Model } from '../model/model.ts';
import { distributionOf } from '../uncertainty/distribution-of.ts';
import { isSpread } from '../units/quantity.ts';
import { PERCENT_A_YEAR } from '../units/unit.ts';
import { figureWithUnit, listed } from '../units/words.ts';
import type { Drawn } from './drawn.ts';
import { isEvent } from './sensitivity/outcomes.ts';

/** A statement about uncertain values: only draws in which it holds count. */
export interface Given {
  readonly text: string;
  /** 1 where it holds, else 0; no months. */
  readonly node: Node;
}

/** Reads a condition over `let` names, inputs (by path or the end of it) and figures of a model, and adds it to its graph. */
export function readCondition(model: Model, text: string): { given: Given } | { diagnostic: Diagnostic } {
  const names = new Map<string, Node>();
  try {
    const expression = withYearlyRates(parseFormula(text, model.assumptions.nouns));
    if (!isStatement(expression)) {
      throw new FormulaError(
        'this is no statement that holds or does not',
        expression.span,
        'as in "attrition > 40%/year"',
      );
    }
    const node = buildExpression(model.graph, expression, (name) => {
      const [found, ...more] = meaningsOf(model, name);
      if (found && more.length > 0) {
        const full = [found, ...more].map(([path]) => path);
        throw new FormulaError(`'${name}' may be ${listed(full)}`, expression.span, 'name one of them in full');
      }
      if (found) names.set(name, found[1]);
      return found?.[1];
    });
    if (isMonthly(node) || isByJoined(node)) {
      const monthly = [...names].filter(([, found]) => isMonthly(found)).map(([name]) => name);
      throw new FormulaError(
        `${monthly.length > 0 ? `'${listed(monthly)}' has` : 'it has'} a value for each month`,
        expression.span,
        `say which counts: highest(${monthly[0] ?? '...'}), lowest(...), mean(...) or last(...)`,
      );
    }
    return { given: { text, node } };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const unknown = /^'([^']+)' is not known here$/.exec(error.message)?.[1];
    const hint = error.hint ?? (unknown === undefined ? undefined : (suggestion(unknown, namesOf(model)) ?? NAMES));
    return { diagnostic: fault(text, error.message, hint) };
  }
}

const NAMES =
  'values are named by their path or its end: "sourcewise explain FILE --assumptions --format csv" lists them';

/** Fewest draws that still say something. */
export const LEAST_COUNTED = 64;

/** Whether a condition leaves enough draws. */
export function leavesEnough({ simulation }: Drawn): boolean {
  return simulation.counted >= LEAST_COUNTED;
}

/** Why a condition leaves no answer, with what its inputs range over: what would have to change. */
export function tooFewDraws(model: Model, { text, node }: Given, drawn: Drawn | null): Diagnostic {
  if (!drawn)
    return fault(text, 'nothing in this scenario is uncertain', 'a range such as "900 to 1600 calls/month" is');
  const { counted, draws } = drawn.simulation;
  const ranges = leavesBelow(model.graph, [node])
    .filter((leaf) => drawn.simulation.inputs.includes(leaf) && !isEvent(leaf))
    .map(({ leaf }) => {
      const { quantile } = distributionOf(leaf!.value);
      const [low, high] = [quantile(0.01), quantile(0.99)].map((p) => p / leaf!.unit.factor);
      return `${leaf!.path} lies between ${figureWithUnit(low!, '')} and ${figureWithUnit(high!, leaf!.unit.text)} in 98 of 100`;
    });
  const what = ranges.length > 0 ? listed(ranges) : 'it is about nothing uncertain';
  const more =
    counted > 0 ? `; more draws help, too: --draws ${draws * 2 ** Math.ceil(Math.log2(LEAST_COUNTED / counted))}` : '';
  return fault(text, `it holds in ${counted} of ${draws} draws: too few to say anything`, `${what}${more}`);
}

function fault(text: string, message: string, hint: string | undefined): Diagnostic {
  return {
    code: 'SW3052',
    severity: 'error',
    message: `--where "${text}": ${message}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', 'and', 'or']);

function isStatement(part: Expression): boolean {
  if (part.kind === 'unary') return part.operator === 'not';
  return part.kind === 'binary' && COMPARISONS.has(part.operator);
}

/** Rates of the file are shares of a year, pure numbers; so is `40%/year` beside them. */
function withYearlyRates(part: Expression): Expression {
  switch (part.kind) {
    case 'number':
      return part.unit?.text === PERCENT_A_YEAR.text ? { ...part, unit: PERCENT_A_YEAR } : part;
    case 'unary':
      return { ...part, operand: withYearlyRates(part.operand) };
    case 'binary':
      return { ...part, left: withYearlyRates(part.left), right: withYearlyRates(part.right) };
    case 'call':
      return { ...part, args: part.args.map(withYearlyRates) };
    default:
      return part;
  }
}

/**
 * Figures that a name may mean, with their full names: a name of the graph, an input by its path, or the one input whose
 * path ends so.
 */
function meaningsOf({ graph }: Model, name: string): (readonly [string, Node])[] {
  const named = graph.named.get(`let.${name}`) ?? graph.named.get(name);
  if (named && !named.leaf && !isMonthly(named)) return [[name, named]];
  const leaves = graph.nodes.filter((node) => node.leaf && !isEvent(node) && endsLike(node.leaf.path, name));
  // The more exact the name and the more uncertain the value, the likelier it is meant.
  const found = [
    ...(named?.leaf ? [[named]] : []),
    leaves.filter(({ leaf }) => leaf!.path === name),
    leaves.filter(({ leaf }) => isSpread(leaf!.value) && wordsOf(leaf!.label) === wordsOf(name)),
    leaves.filter(({ leaf }) => isSpread(leaf!.value)),
    leaves,
  ].find((some) => some.length > 0);
  // A figure of every month comes last: the input behind it has often the same name.
  if (!found) return named ? [[name, named]] : [];
  const tellsApart = new Set(found.map(({ leaf }) => leaf!.path)).size === found.length;
  return found.map((node) => [tellsApart ? node.leaf!.path : node.leaf!.id, node]);
}

/** Whether a path ends with a name; a value that may have a future is set at `now`. */
function endsLike(path: string, name: string): boolean {
  return [name, `${name}.now`].some((end) => path === end || path.endsWith(`.${end}`));
}

const wordsOf = (text: string): string => text.toLowerCase().replace(/[-_ ]+/g, ' ');

/** What a condition may name: inputs first, then figures. */
function namesOf({ graph, assumptions }: Model): string[] {
  const leaves = graph.nodes.flatMap((node) =>
    node.leaf && isSpread(node.leaf.value) && !isEvent(node) ? [node.leaf.path] : [],
  );
  const ends = leaves.map((path) => path.slice(path.lastIndexOf('.') + 1));
  return [...new Set([...Object.keys(assumptions.scenario.let), ...ends, ...leaves, ...graph.named.keys()])];
}
