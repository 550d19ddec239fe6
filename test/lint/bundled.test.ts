import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lint } from '../../src/lint/run.ts';
import { bundled } from '../bundled-scenarios.ts';
import { subjectOf } from './subject.ts';

test.each(bundled)('%s gives no warning', (file) => {
  const warnings = lint(subjectOf(readFileSync(file, 'utf8'), file)).filter(({ severity }) => severity === 'warning');
  expect(warnings.map(({ code, at, message }) => `${code} ${at?.line}:${at?.column} ${message}`)).toEqual([]);
});
