import type { RoleCost } from '../analysis/result.ts';
import type { DataStore } from '../data/types.ts';
import { LINT_CODES } from '../diagnostics/codes-lint.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { nearest, suggestion } from '../diagnostics/suggest.ts';
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
  const unknown = unknownNames(query, store);
  if (unknown.length > 0) return { value: null, diagnostics: [...diagnostics, ...unknown] };
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
  const illegal = result.cost ? await payBelowMinimum(result.cost, store) : [];
  return { value: result.cost, diagnostics: sortDiagnostics([...diagnostics, ...result.diagnostics, ...illegal]) };
}

/** The same warning that a scenario gets whose wage is below the legal minimum of its place. */
async function payBelowMinimum(cost: RoleCost, store: DataStore): Promise<Diagnostic[]> {
  const jurisdiction = store.jurisdiction(cost.country);
  if (!jurisdiction) return [];
  const [{ belowMinimum }, { usualStart }] = await Promise.all([
    import('../lint/minimum-wage.ts'),
    import('../analysis/calendar.ts'),
  ]);
  const { country, region, locality, wage } = cost;
  const place = { country, region: region ?? undefined, locality: locality ?? undefined, jurisdiction };
  const found = belowMinimum({ ...place, hourly: wage.hourly }, usualStart(store.version));
  if (!found) return [];
  const message = `this pays ${found.message}`;
  return [{ code: 'SW4001', severity: LINT_CODES.SW4001.severity, message, hint: found.hint }];
}

function unknownNames(query: RoleQuery, store: DataStore): Diagnostic[] {
  const found: Diagnostic[] = [];
  const check = (kind: string, name: string, known: readonly string[]): void => {
    if (known.includes(name)) return;
    const all = `"sourcewise data list ${kind === 'country' ? 'countries' : 'roles'}" shows them`;
    const near = suggestion(name, known) ?? (kind === 'role' ? sharingWords(name, known) : undefined);
    const hint = near === undefined ? all : `${near} ${all}`;
    found.push({ code: 'SW3022', severity: 'error', message: `'${name}' is no ${kind} of the data`, hint });
  };
  check(
    'country',
    query.country,
    store.countries().map(({ code }) => code),
  );
  // Any job may be asked for when its wage is given.
  if (query.wage === null)
    check(
      'role',
      query.role,
      store.roles().map(({ id }) => id),
    );
  return found;
}

/** Roles that have a word of the name, those that share more of them first: `software developer` is near to others. */
function sharingWords(name: string, known: readonly string[]): string | undefined {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length > 2);
  const wanted = words(name);
  const alike = (word: string) => wanted.some((other) => other === word || nearest(other, [word]) !== undefined);
  const found = known
    .map((id) => ({ id, shared: words(id).filter(alike).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 4);
  return found.length === 0 ? undefined : `did you mean ${found.map(({ id }) => `'${id}'`).join(' or ')}?`;
}
