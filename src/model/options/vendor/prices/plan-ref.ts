import type { Fact } from '../../../../data/types.ts';
import type { PlanRefPrice } from '../../../../scenario/types.ts';
import type { Node } from '../../../graph/node.ts';
import type { Scope } from '../../../scope.ts';
import { type PriceForm, planBill } from './bill.ts';
import { type PlanFigures, subscription } from './plans.ts';

/** The published plans of a vendor of the data packs, by its name. */
export const planRef: PriceForm<PlanRefPrice> = (buyer, price) => {
  const { scope } = buyer;
  const facts = plansOfVendor(scope, price.planRef);
  if (facts.length === 0) {
    unknownVendor(scope, price.planRef);
    return planBill(buyer, scope.f`${scope.number(0, '$/month')} * ${buyer.running}`);
  }
  const { bill, items } = subscription(
    buyer,
    facts.map((fact) => factPlan(scope, fact)),
  );
  return planBill(buyer, bill, { items, fixed: items[0]!.rate! });
};

const simple = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Plan facts of a vendor: by name, or by the start of it (`smith.ai`). */
export function plansOfVendor(scope: Scope, vendor: string): readonly Fact[] {
  const all = scope.assumptions.data.facts({ model: 'plan' }).filter((fact) => fact.vendor !== undefined);
  const exact = all.filter((fact) => simple(fact.vendor!) === simple(vendor));
  return exact.length > 0 ? exact : all.filter((fact) => simple(fact.vendor!).startsWith(simple(vendor)));
}

/** A plan of the data packs as figures, with what it includes. */
export function factPlan(scope: Scope, fact: Fact): PlanFigures {
  const { f, assumptions } = scope;
  const size = fact.included ? `, ${fact.included.quantity} ${fact.included.unit}s` : '';
  const label = `Plan of ${fact.vendor}${size}`;
  const part = (key: string, value: number, unit: string): Node =>
    scope.figure(assumptions.factLeaf(fact, 'options.*.price.plans', `${label}, ${key}`, { key, value, unit }));
  const included = fact.included && part('included', fact.included.quantity, fact.included.unit);
  return {
    id: fact.id.replaceAll('.', '-'),
    label,
    fee: scope.figure(assumptions.factLeaf(fact, 'options.*.price.plans', `${label}, fee`)),
    ...(included && { includes: f`${included} / 1 month` }),
    ...(fact.overage && { overage: part('overage', fact.overage.value, fact.overage.unit) }),
    ...(fact.perEmployee !== undefined && { perEmployee: part('per-employee', fact.perEmployee, 'USD/month') }),
  };
}

function unknownVendor(scope: Scope, vendor: string): void {
  const known = [...new Set(scope.assumptions.data.facts({ model: 'plan' }).flatMap((fact) => fact.vendor ?? []))];
  const at = scope.assumptions.scenario.positionOf(`${scope.path}.price.plan_ref`);
  scope.findings.diagnostics.push({
    code: 'SW3012',
    severity: 'error',
    message: `the data has no plans of '${vendor}'`,
    hint: `known: ${known.join(', ')}`,
    ...(at ? { at } : {}),
  });
}
