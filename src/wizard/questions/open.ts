import { parseTimetable } from '../../units/timetable.ts';
import { no } from '../accept.ts';
import { isCalls } from '../context.ts';
import type { Accepted, Context, Question, TextAsk } from '../types.ts';

/** The answer for work that keeps no hours. */
export const ANY_TIME = 'any-time';

const ROUND_THE_CLOCK = '24x7';
const BUSINESS_HOURS = 'business-hours';
const OWN_HOURS = 'own';
const TYPED_HOURS: TextAsk = {
  kind: 'text',
  message: 'Which hours?',
  help: 'Days and times: Mon-Fri 08:00-18:00, Sat 10:00-14:00. Past midnight is fine: Fri 20:00-02:00.',
  initial: 'Mon-Fri 08:00-18:00',
};

/** When somebody must be there; only work that can need presence. */
export const open: Question = {
  id: 'open',
  title: 'Hours',
  applies: () => true,
  worthAsking: needsPresence,
  ask: (context) => ({
    kind: 'select',
    message: isCalls(context) ? 'When should calls be answered?' : 'Must somebody be there at certain hours?',
    help: 'Hours that somebody must be there are paid, busy or not.',
    choices: [
      {
        value: ROUND_THE_CLOCK,
        name: 'Day and night, every day',
        about: '168 hours a week: five to six people for one place, with leave and breaks',
      },
      { value: BUSINESS_HOURS, name: 'Business hours: Monday to Friday, 9 to 17' },
      { value: 'Mon-Sat 08:00-20:00', name: 'Long days: Monday to Saturday, 8 to 20' },
      { value: OWN_HOURS, name: 'Other hours (you will be asked)' },
      ...(isCalls(context) ? [] : [{ value: ANY_TIME, name: 'No: it can wait' }]),
    ],
    initial: usualHours(context),
    other: { value: OWN_HOURS, ask: TYPED_HOURS },
  }),
  accept: (text, context) => acceptHours(text, context),
  usual: (context) => (needsPresence(context) ? usualHours(context) : ANY_TIME),
  show: (answer) => (answer === ANY_TIME ? 'it can wait' : answer),
};

function acceptHours(text: string, context: Context): Accepted {
  const hours = text.trim();
  if (hours === ANY_TIME)
    return isCalls(context)
      ? no('calls come when they come: say when they should be answered')
      : { ok: true, answer: hours };
  const parsed = parseTimetable(hours);
  if (!parsed.ok) return no(`${parsed.message}: ${parsed.hint.replaceAll('`', '')}`);
  return { ok: true, answer: hours.toLowerCase() === '24/7' ? ROUND_THE_CLOCK : hours };
}

function needsPresence(context: Context): boolean {
  const coverage = context.entry?.coverage ?? 'own';
  return isCalls(context) || ['24x7', 'extended', 'extended-or-24x7', 'own'].includes(coverage);
}

function usualHours(context: Context): string {
  if (!isCalls(context)) return ANY_TIME;
  return context.entry?.coverage === ROUND_THE_CLOCK ? ROUND_THE_CLOCK : BUSINESS_HOURS;
}

/** Whether the work asks for more than business hours, so that two sources can share the clock. */
export function isBeyondOfficeHours({ answers }: Context): boolean {
  const { open: hours } = answers;
  if (hours === undefined || hours === ANY_TIME) return false;
  const [asked, office] = [parseTimetable(hours), parseTimetable(BUSINESS_HOURS)];
  if (!asked.ok || !office.ok) return false;
  const reaches = (inside: boolean) =>
    asked.timetable.share.some((share, hour) => share > 0 && office.timetable.share[hour]! > 0 === inside);
  return reaches(true) && reaches(false);
}
