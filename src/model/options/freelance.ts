import type { FreelanceOption } from '../../scenario/types.ts';
import { PERCENT } from '../../units/unit.ts';
import { alone, handover } from '../leaving.ts';
import type { OptionKind } from '../offer.ts';
import { gigsPerMonth, hoursPerGig, share, supervisionHours } from './freelance/gigs.ts';
import { misclassification } from './freelance/misclassification.ts';
import { freelancerWork, takenByFreelancer } from './freelance/rates.ts';
import { errorRateOf, settledOf, totalOf } from './over-demands.ts';

/**
 * Somebody from a marketplace, gig by gig: pay, the marketplace's fee, finding somebody for every gig, work done again,
 * gigs that are never delivered, your hours of briefing and checking. No commitment: cost falls with volume. A person
 * answers phones in business hours at most.
 */
export const freelance: OptionKind<FreelanceOption> = {
  kind: 'freelance',
  label: 'Freelancer',
  ratings: {
    control: { low: 2, likely: 3, high: 4, why: 'the result is agreed; how and when is up to the freelancer' },
    confidentiality: { low: 1, likely: 2, high: 3, why: 'own equipment, changing people, little to hold on to' },
  },
  leadTime: (scope) =>
    scope.assumed(
      'freelance.lead-time',
      'options.*.lead_time',
      'Months until a freelancer works',
      { low: 0.05, likely: 0.2, high: 0.75 },
      'month',
      'a few days to post a gig, choose among offers and brief',
    ),
  build(scope, { option, demands, started, company }) {
    const { f, assumptions } = scope;
    const taken = demands.map((demand) => takenByFreelancer(scope, demand));
    const hours = scope.name(
      'hours',
      'Hours of freelancers',
      totalOf(
        scope,
        taken.map((part) => part.hours),
        'hour/month',
      ),
      'hour/month',
    );
    // No commitment: a month without work has no gigs, no fees and nobody to brief.
    const running = f`if(${hours} > 0, ${started}, 0)`;
    const pay = freelancerWork(scope, option, taken);
    const gigs = scope.name(
      'gigs_a_month',
      'Gigs',
      f`${gigsPerMonth(
        scope,
        option,
        demands.every((demand) => demand.item.once !== undefined),
      )} * ${running}`,
      '1/month',
    );
    const sourcing = hoursPerGig(scope, option);
    const fee = scope.input({
      key: 'client_fee',
      given: option.clientFee,
      label: "Marketplace's fee",
      unit: '',
      otherwise: () => assumptions.fact('freelance.upwork.client-fee', 'options.*.client_fee', "Marketplace's fee"),
    });
    const contract = scope.fact('freelance.upwork.initiation', 'options.*.client_fee', 'Fee for each new contract');
    const rework = share(
      scope,
      'rework',
      option.rework,
      'Work done again',
      { low: 3, likely: 8, high: 20 },
      'quality differs from person to person; one gig in twelve is paid twice',
    );
    const noShow = share(
      scope,
      'no_show',
      option.noShow,
      'Gigs that are not delivered',
      { low: 2, likely: 5, high: 12 },
      'one gig in twenty ends without delivery',
    );
    const rush = scope.assumed(
      'freelance.rush',
      'options.*.no_show.rush',
      'Rush premium of the replacement',
      { low: 15, likely: 30, high: 100 },
      PERCENT,
      'what was not delivered is bought again in a hurry',
    );
    const supervision = scope.name(
      'supervision_hours',
      "Founder's hours of briefing and checking",
      supervisionHours(scope, option, hours, running),
      'hour/month',
    );
    const sourcingHours = scope.name(
      'sourcing_hours',
      "Founder's hours of finding freelancers",
      f`${gigs} * (1 + ${noShow}) * ${sourcing}`,
      'hour/month',
    );
    return {
      lines: [
        scope.line('pay', { category: 'fees', label: 'Freelancers', cost: pay }),
        scope.line('client-fee', {
          category: 'fees',
          label: "Marketplace's fees",
          cost: f`${fee} * ${pay} + ${gigs} * ${contract}`,
        }),
        scope.line('sourcing', {
          category: 'transition',
          label: 'Finding freelancers',
          cost: f`${sourcingHours} * ${company.founderHour}`,
          imputed: true,
        }),
        scope.line('supervision', {
          category: 'governance',
          label: 'Briefing and checking',
          cost: f`${supervision} * ${company.founderHour}`,
          imputed: true,
        }),
        scope.line('rework', {
          category: 'errors',
          label: 'Work done again',
          cost: f`${rework} * ${pay} * (1 + ${fee})`,
        }),
        scope.line('no-show', {
          category: 'risk',
          label: 'Gigs not delivered',
          cost: f`${noShow} * (${rush} * ${pay} + ${gigs} * ${contract})`,
        }),
        misclassification(scope, hours, pay, running),
      ],
      handled: new Map(taken.map((part) => [part.demand.id, part.share])),
      heads: scope.number(0),
      seats: scope.number(0),
      founderHours: f`${supervision} + ${sourcingHours}`,
      resolves: settledOf(scope, option, () => scope.number(1)),
      errorRate: errorRateOf(scope, option, {
        id: 'errors.freelance',
        range: { low: 1, likely: 3, high: 8 },
        rule: 'between a trained employee and an amateur; rework of what is noticed has its own line',
      }),
      exitTime: scope.number(0, 'month'),
      arrangements: [alone(scope, option, [handover(scope, company.founderHour)])],
      holds: new Set(),
      headroom: null,
      notes: [],
    };
  },
};
