import { expect, test } from 'vitest';
import type { Study } from '../../src/analysis/compare.ts';
import type { Input } from '../../src/analysis/inputs.ts';
import { mostPromising } from '../../src/analysis/promising.ts';
import type { FormulaTag } from '../../src/model/graph/formula.ts';
import type { Node } from '../../src/model/graph/node.ts';
import type { Uncertain } from '../../src/units/quantity.ts';
import { toyStudy } from './toy-study.ts';

const uniform = (low: number, high: number): Uncertain => ({ kind: 'uniform', low, high });

/** Sixty values with wide ranges that hardly matter, and one with a narrow range on which the choice hangs. */
const idleWithin = (width: number): Record<string, Uncertain> =>
  Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`idle${index}`, uniform(1, 1 + width)] as const));
const idle = idleWithin(8);
const study = toyStudy(
  { ...idle, decisive: uniform(95, 105) },
  {
    ours: (f, { decisive }) => f`${decisive!}`,
    theirs: (f, x) => f`102 + 0.001 * total(${Object.keys(idle).map((id) => x[id]!)})`,
  },
);

const { drawn } = study;

const inputsIn = ({ model: { graph } }: Study): Input[] =>
  graph.nodes.flatMap((leaf): Input[] => {
    if (leaf.leaf?.value.kind !== 'uniform') return [];
    const { id, path, value } = leaf.leaf;
    const now = (value.low + value.high) / 2;
    const told = { origin: 'assumed', path, value: now, range: { low: value.low, high: value.high } };
    return [{ leaf, told, name: id, now, domain: { low: 0, high: 1000 } } as unknown as Input];
  });
const inputs = inputsIn(study);
const namesOf = (found: readonly Input[]): string[] => found.map(({ name }) => name);

test('what the lead hangs on in the draws is tried, however narrow its range', () => {
  const { others } = mostPromising(inputs, ['ours', 'theirs'], drawn);
  expect(namesOf(others)[0]).toBe('decisive');
  expect(others).toHaveLength(16);
});

test('what holds the lead most comes first, though not all draws are looked at', () => {
  const wide = { third: uniform(0, 2), first: uniform(0, 8), second: uniform(0, 4) };
  const costs = {
    ours: (f: FormulaTag, x: Readonly<Record<string, Node>>) => f`total(${Object.values(x)})`,
    theirs: (f: FormulaTag) => f`90`,
  };
  for (const draws of [1024, 8192]) {
    const many = toyStudy({ ...idleWithin(0.2), ...wide }, costs, { draws });
    const { others } = mostPromising(inputsIn(many), ['ours', 'theirs'], many.drawn);
    expect(namesOf(others).slice(0, 3)).toEqual(['first', 'second', 'third']);
  }
});

test('without draws those with the widest ranges are tried', () => {
  const { others } = mostPromising(inputs, ['ours', 'theirs'], null);
  expect(namesOf(others)).not.toContain('decisive');
  expect(others).toHaveLength(40);
});

test('numbers of the file come first by what they are about', () => {
  const paths = ['company.rent', 'options.theirs.price', 'options.ours.wage', 'work.calls.volume', 'let.rate'];
  const given = paths.map((path, index) => {
    const input = inputs[index]!;
    return { ...input, name: path, told: { ...input.told, origin: 'given' as const, path } };
  });
  expect(namesOf(mostPromising(given, ['ours', 'theirs'], drawn).given)).toEqual([
    'work.calls.volume',
    'let.rate',
    'options.ours.wage',
    'options.theirs.price',
    'company.rent',
  ]);
});

test('a rival that costs the same in every draw holds nothing and hides nothing', () => {
  const { model: twins, drawn: draws } = toyStudy(
    { ...idle, decisive: uniform(95, 105) },
    {
      ours: (f, { decisive }) => f`${decisive!}`,
      same: (f, { decisive }) => f`1 * ${decisive!}`,
      theirs: (f, x) => f`102 + 0.001 * total(${Object.keys(idle).map((id) => x[id]!)})`,
    },
  );
  const leafOf = (name: string): Input['leaf'] => twins.graph.nodes.find(({ leaf }) => leaf?.id === name)!;
  const asked = inputs.map((input) => ({ ...input, leaf: leafOf(input.name) }));
  expect(namesOf(mostPromising(asked, ['ours', 'same', 'theirs'], draws).others)[0]).toBe('decisive');
});
