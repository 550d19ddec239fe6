import { expect, test } from 'vitest';
import type { Comparison, FoundMix } from '../../src/analysis/result.ts';
import { mixSections } from '../../src/report/mix-sections.ts';
import { reception } from './fixtures/reception.ts';

const found: FoundMix = {
  among: ['a', 'b'],
  parts: [{ work: 'phones', source: 'a', when: null }],
  assignments: 9,
  costed: 9,
  plain: 1000,
  npv: 1000,
  proven: true,
  bound: null,
  leading: 1,
  draws: null,
  likely: null,
  front: [],
};

/** The sections of a comparison whose first option is a mix that was found. */
function sectionsOf(mix: Partial<FoundMix>, feasible = true) {
  const [first, ...rest] = reception.options;
  const comparison: Comparison = {
    ...reception,
    options: [{ ...first!, feasible, mix: { ...found, ...mix } }, ...rest],
  };
  return mixSections(comparison);
}

const frontOf = (risks: readonly number[]): FoundMix['front'] =>
  risks.map((risk, index) => ({
    npv: 1000 + index,
    more: null,
    risk,
    parts: found.parts,
    chosen: index === 0,
  }));

/** Expected losses of the mixes that are told. */
function toldOf(risks: readonly number[]): (number | undefined)[] {
  const table = sectionsOf({ front: frontOf(risks) }).find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table') return [];
  return table.grid.rows.map(({ cells }) => (cells[1]?.kind === 'money' ? cells[1].value : undefined));
}

test('mixes are told by how much less risk they have than the last one told, however small the steps', () => {
  expect(toldOf([100, 60, 20])).toEqual([100, 60, 20]);
  expect(toldOf([100, 99.5, 99])).toEqual([]);
  expect(toldOf([100, 99, 98, 97, 96, 95])).toEqual([100, 98, 96]);
});

test.each([
  [{}, true, 'All 9 ways to give out the work were costed in full.'],
  [{}, false, 'None of the 9 ways to give out the work meets what is required.'],
  [{ assignments: 1, costed: 1 }, true, 'There is one way to give out the work.'],
  [{ assignments: 1, costed: 1 }, false, 'The one way to give out the work does not meet what is required.'],
])('%j, feasible %j: %s', (mix, feasible, said) => {
  expect(sectionsOf(mix, feasible)[0]).toMatchObject({ note: said });
});
