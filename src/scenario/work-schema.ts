import { z } from 'zod';
import {
  count,
  flag,
  list,
  object,
  plain,
  quantity,
  rate,
  ref,
  serviceLevel,
  share,
  text,
  timetable,
  word,
} from './fields.ts';

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

/** What the file may say of one piece of work. */
export const workItem = object(
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
