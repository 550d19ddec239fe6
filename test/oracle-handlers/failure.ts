import {
  expectedFailureCost,
  hazardRates,
  meanMonthsToFailure,
  survivalProbability,
  survivalWeightedFee,
} from '../../src/methods/hazard.ts';
import { markovCost } from '../../src/methods/markov-cost.ts';
import { expectedTurnover, expectedVacancy } from '../../src/methods/turnover.ts';
import { snakeKeys, viaCamelCase } from './naming.ts';
import { family, type OracleFamilies, oracleKind, singleKind } from './types.ts';

export const failureFamilies: OracleFamilies = {
  hazard: family({
    rate_from_probability: oracleKind<{ probability: number; years: number }>({
      inputs: ['probability', 'years'],
      outputs: ['annual_rate', 'monthly_rate', 'monthly_probability', 'annual_probability', 'mean_years'],
      run: ({ probability, years }) => snakeKeys(hazardRates(probability, years)),
    }),
    survival: oracleKind<{ monthly_probability: number; months: number[] }>({
      inputs: ['monthly_probability', 'months'],
      outputs: ['survival', 'failed_by', 'mean_months'],
      run: ({ monthly_probability, months }) => {
        const survival = months.map((month) => survivalProbability(monthly_probability, month));
        return {
          survival,
          failed_by: survival.map((alive) => 1 - alive),
          mean_months: meanMonthsToFailure(monthly_probability),
        };
      },
    }),
    failure_cost: oracleKind<Record<string, number>>({
      inputs: ['monthly_probability', 'months', 'cost', 'monthly_discount'],
      outputs: [
        'expected_first_failure_cost',
        'expected_cost_with_renewal',
        'expected_failures_with_renewal',
        'probability_of_failure',
      ],
      run: viaCamelCase(expectedFailureCost),
    }),
    survival_weighted_fee: oracleKind<Record<string, number>>({
      inputs: ['monthly_probability', 'months', 'fee', 'monthly_discount'],
      outputs: ['expected_cost', 'expected_months_paid'],
      run: viaCamelCase(survivalWeightedFee),
    }),
  }),
  turnover: family({
    instant_replacement: oracleKind<Record<string, number>>({
      inputs: ['annual_turnover', 'months', 'positions', 'cost_per_leaver'],
      outputs: [
        'monthly_probability_simple',
        'monthly_probability_compound',
        'mean_tenure_months_compound',
        'expected_replacements_compound',
        'expected_turnover_cost_compound',
        'expected_replacements_simple',
        'probability_no_leaver_compound',
      ],
      run: viaCamelCase(expectedTurnover),
    }),
    vacancy: oracleKind<Record<string, number>>({
      inputs: ['annual_turnover', 'vacancy_months', 'months'],
      outputs: [
        'monthly_probability',
        'expected_filled_months',
        'expected_vacant_months',
        'expected_leavers',
        'long_run_filled_share',
      ],
      run: viaCamelCase(expectedVacancy),
    }),
  }),
  markov_cost: singleKind<Record<string, unknown>>({
    inputs: ['transition', 'monthly_cost', 'months', 'start'],
    outputs: ['expected_months', 'expected_cost', 'distribution_after', 'mean_months_to_absorption'],
    run: viaCamelCase(markovCost),
  }),
};
