import type { Study } from '../analysis/compare.ts';
import type { DataStore } from '../data/types.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import { browseData } from './browse-data.ts';
import { loadDataStore } from './data-store.ts';
import type { Connect, Engine, EngineHost, Outcome, RoleQuery } from './engine.ts';
import { Failure } from './failure.ts';
import { loadStudy } from './load-study.ts';

/** Connects the command line to the library: the only file that names its functions. */
export const connect: Connect = async (host) => {
  const engine: Engine = {
    async compare(text, settings) {
      const { study, data, diagnostics } = await loadStudy(text, settings, host);
      if (!study) return { value: null, diagnostics };
      const doubts = (await doubtsAbout(study, data)).filter(({ severity }) => severity === 'warning');
      return { value: study.comparison, diagnostics: sortDiagnostics([...diagnostics, ...doubts]) };
    },
    async explain(text, settings, figure) {
      const { study, diagnostics } = await loadStudy(text, settings, host);
      if (!study) return { value: null, diagnostics };
      const { explainFigure } = await import('../analysis/explain-figure.ts');
      const result = explainFigure(study, figure);
      return { value: result.explanation, diagnostics: [...diagnostics, ...result.diagnostics] };
    },
    async check(text, settings) {
      const { scenario, study, data, diagnostics } = await loadStudy(text, settings, host);
      if (!scenario || !study) return { value: null, diagnostics };
      const { expectations } = await import('../analysis/check.ts');
      const held = expectations(study);
      return {
        value: { file: text.file, name: scenario.name, expectations: held.expectations },
        diagnostics: sortDiagnostics([...diagnostics, ...held.diagnostics, ...(await doubtsAbout(study, data))]),
      };
    },
    async contract(text, settings, question) {
      const { study, data, diagnostics } = await loadStudy(text, settings, host);
      if (!study) return { value: null, diagnostics };
      const { contractOf } = await import('../analysis/contract.ts');
      const { contract, diagnostics: found } = contractOf(study, data, question);
      return { value: contract, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
    },
    roleCost: (query) => costOfRole(query, host),
    data: (query) => browseData(query, host),
    async schema() {
      const { scenarioJsonSchema } = await import('../scenario/json-schema.ts');
      return JSON.stringify(scenarioJsonSchema(), null, 2);
    },
    async wizard(request) {
      const [{ terminalWizard }, { store }] = await Promise.all([
        import('../wizard/index.ts'),
        loadDataStore(host.dataFolder),
      ]);
      return terminalWizard(store)(request);
    },
  };
  return engine;
};

/** What the plausibility lints say of a study. */
async function doubtsAbout(study: Study, data: DataStore): Promise<Diagnostic[]> {
  const { lint } = await import('../lint/run.ts');
  return lint({ scenario: study.scenario, data, study });
}

/** Answers `cost`: unknown names and units that do not fit are told before anything is computed. */
async function costOfRole(
  query: RoleQuery,
  host: EngineHost,
): Promise<Outcome<import('../analysis/result.ts').RoleCost>> {
  const [{ roleCost }, { parseQuantity }, { store, diagnostics }] = await Promise.all([
    import('../analysis/role-cost.ts'),
    import('../units/quantity-text.ts'),
    loadDataStore(host.dataFolder),
  ]);
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
  return { value: result.cost, diagnostics: [...diagnostics, ...result.diagnostics] };
}

function unknownNames(query: RoleQuery, store: DataStore): Diagnostic[] {
  const found: Diagnostic[] = [];
  const check = (kind: string, name: string, known: readonly string[]): void => {
    if (known.includes(name)) return;
    const hint =
      suggestion(name, known) ?? `"sourcewise data list ${kind === 'country' ? 'countries' : 'roles'}" shows them`;
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
