import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import { type Expression, FormulaError } from '../../src/model/expression/ast.ts';
import { parseFormula } from '../../src/model/expression/parse.ts';
import { isByJoined } from '../../src/model/graph/graph.ts';
import type { Node } from '../../src/model/graph/node.ts';
import { explain } from '../../src/readings/explain.ts';
import { combine, dimensionText, sameDimension } from '../../src/units/dimension.ts';
import { unit } from '../../src/units/unit.ts';
import { studyOfBundled } from '../bundled-scenarios.ts';
import { anyScenario, made } from './generated.ts';
import { recompute, type Series } from './recompute.ts';

describe('parsing', () => {
  test.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['8 / 4 / 2', '((8 / 4) / 2)'],
    ['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
    ['-2 ^ 2', '(-(2 ^ 2))'],
    ['2 ^ -1', '(2 ^ (-1))'],
    ['not a and b or c', '(((not a) and b) or c)'],
    ['a < b and b <= c', '((a < b) and (b <= c))'],
    ['front-desk.wages - office', '(front-desk.wages - office)'],
    ['min(a, b + 1)', 'min(a, (b + 1))'],
    ['best in [a, b]', '(best in [a, b])'],
    ['120 USD/month * heads', '(120 USD/month * heads)'],
    ['1.5k USD', '1500 USD'],
  ])('%s is %s', (text, tree) => {
    expect(written(parseFormula(text))).toBe(tree);
  });

  test.each([
    '',
    '1 +',
    '(1',
    'min(1,',
    '1 2',
    '* 3',
    'a b',
    '3 apples/USD',
    '#',
    'a in b',
    '1 + (2',
    '((((',
    'if(',
    '"a"',
  ])("'%s' is refused at a place in it", (text) => {
    try {
      parseFormula(text);
    } catch (error) {
      expect(error).toBeInstanceOf(FormulaError);
      const { span } = error as FormulaError;
      expect(span.start).toBeLessThanOrEqual(text.length);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      return;
    }
    throw new Error('it was read');
  });

  const piece = fc.constantFrom(
    ...['1', '2.5', '1e9', '3 USD/month', '20%', 'a', 'b-c', 'if', 'min', 'and', 'or', 'not', 'in', '(', ')', '[', ']'],
    ...[
      ',',
      '+',
      '-',
      '*',
      '/',
      '^',
      '<',
      '<=',
      '==',
      '!=',
      ' ',
      '\t',
      '\n',
      'é',
      '\u0000',
      '\ud800',
      '"',
      '..',
      '1.',
      'USD',
      '{',
    ],
  );
  test('never throws anything but its own error', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (formula) => {
        try {
          parseFormula(formula);
        } catch (error) {
          if (!(error instanceof FormulaError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['('.repeat(50_000), `${'-'.repeat(5000)}1`, `${'1+'.repeat(900)}1`, `${'not '.repeat(400)}a`])(
    'long and deep formulas end',
    (formula) => {
      try {
        parseFormula(formula);
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaError);
      }
    },
  );
});

/** A formula with every operation in brackets. */
function written(part: Expression): string {
  switch (part.kind) {
    case 'number':
      return part.unit?.text ? `${part.value} ${part.unit.text}` : `${part.value}`;
    case 'name':
      return part.name;
    case 'call':
      return `${part.name}(${part.args.map(written).join(', ')})`;
    case 'unary':
      return `(${part.operator}${part.operator === 'not' ? ' ' : ''}${written(part.operand)})`;
    case 'binary':
      return `(${written(part.left)} ${part.operator} ${written(part.right)})`;
    case 'in':
      return `(${written(part.item)} in [${part.list.map(written).join(', ')}])`;
    case 'hole':
      return '{}';
  }
}

describe('units', () => {
  test.each([
    ['USD/hour', 'hour', 'USD', 1],
    ['USD/month', 'months', 'USD', 1],
    ['USD/year', 'months', 'USD', 1 / 12],
    ['hours/week', 'months', 'hour', 52 / 12],
    ['minutes/call', 'calls', 'hour', 1 / 60],
    ['calls/day', 'months', 'call', 365 / 12],
    ['USD/sqft/year', 'sqft', 'USD/month', 1 / 12],
    ['%', 'USD', 'USD', 0.01],
    ['people', 'hours', 'hour', 1],
  ])('%s times %s is %s', (left, right, text, factor) => {
    const [a, b] = [unit(left), unit(right)];
    expect(dimensionText(combine(a.dimension, b.dimension))).toBe(text);
    expect(a.factor * b.factor).toBeCloseTo(factor, 12);
  });

  test('what is multiplied and divided again is the same', () => {
    const any = fc.constantFrom(
      'USD',
      'hours',
      'calls',
      'USD/hour',
      'calls/month',
      'minutes/call',
      'people',
      '%',
      'EUR/year',
    );
    fc.assert(
      fc.property(any, any, (left, right) => {
        const [a, b] = [unit(left).dimension, unit(right).dimension];
        expect(sameDimension(combine(combine(a, b), b, -1), a)).toBe(true);
        expect(sameDimension(combine(a, b), combine(b, a))).toBe(true);
      }),
    );
  });
});

/** Units of work that generated scenarios count. */
const NOUNS = new Set(['form', 'unit', 'hour']);

/** Formulas of all figures, and their values month by month, as traces tell them. */
function traced({ model: { graph }, values: evaluation }: Study): {
  values: Map<string, number[]>;
  formulas: Map<string, string>;
} {
  const values = new Map<string, number[]>();
  const formulas = new Map<string, string>();
  for (let month = 0; month <= graph.months; month++) {
    const seen = new Set<string>();
    for (const root of [...graph.named.values()].reverse()) {
      if (seen.has(root.id!)) continue;
      for (const node of explain(evaluation, { root, month })) {
        if (seen.has(node.id)) continue;
        seen.add(node.id);
        formulas.set(node.id, node.formula);
        if (month === 0) values.set(node.id, []);
        values.get(node.id)!.push(node.value * (graph.named.get(node.id)!.unit?.factor ?? 1));
      }
    }
  }
  return { values, formulas };
}

/** Figures of a study whose formula does not give their value again from the values of their operands. */
function unexplained(study: Study): string[] {
  const { graph } = study.model;
  const { values, formulas } = traced(study);
  const seriesOf = (name: string): Series => {
    const series = values.get(name);
    if (!series) throw new Error(`'${name}' is no figure`);
    return series;
  };
  return [...graph.named].flatMap(([id, node]) => {
    const formula = formulas.get(id)!;
    if (formula === '' || readsStartMonths(node) || /\b(roster|peak_posts|post_hours)\(/.test(formula)) return [];
    const told = seriesOf(id);
    const again = recompute(parseFormula(formula, NOUNS), seriesOf, graph.months, graph.firstCalendarMonth);
    const month = told.findIndex((value, at) => Math.abs(value - again[at]!) > 1e-9 * Math.max(1, Math.abs(value)));
    return month < 0 ? [] : [`${id}@${month} = ${told[month]}, but ${formula} = ${again[month]}`];
  });
}

/** Rosters are whole numbers that a search finds. Start months of a calendar year are an axis that a trace by month does not show. */
function readsStartMonths(node: Node): boolean {
  return node.args.some((arg) => isByJoined(arg) || (arg.id === null && readsStartMonths(arg)));
}

describe('every figure follows from its formula and the figures that it names', () => {
  test.each(['24-hour-reception', 'bookkeeping-and-payroll', 'call-center-ten-seats', 'shared-salesperson'])(
    '%s',
    (name) => {
      expect(unexplained(studyOfBundled(name))).toEqual([]);
    },
  );

  test('generated scenarios', () => {
    fc.assert(
      fc.property(anyScenario, (written) => {
        expect(unexplained(made({ ...written, horizon: '5 months' }))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
