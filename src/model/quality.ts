import type { Option } from '../scenario/types.ts';
import type { Node } from './graph/node.ts';
import { inHouseHour } from './in-house-hour.ts';
import type { Category, Line } from './line.ts';
import type { Demand, Offer } from './offer.ts';
import { settledOf } from './options/over-demands.ts';
import type { Scope } from './scope.ts';

/** Work that comes back to us and units that go wrong: for every kind, employees and founder included. */
export function qualityLines(
  scope: Scope,
  option: Option,
  demands: readonly Demand[],
  handled: ReadonlyMap<string, Node>,
  offer: Offer,
): Line[] {
  const { f } = scope;
  const resolves = settledOf(scope, option, () => offer.resolves);
  const settled = (demand: Demand): Node =>
    option.resolves === undefined ? (offer.byWork?.get(demand.id)?.resolves ?? resolves) : resolves;
  const returned = demands.map(
    (demand) =>
      f`${handled.get(demand.id)!} * (1 - ${settled(demand)}) * ${demand.handleTime} * ${inHouseHour(scope, demand)}`,
  );
  const again = scope.assumed(
    'rework',
    'work.*.error_cost',
    'Work to put an error right, by the time of the unit',
    { low: 1, likely: 2, high: 5 },
    '',
    'finding, explaining and redoing takes twice the time',
  );
  const wrong = demands.map((demand) => {
    const price = scope.within(scope.prefix, demand.item.path).input({
      key: 'error_cost',
      given: demand.item.errorCost,
      label: 'Cost of an error',
      unit: `$/${demand.unit}`,
      otherwise: () => f`${again} * ${demand.handleTime} * ${inHouseHour(scope, demand)}`,
    });
    return f`${handled.get(demand.id)!} * ${errorRate(scope, option, demand, offer)} * ${price}`;
  });
  const created = demands
    .filter((demand) => demand.item.valueCreated !== undefined)
    .map((demand) => f`-${handled.get(demand.id)!} * ${valueCreated(scope, demand)}`);
  const line = (id: string, category: Category, label: string, costs: readonly Node[]): Line[] =>
    costs.length === 0
      ? []
      : [scope.line(id, { category, label, cost: costs.reduce((sum, one) => f`${sum} + ${one}`), imputed: true })];
  return [
    ...line('errors.returned', 'errors', 'Units that come back to somebody here', returned),
    ...line('errors.rework', 'errors', 'Errors put right', wrong),
    ...line('value.created', 'value', 'Value created', created),
  ];
}

/** Share of what it takes, over the horizon and by hours of handling, that goes wrong. */
export function wrongShare(
  scope: Scope,
  option: Option,
  demands: readonly Demand[],
  handled: ReadonlyMap<string, Node>,
  offer: Offer,
): Node {
  const { f } = scope;
  const taken = demands.map((demand) => f`${handled.get(demand.id)!} * ${demand.handleTime}`);
  const wrong = demands.map((demand, index) => f`${taken[index]!} * ${errorRate(scope, option, demand, offer)}`);
  if (taken.length === 0) return scope.number(0);
  const hours = f`sum(total(${taken}))`;
  return f`if(${hours} > 0, sum(total(${wrong})) / ${hours}, 0)`;
}

/** Share of units that go wrong: the option's own, else the work's, else what is usual for the kind. */
function errorRate(scope: Scope, option: Option, demand: Demand, offer: Offer): Node {
  if (option.errorRate !== undefined) return offer.errorRate;
  const usual = offer.byWork?.get(demand.id)?.errorRate ?? offer.errorRate;
  if (demand.item.errorRate === undefined) return usual;
  const of = scope.within(scope.prefix, demand.item.path);
  return of.input({
    key: 'error_rate',
    given: demand.item.errorRate,
    label: 'Units that go wrong',
    unit: '',
    otherwise: () => usual,
  });
}

/** What a unit of work brings in; nothing where the file is silent. */
export function valueCreated(scope: Scope, demand: Demand): Node {
  return scope.within(scope.prefix, demand.item.path).input({
    key: 'value_created',
    given: demand.item.valueCreated,
    label: 'Value created by a unit',
    unit: `$/${demand.unit}`,
    otherwise: () => scope.number(0, `$/${demand.unit}`),
  });
}
