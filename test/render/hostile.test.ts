import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/analysis/result.ts';
import { type FormatName, formatNames, formats } from '../../src/render/index.ts';
import { PLAIN } from '../../src/render/palette.ts';
import { comparisonReport } from '../../src/report/comparison-report.ts';
import { reception } from './fixtures/reception.ts';

/** The reception with a text in every place that a scenario can fill. */
function withText(hostile: string): Comparison {
  const first = reception.options[0]!;
  return {
    ...reception,
    scenario: { ...reception.scenario, name: hostile, file: `${hostile}.yaml` },
    recommendation: { ...reception.recommendation, reasons: [hostile], notIncluded: [hostile] },
    options: [
      { ...first, label: hostile, notes: [hostile], lines: first.lines.map((line) => ({ ...line, label: hostile })) },
      ...reception.options.slice(1),
    ],
  };
}

async function rendered(format: FormatName, hostile: string): Promise<string> {
  const renderer = await formats[format].load();
  return renderer.render(comparisonReport(withText(hostile)), { width: 80, unicode: true, palette: PLAIN }, 0);
}

/** Control characters but for line ends, and marks that turn the direction of text. */
const ACTIVE = /(?![\n\r])[\p{Cc}\u061c\u202a-\u202e\u2066-\u2069]/u;

describe.each(formatNames)('%s', (format) => {
  test.each([
    ['a colour', '\u001b[31mred'],
    ['a window title', '\u001b]0;owned\u0007'],
    ['an eight-bit sequence', '\u009b31m'],
    ['a bell and a backspace', 'a\u0007b\u0008'],
    ['turned text', 'abc\u202etxt.exe'],
    ['turned text of another mark', 'abc\u061ctxt.exe'],
    ['a carriage return', 'shown\rhidden'],
  ])('lets %s do nothing', async (_, hostile) => {
    const text = await rendered(format, hostile);
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(ACTIVE);
    expect(text.replaceAll('\r\n', '\n')).not.toContain('\r');
  });
});

describe('csv', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('%j is no formula', async (hostile) => {
    for (const field of fieldsOf(await rendered('csv', hostile))) expect(field).not.toMatch(/^\s*[=+@＝]|^-\D|^[\t\r]/);
  });

  test('quotes, commas and line breaks stay in their field', async () => {
    const text = await rendered('csv', 'a "b", c\nd');
    const widths = new Set(
      text
        .trimEnd()
        .split('\r\n')
        .map((line) => fieldsOf(`${line}\r\n`).length),
    );
    expect(widths.size).toBe(1);
    expect(text).toContain('"a ""b"", c d"');
  });
});

describe('markdown', () => {
  test.each(['<script>alert(1)</script>', '[a](javascript:alert(1))', '![x](http://x)', 'a|b', '`x`', '**b**'])(
    '%s is only text',
    async (hostile) => {
      const text = (await rendered('markdown', hostile)).replace(/```text\n[\s\S]*?\n```/g, '');
      expect(text).not.toContain(hostile);
    },
  );

  test('a name makes no heading', async () => {
    const text = (await rendered('markdown', '# title')).replace(/```text\n[\s\S]*?\n```/g, '');
    expect(text).not.toMatch(/(^|[^\\])# title/m);
  });

  test('a fence in a file name does not end the block', async () => {
    const text = await rendered('markdown', 'a```b');
    expect(text).toMatch(/\n````text\n/);
  });
});

/** Fields of a CSV text by RFC 4180. */
function fieldsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
