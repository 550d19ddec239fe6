import type { VendorOption } from '../../scenario/types.ts';
import type { Node } from '../graph/node.ts';
import type { Demand, KindContext, Offer, OptionKind } from '../offer.ts';
import { placeOf } from '../place.ts';
import type { Scope } from '../scope.ts';
import { engagementOf } from './engagements/index.ts';
import { errorRateOf } from './over-demands.ts';
import { charges } from './vendor/charges.ts';
import { commitment, restOfTerm } from './vendor/commitment.ts';
import { friction, governance, leakage } from './vendor/governance.ts';
import { lateGrowth } from './vendor/growth.ts';
import { hiddenCosts } from './vendor/hidden-costs.ts';
import { invoice } from './vendor/invoice.ts';
import { leaveVendor } from './vendor/leaving.ts';
import { perHour, wagePerHour } from './vendor/local-wage.ts';
import { deposit } from './vendor/payment.ts';
import { resolvedShare } from './vendor/resolves.ts';
import { failure } from './vendor/risk.ts';
import { serviceLevels } from './vendor/service-levels.ts';
import { noticePeriod } from './vendor/terms.ts';
import { start } from './vendor/transition.ts';
import { type Vendor, vendorOf } from './vendor/vendor.ts';

/**
 * A vendor at home or abroad (MODEL section 5). One scheme of what comes on top of the price, so that nothing counts
 * twice:
 * - once: set-up fee; selection and transfer of knowledge, each the larger of least hours and the published share of a
 *   year's contract value; parallel running only when the file names it;
 * - each month: management (a floor of hours, or 4.5% of contract value at home and 8% abroad); abroad also process
 *   improvement and lost productivity, which is the rework;
 * - at home that makes 4-10% of contract value, abroad 15-57%, as published; `hidden` states the share instead;
 * - expected losses: failure (selection and transition again, emergency cover), missed service levels less credits.
 */
function vendorOffer(scope: Scope, context: KindContext<VendorOption>): Offer {
  const { f } = scope;
  const { option } = context;
  const vendor = vendorOf(scope, context);
  const beginning = start(vendor);
  const levels = serviceLevels(vendor);
  const bills = charges(vendor, [...beginning.billed, ...levels.billed]);
  invoice(vendor, [...bills.onTop, ...beginning.billed, ...levels.billed]);
  const managing = governance(vendor);
  const rest = restOfTerm(vendor);
  const failing = failure(vendor, beginning, managing);
  const explained = [beginning.selection, beginning.transition].flatMap((part) => part ?? []);
  return {
    lines: [
      bills.fees,
      ...bills.onTop,
      ...levels.billed,
      ...deposit(vendor),
      ...beginning.lines,
      ...managing.lines,
      ...leakage(vendor, managing),
      ...friction(vendor),
      ...hiddenCosts(vendor, managing.cost, explained),
      ...levels.harm,
      failing.line,
      ...lateGrowth(vendor),
      ...commitment(vendor, rest),
    ],
    handled: new Map(vendor.taken.map((part) => [part.demand.id, part.share])),
    heads: scope.number(0),
    seats: scope.number(0),
    founderHours: f`${managing.founderHours} + once(${beginning.hours}, 0)`,
    resolves: resolvedShare(vendor),
    errorRate: errorRateOf(scope, option, {
      id: 'errors.vendor',
      range: { low: 1, likely: 2, high: 5 },
      rule: 'a vendor at work for many is as good as a trained employee; what distance costs is in its rework line',
    }),
    exitTime: noticePeriod(vendor),
    arrangements: [leaveVendor(vendor, beginning, rest)],
    holds: heldBy(option),
    headroom: null,
    notes: notes(vendor),
    vendors: [failing.survival],
    place: vendor.place,
    ...wageOf(vendor),
  };
}

/**
 * What of leaving the arrangement before is in the lines above: the transfer of knowledge is the time of passing the work
 * on; parallel running that the file names is the overlap; a stated hidden share replaces all of its components.
 */
