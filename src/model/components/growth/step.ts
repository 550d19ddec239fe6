import type { Node } from '../../graph/node.ts';
import type { Line } from '../../line.ts';
import type { Company } from '../../offer.ts';
import type { Scope } from '../../scope.ts';
import type { Staff } from '../staffing.ts';

/** What a company takes on in steps as it grows, as far as this work makes it cross them. */
export interface GrowthStep {
  readonly line: Line;
  /** What comes with a step, in words: `an HR person`. */
  readonly brings: string;
  /** What is counted, a singular noun: `employee`. */
  readonly counts: string;
  /** Steps that the company is at because of this work, by month. */
  readonly crossed: Node;
  /** The one who reached the latest step of the company, by month: 75 for the 75th. */
  readonly reached: Node;
}

/** The company without and with the staff of this work: people, or workplaces. */
export interface Size {
  readonly without: Node;
  readonly with: Node;
}

/** Who joins the company: people at workplaces. */
export type Joining = Pick<Staff, 'person' | 'heads' | 'seats'>;

/** Heads of the company without and with a staff. */
export function headsOf({ f }: Scope, { heads }: Joining, { employees, inclusive }: Company): Size {
  return inclusive
    ? { without: f`${employees} - ${heads}`, with: employees }
    : { without: employees, with: f`${employees} + ${heads}` };
}

interface StepSpec {
  readonly id: string;
  readonly label: string;
  readonly brings: string;
  readonly counts: string;
  readonly size: Size;
  /** How many of them make a step. */
  readonly each: Node;
  /** What a step costs a month. */
  readonly price: Node;
}

/** Equal steps: a company of `each` has one, of twice as many two. Only those count that this work makes it cross. */
export function equalSteps(scope: Scope, { id, label, brings, counts, size, each, price }: StepSpec): GrowthStep {
  const { f } = scope;
  const all = f`floor(${size.with} / ${each})`;
  const crossed = scope.name(
    `step_fixed.${id}.steps`,
    `${label}: steps crossed`,
    f`${all} - floor(${size.without} / ${each})`,
  );
  const reached = scope.name(
    `step_fixed.${id}.reached`,
    `${label}: the ${counts} who reached the latest step`,
    f`ceil(${all} * ${each})`,
  );
  const line = scope.line(`step_fixed.${id}`, {
    category: 'step-fixed',
    label,
    cost: f`${crossed} * ${price}`,
    fixed: true,
  });
  return { line, brings, counts, crossed, reached };
}
