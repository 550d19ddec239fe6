import type { RawFact, RawFactPack, RawRemark } from '../schema/fact.ts';
import type { Catalogue, Fact, PackName } from '../types.ts';
import { camelKeys } from './camel.ts';

export type Remark = Catalogue['remarks'][number];

/** A validated entry in its run-time form. */
export function compileFact(raw: RawFact, pack: PackName, section: string): Fact {
  return entry(raw, pack, section) as Fact;
}

/** All figures of a pack by order of the file, and apart from them the findings that have no number. */
export function compileFacts(pack: PackName, sections: RawFactPack): { facts: Fact[]; remarks: Remark[] } {
  const facts: Fact[] = [];
  const remarks: Remark[] = [];
  for (const [key, rows] of Object.entries(sections)) {
    if (key === 'meta') continue;
    for (const raw of rows) {
      const item = entry(raw, pack, key.replaceAll('_', '-'));
      if (raw.value === null) remarks.push(item as Remark);
      else facts.push(item as Fact);
    }
  }
  return { facts, remarks };
}

function entry(raw: RawFact | RawRemark, pack: PackName, section: string): unknown {
  const item = camelKeys(raw) as Record<string, unknown>;
  return { ...item, asOf: String(raw.as_of), pack, section };
}
