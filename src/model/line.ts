import type { Node } from './graph/node.ts';

/** Groups of lines, in the order in which ledgers and bridges show them. */
export const CATEGORIES = {
  wages: 'Wages',
  levies: 'Statutory levies',
  benefits: 'Benefits',
  absence: 'Paid absence',
  hiring: 'Hiring',
  turnover: 'Turnover',
  supervision: 'Supervision',
  administration: 'Administration',
  seats: 'Space and equipment',
  'step-fixed': 'Growth of the company',
  fees: 'Vendor and freelancer fees',
  transition: 'Set-up and transition',
  changeover: 'Leaving how it is done today',
  governance: 'Managing it',
  founder: "Founder's time",
  filler: 'Work it does not cover',
  missed: 'Missed work',
  errors: 'Errors and rework',
  risk: 'Expected losses',
  exit: 'Exit',
  payroll: 'Cost of meeting payroll and bills',
  value: 'Value created',
  extra: 'Extra costs',
} as const;
export type Category = keyof typeof CATEGORIES;

/** Whether somebody sends a bill (`cash`) or the cost is time, lost margin or quality (`imputed`). */
type Payment = 'cash' | 'imputed';

/** One line of the ledger: what it costs when (a monthly flow of money), and when it is paid. */
export interface Line {
  readonly id: string;
  readonly category: Category;
  readonly label: string;
  /** Incurred; index 0 is upfront. */
  readonly cost: Node;
  /** The same over the horizon. */
  readonly total: Node;
  /** Paid; null for imputed lines. */
  readonly cash: Node | null;
  readonly payment: Payment;
  readonly relevance: 'avoidable' | 'allocated' | 'sunk';
  readonly timing: 'one-off' | 'recurring';
  readonly behaviour: 'fixed' | 'variable';
}
