import { z } from 'zod';
import { company } from './company-schema.ts';
import { weights } from './criteria.ts';
import { ANNOTATION, flag, formula, list, object, plain, quantity, rate, record, ref, text } from './fields.ts';
import { kindAliases, kindShapes, listedOption, optionsById } from './kinds/index.ts';
import { MOST_LETS } from './lets.ts';
import { MOST_CORRELATED, MOST_CORRELATIONS, MOST_OPTIONS, MOST_WORK_ITEMS } from './limits.ts';
import { recordNameFits } from './names.ts';
import { workItem } from './work-schema.ts';

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

/** The definition of the scenario file: the JSON Schema, the table of checks and the reference are generated from it. */
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
