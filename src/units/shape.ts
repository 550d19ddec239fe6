import type { Unit } from './unit.ts';

/**
 * The shape of a unit: its dimension with currencies called `money` and count nouns called `unit`, as in `money/hour`,
 * `unit/month`, `hour/unit`, `month`; `number` for pure numbers. Schema fields say which shapes they take.
 */
export function shapeOf(unit: Unit): string {
  const powers = { money: 0, unit: 0, hour: 0, month: 0 };
  for (const symbol in unit.dimension) {
    const exponent = unit.dimension[symbol]!;
    const base = symbol === 'hour' || symbol === 'month' ? symbol : /^[A-Z]{3}$/.test(symbol) ? 'money' : 'unit';
    if (powers[base] !== 0) return 'mixed';
    powers[base] = exponent;
  }
  let above = '';
  let below = '';
  for (const base of ['money', 'unit', 'hour', 'month'] as const) {
    const power = powers[base];
    if (power > 1 || power < -1) return 'mixed';
    if (power === 1) above = above === '' ? base : `${above}*${base}`;
    else if (power === -1) below += `/${base}`;
  }
  if (above === '' && below === '') return 'number';
  return (above || '1') + below;
}

/** What a field needs, in words, with examples, by the shapes that it takes. */
const NEEDS: Readonly<Record<string, { readonly words: string; readonly examples: readonly string[] }>> = {
  money: { words: 'an amount of money', examples: ['500 USD'] },
  'money/hour': { words: 'money per hour', examples: ['17 USD/hour'] },
  'money/month': { words: 'money per month or year', examples: ['250 USD/month', '3k USD/year'] },
  'money/unit': { words: 'money per unit of work', examples: ['2.50 USD/call'] },
  unit: { words: 'a number of units of work', examples: ['60 calls'] },
  'unit/month': { words: 'units of work per time', examples: ['1200 calls/month', '40 calls/day'] },
  '1/month': { words: 'a number per time', examples: ['2/month'] },
  hour: { words: 'working time', examples: ['3.5 minutes', '8 hours'] },
  'hour/unit': { words: 'working time per unit of work', examples: ['3.5 minutes/call'] },
  'hour/month': { words: 'hours of work per week or month', examples: ['10 hours/week'] },
  month: { words: 'calendar time', examples: ['30 days', '12 months', '3 years'] },
  share: { words: 'a share', examples: ['20%', '0.2'] },
  count: { words: 'a plain number', examples: ['3'] },
  days: { words: 'a number of days', examples: ['15', '15 days'] },
  months: { words: 'a number of months', examples: ['3 months'] },
};

/** What the shapes need in words: `money per time`, `working time per unit of work or working time`. */
export function needsText(shapes: readonly string[]): string {
  if (shapes.includes('money/hour') && shapes.includes('money/month')) return 'money per time';
  return shapes.map((shape) => NEEDS[shape]?.words ?? shape).join(' or ');
}

/** Texts that would fit the shapes. */
export function examplesOf(shapes: readonly string[]): readonly string[] {
  if (shapes.includes('money/hour') && shapes.includes('money/month')) return ['17 USD/hour', '45k USD/year'];
  return shapes.flatMap((shape) => NEEDS[shape]?.examples ?? []);
}

const MEANINGS: Readonly<Record<string, string>> = {
  money: 'is an amount of money',
  'money/hour': 'is money per working time',
  'money/month': 'is money per calendar time',
  'money/unit': 'is money per unit of work',
  unit: 'counts work',
  'unit/month': 'counts work',
  hour: 'is working time',
  'hour/unit': 'is working time per unit of work',
  'hour/month': 'is working time per calendar time',
  month: 'is calendar time',
  '1/month': 'is a rate',
};

/** What a unit measures, in words: `'calls/month' counts work`. */
export function meaningOf(unit: Unit): string {
  const shape = shapeOf(unit);
  if (shape === 'number') return unit.text === '' ? 'a number alone has no unit' : `'${unit.text}' is a pure number`;
  return `'${unit.text}' ${MEANINGS[shape] ?? 'measures something else'}`;
}
