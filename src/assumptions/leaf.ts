import type { Position } from '../diagnostics/diagnostic.ts';
import type { Uncertain } from '../units/quantity.ts';
import type { Period } from '../units/rate-text.ts';
import type { Unit } from '../units/unit.ts';
import type { Doubt } from './doubt.ts';

/** Where a number comes from. */
type Provenance =
  | { readonly origin: 'given'; readonly at: Position | null; readonly source: string | null }
  | {
      readonly origin: 'default';
      /** Data entry, `overheads.health.single.employer-cost`. */
      readonly entry: string;
      readonly source: string;
      readonly url: string | null;
      readonly asOf: string;
      readonly confidence: 'confirmed' | 'recalled';
      /** Why the range is wider than the source has it. */
      readonly doubt: Doubt | null;
      /** File of the user's own pack when it overrides the shipped value. */
      readonly ownPack: string | null;
    }
  | {
      readonly origin: 'assumed';
      /** The documented convention in a sentence. */
      readonly rule: string;
    };

/**
 * A number that enters the graph. Two options that fall back on the same data entry share one leaf (the id is the
 * entry), so that they also share its uncertainty.
 */
export interface Leaf {
  /** Path in the scenario file when given (`options.front-desk.wage`), else the data entry or convention. */
  readonly id: string;
  /** Where a scenario would set it. */
  readonly path: string;
  readonly label: string;
  /** In canonical units: hours of work, months, whole currency units. */
  readonly value: Uncertain;
  /** How people write it. */
  readonly unit: Unit;
  /** As the file writes it; null or absent where the file gives none. */
  readonly text?: string | null;
  /** A value for each month (index 0 = upfront); absent for one number. */
  readonly series?: readonly number[];
  readonly provenance: Provenance;
}

/** A value that the file gives as a formula over `let` names. */
export interface GivenFormula {
  readonly formula: string;
  readonly at: Position;
  readonly path: string;
  readonly label: string;
}

/** A rate that the file gives by a `let` name alone: the share a period that stands there, which formulas may read, too. */
export interface NamedRate {
  readonly share: Leaf;
  readonly period: Period;
}
