import { allocateMoney, ROUNDING_MODES, roundDecimal } from '../../src/units/money.ts';
import { snakeKeys } from './naming.ts';
import { family, type OracleFamilies, oracleKind, singleKind } from './types.ts';

interface AllocationInput {
  readonly total: string;
  readonly weights: readonly number[];
  readonly places: number;
}

const allocation = oracleKind<AllocationInput>({
  inputs: ['total', 'weights', 'places'],
  outputs: ['parts', 'has_tie'],
  decimals: ['parts'],
  run: ({ total, weights, places }) => snakeKeys(allocateMoney(total, weights, places)),
});

export const moneyFamilies: OracleFamilies = {
  money_rounding: singleKind<{ value: string; places: number }>({
    inputs: ['value', 'places'],
    outputs: ROUNDING_MODES,
    decimals: ROUNDING_MODES,
    run: ({ value, places }) =>
      Object.fromEntries(ROUNDING_MODES.map((mode) => [mode, roundDecimal(value, places, mode)])),
  }),
  money_allocation: family({ equal: allocation, weighted: allocation }),
};
