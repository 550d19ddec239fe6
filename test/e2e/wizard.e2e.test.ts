import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';

/** The built program in a terminal of its own: tmux must be there, or these tests fail. */
const PROGRAM = resolve(import.meta.dirname, '../../bin/sourcewise.js');
const WAIT_MS = 20_000;

let folder: string;
let server: string;

function tmux(...args: readonly string[]): string {
  return execFileSync('tmux', ['-L', server, ...args], { encoding: 'utf8' });
}

/** What stands on the screen, without empty lines. */
function screen(): string {
  return tmux('capture-pane', '-p', '-J', '-t', 'main')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Waits until the screen shows a text, and gives the screen. */
async function shows(text: string): Promise<string> {
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    const now = screen();
    if (now.includes(text)) return now;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`'${text}' did not come; the screen:\n${screen()}`);
}

const type = (text: string): string => tmux('send-keys', '-t', 'main', '-l', text);
const press = (...keys: readonly string[]): string => tmux('send-keys', '-t', 'main', ...keys);

/** Starts the program with arguments; its exit code comes last on the screen. */
function start(args: string): void {
  press('C-l');
  type(`clear; '${process.execPath}' '${PROGRAM}' ${args}; echo "ended with $?"`);
  press('Enter');
}

/** Waits for a question, types an answer and Enter. */
async function answer(question: string, text = ''): Promise<void> {
  await shows(`? ${question}`);
  if (text) type(text);
  // A search shows what is typed before Enter takes the first hit.
  if (text) await shows(text);
  press('Enter');
  await shows(`✔ ${question}`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcewise-wizard-'));
  server = `sourcewise-${process.pid}-${Date.now()}`;
  const shell = 'env -u NO_COLOR -u CI PS1="$ " LANG=C.UTF-8 TERM=screen-256color bash --norc --noprofile';
  tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'main', '-x', '110', '-y', '60', '-c', folder, shell);
});

afterEach(() => {
  tmux('kill-server');
  rmSync(folder, { recursive: true, force: true });
});

test('a founder is asked, corrected, shown the ranking and given a file that loads', async () => {
  start('');
  await answer('What work is it about?', 'phone');
  await answer('In which country', 'united s');
  await answer('In which state?', 'calif');
  await shows('? How many calls');
  type('50 apples');
  press('Enter');
  expect(await shows("'apples' is not a unit")).toContain('? How many calls a month? 50 apples');
  press('C-u');
  await answer('How many calls', '1200');
  await shows('So far:');
  await answer('When should calls');
  await answer('Who does it today?');
  await answer('What does a call bring', '$40');
  await answer('What is an hour of your own', '?');
  await answer('How many employees');
  await answer('Which ways shall');
  await answer('Is there a limit');
  expect(await shows('? Save it as scenario.yaml?')).toContain('a month');
  press('Enter');
  expect(await shows('ended with 0')).toContain('Saved scenario.yaml. Next: sourcewise compare scenario.yaml');
  const text = readFileSync(join(folder, 'scenario.yaml'), 'utf8');
  expect(loadScenario(text, { file: 'scenario.yaml' }).diagnostics).toEqual([]);
  expect(text).toContain('volume: 1200 calls/month');
  expect(existsSync(join(folder, 'scenario.yaml.draft.json'))).toBe(false);

  // The next interview leaves that file alone.
  start('');
  await shows('? What work is it about?');
  press('C-c');
  await shows('ended with 130');
  expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe(text);
});

test('Ctrl-C keeps the answers, the same command goes on', async () => {
  start('init books.yaml');
  await answer('What work is it about?', 'books');
  await answer('In which country', 'germany');
  await shows('? How many transactions');
  press('C-c');
  expect(await shows('ended with 130')).toContain('Your answers are kept in books.yaml.draft.json');
  start('init books.yaml');
  expect(await shows('? Go on from there?')).toContain('Country: Germany');
  press('Enter');
  await shows('? How many transactions');
  press('C-c');
  await shows('ended with 130');
});
