import { USUAL_OFFSHORE_COUNTRY } from '../model/place.ts';
import { OWN_WORK } from './context.ts';
import type { Defaults } from './defaults.ts';
import { plainWords } from './plain-words.ts';
import { CURRENT_SERVICE, MIX } from './questions/options.ts';
import { NOBODY } from './questions/today.ts';
import { hasServicePrice } from './service-price.ts';
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

const PAY = 'pay before everything on top';

function wageLine({ answers, currency }: Context, defaults: Defaults, id: string): Line {
  const { wage } = answers;
  return wage === undefined
    ? defaults(2, `options.${id}.wage`, `18 ${currency}/hour`, PAY)
    : entry(2, 'wage', wage, PAY);
}

/** Price of a service where nobody has published one: built up from the wage. */
function builtUp(context: Context, depth: number): Line[] {
  const { wage } = context.answers;
  if (wage === undefined || hasServicePrice(context)) return [];
  return [
    entry(depth, 'price', '', 'none is published; put your quote here: {per_hour: ...}'),
    entry(depth + 1, 'build_up', ''),
    entry(depth + 2, 'wage', wage, 'what their people earn: your wage stands in'),
  ];
}

/** A part of a mix: the option of that name where it is compared, else the same written in place. */
function partLines(context: Context, source: 'employee' | 'outsource', when: string): Line[] {
  const isListed = (context.answers.options ?? '').split(',').includes(source) || context.answers.today === source;
  const own =
    source === 'outsource'
      ? builtUp(context, 6)
      : context.answers.wage
        ? [entry(6, 'wage', context.answers.wage, PAY)]
        : [];
  if (isListed || own.length === 0) return [{ text: `        - {source: ${source}, when: ${when}}` }];
  return [{ text: `        - when: ${when}` }, entry(5, 'source', ''), entry(6, 'kind', source), ...own];
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
  employee(context, defaults) {
    const { answers, currency } = context;
    const wage = answers.today === 'employee' ? knownCost(answers['today-cost']) : undefined;
    return [
      entry(1, 'employee', '', 'somebody of your own'),
      wage === undefined
        ? wageLine(context, defaults, 'employee')
        : entry(2, 'wage', wage, 'pay before everything on top'),
      idle(2, 'benefits', `{health: 650 ${currency}/month}`, 'health cover for a person, for example'),
    ];
  },
  outsource: (context) => [
    entry(1, 'outsource', '', 'a service at home, at published prices'),
    ...builtUp(context, 2),
    ...(builtUp(context, 2).length > 0
      ? []
      : [idle(2, 'price', `{per_hour: 40 ${context.currency}/hour}`, 'your quote; or retainer, per_unit, plans')]),
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
  sharing: (context, defaults) => [
    entry(1, 'sharing', '', 'one person for several companies'),
    ...(context.answers.wage === undefined ? [] : [wageLine(context, defaults, 'sharing')]),
    defaults(2, 'options.sharing.partners', '4', 'companies that share'),
  ],
  'shared-services': (context, defaults) => [
    entry(1, 'shared-services', '', 'somebody you already employ'),
    ...(context.answers.wage === undefined ? [] : [wageLine(context, defaults, 'shared-services')]),
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
    ...partLines(context, 'employee', 'business-hours'),
    ...partLines(context, 'outsource', 'rest'),
  ],
};
