/**
 * Reproducible random streams.
 *
 * A stream is named by (seed, name, block) and by nothing else: adding an uncertain input, changing the order of inputs
 * or splitting the blocks over workers leaves every other stream as it was.
 */

/** Gives uniform numbers strictly between 0 and 1 (multiples of 2^-32 plus a half step, so no quantile is infinite). */
export type Rng = () => number;

const TWO_32 = 2 ** 32;
/** Outputs thrown away before the first use; the author of the generator advises at least 12. */
const WARM_UP = 15;

/**
 * Returns the random stream of (seed, name, block): the generator sfc32 (Doty-Humphrey, PractRand, 2010), whose three
 * state words are two independent 32-bit hashes of seed and name, and the block number.
 */
export function randomStream(seed: number, name: string, block = 0): Rng {
  let a = hashOfName(name, seed, 0x9e3779b9);
  let b = hashOfName(name, seed, 0x85ebca6b);
  let c = block | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / TWO_32;
  };
  for (let i = 0; i < WARM_UP; i++) next();
  return next;
}

/** Returns a 32-bit hash (signed) of the UTF-16 units of a name, the two halves of the seed and a salt: MurmurHash3. */
export function hashOfName(name: string, seed: number, salt = 0): number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  let hash = salt | 0;
  hash = absorb(hash, seed | 0);
  hash = absorb(hash, Math.floor(seed / TWO_32) | 0);
  for (let i = 0; i < name.length; i++) {
    // `absorb`, written out: names are long, and every draw begins with a hash of one.
    let mixed = Math.imul(name.charCodeAt(i), 0xcc9e2d51);
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash ^= mixed;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  return avalanche(hash ^ name.length);
}

/** Returns the items in random order (Fisher and Yates 1938); every order is equally likely. The input is not changed. */
export function shuffled<T>(items: ArrayLike<T>, rng: Rng): T[] {
  const order = Array.from(items);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    const swapped = order[i] as T;
    order[i] = order[j] as T;
    order[j] = swapped;
  }
  return order;
}

function absorb(hash: number, value: number): number {
  const mixed = Math.imul(rotateLeft(Math.imul(value, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotateLeft(hash ^ mixed, 13), 5) + 0xe6546b64) | 0;
}

function avalanche(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
