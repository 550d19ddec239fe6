import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { draftText, readDraft } from '../../src/wizard/draft.ts';
import { wizardOver } from '../../src/wizard/wizard.ts';
import { CTRL_C, ENTER, request, Scripted, type Step } from './scripted.ts';

const data = loadData();
const START: readonly Step[] = [
  ['What work', 'bookkeeping'],
  ['country', 'US'],
  ['state', 'CA'],
];
const REST: readonly Step[] = [
  ['transactions a month', '300'],
  ['today', 'diy'],
  ['hour of your own', ENTER],
  ['employees', ENTER],
  ['compared', ENTER],
  ['limit', ENTER],
];

test('Ctrl-C keeps the answers and the next start goes on from them', async () => {
  const asked = request();
  const first = new Scripted([...START, ['transactions a month', CTRL_C]]);
  await expect(wizardOver(data, async () => first)(asked)).rejects.toMatchObject({ name: 'ExitPromptError' });
  expect(first.said.at(-1)).toBe(
    'Your answers are kept in scenario.yaml.draft.json: the same command goes on from there.',
  );
  expect(readDraft(asked.kept.text!)).toEqual({ work: 'bookkeeping', country: 'US', region: 'CA' });

  const second = new Scripted([['Go on', 'on'], ...REST, ['Save it', 'save']]);
  const { value } = await wizardOver(data, async () => second)(asked);
  expect(second.said[0]).toContain('State: California');
  expect(value).toContain('volume: 300 transactions/month');
});

test('starting again forgets the draft, and a flag wins over it', async () => {
  const asked = request();
  asked.draft.save(draftText({ work: 'payroll', country: 'DE' }));
  const again = new Scripted([['Go on', 'again'], ...START, ...REST, ['Save it', 'save']]);
  expect((await wizardOver(data, async () => again)(asked)).value).toContain('function: bookkeeping');

  asked.draft.save(draftText({ work: 'bookkeeping', country: 'US', region: 'TX' }));
  const on = new Scripted([['Go on', 'on'], ...REST, ['Save it', 'save']]);
  const outcome = await wizardOver(data, async () => on)({ ...asked, answers: { region: 'NY' } });
  expect(outcome.value).toContain('region: NY');
});

test('quitting saves nothing and keeps the answers', async () => {
  const asked = request();
  const prompts = new Scripted([...START, ...REST, ['Save it', 'quit']]);
  expect(await wizardOver(data, async () => prompts)(asked)).toEqual({ value: null, diagnostics: [] });
  expect(readDraft(asked.kept.text!)).toMatchObject({ volume: '300 transactions/month' });
});

test('a file that is no draft is told and left alone', async () => {
  const asked = request();
  asked.kept.text = 'my notes';
  const prompts = new Scripted([...START, ...REST, ['Save it', 'save']]);
  await wizardOver(data, async () => prompts)(asked);
  expect(prompts.said[0]).toBe('scenario.yaml.draft.json is no draft of an interview and is left alone.');
  expect(asked.kept.text).toBe('my notes');
});

test('an answer that does not fit is told and can be corrected; what was typed stays', async () => {
  const prompts = new Scripted([...START, ['transactions a month', '300 apples'], ...REST, ['Save it', 'save']]);
  await wizardOver(data, async () => prompts)(request());
  expect(prompts.problems).toEqual(["'apples' is not a unit that we know: for example 1200 transactions/month"]);

  const flagged = new Scripted([...START, ...REST, ['Save it', 'save']]);
  await wizardOver(data, async () => flagged)(request({ answers: { volume: '300 apples' } }));
  expect(flagged.said).toContain(
    "How much of it: 'apples' is not a unit that we know: for example 1200 transactions/month",
  );
  expect(flagged.asked[3]).toMatchObject({ initial: '300 apples', edit: true });
});

test('the ranking is shown before saving, a line after each change; trouble there loses no answer', async () => {
  const steps = [...START, ...REST, ['Save it', 'save']] as const;
  let texts = 0;
  const view = {
    rank: async () => 'the ranking',
    problems: async () => [],
    headline: async () => `winner ${texts++ < 2 ? 'A' : 'B'}`,
    assumptions: async () => [],
  };
  const prompts = new Scripted(steps);
  await wizardOver(data, async () => prompts)(request({ view }));
  expect(prompts.said.filter((text) => text.includes('So far'))).toEqual(['  So far: winner A', '  So far: winner B']);
  expect(prompts.said).toContain('the ranking');

  const failing = async () => {
    throw new Error('no such node');
  };
  const troubled = new Scripted(steps);
  const outcome = await wizardOver(
    data,
    async () => troubled,
  )(request({ view: { rank: failing, headline: failing, problems: failing, assumptions: failing } }));
  expect(outcome.value).toContain('function: bookkeeping');
  expect(troubled.said.at(-1)).toContain('could not be worked out (no such node)');

  const unknown = new Scripted(steps);
  await wizardOver(
    data,
    async () => unknown,
  )(request({ view: { ...view, problems: async () => ['nothing is known about the pay: set wage'] } }));
  expect(unknown.said.at(-1)).toBe(
    'These answers cannot be ranked yet.\n  nothing is known about the pay: set wage\nThey can be saved all the same, or change an answer.',
  );
});

test('defaults are annotated with what the ranking used', async () => {
  const wage = {
    path: 'options.*.wage',
    label: 'Wage',
    value: 49580,
    range: { low: 40000, high: 60000 },
    unit: 'USD/year',
    text: null,
    origin: 'default',
    source: 'Survey of pay',
    url: null,
    asOf: '2026',
    confidence: 'confirmed',
    widened: null,
    where: 'wages.us.bookkeeper',
    settable: true,
    usedBy: ['employee'],
    notUsed: null,
  } as const;
  const view = {
    rank: async () => null,
    headline: async () => null,
    problems: async () => [],
    assumptions: async () => [wage],
  };
  const prompts = new Scripted([...START, ...REST, ['Save it', 'save']]);
  const { value } = await wizardOver(data, async () => prompts)(request({ view }));
  expect(value).toMatch(/# wage: 49580 USD\/year +# pay .*; default \(40,000 to 60,000\): Survey of pay, 2026\n/);
});
