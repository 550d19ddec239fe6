/** `min_employees` -> `minEmployees`, `p10` stays. */
export function camel(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The same tree with camelCase keys; below the keys in `opaque` (maps whose keys are data) keys stay as they are. */
export function camelKeys(value: unknown, opaque: ReadonlySet<string> = new Set()): unknown {
  if (Array.isArray(value)) return value.map((item) => camelKeys(item, opaque));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [
    camel(key),
    opaque.has(key) ? item : camelKeys(item, opaque),
  ]);
  return Object.fromEntries(entries);
}

/** The object without the keys whose value is undefined. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}
