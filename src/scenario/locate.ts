import type { Position } from '../diagnostics/diagnostic.ts';
import { type Entry, type MapNode, type Node, positionOf, type Span, textAt } from './tree.ts';

/** A step into a node: the node there, and where its key stands. */
interface Place {
  readonly node: Node;
  readonly key: Span;
}

/** Answers where things stand in the file, by path: snake_case keys and list indexes with dots between them. */
export class Locator {
  readonly #root: MapNode;
  /** Of one path several things are asked, one after the other. */
  #last: { readonly path: string; readonly way: readonly Place[] | undefined } | undefined;

  constructor(root: MapNode) {
    this.#root = root;
  }

  /** The nodes on the way to a path, the root first; ends early at a plain value, undefined where a key is missing. */
  #way(path: string): readonly Place[] | undefined {
    if (this.#last?.path !== path) this.#last = { path, way: this.#walked(path) };
    return this.#last.way;
  }

  #walked(path: string): Place[] | undefined {
    const way: Place[] = [{ node: this.#root, key: this.#root }];
    if (path === '') return way;
    for (const name of path.split('.')) {
      const { node } = way.at(-1)!;
      if (node.kind === 'scalar') return way;
      const next: Entry | Node | undefined = node.kind === 'map' ? node.entries.get(name) : node.items[Number(name)];
      // a single value where a list may stand: `spike.0`, `volume.now` of a range
      if (!next) return isOneValue(node, name) ? way : undefined;
      way.push('kind' in next ? { node: next, key: next } : { node: next.value, key: next.key });
    }
    return way;
  }

  positionOf(path: string): Position | undefined {
    const place = this.#way(path)?.at(-1);
    return place && positionOf(place.node);
  }

  keyPositionOf(path: string): Position | undefined {
    const place = this.#way(path)?.at(-1);
    return place && positionOf(place.key);
  }

  textOf(path: string): string | undefined {
    const node = this.#way(path)?.at(-1)?.node;
    if (!node) return undefined;
    return node.kind === 'scalar' ? node.text : node.source.text.slice(node.start, node.end).trimEnd();
  }

  /** The nearest `source:` at the value or beside it or beside a parent; the scenario itself has none. */
  sourceOf(path: string): string | undefined {
    const way = this.#way(path);
    if (!way) return undefined;
    for (let index = way.length - 1; index > 0; index--) {
      const text = textAt(way[index]!.node, 'source');
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** The plain text at a path, when there is one. */
  wordAt(path: string): string | undefined {
    const node = this.#way(path)?.at(-1)?.node;
    if (node?.kind === 'map') return textAt(node, 'value');
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.text.trim() : undefined;
  }
}

/** Whether a part may be asked of a value that stands alone: `now` of a volume, the first spike of one. */
export function isOneValue(node: Node, name: string): boolean {
  if (node.kind === 'scalar') return name === 'now';
  return (
    node.kind === 'map' && (name === '0' || (name === 'now' && (node.entries.has('low') || node.entries.has('value'))))
  );
}
