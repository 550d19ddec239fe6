import type { DataStore } from '../data/types.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Code of a fault in the user's own data packs. */
const OWN_PACK_FAULT = 'SW3030';

export interface LoadedData {
  readonly store: DataStore;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether there are faults in the user's own packs: nothing is answered from half of them. */
export function isFaulty({ diagnostics }: LoadedData): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** The shipped data packs with the user's own (`--data`) laid over them; faults of these come back with their places. */
export async function loadDataStore(dataFolder: string | null): Promise<LoadedData> {
  const { loadData, loadOwnPacks } = await import('../data/load.ts');
  const shipped = loadData();
  if (dataFolder === null) return { store: shipped, diagnostics: [] };
  const { packs, problems } = await loadOwnPacks(dataFolder, shipped);
  return {
    store: loadData({ own: packs }),
    diagnostics: problems.map(({ message, at }) => ({ code: OWN_PACK_FAULT, severity: 'error', message, at })),
  };
}
