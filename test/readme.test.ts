import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = `${root}README.md`;
const readme = readFileSync(path, 'utf8');

/** A `console` block: its command, and what the README says it prints. */
const BLOCK = /```console\n\$ sourcewise ([^\n]*)\n([\s\S]*?)```/g;

function run(command: string): string {
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
  const { stdout, status } = spawnSync(process.execPath, [`${root}bin/sourcewise.js`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  expect(status).toBe(0);
  return stdout;
}

const blocks = [...readme.matchAll(BLOCK)].map((match) => ({ command: match[1]!, said: match[2]! }));

test('the README shows commands with their output', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(4);
});

// UPDATE_README=1 writes what the commands print today.
test.each(blocks)('sourcewise $command prints what the README says', ({ command, said }) => {
  const printed = run(command);
  if (process.env['UPDATE_README']) {
    const now = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      now.replace(`$ sourcewise ${command}\n${said}\`\`\``, () => `$ sourcewise ${command}\n${printed}\`\`\``),
    );
  } else expect(printed).toBe(said);
});
