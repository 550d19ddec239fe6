import { expect, test } from 'vitest';
import { loadData } from '../../src/data/load.ts';
import { wizardOver } from '../../src/wizard/wizard.ts';
import { request } from './scripted.ts';

const data = loadData();

async function unattended(answers: Readonly<Record<string, string>>) {
  const never = async () => {
    throw new Error('nothing is asked');
  };
  return wizardOver(data, never)(request({ interactive: false, answers }));
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
  [{ work: 'bookkeeping', 'call-value': '40 USD/call' }, '--call-value has no meaning with the other answers'],
];

test.each(REFUSED)('refuses %o', async (answers, message) => {
  const { value, refusal } = await unattended(answers);
  expect(value).toBeNull();
  expect(refusal?.message).toBe(message);
});
