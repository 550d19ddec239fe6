import type { AssignedPart, Option } from './types.ts';

type Assignment = Readonly<Record<string, readonly AssignedPart[]>>;

/** Who does which work in an option that is made of others, by work id; undefined where it does its work itself. */
export const assignmentOf = (option: Option): Assignment | undefined =>
  'assign' in option ? option.assign : undefined;

/** The parts that do a work item in an option that is made of others; none where it gives it to nobody. */
export const partsOf = (option: Option, work: string): readonly AssignedPart[] => assignmentOf(option)?.[work] ?? [];

/** Every source that an option hands work to: ids of options, names of kinds, or options of their own. */
export function allSources(option: Option): (string | Option)[] {
  const assigned = Object.values(assignmentOf(option) ?? {}).flatMap((parts) => parts.map(({ source }) => source));
  return 'residualBy' in option && option.residualBy !== undefined ? [...assigned, option.residualBy] : assigned;
}
