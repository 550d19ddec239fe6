import { formatNames } from '../render/index.ts';
import type { OptionSpec } from './command.ts';

/** Options that several commands share, so that a flag means one thing everywhere. */

const outputOptions: readonly OptionSpec[] = [
  {
    flags: '-f, --format <format>',
    description: `${formatNames.join(', ')} (default: table, or by the ending of --output)`,
    group: 'Output',
  },
  { flags: '--json', description: 'short for --format json', group: 'Output' },
  { flags: '-o, --output <file>', description: 'write to a file, whole or not at all', group: 'Output' },
  {
    flags: '--width <columns>',
    description: 'width of tables and charts (default: the terminal, else 80)',
    group: 'Output',
  },
  { flags: '--color', description: 'colour even when the output is no terminal', group: 'Output' },
  { flags: '--no-color', description: 'no colour', group: 'Output' },
];

export const scenarioOptions: readonly OptionSpec[] = [
  {
    flags: '--set <path=value>',
    description: 'change a value of the scenario; repeatable',
    repeatable: true,
    group: 'Scenario',
  },
  { flags: '--only <options>', description: 'keep these options only, by id: a,b', list: true, group: 'Scenario' },
  { flags: '--horizon <duration>', description: 'compare over another period, as in "5 years"', group: 'Scenario' },
];

export const drawingOptions: readonly OptionSpec[] = [
  {
    flags: '--draws <number>',
    description: 'draws of the uncertain values, 0 for likely values only (default: as many as it takes)',
    group: 'Chance',
  },
  { flags: '--seed <number>', description: 'another set of draws (default: 1)', group: 'Chance' },
];

export const conditionOption: OptionSpec = {
  flags: '--where <condition>',
  description: 'count only the draws in which this holds, as in "attrition > 40%/year"',
  group: 'Chance',
};

export const dataOptions: readonly OptionSpec[] = [
  { flags: '--data <folder>', description: 'your own data packs; they override the shipped ones', group: 'Data' },
];

export const debugOptions: readonly OptionSpec[] = [
  { flags: '--debug', description: 'show the stack of an unexpected error', group: 'Output' },
];

/** What every command takes that shows a report. */
export const reportOptions: readonly OptionSpec[] = [...dataOptions, ...outputOptions, ...debugOptions];
