import type { DataStore } from '../data/types.ts';
import { inquirerPrompts } from './inquirer-prompts.ts';
import type { Wizard } from './types.ts';
import { wizardOver } from './wizard.ts';

/** The interview at the terminal. */
export function terminalWizard(data: DataStore): Wizard {
  return wizardOver(data, inquirerPrompts);
}
