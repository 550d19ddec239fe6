/** Oracle files use snake_case, our code camelCase, by mechanical rule. */

type Fields = Readonly<Record<string, unknown>>;

/** `aht_seconds` to `ahtSeconds`, in nested objects and lists too. */
export function camelKeys<T>(value: object): T {
  return renamed(value, (key) => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())) as T;
}

/** `ahtSeconds` to `aht_seconds`, in nested objects and lists too. */
export function snakeKeys(value: object): Record<string, unknown> {
  return renamed(value, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)) as Record<
    string,
    unknown
  >;
}

/** A `run` for a method whose parameters and results are named like the fields of the file. */
export function viaCamelCase<T>(method: (input: T) => object): (input: object) => object {
  return (input) => snakeKeys(method(camelKeys<T>(input)));
}

function renamed(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value as Fields).map(([key, item]) => [rename(key), renamed(item, rename)]));
}
