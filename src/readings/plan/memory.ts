/** Numbers that a plan works on, handed out once and never moved; it grows as the plan is made. */
export class Memory {
  numbers = new Float64Array(1 << 14);
  private used = 0;

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

/** Hands out pieces of a memory that are given back when their last reader is done. */
export class Arena {
  private readonly memory: Memory;
  private readonly free = new Map<number, number[]>();

  constructor(memory: Memory) {
    this.memory = memory;
  }

  take(count: number): number {
    return this.free.get(count)?.pop() ?? this.memory.take(count);
  }

  give(at: number, count: number): void {
    const pieces = this.free.get(count);
    if (pieces) pieces.push(at);
    else this.free.set(count, [at]);
  }
}
