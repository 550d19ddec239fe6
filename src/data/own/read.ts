import type { ZodType } from 'zod';
import { listed } from '../../units/words.ts';
import { compileFact } from '../compile/facts.ts';
import { compileFunction } from '../compile/functions.ts';
import { compileFx, compileJurisdiction } from '../compile/jurisdiction.ts';
import { compileAverage, compileWage } from '../compile/wages.ts';
import type { OwnPacks } from '../files.ts';
import type { Jurisdiction } from '../jurisdiction-types.ts';
import { fact } from '../schema/fact.ts';
import { functionEntry } from '../schema/functions.ts';
import { jurisdiction as jurisdictionSchema } from '../schema/jurisdiction.ts';
import { ownJurisdiction } from '../schema/own.ts';
import { average, wage } from '../schema/wages.ts';
import type { DataStore, Fact, FunctionEntry, FxRate, NationalAverage, WageEntry } from '../types.ts';
import { check } from './check.ts';
import { type LocatedFile, locate, type OwnPackProblem, type Path } from './locate.ts';
import { allPaths, mergeJurisdiction } from './merge.ts';

export type { OwnPackProblem };

export interface OwnPackResult {
  packs: OwnPacks;
  /** Every fault of every file; an entry with a fault is left out, the others count. */
  problems: readonly OwnPackProblem[];
}

/**
 * Reads own packs from their texts, by file name in order. `jurisdictions/<cc>.yaml` changes or adds a country; any
 * other file holds lists: `functions`, `national_averages`, `wages` (or `wages_<cc>`), all other keys facts.
 */
export function readOwnPacks(texts: ReadonlyMap<string, string>, shipped: DataStore): OwnPackResult {
  const reader = new Reader(shipped);
  for (const [name, text] of texts) {
    const file = locate(name, text);
    reader.problems.push(...file.problems);
    if (file.problems.length > 0 || file.value === null || file.value === undefined) continue;
    if (/(^|[\\/])jurisdictions[\\/][^\\/]+$/.test(name)) reader.jurisdiction(file);
    else reader.lists(file);
  }
  return { packs: reader.packs, problems: reader.problems };
}

/** Parts of a fact beside its value that formulas read, with their keys in a file. */
const READ_PARTS = [
  ['burdenMultiplier', 'burden_multiplier'],
  ['componentsUsdPerHour', 'components_usd_per_hour'],
  ['outsourced', 'outsourced'],
] as const;
const READ_COMPONENTS = [
  ['wages', 'wages'],
  ['benefits', 'benefits'],
  ['paidLeave', 'paid_leave'],
] as const;

class Reader {
  readonly problems: OwnPackProblem[] = [];
  readonly packs = {
    facts: new Map<string, Fact>(),
    functions: new Map<string, FunctionEntry>(),
    wages: new Map<string, WageEntry[]>(),
    averages: new Map<string, NationalAverage>(),
    jurisdictions: new Map<string, Jurisdiction>(),
    fx: new Map<string, FxRate>(),
    origins: new Map<string, string>(),
  } satisfies OwnPacks;
  readonly #shipped: DataStore;

  constructor(shipped: DataStore) {
    this.#shipped = shipped;
  }

  jurisdiction(file: LocatedFile): void {
    const code = (file.value as { jurisdiction?: unknown }).jurisdiction;
    const known = typeof code === 'string' ? this.#shipped.jurisdiction(code) : undefined;
    if (known) {
      const read = this.#check(ownJurisdiction, file.value, file, []);
      if (!read) return;
      const merged = mergeJurisdiction(known, read);
      const { incomplete } = merged;
      this.problems.push(...incomplete.map(({ path, message }) => ({ message, at: file.at(path) })));
      if (incomplete.length === 0) this.#keep(file, merged.jurisdiction, merged.paths, read.fx);
      return;
    }
    const read = this.#check(jurisdictionSchema, file.value, file, []);
    if (read) this.#keep(file, compileJurisdiction(read), allPaths(read), read.fx);
  }

