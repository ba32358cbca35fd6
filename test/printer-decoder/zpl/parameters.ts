/** What stands between a command and the next one, parted by commas; left out is what the guide says it is. */
export class Parameters {
  readonly #text: string;
  readonly #name: string;
  readonly #fail: (what: string) => never;
  #parts: readonly string[];
  #next = 0;

  constructor(text: string, name: string, fail: (what: string) => never) {
    this.#text = text.replace(/[\r\n]+$/, '');
    this.#name = name;
    this.#fail = fail;
    this.#parts = this.#text === '' ? [] : this.#text.split(',');
  }

  fail(what: string): never {
    return this.#fail(`${this.#name}: ${what}`);
  }

  #number(part: string, name: string, first: number, last: number): number {
    const value = /^-?\d+$/.test(part) ? Number(part) : this.fail(`${name} is no whole number: ${part}`);
    return value >= first && value <= last ? value : this.fail(`${name} = ${value}, the guide allows ${first} to ${last}`);
  }

  whole(name: string, first: number, last: number, usual?: number): number {
    const part = this.#parts[this.#next++] ?? '';
    return part === '' ? (usual ?? this.fail(`cut: ${name} is missing`)) : this.#number(part, name, first, last);
  }

  /** A later parameter that an earlier one depends on; it stays where it is. */
  late(name: string, ahead: number, first: number, last: number, usual: number): number {
    const part = this.#parts[this.#next + ahead] ?? '';
    return part === '' ? usual : this.#number(part, name, first, last);
  }

  skip(_name: string): void {
    this.#next++;
  }

  letter(name: string, allowed: string, usual: string): string {
    const part = this.#parts[this.#next++] ?? '';
    if (part === '') return usual;
    return part.length === 1 && allowed.includes(part)
      ? part
      : this.fail(`${name} = ${part}, the guide allows ${allowed.split('').join(', ')}`);
  }

  /** The ratio of wide to narrow bars; Code 128 has none. */
  ratio(): void {
    const part = this.#parts[this.#next++] ?? '';
    if (part !== '' && !/^(?:2|2\.\d|3|3\.0)$/.test(part)) this.fail(`ratio = ${part}, the guide allows 2.0 to 3.0`);
  }

  sign(name: string, usual: string): string {
    const part = this.rest();
    return part.length > 1 ? this.fail(`${name} is one sign, not ${part}`) : part === '' ? usual : part;
  }

  /** All that is left, commas and all. */
  rest(): string {
    const left = this.#parts.slice(this.#next).join(',');
    this.#next = this.#parts.length;
    return left;
  }

  end(): void {
    if (this.#parts.length > this.#next) this.fail(`${this.#parts.length - this.#next} parameters too many`);
  }
}
