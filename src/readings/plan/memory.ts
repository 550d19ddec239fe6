/** Numbers that quantities have, handed out once and never moved; it grows as they are added. */
export class Memory {
  numbers: Float64Array;
  /** All places that were handed out, from 0 on. */
  private used: number;
  /** Where the next numbers go, and where the part of the memory that is kept for them ends. */
  private next = 0;
  private end: number;
  /** How many places are kept for numbers at a time. */
  private readonly room: number;

  /** An empty memory that keeps places for so many numbers; for as many more each time that these are not enough. */
  constructor(room: number) {
    this.numbers = new Float64Array(room);
    this.room = room;
    this.used = room;
    this.end = room;
  }

  /** Everything up to the last number. */
  get inUse(): Float64Array {
    return this.numbers.subarray(0, this.next);
  }

  /** Places that were handed out, those of numbers to come among them. */
  get size(): number {
    return this.used;
  }

  /** Places of so many numbers, which hold zeros: where they begin. */
  take(count: number): number {
    if (this.next + count > this.end) {
      if (this.end < this.used) this.next = this.used;
      this.used = this.next + Math.max(count, this.room);
      this.end = this.used;
    }
    const at = this.next;
    this.next += count;
    if (this.next > this.numbers.length) {
      const larger = new Float64Array(Math.max(this.next, 2 * this.numbers.length));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    return at;
  }

  /** Places of so many numbers that are computed elsewhere: nothing is held of them here. */
  reserve(count: number): number {
    const at = this.used;
    this.used += count;
    return at;
  }
}
