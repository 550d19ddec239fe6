/**
 * The compact form of the schema that valid scenarios are checked by. It is generated from the zod definition
 * (`schema.ts`) into `schema-table.ts`; leaf specs stand there as annotations.
 */
export type Spec = ObjectSpec | FormsSpec | RecordSpec | ListSpec | EitherSpec | LeafSpec | OptionsSpec;

export interface ObjectSpec {
  readonly t: 'object';
  readonly keys: Readonly<Record<string, Spec>>;
  /** Keys that must be there. */
  readonly need?: readonly string[];
  /** Name of a check across keys (cross-checks.ts). */
  readonly also?: string;
}

/** What is to be known of a kind of option beside its keys. */
export interface KindTraits {
  /**
   * Where it is done when the file names no country: at home where silent, `abroad`, `anywhere` (by somebody from a market
   * that pays in dollars), or `nowhere` (by nobody who could be on site).
   */
  readonly where?: 'abroad' | 'anywhere' | 'nowhere';
  /** What it does not do stays undone: nobody stands in, and no mix is made of it. */
  readonly undone?: true;
}

/** One of several objects; the keys of `forms` decide which. The first form that takes all deciding keys given wins. */
export interface FormsSpec {
  readonly t: 'forms';
  readonly forms: Readonly<Record<string, ObjectSpec>>;
}

/** A mapping with names of the user as keys. */
export interface RecordSpec {
  readonly t: 'record';
  readonly of: Spec;
  /** What the keys name: something new, or something of the scenario. */
  readonly names: 'work' | 'option' | 'let' | 'work-ref' | 'levy';
  readonly least?: number;
  /** 1000 where silent. */
  readonly most?: number;
}

export interface ListSpec {
  readonly t: 'list';
  readonly of: Spec;
  readonly least?: number;
  readonly most?: number;
  /** Name of a check across items (cross-checks.ts). */
  readonly also?: string;
}

/** Told apart by how it is written: as plain value, mapping or list. */
export interface EitherSpec {
  readonly t: 'either';
  /** For true and false; `scalar` takes all other plain values. */
  readonly flag?: FlagSpec;
  readonly scalar?: Spec;
  readonly map?: Spec;
  readonly list?: Spec;
}

/** The options of a scenario, or one option written in place. */
interface OptionsSpec {
  readonly t: 'options' | 'option';
}

export type LeafSpec =
  | QuantitySpec
  | RateSpec
  | NumberSpec
  | TextSpec
  | WordSpec
  | FlagSpec
  | TimetableSpec
  | ServiceLevelSpec
  | RefSpec;

export interface QuantitySpec {
  readonly t: 'quantity';
  /** Shapes (`units/shape.ts`) that fit; `any` for values of `let`. */
  readonly is: readonly string[];
  /** Bounds in canonical units; the lower one is 0 where silent, `null` where there is none. */
  readonly min?: number | null;
  readonly max?: number;
  /** Whether zero is out of bounds, too. */
  readonly positive?: boolean;
  /** In canonical units a whole number, not a range. */
  readonly whole?: boolean;
  readonly eg?: readonly string[];
}

export interface RateSpec {
  readonly t: 'rate';
  /** Whether it may be below zero. */
  readonly negative?: boolean;
  /** Most that it may be, as a share of a year. */
  readonly max?: number;
}

/** A plain number that shapes the model: a month, a rating. */
export interface NumberSpec {
  readonly t: 'number';
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
  /** Whether zero is out of bounds, too: a weight. */
  readonly positive?: boolean;
}

export interface TextSpec {
  readonly t: 'text';
  /** Most characters. */
  readonly most: number;
  /** Whether line breaks are fine. */
  readonly lines?: boolean;
  readonly form?: 'month' | 'currency' | 'country' | 'noun' | 'path';
  /** A formula stays text with its place. */
  readonly formula?: boolean;
}

export interface WordSpec {
  readonly t: 'word';
  readonly words: readonly string[];
}

interface FlagSpec {
  readonly t: 'flag';
}

export interface TimetableSpec {
  readonly t: 'timetable';
  /** Whether `rest` and `overflow` are allowed: the hours of a part of the work. */
  readonly part?: boolean;
}

/** A share to be answered in a time: `80% in 20 s`. */
interface ServiceLevelSpec {
  readonly t: 'service-level';
}

export interface RefSpec {
  readonly t: 'ref';
  /** `option`: an option or a kind; `option-or-all`: an option of the scenario, or `all`. */
  readonly to: 'work' | 'option' | 'option-or-all' | 'function' | 'role' | 'country';
}

/** The whole table: the scenario, and the keys of each kind of option. */
export interface SchemaTable {
  readonly root: ObjectSpec;
  readonly kinds: Readonly<Record<string, ObjectSpec>>;
  /** By kind; of most there is nothing more to be known. */
  readonly traits: Readonly<Record<string, KindTraits>>;
  readonly aliases: Readonly<Record<string, string>>;
}
