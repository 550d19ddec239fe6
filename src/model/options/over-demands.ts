import type { Range } from '../../assumptions/assumptions.ts';
import type { Leaf } from '../../assumptions/leaf.ts';
import type { OptionBase } from '../../scenario/types.ts';
import { PERCENT } from '../../units/unit.ts';
import type { Node } from '../graph/node.ts';
import type { Demand } from '../offer.ts';
import type { Scope } from '../scope.ts';

/** Sum of figures; zero of the unit when there is none. */
export function totalOf(scope: Scope, figures: readonly Node[], unit: string): Node {
  return figures.length === 0 ? scope.number(0, unit) : scope.f`total(${figures})`;
}

/** Hours of handling that all demands ask for. */
function hoursOf(scope: Scope, demands: readonly Demand[]): Node {
  return totalOf(
    scope,
    demands.map((demand) => demand.hours),
    'hour/month',
  );
}

/** Average of a share over the demands, weighted by their hours of handling. */
export function weightedByHours(scope: Scope, demands: readonly Demand[], share: (demand: Demand) => Node): Node {
  const { f } = scope;
  if (demands.length === 1) return share(demands[0]!);
  const parts = demands.map((demand) => f`${demand.hours} * ${share(demand)}`);
  return f`${totalOf(scope, parts, 'hour/month')} / ${hoursOf(scope, demands)}`;
}

/**
 * `started`, but for jobs done once only while there is work: nobody keeps a contract going for a job that is over.
 */
export function whileNeeded(scope: Scope, started: Node, demands: readonly Demand[]): Node {
  const { f } = scope;
  if (!demands.every((demand) => demand.item.once !== undefined)) return started;
  return f`if(${hoursOf(scope, demands)} > 0, ${started}, 0)`;
}

/** Share of units that it settles: the option's, else the usual one. */
export function settledOf(scope: Scope, { resolves }: Pick<OptionBase, 'resolves'>, usual: () => Leaf | Node): Node {
  return scope.input({
    key: 'resolves',
    given: resolves,
    label: 'Share that it settles',
    unit: '',
    otherwise: usual,
  });
}

/** Share of units that go wrong: the option's, else the kind's usual one. */
export function errorRateOf(
  scope: Scope,
  option: OptionBase,
  usual: { readonly id: string; readonly range: Range; readonly rule: string },
): Node {
  return scope.input({
    key: 'error_rate',
    given: option.errorRate,
    label: 'Units that go wrong',
    unit: '',
    otherwise: () =>
      scope.assumptions.assumed(
        usual.id,
        'options.*.error_rate',
        'Units that go wrong',
        usual.range,
        PERCENT,
        usual.rule,
      ),
  });
}
