import type { ByteReader } from '../byte-reader';

type Value = Readonly<{ isQuoted: boolean; bytes: Uint8Array }>;
const INCH_MM = 25.4;
const QUOTE = 0x22;

/** The values of one line, taken from the left; what is missing, too many or out of range is an error. */
export class Arguments {
  readonly #reader: ByteReader;
  readonly #values: readonly Value[];
  #next = 0;

  constructor(reader: ByteReader, values: readonly Value[]) {
    this.#reader = reader;
    this.#values = values;
  }

  get left(): number {
    return this.#values.length - this.#next;
  }

  #take(name: string, isQuoted: boolean): Uint8Array {
    const value = this.#values[this.#next++];
    if (value === undefined) return this.#reader.fail(`cut: ${name} is missing`);
    if (value.isQuoted !== isQuoted) this.#reader.fail(`${name} ${isQuoted ? 'needs' : 'has no'} quotation marks`);
    return value.bytes;
  }

  quoted(name: string): Uint8Array {
    return this.#take(name, true);
  }

  word(name: string): string {
    return Buffer.from(this.#take(name, false)).toString('latin1').trim();
  }

  number(name: string, first: number, last: number): number {
    const word = this.word(name);
    const value = /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : this.#reader.fail(`${name} is no number: ${word}`);
    if (value < first || value > last) this.#reader.fail(`${name} = ${value}, the manual allows ${first} to ${last}`);
    return value;
  }

  within(name: string, first: number, last: number): number {
    const value = this.number(name, first, last);
    return Number.isInteger(value) ? value : this.#reader.fail(`${name} = ${value} is no whole number`);
  }

  whole(name: string): number {
    return this.within(name, 0, 100_000);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T {
    const word = this.word(name);
    return allowed.find((value) => value === word) ?? this.#reader.fail(`${name} = ${word}, the manual allows ${allowed.join(', ')}`);
  }

  /** `60 mm`, `480 dot`, or inches without a unit. */
  length(name: string, dpi: number): number {
    const [, value, unit] = /^(\d+(?:\.\d+)?)( mm| dot)?$/.exec(this.word(name)) ?? this.#reader.fail(`${name} is no length`);
    if (unit === ' dot') return Number(value);
    return Math.round((Number(value) * dpi) / (unit === ' mm' ? INCH_MM : 1));
  }

  end(command: string): void {
    if (this.left > 0) this.#reader.fail(`${command}: ${this.left} values too many`);
  }
}

/** Values parted by commas up to the end of the line; in quotation marks `\["]` is one. */
export function argumentsOf(reader: ByteReader): Arguments {
  const values: Value[] = [];
  let own: number[] = [];
  let [isQuoted, isInside] = [false, false];
  const close = (): void => {
    if (own.length > 0 || isQuoted || values.length > 0) values.push({ isQuoted, bytes: new Uint8Array(own) });
    [own, isQuoted] = [[], false];
  };
  for (;;) {
    const byte = reader.byte('the end of the line');
    if (isInside && byte === 0x5c && reader.peek() === 0x5b) {
      const escape = [reader.byte(), reader.byte(), reader.byte()];
      if (escape[1] !== QUOTE || escape[2] !== 0x5d) reader.fail('only \\["] is read here');
      own.push(QUOTE);
    } else if (byte === QUOTE) {
      if (!isInside && own.length > 0) reader.fail('a quotation mark within a value');
      [isInside, isQuoted] = [!isInside, true];
    } else if (byte === 0x0d || byte === 0x0a) {
      if (isInside) reader.fail('a line ends within quotation marks');
      if (byte === 0x0d && reader.byte('LF') !== 0x0a) reader.fail('CR without LF');
      close();
      return new Arguments(reader, values);
    } else if (byte === 0x2c && !isInside) {
      values.push({ isQuoted, bytes: new Uint8Array(own) });
      [own, isQuoted] = [[], false];
    } else if (isQuoted && !isInside) reader.fail('letters after the closing quotation mark');
    else own.push(byte);
  }
}
