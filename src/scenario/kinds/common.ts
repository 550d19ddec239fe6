import { z } from 'zod';
import { MOST_DAYS_AWAY } from '../check-leave.ts';
import { ratings } from '../criteria.ts';
import {
  count,
  flag,
  forms,
  hoursOfOne,
  list,
  object,
  plain,
  quantity,
  rate,
  record,
  ref,
  share,
  text,
  timetable,
  word,
} from '../fields.ts';

/** Keys that every kind understands. */
export const common = {
  label: text('How the option is called in reports.', { examples: ['Front desk'] }).optional(),
  covers: list(ref('work', 'A work item.'), 'Work items that it does; all of them where silent.', 1)
    .meta({ examples: [['reception']] })
    .optional(),
  lead_time: quantity('month', 'Time from the decision until it works.', ['30 days', '6 weeks']),
  resolves: share('Share of the work that it settles; the rest comes back to somebody here.', ['70%']),
  error_rate: share('Share of units done wrong.', ['2%']),
  ratings: ratings.optional(),
  note: text('A remark for readers of the file.', { most: 2000, lines: true }).optional(),
  source: text('Where the given prices come from.', { most: 500, examples: ['quote of 2026-10-02'] }).optional(),
  governance: hoursOfOne("Founder's hours that it takes to manage.", ['4 hours/month']),
};

/** Where somebody works. */
const place = {
  country: ref('country', 'Country of the people who do it, as ISO 3166 code.', ['US', 'PH']).optional(),
  region: text('State or province, as ISO 3166-2 suffix.', { most: 20, examples: ['CA'] }).optional(),
  locality: text('City, where it has levies of its own.', { most: 60, examples: ['denver'] }).optional(),
};

const levy = z.union([
  word(['on', 'off'], 'Whether the levy applies.'),
  object({ rate: share('Rate of the levy on pay.', ['4.1%']).unwrap() }, 'A levy with a rate of your own.'),
]);

/** Keys of a job, wherever somebody is employed. */
export const employment = {
  ...place,
  role: ref('role', 'Role in the wage data.', ['receptionist', 'bookkeeper']).optional(),
  wage: quantity(
    ['money/hour', 'money/month'],
    'Gross pay before employer levies.',
    ['17 USD/hour', '45k USD/year', '17 to 21 USD/hour'],
    {
      default: 'the role at this place, from the wage data',
    },
  ),
  hours: hoursOfOne('Contract hours of one person.', ['40 hours/week'], {
    positive: true,
    default: "the country's full week",
  }),
  people: count('Fixed number of people instead of the computed one.', ['2'], { min: 1 }),
  part_time: flag('Whether people may be employed part-time.').optional(),
  workplace: word(['office', 'hybrid', 'remote'], 'Where people sit.').optional(),
  allowance: quantity('money/month', 'Allowance for working from home, a person.', ['50 USD/month']),
  shift: timetable("Hours that the staff covers; the work's where silent.").optional(),
  benefits: object(
    {
      health: quantity('money/month', 'Health cover, a person.', ['650 USD/month']),
      retirement: share('Employer contribution to retirement as a share of pay.', ['4%']),
      other: quantity('money/month', 'Other benefits, a person.', ['60 USD/month']),
      health_threshold: hoursOfOne('Contract hours from which health cover is due.', ['30 hours/week']),
    },
    'Benefits beyond statutory levies.',
  ).optional(),
  leave: object(
    {
      vacation: quantity('days', 'Paid vacation, working days a year.', ['10'], { max: MOST_DAYS_AWAY }),
      sick: quantity('days', 'Paid sick leave, working days a year.', ['6'], { max: MOST_DAYS_AWAY }),
      holidays: quantity('days', 'Paid public holidays, days a year.', ['8'], { max: MOST_DAYS_AWAY }),
      training: quantity('days', 'Training, working days a year.', ['3'], { max: MOST_DAYS_AWAY }),
    },
    'Paid days away from work.',
    'leave',
  ).optional(),
  shrinkage: share('Share of paid hours at work lost to breaks, meetings and the like.', ['12%'], { max: 0.9 }),
  attrition: rate('Share of staff who leave.', '30%/year', { max: 0.99 }),
  merit: rate('Pay rise of those who stay.', '3%/year', { negative: true }),
  hire_cost: quantity('money', 'Cost of one hire.', ['4700 USD']),
  vacancy: quantity('month', 'Time that a place stays empty.', ['42 days']),
  separation: quantity('month', 'Pay for each leaver that brings no work: hand-over and accrued leave.', ['1 week']),
  ramp_up: quantity('month', 'Time until a new hire works at full output.', ['2 months']),
  supervision: object(
    {
      span: count('People that one manager can lead.', ['8'], { min: 1 }),
      founder_hours: hoursOfOne("Founder's hours of supervision.", ['6 hours/month']),
    },
    'Who leads them.',
  ).optional(),
  levies: record(
    'levy',
    levy,
    'Statutory levies switched on, off or given a rate, by their id in the data.',
  ).optional(),
  seat: object(
    {
      cost: quantity('money/month', 'One seat, all in; replaces the parts.', ['450 USD/month']),
      equipment: quantity('money', 'Computer, desk and chair, once.', ['1800 USD']),
      software: quantity('money/month', 'Software licences.', ['60 USD/month']),
      space: quantity('money/month', 'Office space where it is avoidable.', ['300 USD/month']),
      phone: quantity('money/month', 'Phone.', ['25 USD/month']),
      internet: quantity('money/month', 'Internet.', ['15 USD/month']),
      utilities: quantity('money/month', 'Utilities.', ['30 USD/month']),
    },
    'One workplace.',
  ).optional(),
  premium: object(
    {
      night: share('Extra pay at night, as a share of pay.', ['10%'], { max: 3 }),
      weekend: share('Extra pay at weekends.', ['25%'], { max: 3 }),
      holiday: share('Extra pay on public holidays.', ['100%'], { max: 3 }),
    },
    'Extra pay for unsocial hours.',
  ).optional(),
  leaving: object(
    {
      service: quantity('month', 'How long those who do it today have been here, on average.', ['4 years']),
      notice: quantity('month', 'Notice given to somebody let go.', ['4 weeks']),
      severance: quantity('month', "Severance, in time of pay; the law's or custom's where silent.", ['6 weeks']),
    },
    'What it takes to let somebody go.',
  ).optional(),
  also_does: text('What idle paid hours are used for.', { most: 500 }).optional(),
  fx_drift: rate('Yearly change of the currency there against ours.', '-2%/year', { negative: true }),
  fx_volatility: rate('How far the currency there swings in a year: one standard deviation.', '8%/year', { max: 1 }),
};

