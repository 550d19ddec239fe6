import type { AutomateOption } from '../../scenario/types.ts';
import type { Node } from '../graph/node.ts';
import { alone, leavingPart, noticeIdle } from '../leaving.ts';
import type { Line } from '../line.ts';
import type { Demand, OptionKind } from '../offer.ts';
import type { Scope } from '../scope.ts';
import { humanShare } from './automate/residual.ts';
import { softwareCost } from './automate/software.ts';
import { errorRateOf, settledOf, weightedByHours, whileNeeded } from './over-demands.ts';

/**
 * Software does it, people do the rest: what it leaves, and the exceptions among what it takes. The rest is priced as
 * another option (`residual_by`, the founder where silent) on the same demands at the share that is left. Software
 * never sleeps: what it handles is handled at all hours.
 */
export const automate: OptionKind<AutomateOption> = {
  kind: 'automate',
  label: 'Automate',
  ratings: {
    control: { low: 2, likely: 4, high: 5, why: 'software does as it is set, and no more' },
    confidentiality: { low: 2, likely: 3, high: 4, why: 'the data lie with the provider' },
  },
  leadTime: (scope) =>
    scope.assumed(
      'automate.lead-time',
      'options.*.lead_time',
      'Months until software works',
      { low: 0.25, likely: 1, high: 4 },
      'month',
      'a month to choose, set up, connect and test',
    ),
  build(scope, context) {
    const { f } = scope;
    const { option, demands, started, company } = context;
    const left = new Map(
      demands.map((demand) => [
        demand.id,
        scope.name(
          `${demand.id}.human_share`,
          `Left for people, ${demand.label}`,
          humanShare(scope, option, demand),
          '%',
        ),
      ]),
    );
    const of = (demand: Demand): Node => left.get(demand.id)!;
    const rest = context.source(
      option.residualBy ?? 'diy',
      `${scope.prefix}.rest`,
      demands.map((demand) => ({
        ...demand,
        volume: f`${demand.volume} * ${of(demand)}`,
        hours: f`${demand.hours} * ${of(demand)}`,
      })),
    );
    const running = whileNeeded(scope, started, demands);
    const upkeep = scope.name(
      'upkeep_hours',
      "Founder's hours of upkeep",
      // A job that is done once keeps no software that needs watching.
      demands.every((demand) => demand.item.once !== undefined)
        ? f`0 * ${running} * ${scope.number(1, 'hour/month')}`
        : f`${upkeepHours(scope, option)} * ${running}`,
      'hour/month',
    );
    const people = weightedByHours(scope, demands, of);
    const own = errorRateOf(scope, option, {
      id: 'errors.automate',
      range: { low: 1, likely: 3, high: 10 },
      rule: 'errors that nobody notices; what is noticed is an exception and done by people',
    });
    const software = softwareCost(scope, option, demands, company, running);
    const exitTime = scope.number(1, 'month');
    const fixedCost = (id: string, label: string, cost: Node): Line =>
      scope.line(id, { category: 'transition', label, cost, oneOff: true, fixed: true });
    return {
      lines: [
        scope.line('software', {
          category: 'fees',
          label: 'Software',
          cost: software,
        }),
        fixedCost('setup', 'Set-up', f`once(${setup(scope, option, demands)}, 0)`),
        scope.line('upkeep', {
          category: 'governance',
          label: 'Upkeep and watching it',
          cost: f`${upkeep} * ${company.founderHour}`,
          imputed: true,
        }),
        ...rest.lines.map((line) => ({ ...line, id: `rest.${line.id}`, label: `Rest: ${line.label}` })),
      ],
      handled: new Map(
        demands.map((demand) => [
          demand.id,
          f`1 - ${of(demand)} * (1 - ${rest.handled.get(demand.id) ?? scope.number(0)})`,
        ]),
      ),
      heads: rest.heads,
      seats: rest.seats,
      founderHours: f`${upkeep} + ${rest.founderHours}`,
      resolves: settledOf(scope, option, () => f`1 - ${people} * (1 - ${rest.resolves})`),
      errorRate: f`(1 - ${people}) * ${own} + ${people} * ${rest.errorRate}`,
      exitTime: f`max(${rest.exitTime}, ${exitTime})`,
      arrangements: [
        alone(scope, option, [
          leavingPart(scope, 'notice', {
            label: 'Software paid for while the work is done elsewhere',
            concern: 'overlap',
            by: 'whole',
            cost: f`${software} * ${exitTime} * ${noticeIdle(scope)}`,
          }),
        ]),
        ...rest.arrangements,
      ],
      holds: rest.holds,
      headroom: rest.headroom,
      notes: rest.notes,
    };
  },
};

/** Set-up of the software; a transcript needs no more than an upload. */
function setup(scope: Scope, option: AutomateOption, demands: readonly Demand[]): Node {
  const upload = demands.every((demand) => demand.unit === 'audio-minute');
  return scope.input({
    key: 'setup',
    given: option.setup,
    label: 'Set-up',
    unit: '$',
    otherwise: () =>
      scope.assumptions.assumed(
        upload ? 'automate.setup.upload' : 'automate.setup',
        'options.*.setup',
        'Set-up of software',
        upload ? { low: 0, likely: 20, high: 200 } : { low: 200, likely: 1000, high: 8000 },
        'USD',
        upload ? 'an account and an upload' : 'a day or two of somebody who connects it to what is there',
      ),
  });
}

function upkeepHours(scope: Scope, option: AutomateOption): Node {
  return scope.input({
    key: 'governance',
    given: option.governance,
    label: 'Hours of upkeep',
    unit: 'hour/month',
    otherwise: () =>
      scope.assumptions.assumed(
        'automate.upkeep',
        'options.*.governance',
        'Hours of upkeep',
        { low: 0.5, likely: 2, high: 6 },
        'hour/month',
        'half an hour a week to read logs, correct answers and update',
      ),
  });
}
