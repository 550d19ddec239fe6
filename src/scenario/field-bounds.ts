import { shapeOf } from '../units/shape.ts';
import { PERCENT, PERCENT_A_YEAR, type Unit } from '../units/unit.ts';
import { hasUseFor } from './check-engagement.ts';
import { isProvided } from './kind-traits.ts';
import { camelCase } from './names.ts';
import type { Option } from './option-types.ts';
import { schemaTable } from './schema-table.ts';
import type { FormsSpec, ObjectSpec, Spec } from './spec.ts';

/** Least and most that a value may be, in canonical units; infinite where there is no bound. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The hard bounds of the field at a path (`options.front-desk.attrition`; `*` stands for any name), when it takes values
 * of a unit: a default may stand under the path of a field that it is only a part of.
 */
export function boundsAt(path: string, unit: Unit): Bounds | undefined {
  const [first, , ...rest] = path.split('.');
  const roots: readonly (readonly [Spec, readonly string[]])[] =
    first === 'options'
      ? Object.values(schemaTable.kinds).map((kind) => [kind, rest])
      : [[schemaTable.root, path.split('.')]];
  for (const [root, names] of roots) {
    for (const spec of specsAt(root, names, ANYTHING)) {
      const bounds = boundsOf(spec, unit);
      if (bounds) return bounds;
    }
  }
  return undefined;
}

/**
 * Whether a scenario can write one value of a unit at a path (`company.sublet`; `options.*.wage`, for an option that is
 * given). It cannot where a number has the path of a field that it is only a part of, or of none, or where the field
 * makes sense only beside others that are not written.
 */
export function takesValue(path: string, unit: Unit, option: Option | null): boolean {
  const [first, , ...rest] = path.split('.');
  const [root, names, written] =
    first === 'options'
      ? [option && schemaTable.kinds[option.kind], rest, { value: option }]
      : [schemaTable.root, path.split('.'), ANYTHING];
  if (!root || !specsAt(root, names, written).some((spec) => boundsOf(spec, unit) !== undefined)) return false;
  return !option || !isProvided(option) || hasUseFor(option, rest);
}

/** What the scenario has at a place: a value that was read, undefined where nothing stands there. */
interface Written {
  readonly value: unknown;
}

/** As if everything that could be needed were written. */
const ANYTHING = null;

/** Everything that may stand at the end of a path below a spec, beside what is written. */
function specsAt(spec: Spec, names: readonly string[], written: Written | null): Spec[] {
  const [name, ...rest] = names;
  switch (spec.t) {
    case 'either':
      return [spec.scalar, spec.map, spec.list].flatMap((one) => (one ? specsAt(one, names, written) : []));
    case 'forms':
      return formsBeside(spec, written).flatMap((form) => specsAt(form, names, written));
    case 'object': {
      const field = name !== undefined && Object.hasOwn(spec.keys, name) ? spec.keys[name] : undefined;
      const isAlone = written !== ANYTHING && written.value === undefined;
      if (!field || (isAlone && spec.need?.some((needed) => needed !== name))) return [];
      return specsAt(field, rest, partOf(written, name!));
    }
    case 'record':
    case 'list':
      return name === undefined ? [] : specsAt(spec.of, rest, partOf(written, name));
    case 'options':
    case 'option':
      return [];
    default:
      // a single value where a mapping may stand: `volume.now` of `volume: 5 calls/month`
      return names.length === 0 || (names.length === 1 && name === 'now') ? [spec] : [];
  }
}

/** The form that is written, or all where none is. */
function formsBeside({ forms }: FormsSpec, written: Written | null): ObjectSpec[] {
  const { form } = fieldsOf(written);
  return Object.entries(forms).flatMap(([name, spec]) =>
    form === undefined || form === camelCase(name) ? [spec] : [],
  );
}

function partOf(written: Written | null, name: string): Written | null {
  return written === ANYTHING ? ANYTHING : { value: fieldsOf(written)[camelCase(name)] };
}

function fieldsOf(written: Written | null): Readonly<Record<string, unknown>> {
  return typeof written?.value === 'object' && written.value !== null ? { ...written.value } : {};
}

function boundsOf(spec: Spec, unit: Unit): Bounds | undefined {
  const isRate = /^%.*\/year$/.test(unit.text) || unit === PERCENT_A_YEAR;
  if (spec.t === 'rate') {
    if (!isRate) return undefined;
    return { low: spec.negative ? -1 : 0, high: spec.max ?? Number.POSITIVE_INFINITY };
  }
  if (spec.t !== 'quantity' || isRate) return undefined;
  const isShare = unit === PERCENT || unit.text === '%';
  const shape = shapeOf(unit);
  const fits = spec.is.some((is) => {
    if (is === 'share') return isShare || unit.text === '';
    if (is === 'count' || is === 'days') return shape === 'number' && !isShare;
    return is === 'months' ? shape === 'month' : is === shape;
  });
  if (!fits) return undefined;
  return {
    low: spec.min === null ? Number.NEGATIVE_INFINITY : (spec.min ?? 0),
    high: spec.max ?? Number.POSITIVE_INFINITY,
  };
}
