import type { StatusQuoOption } from '../../scenario/types.ts';
import { shareWithin } from '../demand/arrivals.ts';
import { staffedHours } from '../demand/coverage.ts';
import type { Node } from '../graph/node.ts';
import type { Demand, OptionKind } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { errorRateOf, settledOf, totalOf } from './over-demands.ts';

/**
 * As it is, described by what it costs and how many hours it covers. Nothing said is nothing done: all of the work is
 * missed, and what that costs is valued like every other missed work.
 */
export const statusQuo: OptionKind<StatusQuoOption> = {
  kind: 'status-quo',
  label: 'As it is',
  ratings: {
    control: { low: 2, likely: 3, high: 4, why: 'as it is: nothing is gained or lost' },
    confidentiality: { low: 3, likely: 4, high: 5, why: 'as it is: whoever sees it today' },
  },
  leadTime: (scope) => scope.number(0, 'month'),
  build(scope, { option, demands, started, company }) {
    const { f } = scope;
    const cost = scope.input({
      key: 'cost',
      given: option.cost,
      label: 'What it costs now',
      unit: '$/month',
      otherwise: () => scope.number(0, '$/month'),
    });
    const governance = scope.input({
      key: 'governance',
      given: option.governance,
      label: 'Hours of management',
      unit: 'hour/month',
      otherwise: () => scope.number(0, 'hour/month'),
    });
    const founderHours = f`${governance} * ${started}`;
    const now = scope.line('current', {
      category: 'extra',
      label: 'What it costs now',
      cost: f`${cost} * ${started}`,
      fixed: true,
    });
    const managing = scope.line('governance', {
      category: 'governance',
      label: 'Managing it',
      cost: f`${founderHours} * ${company.founderHour}`,
      imputed: true,
    });
    return {
      lines: [...(option.cost ? [now] : []), ...(option.governance ? [managing] : [])],
      handled: handled(scope, option, demands),
      heads: scope.number(0),
      seats: scope.number(0),
      founderHours,
      resolves: settledOf(scope, option, () => scope.number(1)),
      errorRate: errorRateOf(scope, option, {
        id: 'errors.status-quo',
        range: { low: 1, likely: 3, high: 8 },
        rule: 'between a trained employee and an amateur',
      }),
      exitTime: scope.number(0, 'month'),
      arrangements: [],
      holds: new Set(),
      headroom: null,
      notes: [],
    };
  },
};

/**
 * Share of each demand that is handled now: given hours by hours needed (manned hours where somebody must be there),
 * within the hours covered. A cost without hours pays for all of it; neither: nothing.
 */
function handled(scope: Scope, option: StatusQuoOption, demands: readonly Demand[]): ReadonlyMap<string, Node> {
  const { f } = scope;
  const within = (demand: Demand): Node => shareWithin(scope, demand, option.open);
  if (option.hours === undefined) {
    const paid = option.cost !== undefined || option.open !== undefined;
    return new Map(demands.map((demand) => [demand.id, paid ? within(demand) : scope.number(0)]));
  }
  const hours = scope.input({
    key: 'hours',
    given: option.hours,
    label: 'Hours handled now',
    unit: 'hour/month',
    otherwise: () => scope.number(0, 'hour/month'),
  });
  const needed = demands.map((demand) => f`max(${demand.hours}, ${staffedHours(scope, demand, option.open)})`);
  const need = scope.name('hours_needed', 'Hours that it needs', totalOf(scope, needed, 'hour/month'), 'hour/month');
  const served = scope.name(
    'served_share',
    'Share that the hours cover',
    f`if(${need} > 0, min(1, ${hours} / ${need}), 0)`,
    '%',
  );
  return new Map(demands.map((demand) => [demand.id, f`${served} * ${within(demand)}`]));
}
