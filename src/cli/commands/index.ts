import type { Command } from '../command.ts';
import { breakeven } from './breakeven.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { contract } from './contract.ts';
import { cost } from './cost.ts';
import { data } from './data.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { roadmap } from './roadmap.ts';
import { schema } from './schema.ts';
import { sensitivity } from './sensitivity.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  compare,
  cost,
  explain,
  sensitivity,
  breakeven,
  contract,
  roadmap,
  check,
  data,
  schema,
];
