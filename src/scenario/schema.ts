import { z } from 'zod';
import { weights } from './criteria.ts';
import {
  ANNOTATION,
  count,
  flag,
  formula,
  hoursOfOne,
  list,
  object,
  plain,
  quantity,
  rate,
  record,
  ref,
  serviceLevel,
  share,
  text,
  timetable,
  word,
} from './fields.ts';
import { kindAliases, kindShapes, listedOption, optionsById } from './kinds/index.ts';
import { MOST_LETS } from './lets.ts';
import { MOST_CORRELATED, MOST_CORRELATIONS, MOST_OPTIONS, MOST_WORK_ITEMS } from './limits.ts';
import { recordNameFits } from './names.ts';

/** The definition of the scenario file: the JSON Schema, the table of checks and the reference are generated from it. */

const skill = (what: string) => count(`${what} 1 poor, 3 average, 5 very good.`, ['4'], { min: 1, max: 5 });

const company = object(
  {
    country: ref('country', 'Country of the company, as ISO 3166 code. Default: US', ['US', 'DE']).optional(),
    region: text('State or province, as ISO 3166-2 suffix.', { most: 20, examples: ['CA'] }).optional(),
    locality: text('City, where it has levies of its own.', { most: 60 }).optional(),
    currency: text("Currency of all results. Default: the country's", {
      form: 'currency',
      examples: ['USD'],
    }).optional(),
    employees: count(
      'Employees today, without those of this work; levies, benefits and what a company takes on in steps depend on the size.',
      ['6'],
    ),
    annual_payroll: quantity('money/month', 'Payroll today.', ['300k USD/year']),
    quarterly_payroll: quantity('money/month', 'Payroll of a quarter, where a levy looks at it.', ['75k USD/quarter']),
    industry: text('Industry: what is core business there.', { examples: ['dental practice'] }).optional(),
    founder: object(
      {
        hour: quantity('money/hour', "Value of a founder's hour.", ['75 USD/hour']),
        capacity: hoursOfOne('Hours that the founder has for all this.', ['10 hours/week']),
      },
      'The founder.',
    ).optional(),
    cash: object(
      {
        opening: quantity('money', 'Cash at the start.', ['30k USD'], { min: null }),
        receipts: quantity(
          'money/month',
          'What the company invoices a month from the first on, after its other bills; the account lives on it.',
          ['45k USD/month'],
        ),
        days_to_collect: quantity(
          'days',
          'Days until customers pay what is invoiced; what they owe from before belongs into `opening`.',
          ['30'],
        ),
      },
      'Cash of the company: whether it can meet payroll and bills.',
    ).optional(),
    overdraft: rate('Interest on an overdraft.', '12%/year'),
    skills: object(
      {
        communication: skill('Says clearly what is wanted, and listens.'),
        negotiation: skill('Gets good terms, and holds the other side to them.'),
        project_management: skill('Plans, follows up, notices early.'),
        contract_reading: skill('Knows what was signed, and what it gives.'),
        adaptability: skill('Copes with other ways of working.'),
      },
      'How good you are at dealing with outside sources, rated by yourself. Silent: average.',
    ).optional(),
    health_cover: word(
      ['always', 'by-law', 'never'],
      'Whether employees get health cover where a law asks for it from a size of the company on (United States, 50 full-time equivalents): at any size (`always`, also where silent), from that size on, or never, which then costs the penalty.',
    ).optional(),
    foresight: quantity('month', 'How long before it comes you know that work grows.', ['2 months']),
    spare_seats: count('Workplaces that stand empty and cost nothing more.', ['2']),
    lease_end: quantity('month', 'Time from the start until space can be given up.', ['18 months']),
    sublet: share('Share of the rent that a subtenant pays until then.', ['60%']),
    wage_growth: rate('Rise of wages.', '3%/year', { negative: true }),
  },
  'Your company.',
);

const spike = object(
  {
    month: plain('Month of the scenario, 1 is the first.', 1, 600),
    factor: count('Times the usual volume.', ['2']).unwrap(),
    months: plain('How many months it lasts. Default: 1', 1, 600).optional(),
  },
  'A burst of work.',
);

