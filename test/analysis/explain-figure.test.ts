import { describe, expect, test } from 'vitest';
import { explainFigure } from '../../src/analysis/explain-figure.ts';
import { studyOf } from '../bundled-scenarios.ts';

const BOOKS = `name: books
company: {country: US, region: TX}
work: {books: {function: bookkeeping, workload: 18 to 36 hours/week}}
options:
  agency: {kind: outsource, price: {per_hour: 32 to 46 USD/hour}}
  founder: {kind: diy}
`;
const drawing = { draws: 256, seed: 3 };

describe('the figure that is explained', () => {
  const made = studyOf(BOOKS);
  const [drawn] = studyOf(BOOKS, 'books.yaml', { drawing }).comparison.options.filter(({ id }) => id === 'agency');
  const expectedOf = (figure: string, question: Parameters<typeof explainFigure>[2] = drawing) => {
    const { explanation } = explainFigure(made, figure, question);
    expect(explanation!.uncertain).toBe(true);
    return explanation!.expected;
  };

  test('of an option, a kind of cost and a line stands beside its mean in a comparison', () => {
    expect(expectedOf('agency')).toEqual({ mean: drawn!.expected!.npv, error: drawn!.precision!.npv, draws: 256 });
    for (const { id, expected } of drawn!.lines.filter((line) => line.total > 0)) {
      const { mean, error } = expectedOf(`agency.${id}`)!;
      expect(mean, id).toBe(expected);
      expect(error, id).toBeGreaterThan(0);
    }
    const fees = drawn!.categories.find(({ id }) => id === 'fees')!;
    expect(expectedOf('agency.by.fees')!.mean).toBe(fees.expected);
  });

  test('has no mean without draws, in a month, and where it is no cost', () => {
    expect(expectedOf('agency', { draws: 0, seed: 1 })).toBeNull();
    expect(expectedOf('agency', null)).toBeNull();
    expect(expectedOf('agency@3')).toBeNull();
    expect(expectedOf('agency.criteria.quality')).toBeNull();
  });

  test('is what it is where nothing is uncertain', () => {
    const certain = studyOf(
      `${BOOKS.replace(/options:.*/s, '')}options: {agency: {kind: outsource}}\nextra_costs: [{option: agency, name: rent, formula: 5 USD/month}]\n`,
    );
    const { explanation } = explainFigure(certain, 'agency.extra.rent', drawing);
    expect(explanation).toMatchObject({ uncertain: false, expected: null });
  });
});
