import { z } from 'zod';
import type { crossChecks } from '../cross-checks.ts';
import { ANNOTATION, text } from '../fields.ts';
import type { KindTraits } from '../spec.ts';
import { crossCheckFits } from '../zod-bridge.ts';
import { automate } from './automate.ts';
import { diy } from './diy.ts';
import { employee } from './employee.ts';
import { freelance } from './freelance.ts';
import { multiSource } from './multi-source.ts';
import { outsource } from './outsource.ts';
import { sharedServices } from './shared-services.ts';
import { sharing } from './sharing.ts';
import { statusQuo } from './status-quo.ts';

/** Every kind of option: its keys and what it is. A new kind is a file beside this one and an entry here. */
export const kindShapes = {
  diy: { keys: diy, about: 'The founder does it.' },
  employee: { keys: employee, about: 'Somebody is hired.' },
  outsource: { keys: outsource, about: 'A provider of services does it.', also: 'engagement' },
  offshore: {
    keys: outsource,
    about: 'A provider of services abroad does it.',
    also: 'engagement',
    is: { where: 'abroad' },
  },
  'multi-source': { keys: multiSource(() => anyOption), about: 'Several options share the work.' },
  freelance: { keys: freelance, about: 'Somebody from a marketplace does it.', is: { where: 'anywhere' } },
  sharing: { keys: sharing, about: 'An employee is shared with other companies.' },
  'shared-services': { keys: sharedServices, about: 'Somebody who is here already does it, too.' },
  'status-quo': { keys: statusQuo, about: 'It stays as it is.', is: { undone: true } },
  automate: { keys: automate, about: 'Software does it.', is: { where: 'nowhere' } },
} satisfies Record<string, KindShape>;

interface KindShape {
  readonly keys: z.ZodRawShape;
  readonly about: string;
  readonly also?: keyof typeof crossChecks;
  /** What is to be known of it beside its keys, wherever options are read. */
  readonly is?: KindTraits;
}

export type KindName = keyof typeof kindShapes;

/** What is to be known of kinds beside their keys, by kind. */
export const kindTraits: Readonly<Record<string, KindTraits>> = Object.fromEntries(
  Object.entries<KindShape>(kindShapes).flatMap(([kind, { is }]) => (is ? [[kind, is]] : [])),
);

/** Other names of kinds that people use. */
export const kindAliases = {
  hybrid: 'multi-source',
  'co-sourcing': 'multi-source',
  fractional: 'sharing',
  'role-combining': 'shared-services',
  'do-nothing': 'status-quo',
} as const satisfies Record<string, KindName>;

const id = text('Name of the option; in a list only.', { most: 64 }).optional();

/** Schema of an option whose kind is one of the names; `needed` when nothing else says the kind. */
function optionOf(kind: KindName, names: readonly string[], needed: boolean) {
  const { keys, about } = kindShapes[kind];
  const name = z
    .enum(names as [string, ...string[]])
    .meta({ description: 'Kind of option.', [ANNOTATION]: { t: 'word', words: names } });
  return checked(kind, z.strictObject({ kind: needed ? name : name.optional(), ...keys }), {
    id: needed ? kind : `${kind}-by-name`,
    description: about,
  });
}

/** The schema of a kind with its check across keys. */
function checked<T extends z.ZodObject>(kind: KindName, schema: T, about: { id: string; description: string }): T {
  const { also }: KindShape = kindShapes[kind];
  if (also === undefined) return schema.meta(about);
  return schema.refine((value) => crossCheckFits(also, value)).meta({ ...about, [ANNOTATION]: { also } });
}

function namesOf(kind: KindName): string[] {
  return [
    kind,
    ...Object.entries(kindAliases)
      .filter(([, name]) => name === kind)
      .map(([alias]) => alias),
  ];
}

const names = Object.keys(kindShapes) as KindName[];

/** Options that say their kind. */
export const kindSchemas = Object.fromEntries(
  names.map((kind) => [kind, optionOf(kind, namesOf(kind), true)]),
) as unknown as Record<KindName, z.ZodObject<{ kind: z.ZodType<string> }>>;

/** An option that says its kind. */
const anyOption: z.ZodType = z.union(Object.values(kindSchemas) as unknown as readonly [z.ZodType, ...z.ZodType[]]);

/** An item of a list of options: the same, with an `id`. */
export const listedOption: z.ZodType = z.union(
  names.map((kind) =>
    checked(kind, kindSchemas[kind].safeExtend({ id }), {
      id: `${kind}-listed`,
      description: kindShapes[kind].about,
    }),
  ) as unknown as readonly [z.ZodType, ...z.ZodType[]],
);

/** Options by id; where the id is the name of a kind, `kind` may be left out and the value be empty. */
export const optionsById: z.ZodType = z
  .object(
    Object.fromEntries(
      names.flatMap((kind) => {
        const byName = z.union([z.null(), optionOf(kind, namesOf(kind), false), anyOption]).optional();
        return namesOf(kind).map((name) => [name, byName.meta({ description: kindShapes[kind].about })]);
      }),
    ),
  )
  .catchall(anyOption);
