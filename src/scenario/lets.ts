import { within } from '../units/bounds.ts';
import type { CheckContext } from './context.ts';
import { namesIn } from './expression-text.ts';
import { readQuantity } from './quantity-values.ts';
import type { Entry, MapNode, Span } from './tree.ts';
import { isExpression, type QuantityInput } from './types.ts';

/** More are no scenario; a chain of them is followed one within the other. */
export const MOST_LETS = 500;

/** The values under `let`: each is read once, when it is first needed, and shared by everything that names it. */
export class Lets {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #ends = new Map<string, { low: number; high: number }>();
  readonly #values = new Map<string, QuantityInput | undefined | 'open'>();
  readonly #context: CheckContext;
  readonly #written: number;

  constructor(node: MapNode | undefined, context: CheckContext) {
    this.#written = node?.entries.size ?? 0;
    this.#entries = node && !this.isTooLong ? node.entries : new Map<string, Entry>();
    this.#context = context;
  }

  /** Then none of them is read. */
  get isTooLong(): boolean {
    return this.#written > MOST_LETS;
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** The value of a name and where it is defined; undefined when there is no such name. */
  get(name: string): { value: QuantityInput | undefined; at: Span } | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const known = this.#values.get(name);
    if (known === 'open') {
      this.#context.problems.add(
        'SW2208',
        entry.value,
        `\`${name}\` is defined by itself`,
        'give one of the values a number',
      );
      this.#values.set(name, undefined);
      return { value: undefined, at: entry.key };
    }
    if (known === undefined && !this.#values.has(name)) {
      this.#values.set(name, 'open');
      const value = readQuantity({ t: 'quantity', is: ['any'], min: null }, entry.value, name, this.#context);
      // names inside a formula are only followed to find circles
      if (value && isExpression(value)) for (const used of new Set(namesIn(value.expression))) this.get(used);
      if (this.#values.get(name) === 'open') this.#values.set(name, value);
    }
    const value = this.#values.get(name);
    return { value: value === 'open' ? undefined : value, at: entry.key };
  }

  /** A field that names the value ends it; null: not at that side. One name is one value: all its uses share the ends. */
  narrow(name: string, low: number | null, high: number | null): void {
    if (!this.#entries.has(name)) return;
    const known = this.#ends.get(name) ?? { low: -Infinity, high: Infinity };
    this.#ends.set(name, { low: Math.max(known.low, low ?? -Infinity), high: Math.min(known.high, high ?? Infinity) });
  }

  /** The value of a name within the ends that fields gave it; asked for when all fields were read. */
  narrowed(name: string): QuantityInput | undefined {
    const value = this.get(name)?.value;
    const ends = this.#ends.get(name);
    if (!value || !ends || isExpression(value)) return value;
    const { low, high } = ends;
    const bound = (end: number): number | null => (Number.isFinite(end) ? end : null);
    return { ...value, value: within(value.value, bound(low), bound(high)) };
  }
}
