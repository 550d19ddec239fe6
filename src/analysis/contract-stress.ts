import { isMonthly } from '../model/graph/graph.ts';
import type { Node } from '../model/graph/node.ts';
import type { BuiltOption } from '../model/option.ts';
import { evaluate } from '../readings/evaluate.ts';
import type { VendorOption } from '../scenario/types.ts';
import { likelyValue } from '../units/quantity.ts';
import type { Study } from './compare.ts';
import { crossings, jumps } from './crossings.ts';
import { type Curve, grid, settle } from './search.ts';
import { volumeLeaves } from './volume-leaves.ts';

/** A volume at which something about the contract changes. */
export interface StressPoint {
  readonly kind: 'jump' | 'minimum' | 'plan' | 'rank';
  /** Multiple of today's volume. */
  readonly multiple: number;
  /** Units in the month looked at. */
  readonly volume: number;
  /** What happens when volume rises beyond it. */
  readonly text: string;
  /** Bill of that month just below and just above: they differ at a jump. */
  readonly billBelow: number;
  readonly billAbove: number;
}

/** How the contract behaves between a tenth and ten times of today's volume. */
export interface ContractStress {
  /** The month looked at: the first with a full bill. */
  readonly month: number;
  readonly unit: string;
  readonly volumeNow: number;
  /** Unit price of the month's invoice at some multiples. */
  readonly curve: readonly { readonly multiple: number; readonly volume: number; readonly bill: number }[];
  readonly points: readonly StressPoint[];
}

/** Multiples that the table of the report shows. */
const SHOWN = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10];

/**
 * Where the contract hurts: the model is evaluated with the volume leaves of all work bound to many multiples at once,
 * and every change found between two of them is narrowed down by bisection on the same model.
 */
export function stressContract({ model, values }: Study, option: VendorOption): ContractStress | null {
  const built = model.options.find((one) => one.option.id === option.id)!;
  const named = (id: string): Node | undefined => model.graph.named.get(`${option.id}.${id}`);
  const invoice = named('invoice');
  const demands = model.demands.filter((demand) => option.covers === undefined || option.covers.includes(demand.id));
  const leaves = volumeLeaves(model.demands.map((demand) => demand.volume));
  if (!invoice || leaves.length === 0 || demands.length === 0) return null;
  const month = Math.min(model.graph.months, Math.round(values.scalar(built.leadMonths)) + 1);
  const plans = [...model.graph.named].filter(([id]) => id.startsWith(`${option.id}.plan.`) && !id.endsWith('.choice'));
  const minimum = named('minimum');
  const volumes = demands.map((demand) => demand.volume);
  const roots = [invoice, ...volumes, ...plans.map(([, node]) => node), ...model.options.map(({ npv }) => npv)];
  if (minimum) roots.push(minimum);
  const run = (multiples: readonly number[]): Sample[] => {
    const bindings = new Map(
      leaves.map((leaf) => [leaf, Float64Array.from(multiples, (by) => by * likelyValue(leaf.leaf!.value))]),
    );
    const result = evaluate(model.graph, { roots, bindings, lanes: multiples.length });
    const at = (node: Node, lane: number): number =>
      isMonthly(node) ? result.series(node, lane)[month]! : result.scalar(node, lane);
    return multiples.map((multiple, lane) => ({
      at: multiple,
      volume: volumes.reduce((sum, node) => sum + at(node, lane), 0),
      bill: at(invoice, lane),
      minimum: minimum ? at(minimum, lane) : 0,
      plans: plans.map(([, node]) => at(node, lane)),
      npv: model.options.map((one) => result.scalar(one.npv, lane)),
    }));
  };
  const [now] = run([1]) as [Sample];
  const samples = run(grid(0.1, 10, 161));
  const found = [
    ...settle(
      jumps(samples, (sample) => sample.bill),
      run,
    ).map((cut) => point('jump', cut, JUMP)),
    ...settle(crossings(samples, [(sample) => [sample.minimum > 1e-9 ? 1 : 0, 0]]), run).map((cut) =>
      point('minimum', cut, cut.below.minimum > 1e-9 ? 'the minimum stops binding' : 'the minimum begins to bind'),
    ),
    ...planPoints(
      samples,
      run,
      now,
      plans.map(([, node]) => node.label),
    ),
    ...rankPoints(samples, run, model.options, model.options.indexOf(built)),
  ];
  return {
    month,
    unit: demands.length === 1 ? demands[0]!.unit : 'unit',
    volumeNow: now.volume,
    curve: run(SHOWN).map(({ at, volume, bill }) => ({ multiple: at, volume, bill })),
    points: found.sort((a, b) => a.multiple - b.multiple),
  };
}

const JUMP = 'the bill jumps';

interface Sample {
  /** Multiple of today's volume. */
  readonly at: number;
  readonly volume: number;
  readonly bill: number;
  readonly minimum: number;
  readonly plans: readonly number[];
  readonly npv: readonly number[];
}

interface Cut {
  readonly below: Sample;
  readonly above: Sample;
}

function point(kind: StressPoint['kind'], { below, above }: Cut, text: string): StressPoint {
  const { at: multiple, volume } = above;
  return { kind, multiple, volume, text, billBelow: below.bill, billAbove: above.bill };
}

/** Where the plan kept at today's volume stops, or begins, being the cheapest of the vendor's plans in that month. */
function planPoints(
  samples: readonly Sample[],
  run: Curve<Sample>,
  now: Sample,
  labels: readonly string[],
): StressPoint[] {
  if (now.plans.length < 2) return [];
  const kept = now.plans.indexOf(Math.min(...now.plans));
  const name = (index: number): string => labels[index]!.replace(/, bill$/, '');
  const best = (sample: Sample): number => sample.plans.indexOf(Math.min(...sample.plans));
  const others = ({ plans }: Sample): number => Math.min(...plans.filter((_, index) => index !== kept));
  const kepts = ({ plans }: Sample): number => plans[kept]!;
  return settle(crossings(samples, [(sample) => [kepts(sample), others(sample)]]), run).map((cut) =>
    others(cut.above) < kepts(cut.above)
      ? point('plan', cut, `${name(best(cut.above))} is cheaper than ${name(kept)}`)
      : point('plan', cut, `${name(kept)} is the cheapest plan`),
  );
}

/** Where the option stops, or begins, being the cheapest of all over the horizon. */
function rankPoints(
  samples: readonly Sample[],
  run: Curve<Sample>,
  options: readonly BuiltOption[],
  index: number,
): StressPoint[] {
  if (options.length < 2) return [];
  const rival = ({ npv }: Sample): number => {
    const others = npv.map((value, other) => (other === index ? Number.POSITIVE_INFINITY : value));
    return others.indexOf(Math.min(...others));
  };
  const [own, best] = [({ npv }: Sample) => npv[index]!, (sample: Sample) => sample.npv[rival(sample)]!];
  return settle(crossings(samples, [(sample) => [own(sample), best(sample)]]), run).map((cut) =>
    best(cut.above) < own(cut.above)
      ? point('rank', cut, `${options[rival(cut.above)]!.option.id} is cheaper over the horizon`)
      : point('rank', cut, `cheapest over the horizon, before ${options[rival(cut.below)]!.option.id}`),
  );
}
