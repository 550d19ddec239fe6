import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { akin } from '../diagnostics/suggest.ts';
import { criteria, criterionNames, keyOf } from '../model/criteria/index.ts';
import { type Expression, FormulaError } from '../model/expression/ast.ts';
import { parseFormula, parseRequirement } from '../model/expression/parse.ts';
import type { CriterionName, FormulaText } from '../scenario/types.ts';
import { type Dimension, dimensionText, PURE, sameDimension } from '../units/dimension.ts';
import type { Unit } from '../units/unit.ts';
import { amount } from '../units/words.ts';
import { ASSERTION_FUNCTIONS } from './assertion-functions.ts';
import type { DrawByDraw } from './draw-by-draw.ts';
import type { Drawn } from './drawn.ts';
import type { OptionFigures } from './figures.ts';
import type { Decision } from './result.ts';
import type { RoadmapResult } from './roadmap/result.ts';
import { type AssertionScope, assertion, evaluateValue, type Finding, type Value } from './value.ts';

interface OptionFigure {
  readonly unit: string;
  readonly basis: string;
  readonly of: (option: OptionFigures) => number | null;
}

/** What assertions may ask of an option: the basis and unit of each figure. `$` is the scenario's currency. */
export const OPTION_FIGURES: Readonly<Record<string, OptionFigure>> = {
  npv: { unit: 'money', basis: 'net present value of cash and imputed cost', of: (o) => o.ranked.npv },
  total: { unit: 'money', basis: 'cost over the horizon, cash and imputed', of: (o) => o.ranked.total },
  monthly: { unit: 'money/month', basis: 'total by months of the horizon', of: (o) => o.ranked.monthly },
  first_year: { unit: 'money', basis: 'upfront and the first twelve months', of: (o) => o.ranked.firstYear },
  cash_total: { unit: 'money', basis: 'cash over the horizon', of: (o) => o.cash.total },
  monthly_cost: { unit: 'money/month', basis: 'cash of the dearest month', of: (o) => o.cash.dearestMonth },
  cash_low: { unit: 'money', basis: 'lowest balance of the account; needs company.cash', of: (o) => o.cash.low },
  imputed: { unit: 'money', basis: "founder's time, missed work, errors", of: (o) => o.ranked.imputed },
  one_off: { unit: 'money', basis: 'one-off cost', of: (o) => o.oneOff },
  people: { unit: 'number', basis: 'most people in any month', of: (o) => o.mostPeople },
  seats: { unit: 'number', basis: 'most seats in any month', of: (o) => o.mostSeats },
  missed_share: { unit: 'number', basis: 'share of the work that nobody does', of: (o) => o.missed.share },
  founder_hours: {
    unit: 'hour/month',
    basis: "founder's hours, mean of the months",
    of: (o) => (o.founderHours * 52) / 12,
  },
  lead_time: { unit: 'month', basis: 'months before it works', of: (o) => o.leadTimeMonths },
  exit_time: { unit: 'month', basis: 'months from notice to the end of cost', of: (o) => o.exitTimeMonths },
  fixed_share: { unit: 'number', basis: 'share of recurring cost that volume does not move', of: (o) => o.fixedShare },
  displaced: { unit: 'number', basis: 'people of today whom it displaces', of: (o) => o.displaced },
  headroom: { unit: 'number', basis: 'extra volume it takes without another person', of: (o) => o.headroom },
  ...ratingFigures(),
};

/** Ratings that do not hang on what other options cost: these may be required. */
function ratingFigures(): Record<string, OptionFigure> {
  const own = criterionNames.filter((name) => {
    const criterion = criteria[name];
    return criterion.measure === 'rating' || criterion.per === 'amount';
  });
  const figureOf = (name: CriterionName): OptionFigure => ({
    unit: 'number',
    basis: `rating 1 to 5: ${criteria[name].about}`,
    of: (option) => option.criteria[name].rating,
  });
  return Object.fromEntries(own.map((name) => [keyOf(name), figureOf(name)]));
}

/** What an assertion is held against. */
export interface AssertionWorld {
  readonly currency: string;
  readonly nouns: ReadonlySet<string>;
  /** Feasible options in order of rank, then the others. */
  readonly ranked: readonly { readonly figures: OptionFigures; readonly feasible: boolean }[];
  /** The option under test in `require`; null in `expect`. */
  readonly subject: OptionFigures | null;
  /** The decision by several criteria; null in `require`, which comes before it, and without weights. */
  readonly decision: Decision | null;
  /** The draws behind the results; null where there are none. */
  readonly drawn: Drawn | null;
  /** The figures of options draw by draw, for `require ... with 90%`; null where there are none. */
  readonly draws: DrawByDraw | null;
  /** Finds break-evens, which takes evaluations of its own; null in `require`. */
  readonly breakeven: FindBreakeven | null;
  /** Finds when to switch, which takes evaluations of its own; null in `require`. */
  readonly roadmap: (() => RoadmapResult) | null;
}

/** The break-even of two options in an input that is nearest to today's value, or why there is none. */
export type FindBreakeven = (
  input: string,
  between: readonly [string, string],
) => { readonly value: number; readonly unit: Unit } | { readonly problem: string; readonly hint?: string };

export interface AssertionOutcome {
  readonly holds: boolean;
  readonly findings: readonly Finding[];
  /** In what share of the draws it holds, and must hold; null for what is held against the results. */
  readonly held: { readonly share: number; readonly asked: number } | null;
  readonly diagnostic: Diagnostic | null;
}

/**
 * Holds an assertion of the file against results, or in every draw against the figures of that draw; what cannot be read
 * becomes a diagnostic at its place.
 */
