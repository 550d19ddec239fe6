import type { CheckContext } from './context.ts';
import { quoted } from './problems.ts';
import { isNull, type Node } from './tree.ts';

/** Adds the problem that a value is written in another form (mapping, list, plain value) than is wanted. */
export function wrongForm(node: Node, label: string, wanted: string, context: CheckContext, hint?: string): void {
  const given =
    node.kind === 'map' ? 'a mapping' : node.kind === 'list' ? 'a list' : isNull(node) ? 'nothing' : quoted(node.text);
  context.problems.add(
    isNull(node) ? 'SW2004' : 'SW2003',
    node,
    `${label === '' ? 'a scenario' : `\`${label}\``} is ${wanted}, not ${given}`,
    hint,
  );
}
