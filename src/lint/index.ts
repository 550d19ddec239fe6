import type { LintCode } from '../diagnostics/codes-lint.ts';
import { benefitsThreshold } from './benefits-threshold.ts';
import { contractor } from './contractor.ts';
import { leaveTwice } from './leave-twice.ts';
import { minimumWage } from './minimum-wage.ts';
import { mixedCurrencies } from './mixed-currencies.ts';
import { mostlyStandIn } from './mostly-stand-in.ts';
import { noExpectation } from './no-expectation.ts';
import { noReceipts } from './no-receipts.ts';
import { noState } from './no-state.ts';
import { offshoreWage } from './offshore-wage.ts';
import { oldDefault } from './old-default.ts';
import { priceSource } from './price-source.ts';
import type { Rule } from './rule.ts';
import { tooFewPeople } from './too-few-people.ts';
import { unusualWage } from './unusual-wage.ts';

/** Every rule by its code. */
export const rules: Readonly<Record<LintCode, Rule>> = {
  SW4001: minimumWage,
  SW4002: unusualWage,
  SW4003: oldDefault,
  SW4004: priceSource,
  SW4005: tooFewPeople,
  SW4006: benefitsThreshold,
  SW4007: contractor,
  SW4008: offshoreWage,
  SW4009: leaveTwice,
  SW4010: mixedCurrencies,
  SW4011: noExpectation,
  SW4012: noState,
  SW4013: mostlyStandIn,
  SW4014: noReceipts,
};