const source = text('Where the price comes from.', {
  most: 500,
  examples: ['https://example.com/pricing, 2026-09'],
}).optional();

const perUnit = quantity('money/unit', 'Price of a unit of work.', ['1.10 USD/call']);
const perHour = quantity('money/hour', 'Price of an hour.', ['32 USD/hour']);
const plan = object(
  {
    name: text('Name of the plan.', { most: 100 }).optional(),
    fee: quantity('money/month', 'Fee.', ['235 USD/month']).unwrap(),
    includes: quantity(['unit/month', 'hour/month', 'unit', 'hour', 'count'], 'What the fee includes each month.', [
      '100 minutes',
      '50 calls',
    ]),
    overage: quantity(['money/unit', 'money/hour'], 'Price of what goes beyond.', ['2.35 USD/minute']),
    per_employee: quantity('money/month', 'Fee for each employee of the company.', ['6 USD/employee/month']),
    source,
  },
  'A plan of a vendor.',
);

/** Ways to price that several kinds share, by the key that decides. */
const perUnitForm = z.strictObject({
  per_unit: perUnit.unwrap(),
  tiers: list(
    object(
      {
        over: plain('Units a month from which the price holds.', 0, 1e12, false),
        price: quantity('money/unit', 'Price of a unit from there on.', ['0.90 USD/call']).unwrap(),
      },
      'A step of the price.',
    ),
    'Cheaper prices for more units.',
    1,
    50,
  ).optional(),
  tier_mode: word(['graduated', 'volume'], 'Whether a step prices the units beyond it, or all units.').optional(),
  source,
});
const perHourForm = z.strictObject({ per_hour: perHour.unwrap(), source });
const plansForm = z.strictObject({ plans: list(plan, 'Plans; the cheapest one is taken.', 1, 50), source });

/** Price of a vendor. */
export const vendorPrice = forms(
  {
    retainer: z.strictObject({ retainer: quantity('money/month', 'Fixed fee.', ['900 USD/month']).unwrap(), source }),
    per_hour: perHourForm,
    per_fte: z.strictObject({
      per_fte: quantity('money/month', 'Price of a full-time person.', ['1500 USD/month']).unwrap(),
      net_hours: hoursOfOne('Hours that one full-time person delivers.', ['140 hours/month'], { positive: true }),
      source,
    }),
    per_unit: perUnitForm,
    plans: plansForm,
    base: z.strictObject({
      base: quantity('money/month', 'Base fee.', ['40 USD/month']).unwrap(),
      per_employee: quantity('money/month', 'Fee for each employee of the company.', ['6 USD/employee/month']),
      source,
    }),
    per_outcome: z.strictObject({
      per_outcome: quantity('money/unit', 'Fee for each unit of work that succeeds.', ['40 USD/claim']).unwrap(),
      success: share('Share of units that succeed; `resolves` of the option where silent.', ['35%']),
      source,
    }),
    percent_of: z.strictObject({
      percent_of: word(['payroll', 'collections'], 'What the percentage is taken of.'),
      percent: share('The percentage.', ['4%']).unwrap(),
      amount: quantity('money/month', 'The amount that it is taken of.', ['20k USD/month']),
      source,
    }),
    plan_ref: z.strictObject({ plan_ref: text('A vendor of the data.', { most: 100 }), source }),
    build_up: z.strictObject({
      build_up: object(
        {
          wage: quantity(['money/hour', 'money/month'], 'Wage of the people who do it.', ['450 USD/month']),
          margin: share("Vendor's margin on its cost.", ['40%'], { max: 10 }),
        },
        'Wage, levies and margin.',
      ),
      source,
    }),
  },
  'How the price is built: exactly one of the ways.',
);
export const freelancePrice = forms({ per_unit: perUnitForm, per_hour: perHourForm }, 'Price per unit or per hour.');
export const softwarePrice = forms(
  {
    per_month: z.strictObject({
      per_month: quantity('money/month', 'Subscription.', ['99 USD/month']).unwrap(),
      per_unit: perUnit,
      source,
    }),
    per_unit: perUnitForm,
    plans: plansForm,
  },
  'Price of the software.',
);
