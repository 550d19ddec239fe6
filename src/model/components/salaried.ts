import type { Node } from '../graph/node.ts';
import { monthlyPay } from '../pay-period.ts';
import type { Scope } from '../scope.ts';
import { localPay } from './local-price.ts';
import { salaryLoad } from './salary-load.ts';

/** Which survey of employer cost by salary holds for a role. */
const LOADS = {
  office: ['ecec.office-admin.total', 'Employer cost by salary, office staff'],
  professional: ['ecec.mgmt-prof.total', 'Employer cost by salary, professional staff'],
} as const;

/** A month of somebody on a salary beside the work itself: pay of the role there x what the employer pays on top. */
export function salariedMonth(
  scope: Scope,
  { role, country, as, path }: { role: string; country: string; as: keyof typeof LOADS; path: string },
): Node {
  const [fact, label] = LOADS[as];
  return scope.f`${monthlyPay(scope, localPay(scope, role, country, path))} * ${salaryLoad(scope, fact, path, label)}`;
}
