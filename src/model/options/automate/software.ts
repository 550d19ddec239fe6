import type { AutomateOption, PerMonthPrice } from '../../../scenario/types.ts';
import type { Node } from '../../graph/node.ts';
import type { Company, Demand } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import { yearlySteps } from '../../timing.ts';
import { totalOf } from '../over-demands.ts';
import { unitBill } from '../vendor/prices/per-unit.ts';
import { factPlan, plansOfVendor } from '../vendor/prices/plan-ref.ts';
import { cheapestPlan, planFigures } from '../vendor/prices/plans.ts';
import type { Taken } from '../vendor/taken.ts';

/** The one vendor of AI receptionists whose plans the data packs have with their overage. */
const AI_RECEPTIONIST = 'AutoChat (AI voice)';

/** What the software costs a month, with the usual yearly rise: it meets every unit, also those that people finish. */
export function softwareCost(
  scope: Scope,
  option: AutomateOption,
  demands: readonly Demand[],
  company: Company,
  running: Node,
): Node {
  const { f, assumptions } = scope;
  const rise = assumptions.fact('contract.escalator', 'options.*.contract.escalator', 'Yearly rise of prices');
  const taken = demands.map((demand) => ({
    demand,
    share: scope.number(1),
    units: demand.volume,
    hours: demand.hours,
  }));
  return f`(${bill(scope, option, taken, company, running)}) * ${yearlySteps(scope, scope.figure(rise))}`;
}

function bill(scope: Scope, option: AutomateOption, taken: readonly Taken[], company: Company, running: Node): Node {
  const { software } = option;
  // Software is billed by the second: no rounding.
  const bySecond = {
    increment: { value: { kind: 'point', value: 0 }, unit: scope.unit('minute'), text: '0 minutes' },
  } as const;
  const subscriber = { scope, option: { billing: bySecond }, company, taken, running };
  switch (software?.form) {
    case 'plans':
      return cheapestPlan(
        subscriber,
        software.plans.map((plan, index) => planFigures(scope, `software.plans.${index}`, plan, index, taken)),
      );
    case 'perUnit':
      return unitBill(scope, 'software', software, taken).bill;
    case 'perMonth':
      return subscription(scope, software, taken, running);
    default:
      return usualSoftware(subscriber);
  }
}

function subscription(scope: Scope, price: PerMonthPrice, taken: readonly Taken[], running: Node): Node {
  const { f } = scope;
  const fee = scope.input({
    key: 'software.per_month',
    given: price.perMonth,
    label: 'Subscription',
    unit: '$/month',
    otherwise: () => scope.number(0, '$/month'),
  });
  if (price.perUnit === undefined) return f`${fee} * ${running}`;
  const perUnit = { form: 'perUnit', perUnit: price.perUnit } as const;
  return f`${fee} * ${running} + ${unitBill(scope, 'software', perUnit, taken).bill}`;
}

/** Published software for phones and transcripts; for other work an assumed subscription, with a warning. */
function usualSoftware(subscriber: Parameters<typeof cheapestPlan>[0]): Node {
  const { scope, taken, running } = subscriber;
  const { f, assumptions } = scope;
  const calls = taken.filter((part) => part.demand.unit === 'call');
  const audio = taken.filter((part) => part.demand.unit === 'audio-minute');
  const parts: Node[] = [];
  if (calls.length > 0) {
    const plans = plansOfVendor(scope, AI_RECEPTIONIST).map((fact) => factPlan(scope, fact));
    parts.push(cheapestPlan({ ...subscriber, taken: calls }, plans));
  }
  if (audio.length > 0) {
    const price = assumptions.fact('transcription.ai', 'options.*.software', 'AI transcript, an audio minute');
    const units = audio.map((part) => part.units);
    parts.push(f`${scope.figure(price)} * total(${units})`);
  }
  if (calls.length + audio.length < taken.length) {
    scope.warn(
      'SW3015',
      'no published price of software for this work is known: 100 USD a month stand in',
      undefined,
      'add software: {per_month: 99 USD/month}',
    );
    const assumed = assumptions.assumed(
      'automate.software',
      'options.*.software',
      'Software a month',
      { low: 20, likely: 100, high: 600 },
      'USD/month',
      'a business subscription for a small team',
    );
    parts.push(f`${scope.figure(assumed)} * ${running}`);
  }
  return totalOf(scope, parts, '$/month');
}
