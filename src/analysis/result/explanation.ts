import type { ExplanationNode } from '../../readings/explain.ts';
import type { Estimate } from '../../readings/simulate.ts';

/** The derivation of a figure as a graph: every node once, operands by id. */
export interface Explanation {
  readonly root: string;
  /** The month asked for; null explains totals over the horizon. */
  readonly month: number | null;
  readonly currency: string;
  /** Whether anything below the figure is uncertain: the values of the nodes are then the likely ones. */
  readonly uncertain: boolean;
  /**
   * The mean of the figure over the draws of a comparison, with the half-width of its 95% interval, in the unit of the
   * root; null for a month, for what is no cost, and where nothing is uncertain or drawn.
   */
  readonly expected: (Estimate & { readonly draws: number }) | null;
  readonly nodes: readonly ExplanationNode[];
}
