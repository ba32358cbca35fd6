import { Converter } from 'opencc-js/cn2t';
import type { Database } from 'better-sqlite3';
import { randomFrom, type Random } from '#db/demo/random';
import { paperCodeOf } from '#shared/printed-document/paper-code';
import { foldText } from '#shared/search/fold';
import { nameReadings } from '#shared/search/tokens';

/** A thing as people name it: customers by their number, devices by serial or IMEI, papers and jobs by their number. */
export type Answer = Readonly<{ kind: string; key: string }>;
export type Query = Readonly<{ crumb: string; text: string; isScan: boolean; answers: readonly Answer[] }>;

const SEED = 300;
const OF_EACH = 20;
/** A crumb that fits more things than this is one nobody would type alone. */
const MOST_ANSWERS = 3;
const toTraditional = Converter({ from: 'cn', to: 'tw' });

type Customer = Readonly<{ id: string; no: string; name: string; phone: string; note: string | null }>;
type Product = Readonly<{ id: string; imei: string | null; serial: string | null }>;
type Paper = Readonly<{ kind: string; no: string; prefix: string; running: number }>;
type Noted = Readonly<{ answer: Answer; name: string; text: string }>;

/** What is in the file, read row by row and not through the index. */
function readTruth(sqlite: Database) {
  const all = <T>(sql: string): T[] => sqlite.prepare<[], T & object>(sql).all();
  const customers = all<Customer>(
    "select id, customer_no as no, name, json_extract(phones, '$[0].number') as phone, note from customer order by customer_no",
  );
  const products = all<Product>('select id, imei1 as imei, serial from product order by id');
  const jobs = new Map<string, Answer[]>();
  for (const { productId, no } of all<{ productId: string; no: string }>('select product_id as productId, card_no as no from repair_card'))
    jobs.set(productId, [...(jobs.get(productId) ?? []), { kind: 'job', key: no }]);
  const papersOf = (kind: string, table: string, column: string): Paper[] =>
    all<{ no: string }>(`select ${column} as no from ${table} order by ${column}`).map(({ no }) => ({
      kind,
      no,
      prefix: no.slice(0, 2).toLowerCase(),
      running: Number(no.slice(8)),
    }));
  const papers = [
    papersOf('call', 'service_call', 'call_no'),
    papersOf('receipt', 'collection_receipt', 'receipt_no'),
    papersOf('voucher', 'service_voucher', 'voucher_no'),
    papersOf('quote', 'quote', 'quote_no'),
    papersOf('bill', 'bill', 'bill_no'),
    papersOf('intake', 'counter_intake', 'intake_no'),
    papersOf('job', 'repair_card', 'card_no'),
  ];
  const faults = all<{ no: string; name: string; text: string }>(
    'select call_no as no, customer_name as name, symptom as text from service_call order by call_no',
  ).map(({ no, name, text }): Noted => ({ answer: { kind: 'call', key: no }, name, text }));
  const notes = [
    customers.flatMap(({ no, name, note }): Noted[] =>
      note === null ? [] : [{ answer: { kind: 'customer', key: no }, name, text: note }],
    ),
    all<{ no: string; name: string; text: string }>(
      'select intake_no as no, customer_name as name, note as text from counter_intake where note is not null order by 1',
    ).map(({ no, name, text }): Noted => ({ answer: { kind: 'intake', key: no }, name, text })),
    all<{ no: string; name: string; text: string }>(
      `select r.card_no as no, c.name, json_extract(a.facts, '$.text') as text from audit_entry a join repair_card r on r.id = a.entity_id
       join customer c on c.id = r.customer_id where a.event = 'NoteAdded' order by 1`,
    ).map(({ no, name, text }): Noted => ({ answer: { kind: 'job', key: no }, name, text })),
  ];
  return { customers, products, jobs, papers, faults, notes };
}
type Truth = ReturnType<typeof readTruth>;

const customer = ({ no }: Customer): Answer => ({ kind: 'customer', key: no });
const folds = (text: string, crumb: string): boolean => foldText(text).includes(foldText(crumb));

/** One query of a kind, or null when this draw is no good. */
type Draw = (t: Truth, r: Random) => Omit<Query, 'crumb' | 'isScan'> | null;

const drawn = <T>(list: readonly T[], r: Random): T | null => list[r.int(0, list.length - 1)] ?? null;
const byCustomer =
  (crumbOf: (c: Customer, r: Random) => string | null, fits: (c: Customer, crumb: string) => boolean): Draw =>
  (t, r) => {
    const one = drawn(t.customers, r);
    const text = one === null ? null : crumbOf(one, r);
    return text === null ? null : { text, answers: t.customers.filter((c) => fits(c, text)).map(customer) };
  };
const byDevice =
  (codeOf: (p: Product) => string | null, cut: (code: string, r: Random) => string): Draw =>
  (t, r) => {
    const code = drawn(
      t.products.filter((p) => codeOf(p) !== null),
      r,
    );
    const text = code === null ? null : cut(codeOf(code) ?? '', r);
    if (text === null) return null;
    const fitting = t.products.filter((p) => (codeOf(p) ?? '').toLowerCase().endsWith(text.toLowerCase()));
    const devices = fitting.map((p): Answer => ({ kind: 'product', key: codeOf(p) ?? '' }));
    return devices.length > MOST_ANSWERS ? null : { text, answers: [...devices, ...fitting.flatMap((p) => t.jobs.get(p.id) ?? [])] };
  };
