import type { Option } from '../scenario/types.ts';

/** Whether an option does a work item; one of several sources, where it assigns it to somebody. */
export function covers(option: Option, work: string): boolean {
  if (option.covers !== undefined) return option.covers.includes(work);
  return option.kind !== 'multi-source' || option.assign === undefined || Object.hasOwn(option.assign, work);
}
