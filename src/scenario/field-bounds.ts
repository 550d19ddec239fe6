import { shapeOf } from '../units/shape.ts';
import { PERCENT, PERCENT_A_YEAR, type Unit } from '../units/unit.ts';
import { schemaTable } from './schema-table.ts';
import type { Spec } from './spec.ts';

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
    for (const spec of specsAt(root, names)) {
      const bounds = boundsOf(spec, unit);
      if (bounds) return bounds;
    }
  }
  return undefined;
}

/** Everything that may stand at the end of a path below a spec. */
function specsAt(spec: Spec, names: readonly string[]): Spec[] {
  const [name, ...rest] = names;
  switch (spec.t) {
    case 'either':
      return [spec.scalar, spec.map, spec.list].flatMap((one) => (one ? specsAt(one, names) : []));
    case 'forms':
      return Object.values(spec.forms).flatMap((form) => specsAt(form, names));
    case 'object': {
      const field = name !== undefined && Object.hasOwn(spec.keys, name) ? spec.keys[name] : undefined;
      return field ? specsAt(field, rest) : [];
    }
    case 'record':
    case 'list':
      return name === undefined ? [] : specsAt(spec.of, rest);
    case 'options':
    case 'option':
      return [];
    default:
      // a single value where a mapping may stand: `volume.now` of `volume: 5 calls/month`
      return names.length === 0 || (names.length === 1 && name === 'now') ? [spec] : [];
  }
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
