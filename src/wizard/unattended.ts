import type { DataStore } from '../data/types.ts';
import { loadScenario } from '../scenario/load.ts';
import { commandText } from './command-text.ts';
import { contextOf } from './context.ts';
import { progressOf } from './interview.ts';
import { scenarioText } from './scenario-text.ts';
import type { Answers, WizardOutcome, WizardRequest } from './types.ts';

/** The interview without anybody to ask: flags answer, the rest is usual; a flag that is of no use is refused. */
export async function unattended(
  { answers: flags, file, view }: WizardRequest,
  data: DataStore,
): Promise<WizardOutcome> {
  const given = flags as Answers;
  let typed = given;
  for (;;) {
    const { answers, next, problem } = progressOf(typed, data);
    if (next && problem !== null) return refuse(`--${next.id}: ${problem}`);
    if (next) {
      const usual = next.usual(contextOf(answers, data));
      if (usual === null)
        return refuse(next.missing?.(contextOf(answers, data)) ?? `which ${next.id}? Add --${next.id}`);
      typed = { ...typed, [next.id]: usual };
      continue;
    }
    const unused = Object.keys(given).find((id) => !Object.hasOwn(answers, id));
    if (unused) return refuse(`--${unused} has no meaning with the other answers`);
    const notes: string[] = [];
    const failed = (error: unknown): null => {
      const why = error instanceof Error ? error.message : String(error);
      notes.push(`The ranking could not be worked out (${why}). The answers are saved all the same.`);
      return null;
    };
    const assumptions = await view.assumptions(scenarioText(answers, data)).catch(failed);
    const value = scenarioText(answers, data, assumptions ?? []);
    const headline = assumptions && (await view.headline(value).catch(failed));
    if (headline !== null) notes.push(headline);
    notes.push(`The same again: ${commandText(answers, file, data)}`);
    return { value, diagnostics: loadScenario(value, { file }).diagnostics, notes };
  }
}

function refuse(message: string): WizardOutcome {
  const hint = 'sourcewise init --help shows what each flag takes; without --yes you are asked.';
  return { value: null, diagnostics: [], refusal: { message, hint } };
}
