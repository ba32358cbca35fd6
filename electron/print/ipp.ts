/** Just enough of IPP (RFC 8010) to ask a print server about its jobs. */
export const IPP = { getJobAttributes: 0x0009, getJobs: 0x000a, notFound: 0x0406 } as const;
const TAG = {
  operation: 0x01,
  job: 0x02,
  end: 0x03,
  integer: 0x21,
  enum: 0x23,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
} as const;

export type IppValue = Readonly<
  { tag: 'name' | 'keyword' | 'uri' | 'charset' | 'language'; values: readonly string[] } | { tag: 'integer'; values: readonly number[] }
>;
export type IppJob = Readonly<{ id: number | null; name: string | null; state: number | null }>;
export type IppAnswer = Readonly<{ status: number; jobs: readonly IppJob[] }>;

const utf8 = new TextEncoder();
const number = (value: number, bytes: 2 | 4): Uint8Array => {
  const out = new Uint8Array(bytes);
  const view = new DataView(out.buffer);
  if (bytes === 2) view.setUint16(0, value);
  else view.setInt32(0, value);
  return out;
};

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A request with its operation attributes, in the order given (charset, language and the target come first by the standard). */
export function ippRequest(operation: number, attributes: readonly (readonly [string, IppValue])[]): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(2, 0), number(operation, 2), number(1, 4), Uint8Array.of(TAG.operation)];
  for (const [name, value] of attributes) {
    value.values.forEach((one, i) => {
      const label = utf8.encode(i === 0 ? name : ''); // further values carry no name
      const body = typeof one === 'number' ? number(one, 4) : utf8.encode(one);
      parts.push(Uint8Array.of(TAG[value.tag]), number(label.length, 2), label, number(body.length, 2), body);
    });
  }
  return joined([...parts, Uint8Array.of(TAG.end)]);
}

/** The status, and of each job its id, name and state. A cut answer gives what was whole. */
export function readIppAnswer(bytes: Uint8Array): IppAnswer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const jobs: { id: number | null; name: string | null; state: number | null }[] = [];
  const text = new TextDecoder();
  let at = 8;
  let group = 0;
  while (at < bytes.length) {
    const tag = view.getUint8(at);
    at += 1;
    if (tag === TAG.end) break;
    if (tag < 0x10) {
      group = tag;
      if (group === TAG.job) jobs.push({ id: null, name: null, state: null });
      continue;
    }
    if (at + 2 > bytes.length) break;
    const nameLength = view.getUint16(at);
    const valueAt = at + 2 + nameLength + 2;
    if (valueAt > bytes.length) break;
    const length = view.getUint16(valueAt - 2);
    if (valueAt + length > bytes.length) break;
    const name = text.decode(bytes.subarray(at + 2, at + 2 + nameLength));
    const job = jobs[jobs.length - 1];
    if (group === TAG.job && job !== undefined) {
      if (name === 'job-id' && tag === TAG.integer) job.id = view.getInt32(valueAt);
      if (name === 'job-state' && tag === TAG.enum) job.state = view.getInt32(valueAt);
      if (name === 'job-name') job.name = text.decode(bytes.subarray(valueAt, valueAt + length));
    }
    at = valueAt + length;
  }
  return { status: bytes.length >= 4 ? view.getUint16(2) : -1, jobs };
}
