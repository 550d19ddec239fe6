import { foundAmong } from './check-mixes.ts';
import type { Lets } from './lets.ts';
import type { Locator } from './locate.ts';
import type { Fields, RawOption } from './options.ts';
import type {
  AssignedPart,
  Company,
  Correlation,
  ExtraCost,
  Option,
  QuantityInput,
  Scenario,
  Spike,
  Volume,
  WorkItem,
} from './types.ts';

/** What was found beside the fields. */
interface Checked {
  readonly lets: Lets;
  readonly locator: Locator;
  readonly file: string;
  readonly correlations: readonly Correlation[];
}

/** The typed scenario from the values that the checks read; only called when there was no problem. */
export function assemble(fields: Fields, { lets, locator, file, correlations }: Checked): Scenario {
  const work = Object.entries(fields['work'] as Record<string, Fields>).map(([id, item]) => workItemOf(id, item));
  const values = Object.create(null) as Record<string, QuantityInput>;
  for (const name of lets.names) {
    const value = lets.narrowed(name);
    if (value) values[name] = value;
  }
  // the fields are ours alone: they are completed in place, since copying costs more than reading them did
  const { options, today, company, extraCosts } = fields;
  const raw = options as RawOption[];
  const completed: Partial<Scenario> = {
    file,
    schema: 1,
    company: { country: 'US', ...(company as Partial<Company> | undefined) },
    let: values,
    work,
    options: raw.map((option) => optionOf(option.id, `options.${option.place}`, withAmong(option, raw))),
    extraCosts: ((extraCosts ?? []) as Fields[]).map(
      (cost, index) => Object.assign(cost, { path: `extra_costs.${index}` }) as unknown as ExtraCost,
    ),
    correlations,
    require: (fields['require'] ?? []) as Scenario['require'],
    expect: (fields['expect'] ?? []) as Scenario['expect'],
    positionOf: (path) => locator.positionOf(path),
    keyPositionOf: (path) => locator.keyPositionOf(path),
    textOf: (path) => locator.textOf(path),
    sourceOf: (path) => locator.sourceOf(path),
    letNameOf: (path) => {
      const word = locator.wordAt(path);
      return word !== undefined && lets.get(word) ? word : undefined;
    },
  };
  if (today !== undefined) fields['today'] = todayOf(today, work);
  return Object.assign(fields, completed) as unknown as Scenario;
}

function workItemOf(id: string, item: Fields): WorkItem {
  if (item['volume'] !== undefined) item['volume'] = volumeOf(item['volume'] as Fields);
  if (item['once'] === false) delete item['once'];
  return Object.assign(item, { id, path: `work.${id}` }) as unknown as WorkItem;
}

function volumeOf(volume: Fields): Volume {
  if ('unit' in volume || 'expression' in volume) return { now: volume as unknown as QuantityInput };
  const { spike, ...rest } = volume;
  if (spike === undefined) return rest as Volume;
  return { ...(rest as Volume), spikes: (Array.isArray(spike) ? spike : [spike]) as Spike[] };
}

function todayOf(today: unknown, work: readonly WorkItem[]): Record<string, string> {
  const result = Object.create(null) as Record<string, string>;
  if (typeof today !== 'string') return Object.assign(result, today);
  for (const { id } of work) result[id] = today;
  return result;
}

/** A mix that is to be found says among which options. */
function withAmong({ id, fields }: RawOption, options: readonly RawOption[]): Fields {
  if (fields['find'] === undefined) return fields;
  const kinds = options.map((option) => ({ id: option.id, kind: option.fields['kind'] }));
  return Object.assign(fields, { among: foundAmong({ id, among: fields['among'] as string[] | undefined }, kinds) });
}

function optionOf(id: string, path: string, fields: Fields): Option {
  const option = Object.assign(fields, { id, path }) as unknown as Option;
  const { assign } = fields;
  if (assign === undefined) return option;
  const parts = Object.create(null) as Record<string, AssignedPart[]>;
  for (const [work, assigned] of Object.entries(assign as Record<string, unknown>)) {
    const at = `${path}.assign.${work}`;
    if (Array.isArray(assigned))
      parts[work] = (assigned as Fields[]).map((part, index) =>
        partOf(part, `${at}.${index}`, `${id}-${work}-${index + 1}`),
      );
    else parts[work] = [{ path: at, source: sourceOf(assigned, at, `${id}-${work}`) }];
  }
  fields['assign'] = parts;
  return option;
}

function partOf(part: Fields, path: string, id: string): AssignedPart {
  const { source, ...rest } = part;
  return { path, ...(rest as Partial<AssignedPart>), source: sourceOf(source, `${path}.source`, id) };
}

/** A name, or an option in place, which is called like its place. */
function sourceOf(source: unknown, path: string, id: string): string | Option {
  return typeof source === 'string' ? source : optionOf(id, path, source as Fields);
}
