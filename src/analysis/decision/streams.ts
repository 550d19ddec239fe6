/** The streams that weights of so many criteria are drawn from: one fewer, since the weights sum to 1. */
export function weightStreams(criteria: number): string[] {
  return Array.from({ length: Math.max(0, criteria - 1) }, (_, index) => `weight ${index + 1}`);
}
