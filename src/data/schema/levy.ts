import { z } from 'zod';
import { datedSource, snake } from './common.ts';

/** Sources and remarks that every part of a jurisdiction may carry. */
export const provenance = {
  source: datedSource,
  source2: datedSource.optional(),
  source3: datedSource.optional(),
  note: z.string().optional(),
};

export const period = z.enum(['month', 'week', 'year']);

const brackets = z
  .array(z.strictObject({ over: z.number().min(0), rate: z.number(), add: z.number().optional() }))
  .min(1)
  .refine((rows) => rows[0]?.over === 0 && rows.every((row, i) => i === 0 || row.over > (rows[i - 1]?.over ?? 0)), {
    message: 'brackets start over 0 and rise',
  });

const count = z.number().int().min(0);
const money = z.number().min(0);

export const levy = z.strictObject({
  id: snake,
  name: z.string(),
  kind: z.enum(['work_injury', 'accrual', 'pay']).optional(),
  period,
  base_factor: z.number().positive().optional(),
  floor: money.optional(),
  flat: money.optional(),
  flat_min_pay: money.optional(),
  brackets,
  min_employees: count.optional(),
  max_employees: count.optional(),
  min_payroll: money.optional(),
  payroll_exempt: money.optional(),
  min_employer_quarterly_payroll: money.optional(),
  max_employer_quarterly_payroll: money.optional(),
  min_annual_pay: money.optional(),
  prorated_thresholds: z.array(money).optional(),
  on_mandatory_pay: z.union([z.boolean(), z.enum(['prorated', 'in_base_factor'])]).optional(),
  estimate: z.boolean().optional(),
  optional: z.literal('opt_out').optional(),
  default: z.boolean().optional(),
  rate_range: z.tuple([z.number(), z.number()]).optional(),
  rate_range_year: z.number().int().optional(),
  rate_basis: z.string().optional(),
  status: z.string().optional(),
  last_final: z.strictObject({ year: z.number().int(), rate: z.number() }).optional(),
  credit_reduction: z.record(z.string(), z.record(z.string(), z.number())).optional(),
  applies: z.string().optional(),
  steps: z.string().optional(),
  previous: z.string().optional(),
  ...provenance,
});

export const relief = z.strictObject({
  id: snake,
  amount: money.optional(),
  per: period.optional(),
  per_employer: z.boolean().optional(),
  against: z.array(snake).optional(),
  applies: z.string().optional(),
  ...provenance,
});

export type RawLevy = z.infer<typeof levy>;
export type RawRelief = z.infer<typeof relief>;
