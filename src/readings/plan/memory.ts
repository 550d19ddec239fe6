/** Numbers that quantities have, handed out once and never moved; it grows as they are added. */
export class Memory {
  numbers: Float64Array;
  private used: number;

  /** A memory that begins with what another one holds, or empty. */
  constructor(other?: Memory) {
    this.used = other?.used ?? 0;
    this.numbers = new Float64Array(Math.max(1 << 14, 2 * this.used));
    if (other) this.numbers.set(other.inUse);
  }

  /** All that was handed out. */
  get inUse(): Float64Array {
    return this.numbers.subarray(0, this.used);
  }

  /** Room for so many numbers: where it begins. It holds zeros. */
  take(count: number): number {
    const at = this.used;
    this.used += count;
    if (this.used > this.numbers.length) {
      const larger = new Float64Array(Math.max(this.used, 2 * this.numbers.length));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    return at;
  }
}