const volumeShapes = ['unit/month', 'unit'];
const growingVolume = object(
  {
    now: quantity(volumeShapes, 'Level at the start.', ['1200 calls/month']),
    growth: rate('Compound growth.', '3%/month', { negative: true }),
    add: quantity('unit/month', 'Units a month that are added each month.', ['5 calls/month'], { min: null }),
    path: list(
      quantity(volumeShapes, 'Level of a month.', ['900 calls/month']).unwrap(),
      'Level month by month; the last one goes on.',
      1,
      600,
    ).optional(),
    season: list(
      plain('Factor of a month.', 0, 1000, false),
      'Twelve factors from January to December.',
      12,
      12,
    ).optional(),
    cycle: object(
      {
        amplitude: share('How far it swings, as a share of the level.', ['40%']).unwrap(),
        period: quantity('month', 'From one peak to the next.', ['8 years'], { positive: true }).unwrap(),
        phase: quantity('month', 'By how much the cycle is shifted.', ['6 months']),
      },
      'Boom and bust.',
    ).optional(),
    spike: z
      .union([spike, list(spike, 'Several bursts.', 1, 100)])
      .meta({ description: 'One burst of work, or several.' })
      .optional(),
  },
  'How the volume develops.',
  'volume',
);

const hourWeights = (description: string) => list(plain('Weight of an hour.', 0, 1e6, false), description, 24, 24);
const profile = z
  .union([
    word(['business-day', 'even'], 'A pattern by name.'),
    object(
      {
        weekdays: hourWeights('24 weights from midnight on, Monday to Friday; only their ratios count.'),
        weekend: hourWeights('24 weights, Saturday and Sunday. Default: as on weekdays').optional(),
      },
      'Weights of the hours.',
    ),
  ])
  .meta({
    description:
      'When the work arrives, within its opening hours: `business-day` (most of it Monday to Friday 9 to 17), `even`, or weights of the hours of a day. Default: business-day',
    examples: ['business-day', 'even'],
  });

const workItem = object(
  {
    function: ref('function', 'Function of the catalogue.', ['phone-reception', 'bookkeeping']).optional(),
    label: text('How the work is called in reports.').optional(),
    unit: text('What is counted, a singular noun.', {
      most: 40,
      form: 'noun',
      examples: ['call', 'invoice'],
    }).optional(),
    volume: z
      .union([
        quantity(volumeShapes, 'Units of work per time.', ['1200 calls/month', '40 to 60 invoices/month']).unwrap(),
        growingVolume,
      ])
      .meta({ description: 'How much work there is: units per time, or how they develop.' })
      .optional(),
    handle_time: quantity(
      ['hour/unit', 'hour'],
      'Working time for a unit of work.',
      ['3.5 minutes', '3 to 4 minutes/call'],
      { positive: true },
    ),
    workload: quantity(['hour/month', 'hour'], 'Hours of work, instead of volume and handle_time.', ['10 hours/week']),
    open: timetable('Hours in which the work must be done.').optional(),
    posts: count('People needed at once while open; with a `service_level` at least so many.', ['1'], {
      positive: true,
    }),
    service_level: serviceLevel('What must be answered how fast; it decides the posts of each hour.').optional(),
    patience: quantity(
      'hour',
      'How long callers wait on average before they hang up. Default: for ever',
      ['2 minutes'],
      { positive: true },
    ),
    profile: profile.optional(),
    role: ref('role', "Role that does it; the function's where silent.", ['receptionist']).optional(),
    missed_value: quantity('money/unit', 'What a missed unit costs you.', ['40 USD/call']),
    error_rate: share('Share of units done wrong, whoever does it.', ['2%']),
    error_cost: quantity('money/unit', 'What an error costs.', ['25 USD/invoice']),
    value_created: quantity('money/unit', 'What a unit of work earns.', ['120 USD/deal']),
    office: word(
      ['front', 'middle', 'back', 'grey'],
      'How near the customer or your own business the work is. Default: as the catalogue says, front where it is what your `industry` lives on',
    ).optional(),
    sensitivity: count(
      "How sensitive what it handles is: 1 public, 3 ordinary customer data, 5 pay, health, legal. Default: the function's",
      ['4'],
      { min: 1, max: 5 },
    ),
    onsite: flag('Whether it must be done at your place.').optional(),
    once: z
      .union([
        flag('A one-off job, done in the first month.'),
        quantity('month', 'A one-off job that takes so long.', ['2 months']).unwrap(),
      ])
      .meta({ description: 'A one-off job: the volume is a total.' })
      .optional(),
  },
  'Work that somebody has to do.',
  'work-item',
);

const extraCost = object(
  {
    option: ref('option-or-all', 'Option that has the cost, or `all`.', ['front-desk', 'all']),
    name: text('Name of the cost.', { examples: ['parking'] }),
    formula: formula('Cost of a month, or once with `one_off`.', ['heads * 120 USD/month']),
    category: text('Category in reports.', { most: 60 }).optional(),
    one_off: flag('Whether it is paid once at the start.').optional(),
    imputed: flag('Whether it is a value rather than a bill.').optional(),
  },
  'A cost of your own.',
);

