import type { Study } from '../analysis/compare.ts';
import type { Drawing } from '../analysis/drawn.ts';
import { knownNames } from '../data/known-names.ts';
import type { DataStore } from '../data/types.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { Scenario } from '../scenario/types.ts';
import { loadDataStore } from './data-store.ts';
import type { EngineHost, ScenarioText, Settings } from './engine.ts';

/** A study of a scenario as text, or the diagnostics that say why there is none. */
export interface LoadedStudy {
  readonly scenario: Scenario | null;
  readonly study: Study | null;
  /** The study without the requirements that cannot be read, for what else there is to say; null where it is whole. */
  readonly unjudged: Study | null;
  readonly data: DataStore;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads a scenario with its bases and overrides, builds its model, evaluates and ranks it. */
export async function loadStudy(
  text: ScenarioText,
  settings: Settings,
  host: EngineHost,
  drawing: (scenario: Scenario) => Drawing | null = () => null,
): Promise<LoadedStudy> {
  const [{ scenario, data, diagnostics }, { study }] = await Promise.all([
    loadText(text, settings, host),
    import('../analysis/compare.ts'),
  ]);
  if (!scenario) return { scenario, study: null, unjudged: null, data, diagnostics };
  const made = study(scenario, data, {
    only: settings.only,
    drawing: drawing(scenario),
    // Every command reads the same mix, whether or not it draws the options.
    mixDrawing: settings.drawing,
    rankBy: settings.rankBy,
  });
  return {
    scenario,
    study: made.study,
    unjudged: made.study === null ? made.unjudged : null,
    data,
    diagnostics: sortDiagnostics([...diagnostics, ...made.diagnostics]),
  };
}

/** Loads a scenario with its bases and overrides, and the data; null with the errors that stand in the way. */
export async function loadText(
  text: ScenarioText,
  settings: Settings,
  host: EngineHost,
): Promise<Pick<LoadedStudy, 'scenario' | 'data' | 'diagnostics'>> {
  const [{ loadScenario }, { store, diagnostics: ofData }] = await Promise.all([
    import('../scenario/load.ts'),
    loadDataStore(host.dataFolder),
  ]);
  const { scenario, diagnostics: ofFile } = loadScenario(text.content, {
    file: text.file,
    sets: settings.horizon === null ? settings.set : [...settings.set, `horizon=${settings.horizon}`],
    known: knownNames(store),
    resolveExtends: (path) => {
      if (host.leadsOutOf(path, foldersOf(text.file))) return { error: 'it is a link that leads out of the folder' };
      const content = host.read(path);
      return content === null ? { error: `there is no file '${path}'` } : { content };
    },
  });
  // Figures from half of somebody's own data would be worse than none.
  const isWhole = !ofData.some(({ severity }) => severity === 'error');
  const ofChoice = scenario && isWhole ? unknownOptions(scenario, settings.only) : [];
  return {
    scenario: scenario && isWhole && ofChoice.length === 0 ? scenario : null,
    data: store,
    diagnostics: sortDiagnostics([...ofData, ...ofFile, ...ofChoice]),
  };
}

/** Folders that base files may lie in: where relative names start, and that of the scenario itself. */
function foldersOf(file: string): string[] {
  const own = file.includes('/') ? file.slice(0, Math.max(1, file.lastIndexOf('/'))) : '.';
  return file.startsWith('/') ? [own] : ['.', own];
}

/** Options that `--only` names and the file does not have. */
function unknownOptions(scenario: Scenario, ids: readonly string[]): Diagnostic[] {
  const known = scenario.options.map(({ id }) => id);
  return ids
    .filter((id) => !known.includes(id))
    .map((id): Diagnostic => {
      const hint = suggestion(id, known);
      return {
        code: 'SW3021',
        severity: 'error',
        message: `--only names '${id}', which is no option of ${scenario.file}`,
        ...(hint === undefined ? {} : { hint }),
      };
    });
}
