import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltOption } from '../model/option.ts';
import { askedInputs, askedOptions } from './breakeven-question.ts';
import type { Study } from './compare.ts';
import { type Crossover, crossoverOf, type Region, regionOf } from './crossover.ts';
import { inputsOf } from './inputs.ts';
import type { Comparison } from './result.ts';
import { chanceBeyond, farness, type Threshold, thresholdsOf, type Versus } from './thresholds.ts';

/** A value of an input at which two options change places by net present value; amounts are in the unit of the input. */
export interface BreakevenResult {
  /** Where a scenario would set it. */
  readonly path: string;
  /** A name that no other input here has. */
  readonly input: string;
  readonly unit: string;
  readonly now: number;
  /** The range that the file or the data give; null where there is none. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly at: number;
  /** Whether they change places in a jump (one person more, another plan) and are equal nowhere. */
  readonly step: boolean;
  readonly below: BreakevenSide;
  readonly above: BreakevenSide;
  readonly distance: {
    readonly absolute: number;
    /** Share of today's value; null where that is zero. */
    readonly share: number | null;
    /** 1 is the end of its 90% range, or a tenth of the value where that is farther away. */
    readonly ranges: number | null;
    /** Chance that the input is beyond it, going by its own range; null where it has none. */
    readonly chance: number | null;
  };
}

/** Just below or just above: the value, which option is cheaper there, and by how much in present value. */
export interface BreakevenSide {
  readonly at: number;
  readonly cheaper: string;
  readonly by: number;
}

/** What `breakeven` answers. Money is in the scenario's currency, unrounded, as net present value over the horizon. */
export interface Breakeven {
  readonly scenario: Pick<Comparison['scenario'], 'name' | 'file' | 'currency' | 'months'>;
  /** Options that are held against each other: the first against every other one. */
  readonly options: readonly { readonly id: string; readonly label: string; readonly npv: number }[];
  /** How many inputs were moved. */
  readonly looked: number;
  /** Names of the inputs that were asked for, without those that are only parts of their fields. */
  readonly named: readonly string[];
  /** Nearest first, by how uncertain the inputs are. */
  readonly thresholds: readonly BreakevenResult[];
  /** Cost of the options over one input; null unless one is asked for. */
  readonly crossover: Crossover | null;
  /** Who is cheapest over two inputs; null unless two are asked for. */
  readonly region: Region | null;
}

export interface BreakevenQuestion {
  /** Paths of inputs; none asks for all. A field means the parts that it has, too. */
  readonly inputs: readonly string[];
  /** Two options; null asks for the recommended one against each other that is feasible. */
  readonly between: readonly string[] | null;
}

/** First positions in the domain of each of many inputs, and of one that is asked for. */
const POSITIONS = { many: 25, asked: 641 } as const;

/**
 * The values of inputs at which options change places: every crossing of their net present values within the domain of
 * each input, those made by steps included.
 */
export function breakevenOf(
  { model, comparison, scenario }: Study,
  question: BreakevenQuestion,
): { readonly breakeven: Breakeven | null; readonly diagnostics: readonly Diagnostic[] } {
  const chosen = askedOptions(comparison, question.between);
  if ('diagnostic' in chosen) return { breakeven: null, diagnostics: [chosen.diagnostic] };
  const options = chosen.ids.map((id) => model.options.find(({ option }) => option.id === id)!);
  const movable = inputsOf(model, options);
  const asked = askedInputs(question.inputs, movable, model, scenario);
  if ('diagnostic' in asked) return { breakeven: null, diagnostics: [asked.diagnostic] };
  const { inputs, named } = asked;
  const versus = options.slice(1).map((_, index): Versus => [0, index + 1]);
  const positions = question.inputs.length > 0 ? POSITIONS.asked : POSITIONS.many;
  const found = thresholdsOf(model, { options, inputs, versus, positions }).flat();
  const { name, file, currency, months } = comparison.scenario;
  const [first, second] = named;
  return {
    breakeven: {
      scenario: { name, file, currency, months },
      options: options.map((built) => optionOf(built, comparison)),
      looked: inputs.length,
      named: named.map(({ name }) => name),
      thresholds: sorted(found).map(resultOf),
      crossover: first && named.length === 1 ? crossoverOf(model, options, first, found) : null,
      region: first && second && named.length === 2 ? regionOf(model, options, [first, second], found) : null,
    },
    diagnostics: [],
  };
}

function optionOf({ option }: BuiltOption, { options }: Study['comparison']): Breakeven['options'][number] {
  const { id, label, base } = options.find((one) => one.id === option.id)!;
  return { id, label, npv: base.npv };
}

/** Nearest first; of equally near ones by name. */
function sorted(thresholds: readonly Threshold[]): Threshold[] {
  return thresholds
    .map((threshold) => ({ threshold, far: farness(threshold) }))
    .sort((a, b) => a.far - b.far || (a.threshold.input.name < b.threshold.input.name ? -1 : 1))
    .map(({ threshold }) => threshold);
}

function resultOf(threshold: Threshold): BreakevenResult {
  const { input, at, isStep, below, above } = threshold;
  const { path, unit, value, range } = input.told;
  const { factor } = input.leaf.leaf!.unit;
  const side = (one: Threshold['below']): BreakevenSide => ({
    at: one.at / factor,
    cheaper: one.cheaper.option.id,
    by: one.by,
  });
  const far = farness(threshold);
  return {
    ...{ path, input: input.name, unit, now: value, range, at: at / factor, step: isStep },
    below: side(below),
    above: side(above),
    distance: {
      absolute: at / factor - value,
      share: value === 0 ? null : (at / factor - value) / Math.abs(value),
      ranges: Number.isFinite(far) ? far : null,
      chance: chanceBeyond(threshold),
    },
  };
}
