import type { Leaf } from '../../assumptions/leaf.ts';
import type { Dimension } from '../../units/dimension.ts';
import type { Unit } from '../../units/unit.ts';
import type { OperationName } from './operations.ts';

/** Axes that a node's value spans; each is paid for only where it is needed. Lanes are added by the readings. */
export const MONTH_AXIS = 1;
/** Start month within the calendar year (12 cohorts): people who join later have a younger levy base. */
export const JOINED_AXIS = 2;
export type Axes = number;

/**
 * A quantity of the model. A month series is one node, never a node per month: entry 0 is upfront, 1..H the months.
 * A monthly flow of money is an amount per month (`USD/month`), also at index 0, where it is paid at once.
 */
export interface Node {
  /** Position in the graph; arguments always come before. */
  readonly index: number;
  readonly operation: OperationName;
  readonly args: readonly Node[];
  /** Structural numbers of the operation (a month, a lag); never anything that a scenario could be unsure of. */
  readonly params: readonly number[];
  readonly dimension: Dimension;
  readonly axes: Axes;
  readonly leaf: Leaf | null;
  /** Stable name, `front-desk.wages.base`; null for a step inside a formula. */
  id: string | null;
  label: string;
  /** How people read it; null shows the canonical unit. */
  unit: Unit | null;
}
