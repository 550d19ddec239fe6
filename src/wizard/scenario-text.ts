import type { AssumptionResult } from '../analysis/result.ts';
import type { DataStore } from '../data/types.ts';
import { likelyValue } from '../units/quantity.ts';
import { parseQuantity } from '../units/quantity-text.ts';
import { contextOf, countsUnits, OWN_WORK } from './context.ts';
import { type Defaults, defaultOf } from './defaults.ts';
import { withUsual } from './interview.ts';
import { optionLines, todayOption, workIdOf } from './option-lines.ts';
import { plainWords } from './plain-words.ts';
import { ANY_TIME } from './questions/open.ts';
import { guessedVolume } from './questions/volume.ts';
import { type Answers, type Context, UNKNOWN } from './types.ts';
import { BLANK, entry, idle, type Line, scalar, textOf } from './yaml-lines.ts';

/**
 * The scenario of the answers, annotated: where a key was not answered, a comment shows the key with the default that
 * holds, what the default is from, and how to set it. Open questions take their usual answer.
 */
export function scenarioText(given: Answers, data: DataStore, assumptions: readonly AssumptionResult[] = []): string {
  const context = contextOf(withUsual(given, data), data);
  const defaults: Defaults = (depth, path, example, meaning, within) => {
    const key = path.split('.').at(-1)!;
    const found = defaultOf(path, context, assumptions);
    const value = found?.value ?? example;
    const comment = found ? `${meaning}; ${found.comment}` : `${meaning}, for example`;
    return within ? idle(depth, within, `{${key}: ${value}}`, comment) : idle(depth, key, value, comment);
  };
  return textOf([
    ...HEAD,
    entry(0, 'name', scalar(nameOf(context))),
    idle(0, 'horizon', '3 years', 'how far to look; this holds where nothing is said'),
    BLANK,
    ...companyLines(context, defaults),
    BLANK,
    ...workLines(context, defaults),
    BLANK,
    ...todayLines(context),
    ...optionLines(context, defaults),
    ...limitLines(context),
  ]);
}

const HEAD: readonly Line[] = [
  { text: '# Written by `sourcewise init`. A line like `# wage: 18 USD/hour` is a default: take away the `# ` to set' },
  { text: '# your own value. Every value may be a range: 15 to 20 USD/hour. All keys: `sourcewise schema`.' },
  BLANK,
];

/** What the work is called in reports. */
function nameOf({ answers, entry: found }: Context): string {
  if (found) return plainWords(found.id, found.name).name.split(':')[0]!;
  return (answers.work ?? '').slice(OWN_WORK.length).trim();
}

function companyLines({ answers, country, data, currency }: Context, defaults: Defaults): Line[] {
  const { region, employees } = answers;
  const hour = answers['founder-hour'];
  const place = data.countries().find(({ code }) => code === country);
  const state = region === undefined ? undefined : data.jurisdiction(country)?.regions?.[region]?.name;
  return [
    entry(0, 'company', ''),
    entry(1, 'country', country, place && `${place.name}; results in ${currency}`),
    ...(region === undefined
      ? []
      : region === UNKNOWN
        ? [idle(1, 'region', 'CA', 'not known: federal rules only; states add levies')]
        : [entry(1, 'region', region, state)]),
    employees === undefined || employees === UNKNOWN
      ? defaults(1, 'company.employees', '6', 'employees today')
      : entry(1, 'employees', employees, 'today, without you'),
    ...(hour === undefined || hour === UNKNOWN
      ? [defaults(1, 'company.founder.hour', `60 ${currency}/hour`, 'what an hour of yours is worth', 'founder')]
      : [
          entry(1, 'founder', ''),
          entry(2, 'hour', hour, 'what an hour of yours is worth'),
          defaults(2, 'company.founder.capacity', '10 hours/week', 'hours that you have for it'),
        ]),
  ];
}

function workLines(context: Context, defaults: Defaults): Line[] {
  const { answers, entry: found } = context;
  const id = workIdOf(context);
  const unknown = answers.volume === UNKNOWN || answers.volume === undefined;
  const amount = unknown ? guessedVolume(context) : answers.volume!;
  const hours = /hours?\//.test(amount) || !(unknown || countsUnits(context));
  const { open } = answers;
  const role = answers.role === undefined || answers.role === UNKNOWN ? undefined : answers.role;
  return [
    entry(0, 'work', ''),
    entry(1, id, ''),
    found
      ? entry(2, 'function', found.id, found.note)
      : entry(2, 'label', scalar(nameOf(context)), 'work of your own: not in the catalogue'),
    ...(role === undefined
      ? [idle(2, 'role', context.role, 'who would be hired; decides the usual pay')]
      : [entry(2, 'role', role, 'who would be hired; decides the usual pay')]),
    entry(
      2,
      hours ? 'workload' : 'volume',
      amount,
      unknown ? 'not known, a wide guess: count for a week and put it here' : undefined,
    ),
    ...(hours ? [] : [timeLine(context, id, defaults)]),
    open === undefined || open === ANY_TIME
      ? idle(2, 'open', 'Mon-Fri 09:00-17:00', 'hours in which somebody must be there')
      : entry(2, 'open', open, 'hours in which somebody must be there'),
    ...(answers.onsite === 'yes' ? [entry(2, 'onsite', 'true', 'it must be done at your place')] : []),
    ...valueLines(context),
  ];
}

function timeLine({ answers }: Context, id: string, defaults: Defaults): Line {
  const time = answers['handle-time'];
  return time === undefined
    ? defaults(2, `work.${id}.handle_time`, '10 minutes', 'time for one')
    : entry(2, 'handle_time', time, 'time for one');
}

function valueLines({ answers, currency }: Context): Line[] {
  const value = answers['call-value'];
  if (value === undefined) return [];
  if (value !== UNKNOWN) return [entry(2, 'missed_value', value, 'what a call brings on average')];
  const why = 'what a call brings on average; not known, so no call may be missed';
  return [idle(2, 'missed_value', `40 ${currency}/call`, why)];
}

function todayLines(context: Context): Line[] {
  const now = todayOption(context);
  return now === null
    ? [idle(0, 'today', 'diy', 'how it is done now: the change and what it saves are counted from there'), BLANK]
    : [entry(0, 'today', now, 'how it is done now: savings are counted from there'), BLANK];
}

function limitLines({ answers, currency }: Context): Line[] {
  const limit = answers.budget;
  const comment = 'bills and wages of the dearest month';
  if (limit === undefined || limit === UNKNOWN)
    return [BLANK, idle(0, 'require', `[monthly_cost <= 2000 ${currency}/month]`, comment)];
  return [BLANK, entry(0, 'require', ''), { text: `  - monthly_cost <= ${monthly(limit)} ${currency}/month`, comment }];
}

/** An amount of money per time as a number a month. */
function monthly(text: string): number {
  const parsed = parseQuantity(text);
  if (!parsed.ok) throw new Error(`an accepted amount does not parse: ${text}`);
  return Math.round(likelyValue(parsed.quantity.value) * parsed.quantity.unit.factor * 100) / 100;
}
