import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { contextOf } from '../../src/wizard/context.ts';
import { questions } from '../../src/wizard/questions/index.ts';
import type { Answers, QuestionId } from '../../src/wizard/types.ts';

const data = loadData();
const phones: Answers = { work: 'phone-reception', country: 'US', volume: '1200 calls/month', open: '24x7' };
const taxes: Answers = { work: 'tax-preparation', country: 'DE' };
const employee: Answers = { ...phones, today: 'employee' };

function answer(id: QuestionId, text: string, answers: Answers): string {
  const accepted = questions.find((question) => question.id === id)!.accept(text, contextOf(answers, data));
  return accepted.ok ? accepted.answer : `! ${accepted.problem}`;
}

/** What is typed and what it becomes; a problem begins with `!`. */
const CASES: readonly (readonly [QuestionId, Answers, string, string])[] = [
  ['work', {}, 'phone-reception', 'phone-reception'],
  ['work', {}, 'Bookkeeping', 'bookkeeping'],
  ['work', {}, 'bookeeping', "! there is no work 'bookeeping': did you mean bookkeeping?"],
  ['work', {}, 'walking dogs', "! there is no work 'walking dogs'. For work of your own write 'own: walking dogs'"],
  ['work', {}, 'own:', '! say in a few words what the work is'],
  ['country', {}, 'us', 'US'],
  ['country', {}, 'united states', 'US'],
  ['country', {}, 'Atlantis', `! 'Atlantis' is not among the answers; "sourcewise data list countries" shows them`],
  ['region', phones, 'California', 'CA'],
  ['volume', phones, '1200', '1200 calls/month'],
  ['volume', phones, '1,200 Calls per month', '1,200 calls/month'],
  ['volume', phones, '900 to 1600', '900 to 1600 calls/month'],
  ['volume', phones, '40 a week', '40 calls/week'],
  ['volume', phones, 'uniform(900, 1600) calls a month', 'uniform(900, 1600) calls/month'],
  ['volume', phones, '1200 +- 10% calls/month', '1200 +- 10% calls/month'],
  ['volume', phones, '10 hours a week', '10 hours/week'],
  ['volume', phones, '?', 'unknown'],
  ['volume', phones, "I don't know", 'unknown'],
  ['volume', phones, '40 a day', '! say it by the week: 200 calls/week on five days, 280 calls/week on seven'],
  ['volume', phones, '30 tickets/month', '! this work is counted in calls, not in tickets'],
  ['volume', phones, '50 apples', "! 'apples' is not a unit that we know: for example 1200 calls/month"],
  ['volume', phones, '5 calls', "! 'calls' does not fit here: for example 1200 calls/month"],
  ['volume', phones, '0', '! it must be more than nothing'],
  ['volume', phones, '-5', '! it must be more than nothing'],
  [
    'volume',
    phones,
    '1600 to 900',
    '! the range runs backwards: 1600 is more than 900: write the smaller number first',
  ],
  ['volume', taxes, '10', '10 hours/week'],
  ['volume', taxes, '3 returns a month', '3 returns/month'],
  [
    'volume',
    { work: 'recruiting', country: 'US' },
    '3 hires a month',
    "! 'hires/month' does not fit here: for example 10 hours/week",
  ],
  ['handle-time', { ...taxes, volume: '3 returns/month' }, '20', '20 minutes'],
  ['open', phones, '24/7', '24x7'],
  ['open', phones, 'Mon-Fri 08:00-18:00, Sat 10:00-14:00', 'Mon-Fri 08:00-18:00, Sat 10:00-14:00'],
  ['open', phones, 'any-time', '! calls come when they come: say when they should be answered'],
  ['today-cost', employee, '18', '18 USD/hour'],
  ['today-cost', employee, 'normal(18, 2) usd/hour', 'normal(18, 2) USD/hour'],
  ['today-cost', employee, '45k', '45k USD/year'],
  ['today-cost', employee, '$45k a year', '45k USD/year'],
  ['today-cost', employee, '3000', '! per what? For example 18 USD/hour or 40k USD/year'],
  ['today-cost', employee, '18 USD/call', "! 'USD/call' does not fit here: for example 18 USD/hour or 40k USD/year"],
  ['call-value', phones, '$40', '40 USD/call'],
  ['call-value', phones, '40 usd', '40 USD/call'],
  ['call-value', phones, '€40', '40 EUR/call'],
  ['founder-hour', taxes, '€ 60', '60 EUR/hour'],
  ['founder-hour', taxes, '$60 per hour', '60 USD/hour'],
  ['employees', phones, 'three', '! a plain number, please: 0, 6, 25'],
  ['employees', phones, '6', '6'],
  ['employees', employee, '0', '! you said that an employee does it today: at least 1'],
  ['employees', phones, '-1', '! it cannot be less than nothing'],
  ['options', phones, 'outsource, diy', 'diy,outsource'],
  ['options', phones, '', '! choose at least one (the space bar marks it)'],
  ['budget', phones, 'none', 'unknown'],
  ['budget', phones, '2k', '2k USD/month'],
  ['budget', phones, '1 to 2k', '! one amount, not a range'],
];

describe('answers', () => {
  test.each(CASES)('%s after %o: %s', (id, answers, text, expected) => {
    expect(answer(id, text, answers)).toBe(expected);
  });

  test('every accepted answer is accepted again as it is', () => {
    for (const [id, answers, text] of CASES) {
      const first = answer(id, text, answers);
      if (!first.startsWith('!')) expect(answer(id, first, answers)).toBe(first);
    }
  });

  test('every function of the catalogue can be found by its plain and its own name', () => {
    const context = contextOf({}, data);
    const work = questions[0]!.ask(context);
    for (const { id, name } of data.functions()) {
      expect(answer('work', id, {})).toBe(id);
      if (work.kind === 'search') expect(work.find(name).some(({ value }) => value === id)).toBe(true);
    }
  });
});
