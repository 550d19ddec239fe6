import { USUAL_OFFSHORE_COUNTRY } from '../model/options/vendor/place.ts';
import { OWN_WORK } from './context.ts';
import type { Defaults } from './defaults.ts';
import { plainWords } from './plain-words.ts';
import { CURRENT_SERVICE, MIX } from './questions/options.ts';
import { NOBODY } from './questions/today.ts';
import { type Context, UNKNOWN } from './types.ts';
import { entry, idle, type Line } from './yaml-lines.ts';

/** Names that mean something else in formulas. */
const RESERVED = new Set(['all', 'rest', 'to', 'in', 'with', 'and', 'or', 'not', 'work', 'prototype', 'constructor']);

/** Id of the work in the scenario: short, and usable in formulas. */
export function workIdOf({ answers, entry: found }: Context): string {
  if (found) return plainWords(found.id, found.name).id ?? found.id;
  const slug = (answers.work ?? '')
    .slice(OWN_WORK.length)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return slug === '' || RESERVED.has(slug) ? 'my-work' : slug;
}

/** Id of the option that is how it is done today; null where nobody said. */
export function todayOption({ answers }: Context): string | null {
  const { today } = answers;
  if (today === undefined || today === UNKNOWN) return null;
  return today === 'outsource' && knownCost(answers['today-cost']) !== undefined ? CURRENT_SERVICE : today;
}

function knownCost(text: string | undefined): string | undefined {
  return text === UNKNOWN ? undefined : text;
}

/** The options to compare, how it is done today always among them. */
export function optionLines(context: Context, defaults: Defaults): Line[] {
  const chosen = (context.answers.options ?? '').split(',').filter(Boolean);
  const now = todayOption(context);
  const ids = now === null || chosen.includes(now) ? chosen : [now, ...chosen];
  return [entry(0, 'options', ''), ...ids.flatMap((id) => (writers[id] ?? bare(id))(context, defaults))];
}

type Writer = (context: Context, defaults: Defaults) => Line[];

const bare =
  (id: string): Writer =>
  () => [entry(1, id, '')];

/** What to write of each option, and what a user would set next. */
const writers: Readonly<Record<string, Writer>> = {
  diy: (_, defaults) => [
    entry(1, 'diy', '', 'you do it yourself'),
    defaults(2, 'options.diy.slowness', '1.25', 'times as long as somebody trained'),
  ],
  employee({ answers, currency }, defaults) {
    const wage = answers.today === 'employee' ? knownCost(answers['today-cost']) : undefined;
    return [
      entry(1, 'employee', '', 'somebody of your own'),
      wage === undefined
        ? defaults(2, 'options.employee.wage', `18 ${currency}/hour`, 'pay before everything on top')
        : entry(2, 'wage', wage, 'pay before everything on top'),
      idle(2, 'benefits', `{health: 650 ${currency}/month}`, 'health cover for a person, for example'),
    ];
  },
  outsource: ({ currency }) => [
    entry(1, 'outsource', '', 'a service at home, at published prices'),
    idle(2, 'price', `{per_hour: 40 ${currency}/hour}`, 'your quote; or retainer, per_unit, plans'),
    idle(2, 'contract', '{term: 12 months, notice: 30 days}', 'what the contract binds you to, for example'),
  ],
  [CURRENT_SERVICE]: ({ answers }) => [
    entry(1, CURRENT_SERVICE, '', 'the service of today, at its bill'),
    entry(2, 'kind', 'outsource'),
    entry(2, 'label', 'The service of today'),
    entry(2, 'price', ''),
    entry(3, 'retainer', answers['today-cost'] ?? '', 'your bill'),
  ],
  offshore: ({ currency }) => [
    entry(1, 'offshore', '', 'a service abroad'),
    idle(2, 'country', USUAL_OFFSHORE_COUNTRY, 'where; this one holds where nothing is said'),
    idle(2, 'price', `{per_hour: 12 ${currency}/hour}`, 'your quote, for example'),
  ],
  freelance: ({ currency }) => [
    entry(1, 'freelance', '', 'by the job or the hour, at marketplace prices'),
    idle(2, 'price', `{per_hour: 25 ${currency}/hour}`, 'your quote, for example'),
  ],
  sharing: (_, defaults) => [
    entry(1, 'sharing', '', 'one person for several companies'),
    defaults(2, 'options.sharing.partners', '4', 'companies that share'),
  ],
  'shared-services': (_, defaults) => [
    entry(1, 'shared-services', '', 'somebody you already employ'),
    defaults(2, 'options.shared-services.spare', '5 hours/week', 'hours to spare'),
  ],
  [NOBODY]: ({ currency }) => [
    entry(1, NOBODY, '', 'it stays undone'),
    entry(2, 'kind', 'status-quo'),
    entry(2, 'label', 'Nobody does it'),
    entry(2, 'cost', `0 ${currency}/month`, 'no bill'),
    entry(2, 'hours', '0 hours/week', 'and nothing done; set both if a part is'),
  ],
  [MIX]: (context) => [
    entry(1, MIX, '', 'your own by day, a service the rest of the time'),
    entry(2, 'kind', 'multi-source'),
    entry(2, 'label', 'Own person by day and a service by night'),
    entry(2, 'assign', ''),
    entry(3, workIdOf(context), ''),
    { text: '        - {source: employee, when: business-hours}' },
    { text: '        - {source: outsource, when: rest}' },
  ],
};
