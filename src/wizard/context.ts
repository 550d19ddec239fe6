import type { DataStore } from '../data/types.ts';
import { shapeOf } from '../units/shape.ts';
import { parseUnit } from '../units/unit.ts';
import { type Answers, type Context, UNKNOWN } from './types.ts';

/** How an answer starts that describes work of one's own instead of naming a function. */
export const OWN_WORK = 'own:';

/** The role of work that no function of the catalogue names. */
export const GENERAL_ROLE = 'office-clerk';

/** What the answers so far mean. */
export function contextOf(answers: Answers, data: DataStore): Context {
  const entry = answers.work === undefined ? undefined : data.function(answers.work);
  const country = answers.country ?? 'US';
  const role = answers.role === undefined || answers.role === UNKNOWN ? undefined : answers.role;
  return {
    answers,
    data,
    entry,
    unit: entry?.unitOfWork,
    country,
    currency: data.countries().find(({ code }) => code === country)?.currency ?? 'USD',
    role: role ?? entry?.roles[0] ?? GENERAL_ROLE,
  };
}

/** Whether somebody has published how long a unit of this work takes. */
export function hasMinutes({ entry, unit }: Context): boolean {
  return entry?.minutesPerUnit?.unit.endsWith(`/${unit}`) ?? false;
}

/** The noun that the file can count this work in; hires and hours are no such nouns. */
export function countNoun({ unit }: Context): string | undefined {
  const parsed = unit === undefined ? undefined : parseUnit(`${unit}/month`);
  return parsed?.ok && shapeOf(parsed.unit) === 'unit/month' ? unit : undefined;
}

/** Whether the work is asked for by its units; nobody counts keystrokes, and hours are hours. */
export function isCounted(context: Context): boolean {
  return hasMinutes(context) && context.unit !== 'kilokeystroke';
}

/** Whether the answer to `volume` counts units of work, and not hours. */
export function countsUnits({ answers }: Context): boolean {
  const { volume } = answers;
  return volume !== undefined && volume !== UNKNOWN && !/\b(hours?|hrs?|h|minutes?|min)\//.test(volume);
}

/** Whether work is done in calls, which are lost when nobody answers. */
export function isCalls(context: Context): boolean {
  return context.unit === 'call' && (countsUnits(context) || context.answers.volume === UNKNOWN);
}
