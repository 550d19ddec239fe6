/** Each option does each work item: more of both would take minutes, and nobody compares so many. */
export const MOST_OPTIONS = 40;
export const MOST_WORK_ITEMS = 40;
