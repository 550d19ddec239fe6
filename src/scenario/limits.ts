/** Each option does each work item: more of both would take minutes, and nobody compares so many. */
export const MOST_OPTIONS = 40;
export const MOST_WORK_ITEMS = 40;
/** Correlations are a matrix of all their inputs, which must be tried whole. */
export const MOST_CORRELATIONS = 40;
export const MOST_CORRELATED = 12;
