import type { Code } from '../diagnostics/catalogue.ts';
import { nearest, suggestion } from '../diagnostics/suggest.ts';
import type { CheckContext, Names } from './context.ts';
import { quoted } from './problems.ts';
import { schemaTable } from './schema-table.ts';
import type { RefSpec } from './spec.ts';
import type { Node } from './tree.ts';

/** The canonical name of a kind, when the text is a kind or an alias of one. */
export function kindOf(name: string): string | undefined {
  if (Object.hasOwn(schemaTable.kinds, name)) return name;
  return Object.hasOwn(schemaTable.aliases, name) ? schemaTable.aliases[name] : undefined;
}

/** Every kind and alias, for suggestions. */
export function kindNames(): string[] {
  return [...Object.keys(schemaTable.kinds), ...Object.keys(schemaTable.aliases)];
}

/** Reads a name that is defined elsewhere; undefined when nothing has this name and a problem was added. */
export function readRef(spec: RefSpec, node: Node, label: string, context: CheckContext): string | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.text.trim() === '') {
    if (node.kind === 'scalar' && node.value === null)
      context.problems.add('SW2004', node, `\`${label}\` has no value`, 'write a name, or remove the key');
    else
      context.problems.add(
        'SW2003',
        node,
        `\`${label}\` needs a name`,
        node.kind === 'scalar' ? `quote it: "${node.text}"` : undefined,
      );
    return undefined;
  }
  const name = node.text.trim();
  if (spec.to === 'country' && !/^[A-Z]{2}$/.test(name)) {
    const hint = /^[a-z]{2}$/.test(name) ? `write ${name.toUpperCase()}` : 'write the two-letter code, like US';
    context.problems.add('SW2206', node, `${quoted(name)} is not a country code`, hint);
    return undefined;
  }
  return context.names ? follow(spec, name, node, context, context.names) : name;
}

/** What people call kinds of options that have other names here. */
const PLAIN_NAMES: Readonly<Record<string, string>> = {
  nobody: 'do-nothing',
  nothing: 'do-nothing',
  founder: 'diy',
  myself: 'diy',
  hire: 'employee',
  agency: 'outsource',
  vendor: 'outsource',
  freelancer: 'freelance',
  software: 'automate',
};

function kindHint(name: string): string | undefined {
  const meant = nearest(name, Object.keys(PLAIN_NAMES));
  if (meant === undefined) return undefined;
  const kind = `the kind is called '${PLAIN_NAMES[meant]}'`;
  return meant === name.toLowerCase() ? kind : `did you mean '${meant}'? ${kind}`;
}

function follow(spec: RefSpec, name: string, node: Node, context: CheckContext, names: Names): string | undefined {
  const unknown = (code: Code, message: string, hint: () => string | undefined): undefined => {
    context.problems.add(code, node, message, hint);
  };
  const like = (known: readonly string[]) => (): string | undefined => suggestion(name, known);
  const inData = (
    code: Code,
    { one, topic }: { readonly one: string; readonly topic: string },
    known: readonly string[] | undefined,
  ): string | undefined =>
    known === undefined || known.includes(name)
      ? name
      : unknown(
          code,
          `${quoted(name)} is not a ${one} in the data`,
          () => suggestion(name, known) ?? `"sourcewise data list ${topic}" shows them`,
        );
  switch (spec.to) {
    case 'work':
      return names.work.has(name)
        ? name
        : unknown('SW2203', `there is no work item ${quoted(name)}`, like([...names.work]));
    case 'option': {
      if (names.options.has(name)) return name;
      const kind = kindOf(name);
      return (
        kind ??
        unknown(
          'SW2202',
          `${quoted(name)} is neither an option here nor a kind`,
          () => kindHint(name) ?? suggestion(name, [...names.options, ...kindNames()]),
        )
      );
    }
    case 'option-or-all': {
      const kind = kindOf(name);
      if (name === 'all' || names.options.has(name)) return name;
      if (kind !== undefined && names.options.has(kind)) return kind;
      return unknown('SW2202', `there is no option ${quoted(name)}`, like([...names.options, 'all']));
    }
    case 'function':
      return inData('SW2204', { one: 'function', topic: 'functions' }, names.known.functions);
    case 'role':
      return inData('SW2205', { one: 'role', topic: 'roles' }, names.known.roles);
    case 'country':
      return inData('SW2206', { one: 'country', topic: 'countries' }, names.known.countries);
  }
}