export function hold(text: FormulaText, world: AssertionWorld): AssertionOutcome {
  const findings: Finding[] = [];
  try {
    const { statement, share } = world.subject
      ? parseRequirement(text.text, world.nouns)
      : { statement: parseFormula(text.text, world.nouns), share: null };
    if (share !== null && world.draws) return heldInDraws(statement, share, world, world.draws);
    const found = (finding: Finding): void => void findings.push(finding);
    const holds = assertion(statement, scopeOf(world, readResult, found), found);
    return { holds, findings, held: null, diagnostic: null };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const diagnostic: Diagnostic = {
      code: 'SW5002',
      severity: 'error',
      message: `'${text.text}': ${error.message}`,
      at: { ...text.at, column: text.at.column + error.span.start },
      ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
    return { holds: false, findings, held: null, diagnostic };
  }
}

/** Whether a statement holds in at least a share of the draws. */
function heldInDraws(
  statement: Expression,
  asked: number,
  world: AssertionWorld,
  { count, read }: DrawByDraw,
): AssertionOutcome {
  let held = 0;
  const ignore = (): void => {};
  for (let draw = 0; draw < count; draw++) {
    const reader: Reader = (name, option, part) => {
      const value = read(draw, name, option.id);
      if (value === undefined) throw new FormulaError(`${name} is no figure of a single draw`, part.span);
      return value;
    };
    if (assertion(statement, scopeOf(world, reader, ignore), ignore)) held++;
  }
  const share = held / count;
  return { holds: share >= asked, findings: [], held: { share, asked }, diagnostic: null };
}

/** Reads a figure of an option; null where the option has none. */
export type Reader = (name: string, option: OptionFigures, part: Expression) => number | null;

const readResult: Reader = (name, option) =>
  name === 'cost_per_unit' ? option.ranked.perUnit : OPTION_FIGURES[name]!.of(option);

function scopeOf(world: AssertionWorld, read: Reader, found: (finding: Finding) => void): AssertionScope {
  const options = new Map(world.ranked.map(({ figures }) => [figures.id, figures]));
  const best = world.ranked.find(({ feasible }) => feasible)?.figures;
  const dimensionOf = (unit: string): Dimension => DIMENSIONS[unit]!(world.currency);
  const figureOf = (name: string, option: OptionFigures, part: Expression): Value => {
    const figure = OPTION_FIGURES[name]!;
    const value = read(name, option, part);
    if (value === null) throw new FormulaError(`${name} has no value: ${figure.basis}`, part.span);
    return { kind: 'number', value, dimension: dimensionOf(figure.unit) };
  };
  const scope: AssertionScope = {
    name(name, part) {
      if (name === 'best') {
        if (!best) throw new FormulaError('no option is feasible', part.span);
        return { kind: 'option', id: best.id };
      }
      if (options.has(name)) return { kind: 'option', id: name };
      if (world.subject && Object.hasOwn(OPTION_FIGURES, name)) return figureOf(name, world.subject, part);
      const known = [...options.keys(), 'best', ...(world.subject ? Object.keys(OPTION_FIGURES) : [])];
      const near = akin(name, known);
      throw new FormulaError(
        `'${name}' is no option${world.subject ? ' and no figure' : ''}`,
        part.span,
        near ? `did you mean ${near}?` : `known: ${known.join(', ')}`,
      );
    },
    call(name, args, part) {
      const optionAt = (index: number): OptionFigures => {
        const arg = args[index];
        if (!arg) throw new FormulaError(`${name} needs ${index + 1} ${index === 0 ? 'option' : 'options'}`, part.span);
        const value = evaluateValue(arg, scope, found);
        if (value.kind !== 'option') throw new FormulaError('an option was expected here', arg.span);
        return options.get(value.id)!;
      };
      if (Object.hasOwn(OPTION_FIGURES, name)) return figureOf(name, optionAt(0), part);
      const own = Object.hasOwn(ASSERTION_FUNCTIONS, name) ? ASSERTION_FUNCTIONS[name] : undefined;
      if (own) return own({ name, world, read, isOneDraw: read !== readResult, args, part, option: optionAt });
      const known = [...Object.keys(OPTION_FIGURES), ...Object.keys(ASSERTION_FUNCTIONS)];
      const near = akin(name, known);
      throw new FormulaError(
        `'${name}' is no function of assertions`,
        part.span,
        near ? `did you mean ${near}?` : `known: ${known.join(', ')}`,
      );
    },
  };
  return scope;
}

const DIMENSIONS: Readonly<Record<string, (currency: string) => Dimension>> = {
  money: (currency) => ({ [currency]: 1 }),
  'money/month': (currency) => ({ [currency]: 1, month: -1 }),
  number: () => PURE,
  'hour/month': () => ({ hour: 1, month: -1 }),
  month: () => ({ month: 1 }),
};

/** The value of a finding in words, in a unit when one is given: `31.2%`, `12,345 USD`, `answering-service`. */
export function valueText(value: Value, unit?: Unit): string {
  if (value.kind === 'option') return value.id;
  if (value.kind === 'truth') return value.holds ? 'true' : 'false';
  const own = dimensionText(value.dimension);
  const fits = unit !== undefined && sameDimension(unit.dimension, value.dimension);
  const name = fits && unit.text === 'percent' ? '%' : fits ? unit.text : own;
  // One more digit than a rounded figure: what is just missed must not look met.
  const number = fits ? value.value / unit.factor : value.value;
  const digits = Math.abs(number) >= 100 ? 0 : name === '%' ? 1 : 3;
  const text = amount(number, digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  if (name === '%') return `${text}%`;
  return name === '' || name === '1' || name === 'pure number' ? text : `${text} ${name}`;
}
