import { count, object, plain, quantity, rate, share, text, timetable, word } from '../fields.ts';
import { common, employment, vendorPrice } from './common.ts';

/** How the people who do it are engaged; `vendor` where silent. */
const ENGAGEMENTS = ['vendor', 'contractor', 'employer-of-record', 'peo', 'staffing-agency', 'captive'] as const;

/** A provider of services, at home or (`offshore`) abroad. */
export const outsource = {
  ...common,
  // Keys of a job count where people are engaged for you, not where a vendor sells a service (engagement-keys.ts).
  ...employment,
  engagement: word(
    ENGAGEMENTS,
    'Who the people work for: a vendor of services (where silent), themselves (contractor), an employer of record, a PEO beside you, a staffing agency, or a company of your own there (captive).',
  ).optional(),
  fee: quantity(
    ['money/month', 'share'],
    'What an employer of record or a PEO takes: money for each person and month, or a share of pay.',
    ['599 USD/month', '14%'],
  ),
  markup: share('What a staffing agency adds to pay for its own cost and profit.', ['50%'], { max: 5 }),
  hire_after: quantity(
    'month',
    'Time after which people of a staffing agency become employees of yours; they stay with the agency where silent.',
    ['6 months'],
  ),
  conversion_fee: share("What the agency takes for somebody whom you take on, as a share of a year's pay.", ['10%'], {
    max: 2,
  }),
  vendor: text('Name of the vendor.', { examples: ['Ruby'] }).optional(),
  price: vendorPrice.optional(),
  billing: object(
    {
      increment: quantity('hour', 'Working time that each unit is rounded up to.', ['1 minute']),
      wrap_up: quantity('hour', 'Working time added to each unit.', ['30 seconds']),
    },
    'How time is billed.',
  ).optional(),
  after_hours: share('Surcharge outside of business hours.', ['25%'], { max: 5 }),
  open: timetable("The vendor's hours; everything where silent.").optional(),
  minimum: quantity('money/month', 'Least bill.', ['200 USD/month']),
  contract: object(
    {
      term: quantity('month', 'Committed time.', ['12 months']),
      renewal: word(
        ['auto', 'none'],
        'Whether the term begins again when it ends (auto, also where silent), or the contract goes on by the month.',
      ).optional(),
      served: quantity('month', 'Time of the term that has passed already, for a vendor of today.', ['8 months']),
      notice: quantity('month', 'Notice period.', ['30 days']),
      escalator: rate('Yearly rise of the price.', '4%/year', { negative: true }),
      passthrough: share('Share of the wage growth there that the price follows, on top of the escalator.', ['50%']),
      setup: quantity('money', 'One-off set-up.', ['150 USD']),
      deposit: quantity('money', 'Deposit, paid back at the end.', ['500 USD']),
      exit_fee: quantity('money', 'Fee for leaving.', ['300 USD']),
      payment: quantity('days', 'Days until bills are due.', ['30']),
      sla_met: share('Chance that a month meets the service level.', ['92%']),
      sla_credit: share('Share of the bill credited for a month that misses the service level.', ['10%']),
      sla_bonus: share('Share of the bill paid on top for a month that meets the service level.', ['2%']),
      alignment: plain('Rewards and penalties in the contract, rated.', 1, 5).optional(),
      growth: plain('How well the contract grows with you, rated.', 1, 5).optional(),
      management: plain('Reporting and rules for changes, rated.', 1, 5).optional(),
    },
    'Terms of the contract.',
  ).optional(),
  failure: rate('How often such a vendor fails you.', '12%/year', { max: 0.99 }),
  selection: quantity('money', 'Cost of choosing the vendor and of the contract.', ['1500 USD']),
  transition: object(
    {
      months: quantity('months', 'How long the hand-over takes.', ['3']),
      parallel: share('Share of the old cost that goes on meanwhile.', ['50%']),
    },
    'Hand-over to the vendor.',
  ).optional(),
  hidden: share('Hidden costs as a share of contract value; replaces their parts.', ['15%'], { max: 3 }),
  productivity: count('Output relative to our own people, 1 is the same.', ['0.9'], { min: 0.05, max: 5 }),
  wage_growth: rate('Rise of wages there.', '6%/year', { negative: true }),
  tax: share('VAT or GST that cannot be recovered.', ['19%']),
};
