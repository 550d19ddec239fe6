import {
  annuityFutureValue,
  annuityInterest,
  annuityPayment,
  annuityPeriods,
  annuityPresentValue,
  annuityPrincipal,
  annuityRate,
} from '../../src/methods/annuity.ts';
import { straightLineDepreciation } from '../../src/methods/depreciation.ts';
import {
  annualToMonthly,
  effectiveToNominal,
  monthlyToAnnual,
  nominalToEffective,
} from '../../src/methods/interest-rates.ts';
import { irr, xirr } from '../../src/methods/internal-rate.ts';
import { type DatedFlow, mirr, npv, npvOfRealFlows, payback, realRate, xnpv } from '../../src/methods/present-value.ts';
import { snakeKeys, viaCamelCase } from './naming.ts';
import { family, type OracleFamilies, type OracleKind, oracleKind, singleKind } from './types.ts';

interface AnnuityInput {
  readonly rate: number;
  readonly nper: number;
  readonly per: number;
  readonly pv?: number;
  readonly pmt?: number;
  readonly fv?: number;
  readonly when?: 'end' | 'begin';
}

/** Every field but the one asked for, which is named like the kind. */
function annuity(output: string, method: (input: AnnuityInput) => number | null): OracleKind {
  const fields = ['rate', 'nper', 'per', 'pv', 'pmt', 'fv', 'when'] as const;
  return oracleKind<AnnuityInput>({
    inputs: fields.filter((field) => field !== output && (field !== 'per' || output.endsWith('pmt'))),
    outputs: [output],
    run: (input) => ({ [output]: method(input) }),
  });
}

function conversion(method: (rate: number, periodsPerYear: number) => number): OracleKind {
  return oracleKind<{ rate: number; periods_per_year: number }>({
    inputs: ['rate', 'periods_per_year'],
    outputs: ['rate'],
    run: ({ rate, periods_per_year }) => ({ rate: method(rate, periods_per_year) }),
  });
}

export const financeFamilies: OracleFamilies = {
  finance_npv: singleKind<{ rate: number; cashflows: number[] }>({
    inputs: ['rate', 'cashflows'],
    outputs: ['npv'],
    run: ({ rate, cashflows }) => ({ npv: npv(rate, cashflows) }),
  }),
  finance_xnpv: family({
    xnpv: oracleKind<{ rate: number; flows: DatedFlow[] }>({
      inputs: ['rate', 'flows'],
      outputs: ['xnpv'],
      run: ({ rate, flows }) => ({ xnpv: xnpv(rate, flows) }),
    }),
    xirr: oracleKind<{ flows: DatedFlow[] }>({
      inputs: ['flows'],
      outputs: ['xirr'],
      run: ({ flows }) => ({ xirr: xirr(flows).irr }),
    }),
  }),
  finance_irr: singleKind<{ cashflows: number[] }>({
    inputs: ['cashflows'],
    outputs: ['irr', 'roots', 'status'],
    run: ({ cashflows }) => irr(cashflows),
  }),
  finance_mirr: singleKind<{ cashflows: number[]; finance_rate: number; reinvest_rate: number }>({
    inputs: ['cashflows', 'finance_rate', 'reinvest_rate'],
    outputs: ['mirr'],
    run: ({ cashflows, finance_rate, reinvest_rate }) => ({ mirr: mirr(cashflows, finance_rate, reinvest_rate) }),
  }),
  finance_payback: singleKind<{ cashflows: number[]; rate: number }>({
    inputs: ['cashflows', 'rate'],
    outputs: ['payback', 'discounted_payback'],
    run: ({ cashflows, rate }) => snakeKeys(payback(cashflows, rate)),
  }),
  finance_annuity: family({
    pmt: annuity('pmt', annuityPayment),
    fv: annuity('fv', annuityFutureValue),
    pv: annuity('pv', annuityPresentValue),
    nper: annuity('nper', annuityPeriods),
    rate: annuity('rate', annuityRate),
    ipmt: annuity('ipmt', annuityInterest),
    ppmt: annuity('ppmt', annuityPrincipal),
  }),
  finance_rates: family({
    nominal_to_effective: conversion(nominalToEffective),
    effective_to_nominal: conversion(effectiveToNominal),
    annual_to_monthly: conversion(annualToMonthly),
    monthly_to_annual: conversion(monthlyToAnnual),
  }),
  finance_real_nominal: family({
    real_rate: oracleKind<{ nominal_rate: number; inflation: number }>({
      inputs: ['nominal_rate', 'inflation'],
      outputs: ['real_rate'],
      run: ({ nominal_rate, inflation }) => ({ real_rate: realRate(nominal_rate, inflation) }),
    }),
    npv_of_real_flows: oracleKind<{ real_cashflows: number[]; nominal_rate: number; inflation: number }>({
      inputs: ['real_cashflows', 'nominal_rate', 'inflation'],
      outputs: ['nominal_cashflows', 'npv'],
      run: ({ real_cashflows, nominal_rate, inflation }) =>
        snakeKeys(npvOfRealFlows(real_cashflows, nominal_rate, inflation)),
    }),
  }),
  finance_depreciation: singleKind<{ cost: number; salvage: number; life: number }>({
    inputs: ['cost', 'salvage', 'life'],
    outputs: ['per_period', 'book_values'],
    run: viaCamelCase(straightLineDepreciation),
  }),
};
