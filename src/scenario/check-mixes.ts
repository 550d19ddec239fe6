import type { CheckContext } from './context.ts';
import { isMadeOfOthers, traitsOf } from './kind-traits.ts';
import type { Fields, RawOption } from './options.ts';
import { quoted } from './problems.ts';
import type { MapNode, Node, Span } from './tree.ts';

/** Where an option stands: its name, and its keys when it has any. */
export interface OptionPlace {
  readonly at: Span;
  readonly node: Node;
}

/** Names of the options that a mix is found among: those it names, else every other one that does work of its own. */
export function foundAmong(
  mix: { readonly id: string; readonly among?: readonly string[] | undefined },
  options: readonly { readonly id: string; readonly kind: unknown }[],
): readonly string[] {
  if (mix.among) return [...new Set(mix.among)];
  return options
    .filter(({ id, kind }) => id !== mix.id && !isMadeOfOthers(String(kind)) && !traitsOf(String(kind)).undone)
    .map(({ id }) => id);
}

/** Options of several sources: each says its parts or wants them found, and what is to be found can be found. */
export function checkMixes(
  options: readonly RawOption[],
  root: MapNode,
  placeOf: (option: RawOption) => OptionPlace,
  context: CheckContext,
): void {
  for (const option of options) {
    if (!isMix(option.fields)) continue;
    const place = placeOf(option);
    checkNested(option.id, option.fields, place, context);
    if (option.fields['find'] !== undefined) checkFound(option, options, root, place, context);
    else if (option.fields['among'] !== undefined)
      context.problems.add('SW2007', keyOf(place, 'among'), '`among` goes with `find`', 'add `find: cheapest`');
  }
}

const isMix = ({ kind }: Fields): boolean => isMadeOfOthers(String(kind));

/** The option itself and those written in it. */
function checkNested(id: string, fields: Fields, place: OptionPlace, context: CheckContext, isInside = false): void {
  const { problems } = context;
  if (isMix(fields)) {
    const [assign, find] = [fields['assign'], fields['find']];
    if (assign === undefined && find === undefined)
      problems.add(
        'SW2002',
        place.at,
        `the option ${quoted(id)} says neither who does which work nor that it is to be found`,
        'add `assign`, or `find: cheapest`',
      );
    else if (assign !== undefined && find !== undefined)
      problems.add('SW2007', keyOf(place, 'find'), '`find` stands instead of `assign`', 'keep one of them', {
        message: 'the other is here',
        at: keyOf(place, 'assign'),
      });
    else if (find !== undefined && isInside)
      problems.add(
        'SW2222',
        place.at,
        `a part of ${quoted(id)} is itself to be found`,
        'find the whole mix in an option of its own',
      );
    if (overflowCircle(fields))
      problems.add(
        'SW2221',
        place.at,
        `the parts of ${quoted(id)} pass their overflow round in a circle`,
        'let one of them keep what it cannot take',
      );
  }
  for (const source of sourcesIn(fields)) if (typeof source === 'object') checkNested(id, source, place, context, true);
}

/** Whether two sources wait for each other: each takes, directly or through others, what the other leaves. */
function overflowCircle(fields: Fields): boolean {
  const waitsFor = new Map<unknown, Set<unknown>>();
  for (const parts of Object.values((fields['assign'] ?? {}) as Fields)) {
    if (!Array.isArray(parts)) continue;
    for (const [index, part] of (parts as Fields[]).entries()) {
      if (part['when'] !== 'overflow') continue;
      const upstream = waitsFor.get(part['source']) ?? new Set();
      for (const earlier of parts.slice(0, index) as Fields[])
        if (earlier['source'] !== part['source']) upstream.add(earlier['source']);
      waitsFor.set(part['source'], upstream);
    }
  }
  return [...waitsFor.keys()].some((start) => {
    const seen = new Set<unknown>();
    const open = [...waitsFor.get(start)!];
    while (open.length > 0) {
      const next = open.pop();
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(waitsFor.get(next) ?? []));
    }
    return seen.has(start);
  });
}

function checkFound(
  option: RawOption,
  options: readonly RawOption[],
  root: MapNode,
  place: OptionPlace,
  context: CheckContext,
): void {
  const { problems, names } = context;
  const at = keyOf(place, option.fields['among'] === undefined ? 'find' : 'among');
  const known = new Map(options.map((other) => [other.id, other.fields]));
  const among = foundAmong(
    { id: option.id, among: option.fields['among'] as string[] | undefined },
    options.map(({ id, fields }) => ({ id, kind: fields['kind'] })),
  );
  const mixed = among.find((id) => isMadeOfOthers(String(known.get(id)?.['kind'] ?? id)));
  if (mixed !== undefined) {
    problems.add('SW2222', at, `${quoted(mixed)} is made of several sources itself`, 'name its parts instead');
    return;
  }
  const asked = (option.fields['covers'] as string[] | undefined) ?? [...(names?.work ?? [])];
  for (const work of asked) {
    const does = (id: string): boolean => {
      const covers = known.get(id)?.['covers'] as string[] | undefined;
      return covers === undefined || covers.includes(work);
    };
    if (!among.some(does))
      problems.add(
        'SW2222',
        at,
        among.length === 0
          ? 'there is no other option to find a mix among'
          : `none of the options to choose from does ${quoted(work)}`,
        among.length === 0
          ? 'add options, or name kinds under `among`'
          : 'add one that covers it, or set `covers` here',
      );
    if (among.length === 0) break;
  }
  for (const key of ['today', 'filler']) {
    const value = root.entries.get(key)?.value;
    const names =
      value?.kind === 'map' ? [...value.entries.values()].map((entry) => entry.value) : value ? [value] : [];
    const named = names.find((node) => node.kind === 'scalar' && node.text.trim() === option.id);
    if (named)
      problems.add(
        'SW2222',
        named,
        `\`${key}\` names ${quoted(option.id)}, which is still to be found`,
        'name an arrangement that exists',
      );
  }
}

/** Sources of the assignments and the rest of automated work: names, or options in place. */
export function sourcesIn(fields: Fields): (string | Fields)[] {
  const assigned = Object.values((fields['assign'] ?? {}) as Fields).flatMap((one) =>
    Array.isArray(one) ? (one as Fields[]).map((part) => part['source']) : [one],
  );
  return [fields['residualBy'], ...assigned].filter((source) => source !== undefined) as (string | Fields)[];
}

function keyOf({ at, node }: OptionPlace, key: string): Span {
  return (node.kind === 'map' ? node.entries.get(key)?.key : undefined) ?? at;
}
