import type { Node } from '../model/graph/node.ts';

/** The leaves that say how much work there is: units or hours by time, below the volumes. */
export function volumeLeaves(volumes: readonly Node[]): Node[] {
  const seen = new Set<Node>();
  const found: Node[] = [];
  const visit = (node: Node, unit: string): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.leaf && !node.leaf.series && node.dimension[unit] === 1 && (node.dimension['month'] ?? 0) < 0)
      found.push(node);
    for (const arg of node.args) visit(arg, unit);
  };
  for (const volume of volumes) {
    const unit = Object.keys(volume.dimension).find((symbol) => symbol !== 'month');
    if (unit !== undefined) visit(volume, unit);
  }
  return found;
}
