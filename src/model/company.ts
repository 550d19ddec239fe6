import { localPrice } from './components/local-price.ts';
import type { Node } from './graph/node.ts';
import type { Company } from './offer.ts';
import { monthlyPay } from './pay-period.ts';
import type { Scope } from './scope.ts';

/** Figures of the company. Scope: prefix `company`, path `company`. */
export function buildCompany(scope: Scope, inclusive = false): Company {
  const { assumptions } = scope;
  const given = assumptions.scenario.company;
  const employees = scope.input({
    key: 'employees',
    given: given.employees,
    label: 'Employees of the company today',
    unit: '',
    otherwise: () =>
      assumptions.assumed(
        'employees',
        'company.employees',
        'Employees of the company today',
        { low: 1, likely: 5, high: 20 },
        '',
        'a small company; size conditions of levies read it',
      ),
  });
  const annual =
    given.annualPayroll &&
    scope.input({
      key: 'annual_payroll',
      given: given.annualPayroll,
      label: 'Payroll a year',
      unit: '$/month',
      otherwise: () => scope.number(0, '$/month'),
    });
  const quarter =
    given.quarterlyPayroll &&
    scope.input({
      key: 'quarterly_payroll',
      given: given.quarterlyPayroll,
      label: 'Payroll a quarter',
      unit: '$/month',
      otherwise: () => scope.number(0, '$/month'),
    });
  const payroll = scope.name(
    'payroll',
    'Payroll of the company today',
    annual ?? quarter ?? usualPayroll(scope, given.country, employees),
    '$/month',
  );
  return {
    country: given.country,
    region: given.region,
    locality: given.locality,
    inclusive,
    employees,
    payroll,
    quarterlyPayroll: quarter ?? payroll,
    founderHour: scope.name(
      'founder_hour',
      "Founder's hour",
      scope.input({
        key: 'founder.hour',
        given: given.founder?.hour,
        label: "Founder's hour",
        unit: '$/hour',
        otherwise: () =>
          localPrice(
            scope,
            given.country,
            assumptions.fact(
              'ecec.mgmt-business-fin.total',
              'company.founder.hour',
              "Founder's hour: employer cost of an hour of a manager",
            ),
          ),
      }),
      '$/hour',
    ),
    founderCapacity: scope.input({
      key: 'founder.capacity',
      given: given.founder?.capacity,
      label: "Founder's hours a week for this work",
      unit: 'hour/month',
      otherwise: () =>
        assumptions.assumed(
          'founder_capacity',
          'company.founder.capacity',
          "Founder's hours a week for this work",
          { low: 5, likely: 10, high: 20 },
          'hour/week',
          'a quarter of a founder’s week at most goes into work that somebody else could do',
        ),
    }),
    spareSeats: scope.input({
      key: 'spare_seats',
      given: given.spareSeats,
      label: 'Seats that stand empty',
      unit: '',
      otherwise: () =>
        assumptions.assumed(
          'spare_seats',
          'company.spare_seats',
          'Seats that stand empty',
          { low: 0, likely: 0, high: 1 },
          '',
          'no seat stands empty unless the file says so',
        ),
    }),
  };
}

/** Employees x the national average wage; nothing where no average is known (only size conditions read it). */
function usualPayroll(scope: Scope, country: string, employees: Node): Node {
  const { f, assumptions } = scope;
  const average = assumptions.data.nationalAverage(country);
  if (!average) return scope.number(0, '$/month');
  const wage = scope.figure(
    assumptions.factLeaf(
      { ...average, pack: 'wages' },
      'company.annual_payroll.wage',
      `National average wage, ${country}`,
    ),
  );
  return f`${employees} * ${monthlyPay(scope, wage)}`;
}
