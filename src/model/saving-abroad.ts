import type { VendorOption } from '../scenario/types.ts';
import { driftOf } from './components/currency.ts';
import { growthThere, raiseIn } from './components/wage-growth.ts';
import type { Node } from './graph/node.ts';
import type { Category, Line } from './line.ts';
import type { BuiltOption } from './option.ts';
import type { Scope } from './scope.ts';
import { discountFactor } from './totals.ts';

/**
 * From the gap in pay to the saving that is realised, and how long it lasts. All but the gap in pay are shares of what
 * the employee here costs in present value, so that the steps add up.
 */
export interface SavingAbroad {
  /** The employee here that it is held against. */
  readonly against: string;
  /** 1 - pay there / pay here; null where the pay behind a price is not known. */
  readonly wageGap: Node | null;
  /** What the price, or employment there, costs less than employment here. */
  readonly priceGap: Node;
  /** The same after what is set up, managed and done again. */
  readonly afterHidden: Node;
  /** The same after everything. */
  readonly realised: Node;
  /** Time until wage growth alone closes the gap in pay; not above 0 where it never does. Null without the gap. */
  readonly wagesClose: Node | null;
  /** Time until the realised saving is gone by pay and currency; not above 0 where it lasts or there is none. */
  readonly gone: Node | null;
}

/**
 * The step of the way from the gap in pay to what is realised in which a category is counted: `price` is what is paid
 * for the work itself (a vendor's bill, or people with all that employing them takes), `hidden` comes on top and is in
 * no quote, `rest` is everything else.
 */
const STEPS: Readonly<Record<Category, 'price' | 'hidden' | 'rest'>> = {
  wages: 'price',
  levies: 'price',
  benefits: 'price',
  absence: 'price',
  hiring: 'price',
  turnover: 'price',
  supervision: 'price',
  administration: 'price',
  seats: 'price',
  'step-fixed': 'price',
  fees: 'price',
  transition: 'hidden',
  governance: 'hidden',
  founder: 'hidden',
  errors: 'hidden',
  changeover: 'rest',
  filler: 'rest',
  missed: 'rest',
  risk: 'rest',
  exit: 'rest',
  payroll: 'rest',
  value: 'rest',
  extra: 'rest',
};

/** The saving of every option abroad against the employee here who does the same work, by option id. */
export function savingsAbroad(
  scopeOf: (built: BuiltOption) => Scope,
  options: readonly BuiltOption[],
  discount: Node,
): ReadonlyMap<string, SavingAbroad> {
  return new Map(
    options.flatMap((built): [string, SavingAbroad][] => {
      const here = built.place?.abroad === true ? employeeHere(options, built) : undefined;
      return here ? [[built.option.id, savingOf(scopeOf(built), built, here, discount)]] : [];
    }),
  );
}

/** The first employee of the file who sits here and does the same work. */
function employeeHere(options: readonly BuiltOption[], abroad: BuiltOption): BuiltOption | undefined {
  const work = (built: BuiltOption): string => [...(built.option.covers ?? ['*'])].sort().join();
  return options.find(
    (built) => built.option.kind === 'employee' && built.place?.abroad === false && work(built) === work(abroad),
  );
}

function savingOf(scope: Scope, abroad: BuiltOption, here: BuiltOption, discount: Node): SavingAbroad {
  const { f } = scope;
  const factor = discountFactor(scope, discount);
  const worth = (lines: readonly Line[], step: 'price' | 'hidden'): Node => {
    const flows = lines
      .filter((line) => line.relevance === 'avoidable' && STEPS[line.category] === step)
      .map((line) => line.cash ?? line.cost);
    return flows.length === 0 ? scope.number(0, '$') : f`sum(total(${flows}) * ${factor})`;
  };
  const less = (step: 'price' | 'hidden'): Node =>
    f`(${worth(here.lines, step)} - ${worth(abroad.lines, step)}) / ${here.npv}`;
  const named = (id: string, label: string, node: Node): Node => scope.name(`saving.${id}`, label, node, '%');
  const wageGap = abroad.wage && here.wage && named('wage_gap', 'Gap in pay', f`1 - ${abroad.wage} / ${here.wage}`);
  const priceGap = named('price_gap', 'What the price leaves of it, share of the cost here', less('price'));
  const afterHidden = named('after_hidden', 'What hidden costs leave of it', f`${priceGap} + ${less('hidden')}`);
  const realised = named('realised', 'What is realised of it', f`1 - ${abroad.npv} / ${here.npv}`);
  return {
    against: here.option.id,
    wageGap,
    priceGap,
    afterHidden,
    realised,
    ...erosion(scope, abroad, here, wageGap, realised),
  };
}

/**
 * How long compound growth takes to close a gap: log(1 / (1 - gap)) / log(growth there / growth here). Wages alone
 * close the gap in pay; pay and currency together, as they go on, end the saving.
 */
function erosion(
  scope: Scope,
  { option, place }: BuiltOption,
  here: BuiltOption,
  wageGap: Node | null,
  realised: Node,
): Pick<SavingAbroad, 'wagesClose' | 'gone'> {
  const { f } = scope;
  const { country } = place!;
  const there = growthThere(scope, option as VendorOption, country);
  const home = raiseIn(scope, here.place!.country);
  if (!there || !home) return { wagesClose: null, gone: null };
  const faster = f`(1 + ${there}) / (1 + ${home})`;
  const drift = driftOf(scope, country, option as VendorOption);
  const years = (id: string, label: string, gap: Node, growth: Node): Node =>
    scope.name(`saving.${id}`, label, f`(0 - log(1 - ${gap})) / log(${growth}) * ${scope.number(1, 'year')}`, 'year');
  return {
    wagesClose: wageGap && years('wages_close', 'Years until wage growth alone closes the gap in pay', wageGap, faster),
    gone: years('gone', 'Years until the saving is gone by pay and currency', realised, f`${faster} * (1 + ${drift})`),
  };
}
