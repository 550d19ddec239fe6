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
  const names = path.split('.');
  const boundsIn = boundsFor(unit);
  if (names[0] !== 'options') return firstAt(schemaTable.root, { names, from: 0 }, ANYTHING, boundsIn);
  return firstOf(Object.values(schemaTable.kinds), (kind) => firstAt(kind, { names, from: 2 }, ANYTHING, boundsIn));
}

/**
 * Whether a scenario can write one value of a unit at a path (`company.sublet`; `options.*.wage`, for an option that is
 * given). It cannot where a number has the path of a field that it is only a part of, or of none, or where the field
 * makes sense only beside others that are not written.
 */
export function takesValue(path: string, unit: Unit, option: Option | null): boolean {
  const names = path.split('.');
  if (names[0] !== 'options')
    return firstAt(schemaTable.root, { names, from: 0 }, ANYTHING, boundsFor(unit)) !== undefined;
  const kind = option && schemaTable.kinds[option.kind];
  if (!kind || !firstAt(kind, { names, from: 2 }, { value: option }, boundsFor(unit))) return false;
  return !isProvided(option) || hasUseFor(option, names.slice(2));
}

/** What the scenario has at a place: a value that was read, undefined where nothing stands there. */
interface Written {
  readonly value: unknown;
}

/** As if everything that could be needed were written. */
const ANYTHING = null;

/** The names of a path from one on. */
interface Way {
  readonly names: readonly string[];
  readonly from: number;
}

/** What is first found in the specs of what may stand at the end of a way below a spec, beside what is written. */
function firstAt<T>(spec: Spec, way: Way, written: Written | null, find: (spec: Spec) => T | undefined): T | undefined {
  const { names, from } = way;
  const name = names[from];
  switch (spec.t) {
    case 'either':
      return firstOf([spec.scalar, spec.map, spec.list], (one) => one && firstAt(one, way, written, find));
    case 'forms':
      return firstOf(formsBeside(spec, written), (form) => firstAt(form, way, written, find));
    case 'object': {
      const field = name !== undefined && Object.hasOwn(spec.keys, name) ? spec.keys[name] : undefined;
      const isAlone = written !== ANYTHING && written.value === undefined;
      if (!field || (isAlone && spec.need?.some((needed) => needed !== name))) return undefined;
      return firstAt(field, { names, from: from + 1 }, partOf(written, name!), find);
    }
    case 'record':
    case 'list':
      return name === undefined ? undefined : firstAt(spec.of, { names, from: from + 1 }, partOf(written, name), find);
    case 'options':
    case 'option':
      return undefined;
    default:
      // a single value where a mapping may stand: `volume.now` of `volume: 5 calls/month`
      return name === undefined || (name === 'now' && from === names.length - 1) ? find(spec) : undefined;
  }
}

/** What is found first, going through some things. */
function firstOf<T, R>(things: readonly T[], find: (thing: T) => R | undefined): R | undefined {
  for (const thing of things) {
    const found = find(thing);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The form that is written, or all where none is. */
function formsBeside({ forms }: FormsSpec, written: Written | null): ObjectSpec[] {
  const form = fieldOf(written, 'form');
  return Object.entries(forms).flatMap(([name, spec]) =>
    form === undefined || form === camelCase(name) ? [spec] : [],
  );
}

function partOf(written: Written | null, name: string): Written | null {
  return written === ANYTHING ? ANYTHING : { value: fieldOf(written, camelCase(name)) };
}

function fieldOf(written: Written | null, name: string): unknown {
  const value = written?.value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** Gives the bounds of a spec that takes values of a unit. */
function boundsFor(unit: Unit): (spec: Spec) => Bounds | undefined {
  const isRate = /^%.*\/year$/.test(unit.text) || unit === PERCENT_A_YEAR;
  const isShare = unit === PERCENT || unit.text === '%';
  const shape = shapeOf(unit);
  return (spec) => {
    if (spec.t === 'rate') {
      return isRate ? { low: spec.negative ? -1 : 0, high: spec.max ?? Number.POSITIVE_INFINITY } : undefined;
    }
    if (spec.t !== 'quantity' || isRate) return undefined;
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
  };
}
