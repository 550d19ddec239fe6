import { expect, test } from 'vitest';
import type { Leaf } from '../../src/assumptions/leaf.ts';
import { GraphBuilder } from '../../src/model/graph/graph.ts';
import { leavesBelow, leavesBelowEach } from '../../src/model/graph/reach.ts';
import { unit } from '../../src/units/unit.ts';

const leaf = (id: string): Leaf => ({
  id,
  path: id,
  label: id,
  value: { kind: 'point', value: 1 },
  unit: unit(''),
  provenance: { origin: 'assumed', rule: 'of this test' },
});

test('leaves below more groups than one walk marks are those below each alone', () => {
  const graph = new GraphBuilder(1, 1);
  const leaves = Array.from({ length: 70 }, (_, index) => graph.leaf(leaf(`leaf ${index}`)));
  // group n reads every n-th leaf, and the last one
  const groups = leaves.map((_, index) => [
    graph.add(
      'add',
      leaves.filter((__, place) => place % (index + 1) === 0),
    ),
    leaves[69]!,
  ]);
  const below = leavesBelowEach(graph, groups);
  groups.forEach((group, index) => {
    expect(below[index]).toEqual(leaves.filter((_, place) => place % (index + 1) === 0 || place === 69));
    expect(leavesBelow(graph, group)).toEqual(below[index]);
  });
});
