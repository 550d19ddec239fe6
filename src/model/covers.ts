import { assignmentOf } from '../scenario/parts.ts';
import type { Option } from '../scenario/types.ts';

/** Whether an option does a work item; one of several sources, where it assigns it to somebody. */
export function covers(option: Option, work: string): boolean {
  if (option.covers !== undefined) return option.covers.includes(work);
  const assignment = assignmentOf(option);
  return assignment === undefined || Object.hasOwn(assignment, work);
}
