import { z } from 'zod';
import { asOf, confidence, country, currency, datedSource, share, snake } from './common.ts';
import { levy, period, provenance, relief } from './levy.ts';

const count = z.number().int().min(0);
const money = z.number().min(0);
const clock = z.string().regex(/^\d\d:\d\d$/);
const byYears = z.record(z.string().regex(/^\d+$/), z.number());
const month = z.number().int().min(1).max(12);

const workingTime = z.strictObject({
  hours_per_week: z.number().positive().max(60),
  path: z.record(z.string(), z.number().positive()).optional(),
  overtime: z.strictObject({
    threshold_hours_per_week: z.number().nullable(),
    multiplier: z.number().min(1),
    night_multiplier: z.number().optional(),
    // biome-ignore lint/suspicious/noThenProperty: the key of the pack; its value is an object, never awaited
    then: z.strictObject({ after_hours: z.number(), multiplier: z.number(), per: z.enum(['day', 'week']) }).optional(),
    note: z.string().optional(),
  }),
  night_premium: z
    .strictObject({
      from: clock,
      to: clock,
      rate: share.nullable(),
      of: z.string().optional(),
      note: z.string().optional(),
    })
    .nullable()
    .optional(),
  night_hours_per_week: z.number().optional(),
  holiday_work_multiplier: z.number().optional(),
  rest_day_multiplier: z.number().optional(),
  sunday_premium: share.optional(),
  full_time_benefits_threshold_hours: z.number().optional(),
  full_time_benefits_min_employees: count.optional(),
  full_time_equivalent_hours_per_month: z.number().positive().optional(),
  ...provenance,
});

const paidLeave = z
  .strictObject({
    vacation_days: z.number().optional(),
    sick_days: z.number().optional(),
    public_holidays: z.number(),
    statutory_vacation_days: z.number().optional(),
    typical_vacation_days: z.number().optional(),
    typical_sick_days: z.number().optional(),
    federal_public_holidays: z.number().optional(),
    casual_days: z.number().optional(),
    vacation_days_after_years: byYears.optional(),
    ...provenance,
  })
  .refine((p) => (p.vacation_days ?? p.typical_vacation_days) !== undefined, 'vacation_days is missing')
  .refine((p) => (p.sick_days ?? p.typical_sick_days) !== undefined, 'sick_days is missing');

const sickPay = z.strictObject({
  kind: z.enum(['statutory_weekly', 'share_of_pay']),
  amount: money.optional(),
  per: period.optional(),
  share: share.optional(),
  share_of_pay_cap: share.optional(),
  from_day: z.number(),
  weeks: z.number(),
  paid_by: z.string(),
  note_source: datedSource.optional(),
  ...provenance,
});

export const mandatoryPay = z.strictObject({
  id: snake,
  months: z.number().optional(),
  percent_of_base_pay: share.optional(),
  amount: money.optional(),
  per: period.optional(),
  up_to_pay: money.optional(),
  paid_in_month: z.union([month, z.array(month)]).optional(),
  base_includes: z.array(snake).optional(),
  ...provenance,
});

const severance = z.strictObject({
  weeks_per_year_of_service: z.number().optional(),
  table_weeks_by_completed_years: byYears.optional(),
  table_months_by_service_years: byYears.optional(),
  table_days_by_service_years: byYears.optional(),
  notice_days_by_service_months: byYears.optional(),
  notice_source: datedSource.optional(),
  weeks_first_year: z.number().optional(),
  plus_weeks: z.number().optional(),
  lump_months: z.number().optional(),
  seniority_days_per_year: z.number().optional(),
  plus_notice_days_per_year: z.number().optional(),
  unfair_weeks_per_year: z.number().optional(),
  max_weeks: z.number().optional(),
  max_years: z.number().optional(),
  weekly_pay_cap: money.optional(),
  min_service_months: count.optional(),
  min_employees: count.optional(),
  customary: z.boolean().optional(),
  ...provenance,
});

const due = { every_months: z.int().min(1).max(12), months_after: z.int().min(0).max(12) };

const leviesDue = z.strictObject({
  ...due,
  others: z.array(z.strictObject({ levies: z.array(snake).min(1), ...due, note: z.string().optional() })).optional(),
  ...provenance,
});

const minimumWage = z.strictObject({
  amount: money,
  per: z.enum(['hour', 'day', 'week', 'month']),
  as_of: asOf,
  payments: z.number().optional(),
  monthly: money.optional(),
  age: z.string().optional(),
  region: z.string().optional(),
  ...provenance,
});

export const locality = z.strictObject({ name: z.string(), levies: z.array(levy), min_wage_hourly: money.optional() });

export const region = z.strictObject({
  name: z.string(),
  levies: z.array(levy),
  min_wage_hourly: money.optional(),
  min_wage_steps: z.array(z.strictObject({ from: z.string(), hourly: money })).optional(),
  min_wage_note: z.string().optional(),
  min_wage_confidence: confidence.optional(),
  workers_comp_index_rate_per_100: money.optional(),
  workers_comp_source: datedSource.optional(),
  workers_comp_system: z.string().optional(),
  localities: z.record(snake, locality).optional(),
  notes: z.array(z.string()).optional(),
});

export const jurisdiction = z.strictObject({
  jurisdiction: country,
  region: z.string().optional(),
  name: z.string(),
  currency,
  as_of: asOf,
  tax_year: z.union([z.string(), z.number()]).optional(),
  fx: z.strictObject({ usd_per_unit: z.number().positive(), as_of: asOf, source: z.string(), confidence }).optional(),
  working_time: workingTime,
  utc_offset: z.number().optional(),
  utc_offset_dst: z.number().optional(),
  paid_leave: paidLeave,
  sick_pay: sickPay.optional(),
  mandatory_pay: z.array(mandatoryPay).optional(),
  mandatory_raise: z.strictObject({ annual: share, of: z.string(), source: datedSource }).optional(),
  levies_due: leviesDue.optional(),
  levies: z.array(levy),
  reliefs: z.array(relief).optional(),
  severance: severance.optional(),
  severance_levies: z.strictObject({ share, ...provenance }).optional(),
  wage_inflation: z
    .strictObject({
      nominal_annual: z.number(),
      kind: z.enum(['statistic', 'salary_budget', 'minimum_wage', 'forecast']),
      as_of: asOf,
      ...provenance,
    })
    .optional(),
  attrition_annual: z.strictObject({ value: share, as_of: asOf, source: datedSource }).optional(),
  minimum_wage: minimumWage.optional(),
  workers_comp: z
    .strictObject({
      unit: z.string(),
      of: z.string(),
      index: z.string(),
      national_median_index_rate_per_100: money,
      as_of: asOf,
      ...provenance,
    })
    .optional(),
  mandates: z
    .array(
      z.strictObject({
        id: snake,
        min_employees: count.optional(),
        annual_penalty_per_full_time_employee: z
          .strictObject({ no_offer: money, unaffordable_offer_each: money.optional() })
          .optional(),
        penalty_exempt_employees: count.optional(),
        ...provenance,
      }),
    )
    .optional(),
  min_wage_hourly: money.optional(),
  min_wage_source: datedSource.optional(),
  state_min_wage_source: datedSource.optional(),
  regions: z.record(z.string(), region).optional(),
  note: z.string().optional(),
  holes: z.array(z.string()).optional(),
});

export type RawJurisdiction = z.infer<typeof jurisdiction>;
export type RawRegion = z.infer<typeof region>;
export type RawLocality = z.infer<typeof locality>;
