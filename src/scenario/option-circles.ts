import { foundAmong, sourcesIn } from './check-mixes.ts';
import type { CheckContext } from './context.ts';
import type { Fields, RawOption } from './options.ts';
import type { Span } from './tree.ts';

/** Adds a problem for each option that hands work to itself, directly or through others. */
export function checkOptionCircles(
  options: readonly RawOption[],
  placeOf: (option: RawOption) => Span,
  context: CheckContext,
): void {
  const needs = new Map(options.map((option) => [option.id, neededBy(option, options)]));
  for (const option of options) {
    const seen = new Set<string>();
    const open = [...(needs.get(option.id) ?? [])];
    while (open.length > 0) {
      const next = open.pop()!;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    if (seen.has(option.id))
      context.problems.add(
        'SW2210',
        placeOf(option),
        `the option \`${option.id}\` hands work to itself`,
        'hand the work to another option',
      );
  }
}

/** Names of options that an option hands work to, or may come to hand it to. */
function neededBy({ id, fields }: RawOption, options: readonly RawOption[]): readonly string[] {
  const named = namesIn(fields);
  if (fields['find'] === undefined) return named;
  const among = fields['among'] as string[] | undefined;
  return [
    ...named,
    ...foundAmong(
      { id, among },
      options.map((other) => ({ id: other.id, kind: other.fields['kind'] })),
    ),
  ];
}

/** Names of options in the assignments, those of options in place included. */
function namesIn(fields: Fields): string[] {
  return sourcesIn(fields).flatMap((source) => (typeof source === 'string' ? [source] : namesIn(source)));
}
