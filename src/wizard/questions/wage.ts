import { withArticle } from '../../units/words.ts';
import { acceptQuantity, no } from '../accept.ts';
import { hasServicePrice } from '../service-price.ts';
import { type Context, type Question, UNKNOWN } from '../types.ts';
import { MIX } from './options.ts';
import { exampleOf, wageUnit } from './today.ts';

/** Ways in which the company pays a wage. */
const EMPLOYING = ['employee', 'sharing', 'shared-services', MIX];

/** What the job pays, where the data know nothing about it: only then, and only where something needs it. */
export const wage: Question = {
  id: 'wage',
  title: 'Wage',
  applies: (context) => hasNoWage(context) && needsWage(context),
  ask: (context) => ({
    kind: 'text',
    message: `What would you pay ${jobOf(context)}?`,
    help: `Nobody has published it for ${placeOf(context)}, so that there is no default. The wage before taxes: ${exampleOf(context)}. A range is fine.`,
    initial: '',
  }),
  accept: (text, context) =>
    text.trim() === ''
      ? no(`a wage, please: ${exampleOf(context)}`)
      : acceptQuantity(text, {
          shapes: ['money/hour', 'money/month'],
          bare: (value) => wageUnit(value, context.currency),
          example: exampleOf(context),
          currency: context.currency,
          positive: true,
        }),
  usual: () => null,
  missing: (context) =>
    `no pay of ${jobOf(context)} in ${placeOf(context)} is known: add --wage "18 ${context.currency}/hour" with what you would pay, or compare with --options only what needs no wage: ${withoutWage(context)}`,
};

/** Whether the data know nothing about the pay of the job. */
function hasNoWage({ data, role, country }: Context): boolean {
  return data.wage(role, country) === undefined;
}

/** Whether some way that is compared, or how it is done today, cannot be priced without a wage. */
function needsWage(context: Context): boolean {
  const { answers } = context;
  const paid = (answers['today-cost'] ?? UNKNOWN) !== UNKNOWN;
  const ways = new Set((answers.options ?? '').split(','));
  if (answers.today !== undefined && !paid) ways.add(answers.today);
  if (answers.today === 'employee' && paid) ways.delete('employee');
  return EMPLOYING.some((way) => ways.has(way)) || (ways.has('outsource') && !hasServicePrice(context));
}

function withoutWage(context: Context): string {
  return ['diy', ...(hasServicePrice(context) ? ['outsource'] : []), 'offshore', 'freelance'].join(',');
}

function jobOf({ role }: Context): string {
  return withArticle(role.replaceAll('-', ' '));
}

function placeOf({ data, country }: Context): string {
  return data.countries().find(({ code }) => code === country)?.name ?? country;
}
