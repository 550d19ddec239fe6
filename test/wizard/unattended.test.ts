import { expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { loadData } from '../../src/data/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { contextOf } from '../../src/wizard/context.ts';
import { progressOf } from '../../src/wizard/interview.ts';
import { scenarioText } from '../../src/wizard/scenario-text.ts';
import type { Answers } from '../../src/wizard/types.ts';
import { wizardOver } from '../../src/wizard/wizard.ts';
import { withoutPay } from '../data/without-pay.ts';
import { request } from './scripted.ts';

const data = loadData();

async function unattended(answers: Readonly<Record<string, string>>, store = data) {
  const never = async () => {
    throw new Error('nothing is asked');
  };
  return wizardOver(store, never)(request({ interactive: false, answers }));
}

test('what no flag answers takes its default', async () => {
  const { value, diagnostics } = await unattended({ work: 'phone-reception' });
  expect(diagnostics).toEqual([]);
  expect(value).toContain('volume: 200 to 1200 calls/month');
  expect(value).toContain('open: 24x7');
});

/** Flags that are of no use, and what is said about them. */
const REFUSED: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{}, 'which work? Add --work'],
  [{ work: 'bookeeping' }, "--work: there is no work 'bookeeping': did you mean bookkeeping?"],
  [{ work: 'bookkeeping', volume: '12 USD' }, "--volume: 'USD' does not fit here: for example 1200 transactions/month"],
  [{ work: 'bookkeeping', country: 'DE', region: 'CA' }, '--region has no meaning with the other answers'],
  [
    { work: 'bookkeeping', country: 'ES' },
    'no pay of a bookkeeper in Spain is known: add --wage "18 EUR/hour" with what you would pay, or compare with --options only what needs no wage: diy,outsource,offshore,freelance',
  ],
  [{ work: 'bookkeeping', wage: '20 USD/hour' }, '--wage has no meaning with the other answers'],
  [{ work: 'bookkeeping', today: 'nobdy' }, "--today: 'nobdy' is not among the answers: did you mean nobody?"],
  [{ work: 'bookkeeping', 'call-value': '40 USD/call' }, '--call-value has no meaning with the other answers'],
];

test.each(REFUSED)('refuses %o', async (answers, message) => {
  const { value, refusal } = await unattended(answers, withoutPay(data, 'ES'));
  expect(value).toBeNull();
  expect(refusal?.message).toBe(message);
});

test.each(data.countries().map(({ code }) => code))('every file for %s can be ranked', (code) => {
  const functions = data.functions().filter((_, index) => index % 6 === 0);
  for (const answers of functions.flatMap(({ id }) => [
    { work: id, country: code },
    { work: id, country: code, today: 'employee' },
    { work: id, country: code, options: 'employee' },
    { work: id, country: code, options: 'diy,outsource,offshore,freelance' },
  ])) {
    const currency = data.countries().find((one) => one.code === code)!.currency;
    const made = [answers, { ...answers, wage: `30 ${currency}/hour` }].map((given) => textOf(given));
    // one of the two is refused: the wage is missing, or there is no use for one
    const [text, none] = made.filter((one) => one !== null);
    expect(none, JSON.stringify(answers)).toBeUndefined();
    const { scenario, diagnostics } = loadScenario(text!, { file: 'scenario.yaml' });
    expect(diagnostics).toEqual([]);
    expect(
      study(scenario!, data)
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ message }) => message),
      text!,
    ).toEqual([]);
  }
});

function textOf(given: Answers): string | null {
  let typed = given;
  for (;;) {
    const { answers, next } = progressOf(typed, data);
    if (!next) return given.wage !== undefined && answers.wage === undefined ? null : scenarioText(answers, data);
    const usual = next.usual(contextOf(answers, data));
    if (usual === null) return null;
    typed = { ...typed, [next.id]: usual };
  }
}

test('tells the answer and a command that can be run as it is', async () => {
  const view = { ...request().view, headline: async () => 'a service wins' };
  const { notes } = await wizardOver(data, async () => {
    throw new Error('nothing is asked');
  })(request({ interactive: false, answers: { work: 'phone-reception' }, view }));
  expect(notes).toEqual([
    'a service wins',
    'The same again: sourcewise init scenario.yaml --yes --force --work phone-reception',
  ]);
});

test('says why there is no answer, and saves the file all the same', async () => {
  const headline = async () => {
    throw new Error('no such node');
  };
  const { value, notes } = await wizardOver(data, async () => {
    throw new Error('nothing is asked');
  })(request({ interactive: false, answers: { work: 'phone-reception' }, view: { ...request().view, headline } }));
  expect(value).toContain('phone-reception');
  expect(notes?.[0]).toBe('The ranking could not be worked out (no such node). The answers are saved all the same.');
});

const ABROAD: readonly (readonly [Readonly<Record<string, string>>, boolean])[] = [
  [{ work: 'own: walking dogs' }, false],
  [{ work: 'own: walking dogs', onsite: 'yes' }, false],
  [{ work: 'own: translating', onsite: 'no' }, true],
  [{ work: 'bookkeeping' }, true],
  ...data
    .functions()
    .filter(({ onsite }) => onsite === 'required')
    .map(({ id }) => [{ work: id }, false] as const),
];

test.each(ABROAD)('%o: a service abroad only where it can do the work (%s)', async (answers, isOffered) => {
  const { value } = await unattended(answers);
  expect(/^ {2}offshore:/m.test(value!)).toBe(isOffered);
});
