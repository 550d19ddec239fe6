import type { VendorOption } from '../../../scenario/types.ts';
import { PERCENT_A_YEAR } from '../../../units/unit.ts';
import { jobOf } from '../../components/employment.ts';
import { guestSteps } from '../../components/growth/index.ts';
import { learning } from '../../components/hiring.ts';
import { pay } from '../../components/pay.ts';
import { person } from '../../components/person.ts';
import { seats } from '../../components/seats.ts';
import { type Staff, staffing } from '../../components/staffing.ts';
import { supervision } from '../../components/supervision.ts';
import type { Node } from '../../graph/node.ts';
import type { KindContext, Offer } from '../../offer.ts';
import { placeOf } from '../../place.ts';
import type { Scope } from '../../scope.ts';
import { offerOf, orderedOnly } from './people.ts';

/** People of an agency at work, and what the agency asks for one whom we take on. */
export interface Temps {
  readonly offer: Offer;
  readonly staff: Staff;
  readonly conversionFee: Node;
}

/**
 * People of a staffing agency (temps): hours worked at pay x (1 + markup). Their employer is the agency: levies, leave,
 * extra pay, recruiting, replacement and severance are in its markup, and it goes on only as long as we order. They sit
 * and learn here, and they change more often than employees do.
 */
export function temps(scope: Scope, context: KindContext<VendorOption>): Temps {
  const { f } = scope;
  const { option, demands, company } = context;
  const place = placeOf(scope, option, company);
  const job = jobOf(scope, { ...option, country: place.country }, demands, company);
  const staff = staffing(scope, person(scope, job), demands, {
    onCall: true,
    usualTurnover: () => usualTurnover(scope),
  });
  const worked = pay(scope, staff).worked.map((line) => line.cost);
  const markup = scope.input({
    key: 'markup',
    given: option.markup,
    label: 'Markup of the agency',
    unit: '',
    otherwise: () => scope.assumptions.fact('agency.markup', 'options.*.markup', 'Markup of the agency'),
  });
  const bill = scope.line('fees', {
    category: 'fees',
    label: 'Bill of the staffing agency',
    cost: f`total(${worked}) * (1 + ${markup})`,
  });
  const growth = guestSteps(scope, staff, company);
  const lead = supervision(scope, staff, company);
  const lines = [
    bill,
    ...learning(scope, staff),
    ...lead.lines,
    ...seats(scope, staff, company).lines,
    ...growth.map(({ line }) => line),
  ];
  const offer = offerOf(
    scope,
    context,
    { staff, lines, growth, founderHours: lead.founderHours, place },
    { lines: [], paid: bill.cost, ...orderedOnly(scope, option, bill.cost), seatsHere: !place.abroad },
  );
  return { offer, staff, conversionFee: conversion(scope, option, staff) };
}

/** Temps stay for months: over all assignments 11 weeks, longer where the post is steady. */
function usualTurnover(scope: Scope): Node {
  return scope.assumed(
    'agency.turnover',
    'options.*.attrition',
    "How many of an agency's people leave a steady post in a year",
    { low: 40, likely: 75, high: 95 },
    PERCENT_A_YEAR,
    'the mean time with an agency is 10 to 12 weeks (fact agency.tenure-weeks); in a steady post three of four leave in a year',
  );
}

/** What it would cost to take somebody on: the fee for leaving the agency, a share of a year's pay. */
function conversion(scope: Scope, option: VendorOption, { person }: Staff): Node {
  const { f } = scope;
  const share = scope.input({
    key: 'conversion_fee',
    given: option.conversionFee,
    label: 'Fee for taking somebody on, share of a year of pay',
    unit: '',
    otherwise: () =>
      scope.assumptions.fact(
        'agency.conversion-fee',
        'options.*.conversion_fee',
        'Fee for taking somebody on, share of a year of pay',
      ),
  });
  return scope.name(
    'conversion_fee',
    'Fee for taking one of them on',
    f`${share} * ${person.startingWage} * ${person.paidHours} * 12 months`,
    '$',
  );
}
