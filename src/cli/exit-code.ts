/** Exit codes: documented, and the only ones there are. */
export const EXIT = { fine: 0, no: 1, failed: 2, interrupted: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code of several steps together: what could not be done outweighs an answer of no. */
export function worst(left: ExitCode, right: ExitCode): ExitCode {
  return left > right ? left : right;
}