  lists(file: LocatedFile): void {
    if (typeof file.value !== 'object' || Array.isArray(file.value)) {
      this.#problem(file, [], 'a data file is a mapping of headings to lists of entries');
      return;
    }
    for (const [key, rows] of Object.entries(file.value as object)) {
      if (key === 'meta') continue;
      if (!Array.isArray(rows)) {
        this.#problem(file, [key], `${key}: a list of entries is expected`);
        continue;
      }
      for (const [index, row] of rows.entries()) this.#entry(file, key, row, [key, index]);
    }
  }

  #entry(file: LocatedFile, key: string, row: unknown, path: Path): void {
    if (key === 'functions') {
      const read = this.#check(functionEntry, row, file, path);
      if (!read || !this.#claim(`functions.${read.id}`, file, path)) return;
      this.packs.functions.set(read.id, compileFunction(read));
      this.packs.origins.set(`functions.${read.id}.minutes-per-unit`, file.file);
    } else if (key === 'national_averages') {
      const read = this.#check(average, row, file, path);
      if (read && this.#claim(read.id, file, path)) this.packs.averages.set(read.country, compileAverage(read));
    } else if (key === 'wages' || key.startsWith('wages_')) {
      const read = this.#check(wage, row, file, path);
      if (!read || !this.#claim(read.id, file, path)) return;
      this.packs.wages.set(read.country, [...(this.packs.wages.get(read.country) ?? []), compileWage(read)]);
    } else {
      const read = this.#check(fact, row, file, path);
      if (!read || !this.#claim(read.id, file, path)) return;
      const own = this.#fact(read, key);
      const lacks = this.#missingParts(own);
      if (lacks.length === 0) this.packs.facts.set(read.id, own);
      else this.#problem(file, path, `${own.id} lacks ${listed(lacks)}, which costs follow from`);
    }
  }

  /** A changed fact stays under its heading, a new one stands under that of its file. */
  #fact(raw: Parameters<typeof compileFact>[0], key: string): Fact {
    const known = this.#shipped.fact(raw.id);
    return known ? compileFact(raw, known.pack, known.section) : compileFact(raw, 'own', key.replaceAll('_', '-'));
  }

  /** Parts of the shipped fact of the same id that formulas read, and that the own one would leave them without. */
  #missingParts(own: Fact): string[] {
    const known = this.#shipped.fact(own.id);
    if (!known) return [];
    const missing = (part: keyof Fact): boolean => known[part] !== undefined && own[part] === undefined;
    const parts = READ_PARTS.filter(([part]) => missing(part)).map(([, key]) => key);
    const components = own.componentsUsdPerHour;
    const inside = components ? READ_COMPONENTS.filter(([part]) => components[part] === undefined) : [];
    return [...parts, ...inside.map(([, key]) => `components_usd_per_hour.${key}`)].map((key) => `'${key}'`);
  }

  #keep(file: LocatedFile, jurisdiction: Jurisdiction, paths: readonly string[], fx: RawFx): void {
    const { code, currency } = jurisdiction;
    if (!this.#claim(`jurisdictions.${code}`, file, ['jurisdiction'])) return;
    this.packs.jurisdictions.set(code, jurisdiction);
    for (const path of paths) this.packs.origins.set(path, file.file);
    if (fx) this.packs.fx.set(currency, compileFx(code, currency, fx));
  }

  /** The id is this file's from now on, unless another entry already has it. */
  #claim(id: string, file: LocatedFile, path: Path): boolean {
    const other = this.packs.origins.get(id);
    if (other === undefined) {
      this.packs.origins.set(id, file.file);
      return true;
    }
    this.#problem(file, path, `${id} is already declared in ${other}`);
    return false;
  }

  #check<T>(schema: ZodType<T>, value: unknown, file: LocatedFile, base: Path): T | undefined {
    const result = check(schema, value, file, base);
    if (result.ok) return result.data;
    this.problems.push(...result.problems);
    return undefined;
  }

  #problem(file: LocatedFile, path: Path, message: string): void {
    this.problems.push({ message, at: file.at(path) });
  }
}

type RawFx = Parameters<typeof compileFx>[2] | undefined;
