import type { Node } from './graph/node.ts';
import { CATEGORIES, type Category, type Line } from './line.ts';
import type { Demand } from './offer.ts';
import type { BuiltOption } from './option.ts';
import type { Scope } from './scope.ts';

const ORDER = Object.keys(CATEGORIES);

/** Lines in the order in which ledgers show their categories. */
export function byCategory(lines: readonly Line[]): Line[] {
  return lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => ORDER.indexOf(a.line.category) - ORDER.indexOf(b.line.category) || a.index - b.index)
    .map(({ line }) => line);
}

/** What results show of an option's cost, as figures of the graph: base case, expectation and draws read the same ones. */
export interface CostFigures {
  readonly npv: Node;
  readonly total: Node;
  /** Total by months of the horizon. */
  readonly monthly: Node;
  /** Cash and imputed parts of the total. */
  readonly cash: Node;
  readonly imputed: Node;
  readonly firstYear: Node;
  readonly steadyMonth: Node;
  /** Null where several kinds of work have no unit in common. */
  readonly perUnit: Node | null;
  readonly perProductiveHour: Node;
}

/** Cost by month of the lines of one category, and over the horizon. */
export interface CategoryCost {
  readonly category: Category;
  readonly cost: Node;
  readonly total: Node;
}

/**
 * Totals are nodes over the lines that the decision moves; what is only allocated stands beside them. What is incurred
 * and not yet paid at the end is paid in the last month.
 */
export function totals(
  scope: Scope,
  lines: readonly Line[],
  { discount, demands }: { readonly discount: Node; readonly demands: readonly Demand[] },
): Pick<BuiltOption, 'cost' | 'cash' | 'npv' | 'figures' | 'categories' | 'allocated' | 'fixedShare'> {
  const { f } = scope;
  const sumOf = (nodes: readonly Node[]): Node => moneyByMonth(scope, nodes);
  const decided = lines.filter((line) => line.relevance === 'avoidable');
  const others = lines.filter((line) => line.relevance !== 'avoidable');
  const categories = categoriesOf(scope, decided);
  const cost = scope.name('cost', 'Cost by month', sumOf(categories.map((one) => one.cost)), '$/month');
  const cash = scope.name('cash', 'Cash paid by month', sumOf(decided.flatMap((line) => line.cash ?? [])), '$/month');
  const npv = presentValue(scope, decided, cost, discount);
  const total = scope.name('total', 'Total cost', f`sum(${cost})`, '$');
  const imputed = sumOf(decided.filter((line) => line.payment === 'imputed').map((line) => line.cost));
  // What the work earns is no cost that volume could move.
  const recurring = decided.filter((line) => line.timing === 'recurring' && line.category !== 'value');
  const recurringSum = scope.name(
    'recurring',
    'Recurring cost',
    f`sum(${sumOf(recurring.map((line) => line.cost))})`,
    '$',
  );
  const fixed = sumOf(recurring.filter((line) => line.behaviour === 'fixed').map((line) => line.cost));
  const hours = f`sum(${f`total(${demands.map((demand) => demand.hours)})`})`;
  const [only] = demands;
  return {
    cost,
    cash,
    npv,
    categories,
    fixedShare: scope.name(
      'fixed_share',
      'Share of the recurring cost that does not move with volume',
      f`if(${recurringSum} > 0, max(0, min(1, sum(${fixed}) / ${recurringSum})), 0)`,
      '%',
    ),
    figures: {
      npv,
      total,
      monthly: scope.name(
        'monthly',
        'Cost of a month on average',
        f`${total} / ${scope.number(Math.max(1, scope.graph.months), 'month')}`,
        '$/month',
      ),
      cash: scope.name('total_cash', 'Cash over the horizon', f`${total} - sum(${imputed})`, '$'),
      imputed: scope.name('total_imputed', 'Imputed cost over the horizon', f`sum(${imputed})`, '$'),
      firstYear: scope.name(
        'first_year',
        'Upfront and the first twelve months',
        f`sum(if(month <= 12, ${cost}, 0))`,
        '$',
      ),
      steadyMonth: scope.name('steady_month', 'Cost of the last month', f`last(${cost})`, '$/month'),
      perUnit:
        demands.length === 1
          ? scope.name('per_unit', 'Cost of a unit of work', f`${total} / sum(${only!.volume})`)
          : null,
      perProductiveHour: scope.name('per_hour', 'Cost of an hour of work', f`${total} / ${hours}`, '$/hour'),
    },
    allocated: scope.name(
      'allocated',
      'Shares of cost that the company has anyway',
      f`sum(${sumOf(others.map((line) => line.cost))})`,
      '$',
    ),
  };
}

/** Sum of monthly flows of money; a series of zeros where there is none. */
export function moneyByMonth(scope: Scope, flows: readonly Node[]): Node {
  const { f } = scope;
  return flows.length === 0 ? f`0 * month * ${scope.number(1, '$/month')}` : f`total(${flows})`;
}

/**
 * Net present value of lines that the decision moves: cash on its dates, imputed cost when incurred, and in the last
 * month what is owed at the end. `cost` is their cost by month.
 */
export function presentValue(scope: Scope, lines: readonly Line[], cost: Node, discount: Node): Node {
  const { f } = scope;
  const flows = scope.name('flows', 'Cash on its dates, imputed cost when incurred', flowsOf(scope, lines), '$/month');
  const settled = scope.name(
    'settled',
    'The same, with what is owed at the end',
    f`${flows} + if(month == ${scope.end}, sum(${cost}) - sum(${flows}), 0) / 1 month`,
    '$/month',
  );
  const factor = scope.name('discount_factor', 'Discount factor', discountFactor(scope, discount));
  return scope.name('npv', 'Net present value of cost', f`sum(${settled} * ${factor})`, '$');
}

/**
 * Present value of an option that ends after a month, by that month: what was paid until then, and what is owed. In the
 * last month of the horizon it is the option's net present value.
 */
export function presentValueUntil(
  scope: Scope,
  { lines, cost }: Pick<BuiltOption, 'lines' | 'cost'>,
  discount: Node,
): Node {
  const { f } = scope;
  const decided = lines.filter((line) => line.relevance === 'avoidable');
  const flows = flowsOf(scope, decided);
  const factor = discountFactor(scope, discount);
  const owed = f`cumulative(${cost}) - cumulative(${flows})`;
  const until = f`cumulative(${flows} * ${factor}) + (${owed}) * ${factor}`;
  return scope.name('until', 'Present value when it ends after a month', until, '$');
}

/** Cash on its dates, imputed cost when it is incurred. */
const flowsOf = (scope: Scope, lines: readonly Line[]): Node =>
  moneyByMonth(
    scope,
    lines.map((line) => line.cash ?? line.cost),
  );

/** What money of a month of the horizon is worth at its start. */
export function discountFactor(scope: Scope, discount: Node): Node {
  return scope.f`(1 + ${discount}) ^ (0 - ${scope.month} / 12)`;
}

/** Lines of a ledger come sorted by category, so that each category is a run of them. */
function categoriesOf(scope: Scope, lines: readonly Line[]): CategoryCost[] {
  const { f } = scope;
  const categories = [...new Set(lines.map((line) => line.category))];
  return categories.map((category) => {
    const costs = lines.filter((line) => line.category === category).map((line) => line.cost);
    const cost = scope.name(`by.${category}`, CATEGORIES[category], f`total(${costs})`, '$/month');
    return { category, cost, total: f`sum(${cost})` };
  });
}
