import {
  absenceShare,
  type CoverageSegment,
  coverageHours,
  reliefFactor,
  reliefFactorFromDays,
  upliftStaffing,
} from '../../src/methods/relief-factor.ts';
import {
  cyclicDayCover,
  minAbsDifference,
  type ShiftPlan,
  type ShiftProblem,
  shiftCover,
  weeklyAnyDaysCover,
  weeklyConsecutiveCover,
} from '../../src/methods/shift-cover.ts';
import { type TourProblem, weeklyToursCover } from '../../src/methods/weekly-tours.ts';
import { camelKeys, snakeKeys, viaCamelCase } from './naming.ts';
import { family, type OracleFamilies, oracleKind } from './types.ts';

interface ShiftInput {
  readonly demand: readonly (readonly number[])[];
  readonly coverage: Readonly<Record<string, readonly number[]>>;
  readonly cost?: Readonly<Record<string, number>>;
  readonly max_per_shift?: number | null;
  readonly max_per_period?: number | null;
}

/** Not by `camelKeys`: the names of shifts are data. */
function planned(method: (problem: ShiftProblem) => ShiftPlan) {
  return ({ demand, coverage, cost, max_per_shift, max_per_period }: ShiftInput): object => {
    const plan = method({
      demand,
      coverage,
      cost,
      maxPerShift: max_per_shift ?? undefined,
      maxPerPeriod: max_per_period ?? undefined,
    });
    return { objective: plan.objective, status: plan.status };
  };
}

const COVER_OUTPUTS = { outputs: ['headcount', 'lp_bound'], integers: ['headcount'] } as const;
const PLAN_OUTPUTS = { outputs: ['objective', 'status'] } as const;

export const coverageFamilies: OracleFamilies = {
  relief_factor: family({
    relief_factor: oracleKind<Record<string, number>>({
      inputs: [
        'positions',
        'paid_hours_per_fte',
        'absence_hours_per_fte',
        'coverage_hours_per_position',
        'hours_per_day',
        'days_per_week',
        'weeks',
      ],
      outputs: ['coverage_hours', 'net_hours_per_fte', 'relief_factor', 'fte', 'headcount'],
      integers: ['headcount'],
      run: viaCamelCase(reliefFactor),
    }),
    days_method: oracleKind<Record<string, number>>({
      inputs: ['vacation_days', 'sick_days', 'training_days', 'days_off_per_week', 'holidays'],
      outputs: ['days_off', 'days_on', 'relief_factor'],
      run: viaCamelCase(reliefFactorFromDays),
    }),
    uplift: oracleKind<Record<string, unknown>>({
      inputs: ['shifts', 'allowance', 'hours_per_fte_week'],
      outputs: ['weekly_hours', 'fte'],
      run: viaCamelCase(upliftStaffing),
    }),
    coverage_hours: oracleKind<Record<string, unknown>>({
      inputs: ['segments', 'weeks'],
      outputs: ['coverage_hours'],
      run: (input) => {
        const { segments, weeks } = camelKeys<{ segments: CoverageSegment[]; weeks: number }>(input);
        return { coverage_hours: coverageHours(segments, weeks) };
      },
    }),
    absence_share: oracleKind<Record<string, number>>({
      inputs: ['paid_hours_per_fte', 'absence_hours_per_fte'],
      outputs: ['absence_share', 'shrinkage_multiplier'],
      run: viaCamelCase(absenceShare),
    }),
  }),
  shift_cover: family({
    cyclic_day: oracleKind<Record<string, unknown>>({
      ...COVER_OUTPUTS,
      inputs: ['demand', 'shift_periods', 'allowed_starts'],
      run: viaCamelCase(cyclicDayCover),
    }),
    weekly_consecutive: oracleKind<Record<string, unknown>>({
      ...COVER_OUTPUTS,
      inputs: ['demand', 'days_on'],
      run: viaCamelCase(weeklyConsecutiveCover),
    }),
    weekly_any_days: oracleKind<Record<string, unknown>>({
      ...COVER_OUTPUTS,
      inputs: ['demand', 'days_on'],
      run: viaCamelCase(weeklyAnyDaysCover),
    }),
    weekly_tours: oracleKind<Record<string, unknown>>({
      outputs: ['headcount'],
      integers: ['headcount'],
      inputs: ['demand', 'shift_hours', 'days_on', 'allowed_starts'],
      run: (input) => snakeKeys({ headcount: weeklyToursCover(camelKeys<TourProblem>(input)).headcount }),
    }),
    shift_cover: oracleKind<ShiftInput>({
      ...PLAN_OUTPUTS,
      inputs: ['demand', 'coverage', 'cost', 'max_per_shift', 'max_per_period'],
      run: planned(shiftCover),
    }),
    min_abs_difference: oracleKind<ShiftInput>({
      ...PLAN_OUTPUTS,
      inputs: ['demand', 'coverage', 'max_per_shift', 'max_per_period'],
      run: planned(minAbsDifference),
    }),
  }),
};
