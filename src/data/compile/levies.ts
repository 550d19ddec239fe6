import type { DatedSource, Levy, Relief, Sourced } from '../jurisdiction-types.ts';
import type { RawLevy, RawRelief } from '../schema/levy.ts';
import { camelKeys, compact } from './camel.ts';

type RawSource = RawLevy['source'];

/** Keys of levies whose own keys are data (states, years). */
const OPAQUE = new Set(['credit_reduction']);

export function compileSource(raw: RawSource): DatedSource {
  return compact({
    title: raw.title,
    url: raw.url,
    asOf: String(raw.as_of),
    confidence: raw.confidence,
  }) as DatedSource;
}

/** Sources and remark in their run-time form; the second and third source become `moreSources`. */
export function compileSourced(raw: {
  source: RawSource;
  source2?: RawSource | undefined;
  source3?: RawSource | undefined;
  note_source?: RawSource | undefined;
  note?: string | undefined;
}): Sourced {
  const more = [raw.source2, raw.source3, raw.note_source].filter((s) => s !== undefined).map(compileSource);
  return compact({
    note: raw.note,
    source: compileSource(raw.source),
    moreSources: more.length > 0 ? more : undefined,
  }) as Sourced;
}

/** Everything else of an entry, in camelCase. */
export function rest(raw: object, opaque?: ReadonlySet<string>): Record<string, unknown> {
  const { source, source2, source3, note_source, note, ...other } = raw as Record<string, unknown>;
  return camelKeys(other, opaque) as Record<string, unknown>;
}

export function compileLevy(raw: RawLevy): Levy {
  return { ...rest(raw, OPAQUE), ...compileSourced(raw) } as Levy;
}

export function compileRelief(raw: RawRelief): Relief {
  return { ...rest(raw), ...compileSourced(raw) } as Relief;
}
