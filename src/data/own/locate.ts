import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Position } from '../../diagnostics/diagnostic.ts';

/** A fault in one of the user's own data files. */
export interface OwnPackProblem {
  message: string;
  at: Position;
}

export type Path = readonly PropertyKey[];

/** A parsed file that still knows where everything was written. */
export interface LocatedFile {
  file: string;
  value: unknown;
  problems: readonly OwnPackProblem[];
  /** Where the value at the path is, or the nearest one around it. */
  at(path: Path): Position;
  /** Where a key of the mapping at the path is. */
  atKey(path: Path, key: string): Position;
}

/** Parses one YAML file; faults of syntax come back as problems and leave the value undefined. */
export function locate(file: string, text: string): LocatedFile {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const nodeAt = (path: Path): Node | undefined =>
    (path.length === 0 ? doc.contents : doc.getIn(path, true)) as Node | undefined;
  const at = (path: Path): Position => {
    for (let length = path.length; length >= 0; length--) {
      const start = nodeAt(path.slice(0, length))?.range?.[0];
      if (start !== undefined) return position(start);
    }
    return position(0);
  };
  const problems = doc.errors.map((error) => ({ message: firstLine(error.message), at: position(error.pos[0]) }));
  return {
    file,
    value: problems.length === 0 ? doc.toJS() : undefined,
    problems,
    at,
    atKey: (path, key) => {
      const map = nodeAt(path);
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
      return start === undefined ? at(path) : position(start);
    },
  };
}

/** Without the excerpt that the parser appends. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
