/** The result of a model when one input alone is moved over its range. */
export interface TornadoBar {
  readonly input: string;
  readonly lowOutput: number;
  readonly highOutput: number;
  /** |highOutput - lowOutput|, in the unit of the result. */
  readonly swing: number;
}

export interface Tornado {
  readonly baseOutput: number;
  /** In the order of the ranges. */
  readonly bars: readonly TornadoBar[];
  /** Names of the inputs by falling swing; ties keep the order of the ranges. */
  readonly order: readonly string[];
}

/** Returns how far a result swings when each input in turn goes to its low and its high value, the rest at base. */
export function tornado(
  model: (inputs: Readonly<Record<string, number>>) => number,
  base: Readonly<Record<string, number>>,
  ranges: Readonly<Record<string, { readonly low: number; readonly high: number }>>,
): Tornado {
  const bars = Object.entries(ranges).map(([input, { low, high }]) => {
    const lowOutput = model({ ...base, [input]: low });
    const highOutput = model({ ...base, [input]: high });
    return { input, lowOutput, highOutput, swing: Math.abs(highOutput - lowOutput) };
  });
  const order = [...bars].sort((a, b) => b.swing - a.swing).map(({ input }) => input);
  return { baseOutput: model(base), bars, order };
}