const correlation = object(
  {
    inputs: list(
      text('A `let` name, or the path of a value of this file.', {
        examples: ['attrition', 'options.front-desk.wage'],
      }),
      'Values that move together.',
      2,
      MOST_CORRELATED,
    ),
    rank: plain("Rank correlation (Spearman's) of each pair: 1 for together, -1 for opposite.", -1, 1, false),
  },
  'Uncertain values that move together.',
);

const kindNames = [...Object.keys(kindShapes), ...Object.keys(kindAliases)] as [string, ...string[]];
const options = z
  .union([
    z
      .array(z.union([z.enum(kindNames), listedOption]))
      .min(1)
      .max(MOST_OPTIONS),
    optionsById,
  ])
  .refine((value) => optionIdsFit(value))
  .meta({
    description: 'Options to compare: a list of kinds, or a mapping from a name of yours to the option.',
    examples: [['diy', 'employee', 'outsource'], { 'front-desk': { kind: 'employee', wage: '17 to 21 USD/hour' } }],
    [ANNOTATION]: { t: 'options' },
  });

/** Names of options are usable, and in a list each stands once. */
function optionIdsFit(value: unknown): boolean {
  if (!Array.isArray(value)) {
    const ids = Object.keys(value as object);
    return ids.length > 0 && ids.length <= MOST_OPTIONS && ids.every((id) => recordNameFits('option', id));
  }
  const aliases: Readonly<Record<string, string>> = kindAliases;
  const ids = value.map((item: string | { id?: string | number; kind: string }) => {
    const kind = typeof item === 'string' ? item : item.kind;
    return typeof item === 'object' && item.id !== undefined ? String(item.id) : (aliases[kind] ?? kind);
  });
  return ids.every((id) => recordNameFits('option', id)) && new Set(ids).size === ids.length;
}

const optionRef = ref('option', 'An option of this scenario, or a kind.', ['diy']);

export const scenarioSchema = object(
  {
    schema: plain('Version of this format.', 1, 1).optional(),
    name: text('Name of the scenario.', { examples: ['24-hour phone reception'] }),
    description: text('What it is about.', { most: 10_000, lines: true }).optional(),
    notes: text('Remarks for readers of the file.', { most: 10_000, lines: true }).optional(),
    extends: text('A scenario file that this one builds on: mappings merge, everything else replaces.', {
      most: 500,
      form: 'path',
      examples: ['../base/company.yaml'],
    }).optional(),
    start: text('First month. Default: the January after the data', {
      form: 'month',
      examples: ['2027-01'],
    }).optional(),
    horizon: quantity('month', 'How far to look, 1 to 600 whole months.', ['36 months', '3 years'], {
      min: 1,
      max: 600,
      whole: true,
      default: '36 months',
    }),
    discount: rate('Discount rate.', '10%/year'),
    company: company.optional(),
    let: record(
      'let',
      quantity('any', 'A value with a name.', ['900 to 1600 calls/month'], { min: null }).unwrap(),
      'Values with names, for use below.',
      0,
      MOST_LETS,
    ).optional(),
    work: record('work', workItem, 'The work, by a name of yours.', 1, MOST_WORK_ITEMS),
    today: z
      .union([optionRef, record('work-ref', optionRef, 'How each work item is done today.')])
      .meta({ description: 'How it is done today: an option or a kind, for all work or by work item.' })
      .optional(),
    options,
    filler: ref('option', 'Who does what an option leaves, where `today` is silent.', ['diy']).optional(),
    weights: weights.optional(),
    extra_costs: list(extraCost, 'Costs of your own.', 0, 200).optional(),
    correlations: list(
      correlation,
      'Uncertain values that move together. What stands in no common group is independent.',
      0,
      MOST_CORRELATIONS,
    ).optional(),
    require: list(
      formula('A condition that every option must meet.', ['monthly_cost <= 9000 USD']),
      'Conditions for options.',
      0,
      200,
    ).optional(),
    expect: list(
      formula('A statement about the results, for `check`.', [
        'best in [outsource, freelance]',
        'saving(outsource, employee) >= 40%',
      ]),
      'Statements about the results.',
      0,
      200,
    ).optional(),
  },
  'A scenario of sourcewise: who should do this work?',
).meta({ title: 'sourcewise scenario' });
