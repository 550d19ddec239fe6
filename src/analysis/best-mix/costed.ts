import { Assumptions } from '../../assumptions/assumptions.ts';
import type { DataStore } from '../../data/types.ts';
import { buildModel, type Calendar, type Model } from '../../model/model.ts';
import { evaluate } from '../../readings/evaluate.ts';
import type { MultiSourceOption, Scenario } from '../../scenario/types.ts';
import { breaksOf } from '../feasible.ts';
import { figuresOf } from '../figures.ts';
import type { OptionResult } from '../result.ts';
import { type Mix, withAssign } from './mix.ts';

/** A mix, costed as the option that it would be. */
export interface CostedMix {
  readonly mix: Mix;
  readonly npv: number;
  /** Expected losses over the horizon. */
  readonly risk: number;
  readonly breaks: OptionResult['breaks'];
  /** Work of which it leaves units open once it works. */
  readonly open: readonly string[];
}

/** Share of the units that is more than a rounding. */
const NOTICEABLE = 1e-6;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Costs mixes in full, each once. */
export type CostOf = (mix: Mix) => CostedMix;

export interface Costing {
  readonly costOf: CostOf;
  /** A model of the option that a mix would be; with the other options that are ranked beside it, or alone. */
  readonly modelOf: (mix: Mix, beside: readonly string[]) => Model;
}

/** The whole option of a mix, built, evaluated and held against the requirements that name no other option. */
export function costing(scenario: Scenario, data: DataStore, period: Calendar, option: MultiSourceOption): Costing {
  const known = new Map<string, CostedMix>();
  const modelOf: Costing['modelOf'] = (mix, beside) =>
    buildModel(new Assumptions(withAssign(scenario, option, mix), data), period, [option.id, ...beside]);
  const costOf = (mix: Mix): CostedMix => {
    const key = keyOf(mix);
    const before = known.get(key);
    if (before) return before;
    const model = modelOf(mix, []);
    const values = evaluate(model.graph);
    const [built] = model.options as readonly [(typeof model.options)[number]];
    const own = { npv: values.scalar(built.npv), monthly: values.scalar(built.figures.monthly) };
    const figures = figuresOf(model, built, values, own);
    const { breaks } = breaksOf(model, built, figures, [figures], values);
    const risk = figures.categories.find(({ id }) => id === 'risk')?.total ?? 0;
    const open = model.demands.filter((demand) => {
      const units = values.series(built.open.get(demand.id)!).slice(figures.leadTimeMonths + 1);
      const asked = values.series(demand.volume);
      return Object.hasOwn(mix, demand.id) && sum(units) > NOTICEABLE * sum(asked);
    });
    const costed = { mix, npv: figures.base.npv, risk, breaks, open: open.map(({ id }) => id) };
    known.set(key, costed);
    return costed;
  };
  return { costOf, modelOf };
}

/** Equal for equal mixes: who does what in which hours. */
export function keyOf(mix: Mix): string {
  return JSON.stringify(
    Object.entries(mix).map(([work, entries]) => [
      work,
      ...entries.map(({ source, hours }) => `${source} ${typeof hours === 'string' ? hours : hours.text}`).sort(),
    ]),
  );
}

/** Whether a mix is to be preferred: it meets the requirements first, then it costs less, by more than a cent. */
export function beats(one: CostedMix, other: CostedMix): boolean {
  const [fits, otherFits] = [one.breaks.length === 0, other.breaks.length === 0];
  return fits === otherFits ? one.npv < other.npv - 0.01 : fits;
}
