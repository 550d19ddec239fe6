import { areCompatible, type CorrelatedInputs } from '../uncertainty/correlate.ts';
import type { CheckContext } from './context.ts';
import { findInput } from './find-input.ts';
import { quoted } from './problems.ts';
import { type MapNode, type Node, positionOf, type ScalarNode } from './tree.ts';
import type { Correlation } from './types.ts';

/** A group as written, with what each of its names means. */
interface Group {
  readonly rank: number;
  readonly rankAt: Node;
  readonly inputs: readonly { readonly written: ScalarNode; readonly value: Node }[];
}

/**
 * The groups under `correlations`: every input is a value of the file, no pair has two correlations, and all of them can
 * hold together. What is not fine is added to the problems; so is a doubt about a value that is one number.
 */
export function readCorrelations(root: MapNode, context: CheckContext): Correlation[] {
  const node = root.entries.get('correlations')?.value;
  if (node?.kind !== 'list') return [];
  const before = context.problems.count;
  const groups = node.items.flatMap((item) => groupOf(item, root, context) ?? []);
  checkPairs(groups, context);
  if (context.problems.count === before) checkTogether(groups, context);
  return groups.map(({ inputs, rank }) => ({
    inputs: inputs.map(({ written, value }) => ({ name: written.text.trim(), at: positionOf(value) })),
    rank,
  }));
}

function groupOf(item: Node, root: MapNode, context: CheckContext): Group | undefined {
  if (item.kind !== 'map') return undefined;
  const rankAt = item.entries.get('rank')?.value;
  const list = item.entries.get('inputs')?.value;
  // what does not fit the schema is reported as such
  if (rankAt?.kind !== 'scalar' || typeof rankAt.value !== 'number' || list?.kind !== 'list') return undefined;
  if (!(Math.abs(rankAt.value) <= 1)) return undefined;
  const inputs = list.items.flatMap((written) => {
    if (written.kind !== 'scalar') return [];
    const value = findInput(written, root, context);
    return value ? [{ written, value }] : [];
  });
  return { rank: rankAt.value, rankAt, inputs };
}

/** A pair is correlated once, and no value with itself. */
function checkPairs(groups: readonly Group[], { problems }: CheckContext): void {
  const known = new Map<Node, Map<Node, { rank: number; at: ScalarNode }>>();
  for (const { inputs, rank } of groups)
    for (const [index, { written, value }] of inputs.entries())
      for (const other of inputs.slice(0, index)) {
        const names = `${quoted(other.written.text)} and ${quoted(written.text)}`;
        const first = known.get(value)?.get(other.value) ?? known.get(other.value)?.get(value);
        if (value === other.value)
          problems.add('SW2232', written, `${names} are the same value`, 'name each value of a group once', {
            message: 'it stands here, too',
            at: other.written,
          });
        else if (first && first.rank !== rank)
          problems.add(
            'SW2232',
            written,
            `${names} have two rank correlations, ${first.rank} and ${rank}`,
            'name the pair in one group only',
            { message: 'the other is here', at: first.at },
          );
        else known.set(value, (known.get(value) ?? new Map()).set(other.value, { rank, at: written }));
      }
}

/** The first group that cannot hold beside those before it is told how far it could go. */
function checkTogether(groups: readonly Group[], { problems }: CheckContext): void {
  const places = new Map<Node, string>();
  const nameOf = (value: Node): string => {
    if (!places.has(value)) places.set(value, String(places.size));
    return places.get(value)!;
  };
  const plain = groups.map(
    ({ inputs, rank }): CorrelatedInputs => ({
      inputs: inputs.map(({ value }) => nameOf(value)),
      rank,
    }),
  );
  if (areCompatible(plain)) return;
  // what fails goes on failing with more groups
  const bad = firstTrue(1, plain.length, (count) => !areCompatible(plain.slice(0, count))) - 1;
  const { rank, rankAt } = groups[bad]!;
  const withRank = (hundredths: number): CorrelatedInputs[] => [
    ...plain.slice(0, bad),
    { ...plain[bad]!, rank: (Math.sign(rank) * hundredths) / 100 },
  ];
  const beyond = firstTrue(1, Math.ceil(Math.abs(rank) * 100), (hundredths) => !areCompatible(withRank(hundredths)));
  const most = (Math.sign(rank) * (beyond - 1)) / 100;
  const beside = bad === 0 ? 'between so many values' : 'beside the groups before it';
  const least = rank < 0 ? 'least' : 'most';
  problems.add(
    'SW2232',
    rankAt,
    `a rank correlation of ${rank} cannot hold ${beside}`,
    `at ${least} ${most} is possible here; pairs that no group names count as independent`,
  );
}

/** The first whole number from `from` to `to` for which something holds that holds for all later ones; `to` if for no other. */
function firstTrue(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
