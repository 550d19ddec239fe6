import type { SharingOption } from '../../scenario/types.ts';
import { PERCENT } from '../../units/unit.ts';
import { employ, jobOf, staffed } from '../components/employment.ts';
import { leavingPart, noticeIdle } from '../leaving.ts';
import type { Category } from '../line.ts';
import type { OptionKind } from '../offer.ts';
import { valueCreated } from '../quality.ts';
import { errorRateOf, totalOf } from './over-demands.ts';
import { partnerLeaves } from './sharing/partner-leaves.ts';

/** What only the host of a shared employee has: hiring, exit and the workplace. */
const HOST_ONLY: ReadonlySet<Category> = new Set([
  'hiring',
  'turnover',
  'exit',
  'seats',
  'step-fixed',
  'administration',
]);

/**
 * One employee shared with other companies: the full cost of whole people x our share + coordination. Capacity is our
 * share only; where a partner is the host, its own hiring and workplace are in its charge of wages, levies, benefits.
 */
export const sharing: OptionKind<SharingOption> = {
  kind: 'sharing',
  label: 'Shared employee',
  ratings: {
    control: { low: 2, likely: 3, high: 4, why: 'several firms want the same person at the same time' },
    confidentiality: { low: 2, likely: 3, high: 4, why: 'the same person works for others, perhaps for competitors' },
  },
  leadTime: (scope) => scope.fact('hire.time-to-fill-days', 'options.*.lead_time', 'Time to fill a place'),
  build(scope, { option, demands, company }) {
    const { f, assumptions } = scope;
    const partners = scope.input({
      key: 'partners',
      given: option.partners,
      label: 'Companies that share the employee',
      unit: '',
      otherwise: () =>
        assumptions.assumed(
          'partners',
          'options.*.partners',
          'Companies that share the employee',
          { low: 2, likely: 4, high: 5 },
          '',
          'four firms share one person, each a quarter',
        ),
    });
    const share = scope.name(
      'share',
      'Our share of the employee',
      scope.input({
        key: 'share',
        given: option.share,
        label: 'Our share of the employee',
        unit: '',
        otherwise: () => f`1 / ${partners}`,
      }),
      '%',
    );
    const coordination = scope.input({
      key: 'coordination',
      given: option.coordination,
      label: 'Coordination between the partners, share of the cost',
      unit: '',
      otherwise: () =>
        assumptions.assumed(
          'coordination',
          'options.*.coordination',
          'Coordination between the partners, share of the cost',
          { low: 3, likely: 8, high: 15 },
          PERCENT,
          'calendars, priorities and conflicts over time',
        ),
    });
    // The whole person is asked for the work of all partners: ours by our share.
    const inner = scope.within(`${scope.prefix}.whole`);
    const whole = demands.map((demand) => ({
      ...demand,
      volume: f`${demand.volume} / ${share}`,
      hours: f`${demand.hours} / ${share}`,
    }));
    const job = jobOf(scope, { ...option, partTime: option.partTime ?? false }, demands, company);
    const { staff, lines, growth, founderHours, leaving } = employ(inner, job, whole, company);
    const carried = option.host === 'partner' ? lines.filter((line) => !HOST_ONLY.has(line.category)) : lines;
    const used = f`${totalOf(
      scope,
      demands.map((demand) => demand.hours),
      'hour/month',
    )} / max(0.000001 hour/month, ${staff.productiveHours} * ${share})`;
    const ours = carried.map((line) =>
      scope.line(line.id, {
        category: line.category,
        label: line.label,
        cost: f`${line.cost} * ${share}`,
        ...(line.cash && line.cash !== line.cost ? { cash: f`${line.cash} * ${share}` } : {}),
        imputed: line.payment === 'imputed',
        relevance: line.relevance,
        oneOff: line.timing === 'one-off',
        fixed: true,
      }),
    );
    const cost = f`total(${ours.map((line) => line.cost)})`;
    const lineCoordination = scope.line('governance.coordination', {
      category: 'governance',
      label: 'Coordination with the partners',
      cost: f`${cost} * ${coordination}`,
      imputed: true,
    });
    const commission = option.commission
      ? [
          scope.line('fees.commission', {
            category: 'fees',
            label: 'Commission',
            cost: f`${totalOf(
              scope,
              demands.map((demand) => f`${demand.volume} * ${valueCreated(scope, demand)}`),
              '$/month',
            )} * ${scope.input({ key: 'commission', given: option.commission, label: 'Commission on value created', unit: '', otherwise: () => scope.number(0) })}`,
          }),
        ]
      : [];
    const exitTime = scope.number(1, 'month');
    const heads = scope.name('heads', 'People, our share', f`${staff.heads} * ${share}`);
    const seats = option.host === 'partner' ? scope.number(0) : staff.seats;
    // A partner who is the host keeps the person; we pay our share until notice is over.
    const parts =
      option.host === 'partner'
        ? [
            leavingPart(scope, 'notice', {
              label: 'Notice: our share of time in which the work is done elsewhere',
              concern: 'overlap',
              by: 'people',
              cost: f`${cost} * ${exitTime} * ${noticeIdle(scope)}`,
            }),
          ]
        : leaving.map(({ id, ...part }) => leavingPart(scope, id, { ...part, cost: f`${part.cost} * ${share}` }));
    return {
      lines: [...ours, lineCoordination, ...commission, partnerLeaves(scope, { share, partners, cost })],
      handled: staff.handled,
      heads,
      seats,
      founderHours: f`${founderHours} * ${share} + ${lineCoordination.cost} / ${company.founderHour}`,
      resolves: scope.number(1),
      errorRate: errorRateOf(scope, option, {
        id: 'errors.employee',
        range: { low: 1, likely: 2, high: 5 },
        rule: 'one in fifty units needs rework in a trained team',
      }),
      exitTime,
      arrangements: [staffed(option, job, { people: heads, seats, parts })],
      holds: new Set(option.host === 'partner' ? [] : ['handover']),
      headroom: f`mean(if(${used} > 0, max(0, 1 / ${used} - 1), 0))`,
      notes: [],
      growth: growth.flatMap((step) => {
        const line = ours.find(({ id }) => id === step.line.id);
        return line ? [{ ...step, line }] : [];
      }),
    };
  },
};
