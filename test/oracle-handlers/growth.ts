import { type EscalationSteps, escalatedAmounts } from '../../src/methods/escalation.ts';
import { forwardRate, fxDrift, purchasingPowerRate, savingsEvaporate } from '../../src/methods/fx-escalation.ts';
import {
  crawfordTotal,
  crawfordUnit,
  learningExponent,
  wrightAverage,
  wrightTotal,
  wrightUnit,
} from '../../src/methods/learning-curve.ts';
import { type RampUp, rampUpMonths } from '../../src/methods/ramp-up.ts';
import { camelKeys, snakeKeys, viaCamelCase } from './naming.ts';
import { family, NO_KIND, type OracleFamilies, type OracleKind, oracleKind } from './types.ts';

function ramp(inputs: readonly string[]): OracleKind {
  return oracleKind<Record<string, unknown>>({
    inputs: [...inputs, 'horizon_months'],
    outputs: ['productive_months', 'lost_months', 'by_month'],
    run: (input) => {
      const { horizonMonths, ...rest } = camelKeys<RampUp & { horizonMonths: number }>(input);
      return snakeKeys(rampUpMonths(rest, horizonMonths));
    },
  });
}

function escalation(steps: EscalationSteps): OracleKind {
  return oracleKind<Record<string, unknown>>({
    inputs: ['monthly_amount', 'annual_rate', 'months', 'months_already_elapsed', 'monthly_discount', 'sample_months'],
    outputs: ['amounts', 'total', 'present_value'],
    run: (input) => {
      const { sampleMonths, ...question } = camelKeys<
        Parameters<typeof escalatedAmounts>[0] & { sampleMonths: number[] }
      >(input);
      const { amounts, total, presentValue } = escalatedAmounts({ ...question, steps });
      return { amounts: sampleMonths.map((month) => amounts[month]), total, present_value: presentValue };
    },
  });
}

export const growthFamilies: OracleFamilies = {
  learning_curve: family({
    [NO_KIND]: oracleKind<{ first_unit: number; rate: number; n: number }>({
      inputs: ['first_unit', 'rate', 'n'],
      outputs: ['exponent', 'crawford', 'wright'],
      run: ({ first_unit, rate, n }) => {
        const curve = { firstUnit: first_unit, rate };
        const crawford = crawfordTotal(curve, 1, n);
        return {
          exponent: learningExponent(rate),
          crawford: { unit: crawfordUnit(curve, n), cumulative: crawford, average: crawford / n },
          wright: {
            cumulative_average: wrightAverage(curve, n),
            cumulative: wrightTotal(curve, 1, n),
            unit: wrightUnit(curve, n),
          },
        };
      },
    }),
    block: oracleKind<{ first_unit: number; rate: number; from: number; to: number }>({
      inputs: ['first_unit', 'rate', 'from', 'to'],
      outputs: ['crawford_total', 'wright_total'],
      run: ({ first_unit, rate, from, to }) => {
        const curve = { firstUnit: first_unit, rate };
        return { crawford_total: crawfordTotal(curve, from, to), wright_total: wrightTotal(curve, from, to) };
      },
    }),
  }),
  ramp_up: family({
    linear: ramp(['start', 'ramp_months']),
    exponential: ramp(['start', 'rate_per_month']),
    logistic: ramp(['midpoint_months', 'scale_months']),
    steps: ramp(['monthly']),
  }),
  escalation: family({
    yearly_step: escalation('yearly_step'),
    monthly_compound: escalation('monthly_compound'),
  }),
  fx_escalation: family({
    drift: oracleKind<Record<string, number>>({
      inputs: ['foreign_monthly', 'spot', 'annual_drift', 'months'],
      outputs: ['home_first', 'home_last', 'home_total', 'spot_last'],
      run: viaCamelCase(fxDrift),
    }),
    forward: oracleKind<Record<string, number>>({
      inputs: ['spot', 'home_rate', 'foreign_rate', 'months'],
      outputs: ['forward'],
      run: (input) => ({ forward: forwardRate(camelKeys(input)) }),
    }),
    purchasing_power: oracleKind<Record<string, number>>({
      inputs: ['spot', 'home_inflation', 'foreign_inflation'],
      outputs: ['spot_next_year'],
      run: (input) => ({ spot_next_year: purchasingPowerRate(camelKeys(input)) }),
    }),
    savings_evaporate: oracleKind<Record<string, number | string>>({
      inputs: [
        'home_monthly',
        'home_growth',
        'offshore_monthly',
        'offshore_growth',
        'fx_appreciation',
        'steps',
        'limit_months',
      ],
      outputs: ['month'],
      integers: ['month'],
      run: (input) => ({ month: savingsEvaporate(camelKeys(input)) }),
    }),
  }),
};
