/** Just enough of IPP (RFC 8010) to give a print server a job and to ask about its jobs. */
export const IPP = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  notFound: 0x0406,
} as const;
const TAG = {
  operation: 0x01,
  job: 0x02,
  end: 0x03,
  printer: 0x04,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const;

export type IppValue = Readonly<
  | { tag: 'name' | 'keyword' | 'uri' | 'charset' | 'language' | 'mimeType'; values: readonly string[] }
  | { tag: 'integer'; values: readonly number[] }
>;
export type IppJob = Readonly<{ id: number | null; name: string | null; state: number | null; hasBegun: boolean }>;
/** RFC 8011 printer-state: 3 idle, 4 processing, 5 stopped. */
type IppPrinter = Readonly<{ state: number | null; isAccepting: boolean | null; reasons: readonly string[] }>;
export type IppAnswer = Readonly<{ status: number; jobs: readonly IppJob[]; printer: IppPrinter }>;

const utf8 = new TextEncoder();
const number = (value: number, bytes: 2 | 4): Uint8Array => {
  const out = new Uint8Array(bytes);
  const view = new DataView(out.buffer);
  if (bytes === 2) view.setUint16(0, value);
  else view.setInt32(0, value);
  return out;
};

/** A request with its operation attributes, in the order given (charset, language and the target come first by the standard); a document follows. */
export function ippRequest(
  operation: number,
  attributes: readonly (readonly [string, IppValue])[],
  document: Uint8Array = new Uint8Array(),
): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(2, 0), number(operation, 2), number(1, 4), Uint8Array.of(TAG.operation)];
  for (const [name, value] of attributes) {
    value.values.forEach((one, i) => {
      const label = utf8.encode(i === 0 ? name : ''); // further values carry no name
      const body = typeof one === 'number' ? number(one, 4) : utf8.encode(one);
      parts.push(Uint8Array.of(TAG[value.tag]), number(label.length, 2), label, number(body.length, 2), body);
    });
  }
  return Buffer.concat([...parts, Uint8Array.of(TAG.end), document]);
}

/** The status, of each job its id, name and state and whether it was ever begun, and whether the printer works, takes jobs, and what ails it. A cut answer gives what was whole. */
export function readIppAnswer(bytes: Uint8Array): IppAnswer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jobs: { id: number | null; name: string | null; state: number | null; hasBegun: boolean }[] = [];
  const printer: { state: number | null; isAccepting: boolean | null; reasons: string[] } = { state: null, isAccepting: null, reasons: [] };
  const text = new TextDecoder();
  let at = 8;
  let group = 0;
  let called = '';
  while (at < bytes.length) {
    const tag = view.getUint8(at);
    at += 1;
    if (tag === TAG.end) break;
    if (tag < 0x10) {
      group = tag;
      if (group === TAG.job) jobs.push({ id: null, name: null, state: null, hasBegun: false });
      continue;
    }
    if (at + 2 > bytes.length) break;
    const nameLength = view.getUint16(at);
    const valueAt = at + 2 + nameLength + 2;
    if (valueAt > bytes.length) break;
    const length = view.getUint16(valueAt - 2);
    if (valueAt + length > bytes.length) break;
    const name = text.decode(bytes.subarray(at + 2, at + 2 + nameLength));
    called = name || called; // further values carry no name
    const job = jobs[jobs.length - 1];
    if (group === TAG.job && job !== undefined) {
      if (name === 'job-id' && tag === TAG.integer) job.id = view.getInt32(valueAt);
      if (name === 'job-state' && tag === TAG.enum) job.state = view.getInt32(valueAt);
      if (name === 'time-at-processing' && tag === TAG.integer) job.hasBegun = true; // else it is "no value"
      if (name === 'job-name') job.name = text.decode(bytes.subarray(valueAt, valueAt + length));
    }
    if (group === TAG.printer) {
      if (name === 'printer-state' && tag === TAG.enum) printer.state = view.getInt32(valueAt);
      if (name === 'printer-is-accepting-jobs' && tag === TAG.boolean) printer.isAccepting = view.getUint8(valueAt) !== 0;
      if (called === 'printer-state-reasons' && tag === TAG.keyword)
        printer.reasons.push(text.decode(bytes.subarray(valueAt, valueAt + length)));
    }
    at = valueAt + length;
  }
  return { status: bytes.length >= 4 ? view.getUint16(2) : -1, jobs, printer };
}
