import type { RoleCost } from '../analysis/result.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { isFaulty, loadDataStore } from './data-store.ts';
import type { EngineHost, Outcome, RoleQuery } from './engine.ts';
import { Failure } from './failure.ts';

/** Answers `cost`: unknown names and units that do not fit are told before anything is computed. */
export async function costOfRole(query: RoleQuery, host: EngineHost): Promise<Outcome<RoleCost>> {
  const [{ roleCost }, { parseQuantity }, loaded] = await Promise.all([
    import('../analysis/role-cost.ts'),
    import('../units/quantity-text.ts'),
    loadDataStore(host.dataFolder),
  ]);
  const { store, diagnostics } = loaded;
  if (isFaulty(loaded)) return { value: null, diagnostics };
  const wage = query.wage === null ? null : parseQuantity(query.wage);
  if (wage && !wage.ok) throw new Failure(`--wage: ${wage.message}`, wage.hint);
  const result = roleCost(
    {
      role: query.role,
      country: query.country,
      ...(query.region === null ? {} : { region: query.region }),
      ...(query.locality === null ? {} : { locality: query.locality }),
      ...(wage ? { wage: wage.quantity } : {}),
      ...(query.hoursPerWeek === null ? {} : { hoursPerWeek: query.hoursPerWeek }),
      ...(query.employees === null ? {} : { employees: query.employees }),
      ...(query.annualPayroll === null ? {} : { annualPayroll: query.annualPayroll }),
      ...(query.quarterlyPayroll === null ? {} : { quarterlyPayroll: query.quarterlyPayroll }),
    },
    store,
  );
  return { value: result.cost, diagnostics: sortDiagnostics([...diagnostics, ...result.diagnostics]) };
}