function heldBy(option: VendorOption): Offer['holds'] {
  if (option.hidden !== undefined) return new Set(['handover', 'overlap', 'layoff']);
  return new Set(option.transition === undefined ? ['handover'] : ['handover', 'overlap']);
}

function notes({ scope, option, place }: Vendor): string[] {
  if (!place.abroad) return [];
  const country = scope.assumptions.jurisdiction(place.country)?.name ?? place.country;
  const placed =
    option.country === undefined ? [`No country is named: its figures are those of the usual one (${country}).`] : [];
  return [
    ...placed,
    `Work abroad (${country}): large clients report that it saves 18% to 28% in all, far less than the gap in wages.`,
  ];
}

/** Pay of the people behind the price: the file's, else of the best known role there; nothing for a subscription. */
function wageOf({ scope, option, place, taken, style }: Vendor): { wage?: Node } {
  const price = option.price;
  if (price?.form === 'buildUp' && price.buildUp.wage !== undefined) {
    const given = scope.input({
      key: 'price.build_up.wage',
      given: price.buildUp.wage,
      label: 'Wage of the people who do it',
      unit: ['$/hour', '$/month'],
      otherwise: () => scope.number(0, '$/hour'),
    });
    return { wage: perHour(scope, given) };
  }
  const [first] = taken;
  const wage = style === 'people' && first ? wagePerHour(scope, first.demand.role, place.country) : undefined;
  return wage ? { wage } : {};
}

/** Months until a vendor works: a subscription starts within weeks, a team of agents is recruited and trained first. */
function leadTime(scope: Scope, option: VendorOption, demands: readonly Demand[]): Node {
  const engagement = engagementOf(option);
  if (engagement) return engagement.leadTime(scope, option, demands);
  const { abroad } = placeOf(scope, option, scope.assumptions.scenario.company);
  // Agents who settle calls must be trained; a receptionist who takes messages works from a script.
  const trained = demands.some((demand) => demand.perishable && demand.function?.id !== 'phone-reception');
  const team =
    option.price?.form === 'buildUp' || option.price?.form === 'perFte' || (trained && option.price?.form !== 'plans');
  if (abroad || team) {
    return scope.assumed(
      'vendor.lead-time.people',
      'options.*.lead_time',
      'Months until a team works',
      { low: 1, likely: 2, high: 6 },
      'month',
      'a month to choose and sign, then 4-5 weeks to recruit and train (fact bpo.shared-agent.setup-weeks)',
    );
  }
  return scope.assumed(
    'vendor.lead-time.plan',
    'options.*.lead_time',
    'Months until a service works',
    { low: 0.1, likely: 0.45, high: 1.5 },
    'month',
    'two weeks to choose, sign and brief a service',
  );
}

const labelOf = (option: VendorOption): string | undefined => engagementOf(option)?.label;

/** People who are engaged for us, else a vendor of services. */
const build = (scope: Scope, context: KindContext<VendorOption>): Offer =>
  engagementOf(context.option)?.build(scope, context) ?? vendorOffer(scope, context);

/** A kind of vendor; what sets one apart from the other is where its people are, and how it is rated for that. */
const vendors = (own: Pick<OptionKind<VendorOption>, 'kind' | 'label' | 'ratings'>): OptionKind<VendorOption> => ({
  ...own,
  labelOf,
  leadTime,
  build,
});

/** A provider of services in the company's own country unless the file names another. */
export const outsource = vendors({
  kind: 'outsource',
  label: 'Outsource',
  ratings: {
    control: { low: 2, likely: 3, high: 4, why: 'the contract steers, changes go through the account manager' },
    confidentiality: { low: 2, likely: 3, high: 4, why: 'bound by contract and by what it tells other clients' },
  },
});

/** The same with people in a country where they cost less. */
export const offshore = vendors({
  kind: 'offshore',
  label: 'Offshore',
  ratings: {
    control: { low: 1, likely: 2, high: 3, why: 'as any vendor, with distance and other hours' },
    confidentiality: { low: 1, likely: 2, high: 3, why: 'as any vendor, under law that is hard to enforce' },
  },
});
