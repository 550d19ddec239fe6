import type { Files } from './io.ts';

/** Whether a path is written as a pattern. */
export function isPattern(path: string): boolean {
  return /[*?{]/.test(path);
}

/**
 * Files that a pattern matches, sorted: `*` and `?` within a name, `**` for any folders, `{a,b}` for alternatives.
 * `**` passes over hidden folders, `node_modules` and linked folders.
 */
export function expandGlob(pattern: string, files: Files): string[] {
  const found = new Set<string>();
  for (const plain of expandBraces(pattern)) {
    const root = plain.startsWith('/') ? '/' : '';
    const segments = plain.split('/').filter((segment) => segment !== '' && segment !== '.');
    walk(root, segments, files, found);
  }
  return [...found].sort();
}

/** Every file below a folder that ends in one of the endings, sorted. */
export function filesBelow(folder: string, endings: readonly string[], files: Files): string[] {
  const found = new Set<string>();
  walk(folder, ['**', '*'], files, found);
  return [...found].filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending))).sort();
}

function walk(folder: string, segments: readonly string[], files: Files, found: Set<string>): void {
  const [segment, ...rest] = segments;
  if (segment === undefined) return;
  if (segment === '**') {
    walk(folder, rest, files, found);
    for (const name of files.list(folder || '.')) {
      const path = join(folder, name);
      const passedOver = name.startsWith('.') || name === 'node_modules' || files.isLink(path);
      if (!passedOver && files.kind(path) === 'folder') walk(path, segments, files, found);
    }
    return;
  }
  const names = isPattern(segment) ? files.list(folder || '.').filter((name) => matches(name, segment)) : [segment];
  for (const name of names) {
    const path = join(folder, name);
    if (rest.length > 0) walk(path, rest, files, found);
    else if (files.kind(path) === 'file') found.add(path);
  }
}

function join(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** Whether a name matches `*` and `?`, in time linear in both but for one backtrack point. Hidden names need a dot. */
export function matches(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let at = 0;
  let next = 0;
  let star = -1;
  let starAt = 0;
  while (at < name.length) {
    if (next < pattern.length && pattern[next] === '*') {
      star = next++;
      starAt = at;
    } else if (next < pattern.length && (pattern[next] === '?' || pattern[next] === name[at])) {
      next++;
      at++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}

/** `a{b,c}d` as `abd` and `acd`; braces that do not close stay as they are. */
function expandBraces(pattern: string): string[] {
  const open = pattern.lastIndexOf('{');
  const close = open < 0 ? -1 : pattern.indexOf('}', open);
  if (close < 0) return [pattern];
  return pattern
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => expandBraces(pattern.slice(0, open) + choice + pattern.slice(close + 1)));
}
