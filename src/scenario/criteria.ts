import { count, object, weight } from './fields.ts';

/** What counts in a decision, by its key in the file. The formulas are in `model/criteria`, one file a criterion. */
const criteria = {
  cost: 'What it costs, everything counted',
  quality: 'How much of the work is done, and done right',
  control: 'How directly you decide who does what, and when',
  scalability: 'How soon it could do twice the work',
  flexibility: 'How much of the cost goes when the work falls away',
  risk: 'How little is expected to be lost to failures and leavers',
  management_effort: "How few of the founder's hours it takes",
  cash_flow: 'How little money its dearest month takes',
  confidentiality: 'How safe it keeps what it gets to see',
  speed_to_start: 'How soon it works',
} as const;

type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

/** A criterion by its name in the program: `management_effort` of the file is `managementEffort`. */
export type CriterionName = CamelCase<keyof typeof criteria>;

function byCriterion<T>(field: (description: string) => T): Record<keyof typeof criteria, T> {
  const entries = Object.entries(criteria).map(([key, about]) => [key, field(`${about}.`)]);
  return Object.fromEntries(entries) as Record<keyof typeof criteria, T>;
}

/** How much each criterion counts. */
export const weights = object(
  byCriterion((about) => weight(about).optional()),
  'How much each criterion counts; only the ratios of the weights matter, and what is not named does not count.',
  'weights',
).meta({ examples: [{ cost: 60, quality: 15, control: 10, scalability: 15 }] });

/** What somebody who knows an option gives it by criterion. */
export const ratings = object(
  byCriterion((about) => count(`${about}, 1 to 5.`, ['4'], { min: 1, max: 5 })),
  'Ratings of your own, 5 is best; they replace what the model finds for a criterion.',
).meta({ id: 'ratings' });
