// Numbers that look random and are the same in every run: mulberry32, started from a seed.
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, and without, the bound. */
  int(bound) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }

  /** True so many times in a hundred. */
  percent(times) {
    return this.int(100) < times;
  }

  pick(list) {
    return list[this.int(list.length)];
  }
}
