/** Guard of `ceil` and `floor`: 21 / (1 - 0.3) is a hair above 30 in doubles and still means 30 people. */
export const WHOLE_GUARD = 1e-9;

/**
 * Guard of comparisons, a share of the smaller side: 500,000 a year is not above 500,000 because a twelfth of it times
 * twelve is a hair more in doubles. Far below any amount that means something.
 */
export const COMPARE_GUARD = 1e-12;