/** A word of what was written and a piece of the name, as people narrow it down. */
function byWords(of: readonly Noted[], r: Random): ReturnType<Draw> {
  const one = drawn(of, r);
  if (one === null) return null;
  const from = r.int(0, Math.max(0, one.text.length - 3));
  const word = /^\p{sc=Han}{2,3}/u.exec(one.text.slice(from, from + r.int(2, 3)))?.[0];
  if (word === undefined) return null;
  const name = one.name.slice(0, 2);
  return { text: `${word} ${name}`, answers: of.filter((n) => folds(n.text, word) && folds(n.name, name)).map((n) => n.answer) };
}

const KINDS: Readonly<Record<string, Draw>> = {
  'phone, last 4': byCustomer(
    ({ phone }) => phone.slice(-4),
    ({ phone }, crumb) => phone.endsWith(crumb),
  ),
  'phone, whole, as people group it': byCustomer(
    ({ phone }, r) =>
      r.pick([phone, `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`, `${phone.slice(0, 4)}-${phone.slice(4)}`]),
    ({ phone }, crumb) => phone === crumb.replace(/\D/g, ''),
  ),
  'IMEI, whole': byDevice(
    (p) => p.imei,
    (code) => code,
  ),
  'IMEI, last 5': byDevice(
    (p) => p.imei,
    (code) => code.slice(-5),
  ),
  'IMEI, last 6': byDevice(
    (p) => p.imei,
    (code) => code.slice(-6),
  ),
  'serial, whole or last 6': byDevice(
    (p) => p.serial,
    (code, r) => r.pick([code, code.toLowerCase(), code.slice(-6)]),
  ),
  'two characters of a name': byCustomer(
    ({ name }) => (name.length < 2 ? null : name.slice(0, 2)),
    ({ name }, crumb) => folds(name, crumb),
  ),
  'name in the other script': byCustomer(
    ({ name }) => [foldText(name), toTraditional(name)].find((other) => other !== name) ?? null,
    ({ name }, crumb) => folds(name, crumb),
  ),
  pinyin: byCustomer(
    ({ name }) => nameReadings(name).syllables[0] ?? null,
    ({ name }, crumb) => nameReadings(name).syllables.some((s) => s.startsWith(crumb)),
  ),
  initials: byCustomer(
    ({ name }) => nameReadings(name).initials[0] ?? null,
    ({ name }, crumb) => {
      const { initials, syllables } = nameReadings(name);
      return [...initials, ...syllables].some((s) => s.startsWith(crumb));
    },
  ),
  'word of a note': (t, r) => byWords(r.pick([t.notes[0] ?? [], t.notes[1] ?? [], t.notes[2] ?? []]), r),
  'word of a fault': (t, r) => byWords(t.faults, r),
  'number in full': (t, r) => {
    const paper = drawn(drawn(t.papers, r) ?? [], r);
    return paper === null
      ? null
      : { text: r.pick([paper.no, paper.no.toLowerCase(), `TP1-${paper.no}`]), answers: [{ kind: paper.kind, key: paper.no }] };
  },
  'number, short': (t, r) => {
    const paper = drawn(drawn(t.papers, r) ?? [], r);
    if (paper === null) return null;
    const same = t.papers.flat().filter((p) => p.prefix === paper.prefix && p.running === paper.running);
    return {
      text: r.pick([`${paper.prefix}${paper.running}`, `${paper.prefix}${paper.no.slice(8)}`]),
      answers: same.map(({ kind, no }) => ({ kind, key: no })),
    };
  },
};
const scanned: Draw = (t, r) => {
  if (r.chance(0.3)) {
    const one = drawn(t.products, r);
    const code = one?.imei ?? one?.serial;
    if (!one || !code) return null;
    return {
      text: one.imei ? r.pick([code, `IMEI:${code}`]) : r.pick([code, `S/N: ${code}`]),
      answers: [{ kind: 'product', key: code }, ...(t.jobs.get(one.id) ?? [])],
    };
  }
  const paper = drawn(drawn(t.papers, r) ?? [], r);
  if (paper === null) return null;
  return {
    text: r.pick([`TP1-${paper.no}`, `]C1TP1-${paper.no}`, paperCodeOf(`TP1-${paper.no}`), `${paper.no}\r`]),
    answers: [{ kind: paper.kind, key: paper.no }],
  };
};

/** Three hundred crumbs of a data set, twenty of each kind, each with everything it may mean. The same for the same file. */
export function makeQueries(sqlite: Database): Query[] {
  const truth = readTruth(sqlite);
  const kinds = [
    ...Object.entries(KINDS).map(([crumb, draw]) => ({ crumb, draw, isScan: false })),
    { crumb: 'scanned code', draw: scanned, isScan: true },
  ];
  return kinds.flatMap(({ crumb, draw, isScan }, k) => {
    const random = randomFrom(SEED + k);
    const made = new Map<string, Query>();
    for (let tries = 0; made.size < OF_EACH && tries < OF_EACH * 500; tries += 1) {
      const query = draw(truth, random);
      const own = query?.answers.filter((a) => a.kind !== 'job').length ?? 0;
      if (query && query.answers.length > 0 && own <= MOST_ANSWERS) made.set(query.text, { crumb, isScan, ...query });
    }
    if (made.size < OF_EACH) throw new Error(`only ${made.size} queries of the kind ${crumb}`);
    return [...made.values()];
  });
}
