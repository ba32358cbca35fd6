/** A stream that no printer would print as it was meant: an unknown command, a cut one, or a value outside its range. */
export class StreamError extends Error {
  readonly offset: number;

  constructor(offset: number, what: string) {
    super(`at byte ${offset}: ${what}`);
    this.name = 'StreamError';
    this.offset = offset;
  }
}

export const hex = (...bytes: readonly number[]): string => bytes.map((b) => b.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** Takes bytes from the front and says where a command is cut. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** Where the command began that is being read. */
  start = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  begin(): void {
    this.start = this.#at;
  }

  fail(what: string): never {
    throw new StreamError(this.start, what);
  }

  peek(): number | null {
    return this.#bytes[this.#at] ?? null;
  }

  byte(name = 'byte'): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new StreamError(this.start, `cut: the stream ends before ${name}`);
    this.#at++;
    return value;
  }

  /** A byte that must be one of the values or within [first, last] of the manual. */
  oneOf(name: string, allowed: readonly number[]): number {
    const value = this.byte(name);
    if (!allowed.includes(value)) this.fail(`${name} = ${value}, the manual allows ${allowed.join(', ')}`);
    return value;
  }

  within(name: string, first: number, last: number): number {
    const value = this.byte(name);
    if (value < first || value > last) this.fail(`${name} = ${value}, the manual allows ${first} to ${last}`);
    return value;
  }

  /** Two bytes, low one first. */
  word(name: string): number {
    const low = this.byte(name);
    return low + this.byte(name) * 256;
  }

  take(count: number, name: string): Uint8Array {
    if (this.#at + count > this.#bytes.length)
      throw new StreamError(this.start, `cut: ${name} should be ${count} bytes, ${this.#bytes.length - this.#at} are left`);
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** Bytes up to `end`, which is taken too but not given back. */
  until(end: number, name: string): Uint8Array {
    const found = this.#bytes.indexOf(end, this.#at);
    if (found < 0) throw new StreamError(this.start, `cut: ${name} has no end`);
    const bytes = this.#bytes.subarray(this.#at, found);
    this.#at = found + 1;
    return bytes;
  }
}
