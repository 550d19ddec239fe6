import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { study } from '../../src/analysis/compare.ts';
import { knownNames } from '../../src/data/known-names.ts';
import { loadData } from '../../src/data/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { wizardOver } from '../../src/wizard/wizard.ts';
import { withoutPay } from '../data/without-pay.ts';
import { ENTER, request, Scripted, type Step } from './scripted.ts';

const data = loadData();
const known = knownNames(data);

const SAVE: Step = ['Save it', 'save'];
const USUAL_END: readonly Step[] = [
  ['hour of your own', ENTER],
  ['employees', ENTER],
  ['compared', ENTER],
  ['limit', ENTER],
  SAVE,
];

/** Interviews by name: what is typed, and the scenario that comes of it lies in `test/golden/wizard/<name>.yaml`. */
const INTERVIEWS: Readonly<Record<string, readonly Step[]>> = {
  'only-enter': [
    ['What work', ENTER],
    ['country', ENTER],
    ['state', ENTER],
    ['calls a month', ENTER],
    ['answered', ENTER],
    ['today', ENTER],
    ['call bring', ENTER],
    ...USUAL_END,
  ],
  'knows-nothing': [
    ['What work', 'phone-reception'],
    ['country', 'US'],
    ['state', '?'],
    ['calls a month', "don't know"],
    ['answered', ENTER],
    ['today', 'unknown'],
    ['call bring', '?'],
    ['hour of your own', 'no idea'],
    ['employees', '?'],
    ['compared', ENTER],
    ['limit', '?'],
    SAVE,
  ],
  'service-today': [
    ['What work', 'phone-reception'],
    ['country', 'US'],
    ['state', 'CA'],
    ['calls a month', '40 a week'],
    ['answered', '24x7'],
    ['today', 'outsource'],
    ['bill', '$1,300'],
    ['call bring', '$40'],
    ['hour of your own', '75'],
    ['employees', '6'],
    ['compared', 'diy,outsource,offshore,day-and-night'],
    ['limit', '24k a year'],
    SAVE,
  ],
  'employee-today': [
    ['What work', 'bookkeeping'],
    ['country', 'US'],
    ['state', 'TX'],
    ['transactions a month', '200 to 400'],
    ['today', 'employee'],
    ['pay them', '45k'],
    ['hour of your own', ENTER],
    ['employees', '0'],
    ['employees', '4'],
    ['compared', ENTER],
    ['limit', ENTER],
    SAVE,
  ],
  'no-minutes-known': [
    ['What work', 'tax-preparation'],
    ['country', 'DE'],
    ['hours a week', '3 returns a month'],
    ['one return take', '4 to 6 hours'],
    ['today', 'nobody'],
    ...USUAL_END,
  ],
  'own-work': [
    ['What work', 'own: Walking dogs: big & small'],
    ['what would the job', 'unknown'],
    ['country', 'GB'],
    ['hours a week', '12'],
    ['certain hours', 'own'],
    ['Which hours', 'Sat-Sun 10:00-16:00'],
    ['today', 'freelance'],
    ['hour of your own', ENTER],
    ['employees', ENTER],
    ['at your place', ENTER],
    ['compared', ENTER],
    ['limit', ENTER],
    SAVE,
  ],
  'no-wage-known': [
    ['What work', 'phone-reception'],
    ['country', 'ES'],
    ['calls a month', ENTER],
    ['answered', '24x7'],
    ['today', 'unknown'],
    ['call bring', '30'],
    ['hour of your own', ENTER],
    ['employees', '3'],
    ['compared', 'diy,outsource,day-and-night,sharing'],
    ['would you pay', ''],
    ['would you pay', '12 to 14'],
    ['limit', ENTER],
    SAVE,
  ],
  'no-price-known': [
    ['What work', 'tax-preparation'],
    ['country', 'BR'],
    ['hours a week', '12'],
    ['today', 'employee'],
    ['pay them', "don't know"],
    ['hour of your own', ENTER],
    ['employees', '3'],
    ['compared', 'diy,outsource'],
    ['would you pay', '60k BRL a year'],
    ['limit', ENTER],
    SAVE,
  ],
  'another-answer': [
    ['What work', 'phone-reception'],
    ['country', 'US'],
    ['state', 'NY'],
    ['calls a month', '900'],
    ['answered', 'business-hours'],
    ['today', 'diy'],
    ['call bring', '25'],
    ['hour of your own', '?'],
    ['employees', '2'],
    ['compared', ENTER],
    ['limit', 'none'],
    ['Save it', 'change'],
    ['Which answer', 'work'],
    ['What work', 'after-sales-support'],
    // Calls are no tickets: that answer alone is asked again.
    ['tickets a month', '150'],
    SAVE,
  ],
};

const UNPAID = ['no-wage-known', 'no-price-known'];

describe.each(Object.entries(INTERVIEWS))('interview %s', (name, steps) => {
  const store = UNPAID.includes(name) ? withoutPay(data, 'ES', 'BR') : data;
  const run = async () => {
    const prompts = new Scripted(steps);
    const outcome = await wizardOver(store, async () => prompts)(request());
    return { prompts, outcome, text: outcome.value ?? '' };
  };

  test('gives the scenario', async () => {
    const { prompts, outcome, text } = await run();
    expect(outcome.diagnostics).toEqual([]);
    expect(prompts.isDone).toBe(true);
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../golden/wizard', `${name}.yaml`));
  });

  test('loads and ranks', async () => {
    const { scenario, diagnostics } = loadScenario((await run()).text, { file: 'scenario.yaml', known });
    expect(diagnostics).toEqual([]);
    const made = study(scenario!, store);
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.study?.comparison.options.length).toBeGreaterThan(1);
  });

  test('every key in a comment loads once the # is taken away', async () => {
    const lines = (await run()).text.split('\n');
    const idle = lines.flatMap((line, at) => (/^ *# [a-z_]+:/.test(line) ? [at] : []));
    expect(idle.length).toBeGreaterThan(3);
    for (const at of idle) {
      const changed = lines.map((line, index) => (index === at ? awake(line) : line));
      const { diagnostics } = loadScenario(changed.join('\n'), { file: 'scenario.yaml', known });
      expect(diagnostics, lines[at]).toEqual([]);
    }
  });

  test('the command it tells gives the same file', async () => {
    const { outcome, text } = await run();
    const command = outcome.notes?.[0]?.split(' --yes --force')[1] ?? '';
    const flags = [...command.matchAll(/--([a-z-]+) (?:'([^']*)'|(\S+))/g)].map(([, id, quoted, bare]) => [
      id!,
      quoted ?? bare!,
    ]);
    const never = async () => {
      throw new Error('nothing is asked');
    };
    const again = await wizardOver(store, never)(request({ interactive: false, answers: Object.fromEntries(flags) }));
    expect(again.refusal).toBeUndefined();
    expect(again.value).toBe(text);
  });
});

const awake = (line: string): string => line.replace(/^( *)# /, '$1');
