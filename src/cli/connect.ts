import { browseData } from './browse-data.ts';
import type { Connect, Engine } from './engine.ts';
import { Failure } from './failure.ts';

/** Connects the command line to the library: the only file that names its functions. */
export const connect: Connect = async (host) => {
  const missing = async (): Promise<never> => {
    throw new Failure('the library is not connected yet');
  };
  const engine: Engine = {
    compare: missing,
    explain: missing,
    check: missing,
    roleCost: missing,
    data: (query) => browseData(query, host),
    async schema() {
      const { scenarioJsonSchema } = await import('../scenario/json-schema.ts');
      return JSON.stringify(scenarioJsonSchema(), null, 2);
    },
    wizard: missing,
  };
  return engine;
};
