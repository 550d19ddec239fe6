import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { singular } from '../units/unit.ts';
import { assemble } from './assemble.ts';
import { checkMixes, type OptionPlace } from './check-mixes.ts';
import type { CheckContext, KnownNames, Names } from './context.ts';
import { readCorrelations } from './correlations.ts';
import { type ExtendsResolver, readLayer, withBases } from './extends.ts';
import { Lets } from './lets.ts';
import { Locator } from './locate.ts';
import { nameHint, recordNameFits } from './names.ts';
import { checkOptionCircles } from './option-circles.ts';
import { type RawOption, writtenOptions } from './options.ts';
import { applyOverrides } from './overrides.ts';
import { Problems, quoted } from './problems.ts';
import { frameText, readSource } from './source-bytes.ts';
import { type MapNode, type Node, textAt } from './tree.ts';
import type { LoadResult } from './types.ts';
import { readRoot } from './validate.ts';
import { wrongForm } from './wrong-form.ts';

export interface LoadOptions {
  /** Name of the file for messages, with `/`; paths of `extends` are relative to it. */
  readonly file: string;
  /** Folder that base files must stay in; silent: the file's folder (absolute names) or where the name starts. */
  readonly root?: string;
  /** Reads base files; without it, `extends` is a problem. */
  readonly resolveExtends?: ExtendsResolver;
  /** Overrides `path=value`, applied last. */
  readonly sets?: readonly string[];
  /** Ids that the data know; what is left out is not checked. */
  readonly known?: KnownNames;
}

/**
 * Loads a scenario from its text or bytes: YAML with positions, base files, overrides, all checks. Gives the typed
 * scenario, or every problem found, sorted by place. Reads no files itself and never throws for what the user wrote.
 */
export function loadScenario(content: string | Uint8Array, options: LoadOptions): LoadResult {
  const { file } = options;
  const problems = new Problems();
  const sources = new Map<string, string>();
  const result = (scenario?: LoadResult['scenario']): LoadResult => ({
    ...(scenario ? { scenario } : {}),
    diagnostics: sorted(problems, file),
    sources,
  });
  const source = readSource(file, content, problems);
  if (!source) {
    sources.set(file, frameText(content));
    return result();
  }
  sources.set(file, source.text);
  const own = readLayer(source, problems);
  if (!own) return result();
  const { root: folder, resolveExtends } = options;
  const { root: merged, isWhole } = withBases(own, {
    problems,
    sources,
    ...(resolveExtends ? { resolve: resolveExtends } : {}),
    ...(folder === undefined ? {} : { root: folder }),
  });
  const root = applyOverrides(merged, options.sets ?? [], problems, sources);
  const { context, lets } = contextOf(root, options.known ?? {}, problems);
  // what an unreadable base file may hold would be reported as missing
  const fields = isWhole ? readRoot(root, context) : undefined;
  const locator = new Locator(root);
  if (fields && Array.isArray(fields['options'])) {
    const options = fields['options'] as RawOption[];
    checkOptionCircles(options, (option) => placeOf(option, root).at, context);
    checkMixes(options, root, (option) => placeOf(option, root), context);
  }
  const correlations = fields ? readCorrelations(root, context) : [];
  if (problems.count > 0 || !fields) return result();
  return result(assemble(fields, { lets, locator, file, correlations }));
}

function sorted(problems: Problems, file: string): Diagnostic[] {
  const list = sortDiagnostics(problems.list);
  if (problems.left === 0) return list;
  return [
    ...list,
    {
      code: 'SW1015',
      severity: 'error',
      message: `${problems.left} more problems are not shown`,
      at: list.at(-1)?.at ?? { file, line: 1, column: 1 },
    },
  ];
}

function placeOf(option: RawOption, root: MapNode): OptionPlace {
  const written = writtenOptions(root.entries.get('options')?.value).find(({ place }) => place === option.place);
  return written ?? { at: root, node: root };
}

/** What names mean in this scenario, gathered before anything is checked. */
function contextOf(root: MapNode, known: KnownNames, problems: Problems): { context: CheckContext; lets: Lets } {
  const work = root.entries.get('work')?.value;
  const nouns = declaredNouns(work, known);
  const written = root.entries.get('let')?.value;
  const bare: CheckContext = { problems, nouns };
  // values under `let` name one another through the same table
  const letContext: { -readonly [K in keyof CheckContext]: CheckContext[K] } = { ...bare };
  const lets = new Lets(written?.kind === 'map' ? written : undefined, letContext);
  const names: Names = {
    work: new Set(work?.kind === 'map' ? work.entries.keys() : []),
    options: new Set(writtenOptions(root.entries.get('options')?.value).map(({ id }) => id)),
    known,
    let: (name) => lets.get(name),
    narrow: (name, low, high) => lets.narrow(name, low, high),
    letNames: lets.names,
  };
  letContext.names = names;
  const context: CheckContext = { ...bare, names };
  if (written) checkLets(written, lets, context);
  return { context, lets };
}

function checkLets(node: Node, lets: Lets, context: CheckContext): void {
  if (node.kind !== 'map') {
    wrongForm(node, 'let', 'a mapping from names to values', context);
    return;
  }
  if (lets.isTooLong) {
    context.problems.add('SW2009', node, `\`let\` has ${node.entries.size} values`, 'at most 500');
    return;
  }
  for (const [name, { key }] of node.entries) {
    if (!recordNameFits('let', name))
      context.problems.add('SW2008', key, `${quoted(name)} cannot be a name here`, nameHint(name));
    lets.get(name);
  }
}

function declaredNouns(work: Node | undefined, known: KnownNames): ReadonlySet<string> {
  const nouns = new Set(known.units ?? []);
  if (work?.kind === 'map')
    for (const { value } of work.entries.values()) {
      const noun = textAt(value, 'unit')?.trim();
      if (noun) nouns.add(singular(noun));
    }
  return nouns;
}
