import { acceptChoice, matching, orUnknown } from '../accept.ts';
import { type Choice, type Context, type Question, UNKNOWN } from '../types.ts';

/** Where the company is: decides levies, pay, currency. */
export const country: Question = {
  id: 'country',
  title: 'Country',
  applies: () => true,
  ask: (context) => ({
    kind: 'search',
    message: 'In which country is your company?',
    find: (term) => matching(term, countries(context)),
  }),
  accept: (text, context) => acceptChoice(text, countries(context), '; "sourcewise data list countries" shows them'),
  usual: () => 'US',
  show: (answer, context) => countries(context).find(({ value }) => value === answer)?.name ?? answer,
};

/** The state, where the country has several in the data. */
export const region: Question = {
  id: 'region',
  title: 'State',
  applies: (context) => regions(context).length > 1,
  ask: (context) => ({
    kind: 'search',
    message: 'In which state?',
    help: 'Payroll levies, the minimum wage and accident insurance differ.',
    find: (term) => [
      ...(term.trim() === '' ? [{ value: UNKNOWN, name: "Don't know yet (federal rules only)" }] : []),
      ...matching(term, regions(context)),
    ],
  }),
  accept: (text, context) => orUnknown(text, (known) => acceptChoice(known, regions(context))),
  usual: () => UNKNOWN,
  show: (answer, context) => regions(context).find(({ value }) => value === answer)?.name ?? "don't know",
};

/** Countries with the United States first, where most of the data is from. */
function countries({ data }: Context): readonly Choice[] {
  return data
    .countries()
    .map(({ code, name }) => ({ value: code, name }))
    .sort((a, b) => Number(b.value === 'US') - Number(a.value === 'US') || (a.name < b.name ? -1 : 1));
}

function regions({ data, country: code }: Context): readonly Choice[] {
  const names = data.jurisdiction(code)?.regions ?? {};
  const known = data.countries().find((one) => one.code === code)?.regions ?? [];
  return known
    .map((region) => ({ value: region, name: names[region]?.name ?? region }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
