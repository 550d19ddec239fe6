/** Numbers that quantities have, handed out once and never moved; it grows as they are added. */
export class Memory {
  numbers: Float64Array;
  private used = 0;

  /** An empty memory with room for about so many numbers. */
  constructor(room: number) {
    this.numbers = new Float64Array(room);
  }

  /** Another memory that begins with what this one holds. */
  copy(): Memory {
    const other = new Memory(2 * this.used);
    other.numbers.set(this.inUse);
    other.used = this.used;
    return other;
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
