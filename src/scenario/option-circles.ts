import type { CheckContext } from './context.ts';
import type { Fields, RawOption } from './options.ts';
import type { Span } from './tree.ts';

/** Adds a problem for each option that hands work to itself, directly or through others. */
export function checkOptionCircles(
  options: readonly RawOption[],
  placeOf: (option: RawOption) => Span,
  context: CheckContext,
): void {
  const needs = new Map(options.map((option) => [option.id, neededBy(option.fields)]));
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

/** Names of options that an option hands work to, those in place included. */
function neededBy(fields: Fields): string[] {
  const names: string[] = [];
  const visit = (source: unknown): void => {
    if (typeof source === 'string') names.push(source);
    else if (typeof source === 'object' && source !== null) names.push(...neededBy(source as Fields));
  };
  visit(fields['residualBy']);
  for (const assigned of Object.values((fields['assign'] ?? {}) as Fields)) {
    if (Array.isArray(assigned)) for (const part of assigned as Fields[]) visit(part['source']);
    else visit(assigned);
  }
  return names;
}
