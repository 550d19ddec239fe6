import type { Expression } from '../model/expression/ast.ts';
import { FormulaError } from '../model/expression/ast.ts';
import { PURE } from '../units/dimension.ts';
import type { AssertionWorld, Reader } from './assertions.ts';
import type { Drawn } from './drawn.ts';
import { chanceCheaper, DRAWN_FIGURES, evpiOf } from './drawn-figures.ts';
import type { OptionFigures } from './figures.ts';
import type { Course } from './roadmap/result.ts';
import type { Value } from './value.ts';

/** A function call in an assertion. */
export interface Call {
  readonly name: string;
  readonly world: AssertionWorld;
  /** Figures of options: those of the results, or of one draw. */
  readonly read: Reader;
  readonly isOneDraw: boolean;
  readonly args: readonly Expression[];
  readonly part: Expression;
  /** The option that stands at a place of the arguments. */
  option(index: number): OptionFigures;
}

/** Functions of assertions besides the figures of options. */
export const ASSERTION_FUNCTIONS: Readonly<Record<string, (call: Call) => Value>> = {
  saving,
  rank({ world, isOneDraw, option, part }) {
    if (isOneDraw) throw new FormulaError('rank is no figure of a single draw', part.span);
    const asked = option(0);
    return pure(world.ranked.findIndex(({ figures }) => figures === asked) + 1);
  },
  cost_per_unit({ name, world, read, option, part }) {
    const value = read(name, option(0), part);
    if (value === null) throw new FormulaError('with several kinds of work there is no cost per unit', part.span);
    return money(value, world);
  },
  score({ name, world, option, part }) {
    const asked = option(0);
    if (!world.decision) throw new FormulaError(`there is no ${name} here`, part.span, NO_DECISION);
    return pure(asked.score ?? 0);
  },
  rank_acceptability({ name, world, option, args, part }) {
    const { id } = option(0);
    if (!world.decision) throw new FormulaError(`there is no ${name} here`, part.span, NO_DECISION);
    const decided = world.decision.options.find((one) => one.id === id);
    if (!decided) throw new FormulaError(`${id} is not feasible and takes no rank`, part.span);
    return pure(decided.rankAcceptability[rankAt(args[1], decided.rankAcceptability.length) - 1]!);
  },
  breakeven({ world, args: [input, ...options], option, part }) {
    if (!world.breakeven) throw new FormulaError('breakeven stands in `expect`, not in `require`', part.span);
    if (options.length !== 2) throw new FormulaError('breakeven takes an input and two options', part.span);
    if (input?.kind !== 'name') {
      throw new FormulaError('breakeven starts with the path of a number, as in work.reception.volume', part.span);
    }
    const found = world.breakeven(input.name, [option(1).id, option(2).id]);
    if ('problem' in found) throw new FormulaError(found.problem, input.span, found.hint);
    const { value, unit } = found;
    return { kind: 'number', value: value * unit.factor, dimension: unit.dimension, unit };
  },
  roadmap_saving(call) {
    const { world, args } = call;
    if (args[0]) throw new FormulaError('roadmap_saving() is of the whole path and takes no option', args[0].span);
    return money(planOf(call).saving, world);
  },
  switch_month(call) {
    const [a, b] = [call.option(0).id, call.option(1).id];
    const { stretches } = planOf(call);
    const later = stretches.find(({ option }, index) => option === b && stretches[index - 1]?.option === a);
    if (!later) throw new FormulaError(`the roadmap does not switch from ${a} to ${b}`, call.part.span, SWITCHES);
    return pure(later.from);
  },
  chance_cheaper(call) {
    const [a, b] = [call.option(0), call.option(1)];
    return pure(chanceCheaper(drawsOf(call), a.id, b.id));
  },
  evpi(call) {
    const { world, args } = call;
    if (args[0]) throw new FormulaError('evpi() is of the whole choice and takes no option', args[0].span);
    const feasible = world.ranked.filter((one) => one.feasible).map(({ figures }) => figures.id);
    return money(evpiOf(drawsOf(call), feasible), world);
  },
  ...Object.fromEntries(
    Object.entries(DRAWN_FIGURES).map(([name, { unit, of }]) => [
      name,
      (call: Call): Value => {
        const value = of(call.option(0));
        drawsOf(call);
        return unit === 'money' ? money(value ?? 0, call.world) : pure(value ?? 0);
      },
    ]),
  ),
};

const SWITCHES = '"sourcewise roadmap FILE" shows what it does';

/** The cheapest path: in expectation where there are draws, else at likely values. */
function planOf({ name, world, part }: Call): Course {
  if (!world.roadmap) throw new FormulaError(`${name} stands in \`expect\`, not in \`require\``, part.span);
  const { expected, likely } = world.roadmap();
  return expected ?? likely;
}

const NO_DECISION = 'it needs `weights` in the scenario, and is asked in `expect`: requirements are judged before it';

const pure = (value: number): Value => ({ kind: 'number', value, dimension: PURE });

const money = (value: number, { currency }: AssertionWorld): Value => ({
  kind: 'number',
  value,
  dimension: { [currency]: 1 },
});

/** The rank asked about: the first where none is written. */
function rankAt(part: Expression | undefined, most: number): number {
  if (part === undefined) return 1;
  if (part.kind === 'number' && Number.isInteger(part.value) && part.value >= 1 && part.value <= most)
    return part.value;
  throw new FormulaError(`the rank is a whole number from 1 to ${most}`, part.span);
}

/** Share that the first option saves of the cost of the second: on net present value, or on cash alone. */
function saving({ read, option, args, part }: Call): Value {
  const basis = args[2];
  const cash = basis?.kind === 'name' && basis.name === 'cash';
  if (basis && !cash) throw new FormulaError('the third argument of saving is `cash` or left out', basis.span);
  const [a, b] = [option(0), option(1)].map((one) => read(cash ? 'cash_total' : 'npv', one, part) ?? 0) as [
    number,
    number,
  ];
  return pure(b === 0 ? 0 : (b - a) / b);
}

/** The draws, for a function that reads them; requirements are judged before there is anything to say about all draws. */
function drawsOf({ name, world, part }: Call): Drawn {
  if (world.subject)
    throw new FormulaError(`${name} is known once the options are compared`, part.span, 'write it under expect');
  if (world.drawn) return world.drawn;
  throw new FormulaError(
    `${name} needs draws`,
    part.span,
    'there are none with --draws 0, or where no value of the scenario is uncertain',
  );
}
