import type { DiyOption } from '../../scenario/types.ts';
import { parseTimetable, type Timetable } from '../../units/timetable.ts';
import { shareWithin } from '../demand/arrivals.ts';
import type { Node } from '../graph/node.ts';
import { alone, handover } from '../leaving.ts';
import type { OptionKind } from '../offer.ts';
import { errorRateOf } from './over-demands.ts';

/** When a founder answers the phone where the file is silent. */
const WAKING_HOURS = 'Mon-Sat 08:00-20:00';

/** The founder does it: hours x what an hour is worth x slowness, up to the hours there are. */
export const diy: OptionKind<DiyOption> = {
  kind: 'diy',
  label: 'Do it yourself',
  ratings: {
    control: { low: 4, likely: 5, high: 5, why: 'the founder decides everything as it comes' },
    confidentiality: { low: 4, likely: 5, high: 5, why: 'nobody else sees it' },
  },
  leadTime: (scope) => scope.number(0, 'month'),
  build(scope, { option, demands, company }) {
    const { f, assumptions } = scope;
    const hour = scope.input({
      key: 'hour',
      given: option.hour,
      label: "Founder's hour",
      unit: '$/hour',
      otherwise: () => company.founderHour,
    });
    const capacity = scope.input({
      key: 'capacity',
      given: option.capacity,
      label: "Founder's hours a week for this work",
      unit: 'hour/week',
      otherwise: () => company.founderCapacity,
    });
    const slowness = scope.input({
      key: 'slowness',
      given: option.slowness,
      label: 'Time that the founder needs, by that of somebody trained',
      unit: '',
      otherwise: () =>
        assumptions.assumed(
          'slowness',
          'options.*.slowness',
          'Time that the founder needs, by that of somebody trained',
          { low: 1, likely: 1.25, high: 2 },
          '',
          'an amateur with interruptions needs a quarter longer',
        ),
    });
    const open = option.open ?? wakingHours();
    const reach = new Map(demands.map((demand) => [demand.id, shareWithin(scope, demand, open)]));
    const wanted = demands
      .map((demand) => f`${demand.hours} * ${reach.get(demand.id)!} * ${slowness}`)
      .reduce((sum, hours) => f`${sum} + ${hours}`);
    const asked = scope.name('hours_asked', "Founder's hours that the work asks for", wanted, 'hour/month');
    const done = scope.name(
      'hours_done',
      "Founder's hours that go into it",
      f`min(${asked}, ${capacity})`,
      'hour/month',
    );
    const served: Node = scope.name(
      'served_share',
      'Share of it that there is time for',
      f`if(${asked} > 0, ${done} / ${asked}, 0)`,
      '%',
    );
    return {
      lines: [
        scope.line('founder.time', {
          category: 'founder',
          label: "Founder's hours",
          cost: f`${done} * ${hour}`,
          imputed: true,
        }),
      ],
      handled: new Map(demands.map((demand) => [demand.id, f`${served} * ${reach.get(demand.id)!}`])),
      heads: scope.number(0),
      seats: scope.number(0),
      founderHours: done,
      resolves: scope.number(1),
      errorRate: errorRateOf(scope, option, {
        id: 'errors.diy',
        range: { low: 1, likely: 4, high: 10 },
        rule: 'twice what a trained employee gets wrong',
      }),
      exitTime: scope.number(0, 'month'),
      arrangements: [alone(scope, option, [handover(scope, company.founderHour)])],
      holds: new Set(),
      headroom: f`mean(if(${asked} > 0, max(0, ${capacity} / ${asked} - 1), 0))`,
      notes: [],
    };
  },
};

function wakingHours(): Timetable {
  const parsed = parseTimetable(WAKING_HOURS);
  if (!parsed.ok) throw new Error('the waking hours do not parse');
  return parsed.timetable;
}
