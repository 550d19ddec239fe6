import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../../src/lint/run.ts';
import { bundled, SCENARIOS } from './subject.ts';

const files = readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml'));

test.each(files)('%s gives no warning', (file) => {
  const warnings = lint(bundled(file)).filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ code, at, message }) => `${code} ${at?.line}:${at?.column} ${message}`)).toEqual([]);
});
