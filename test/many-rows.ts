import { KINDS, numberOfKind } from '#db/search/row-key';
import { kindToken } from '#shared/search/kind-token';
import { searchTokens } from '#shared/search/tokens';
import { bench } from './bench';

export const MANY = 100_000;
const ENDED = MANY - 400;
type Bench = ReturnType<typeof bench>;
type Columns = Readonly<Record<string, string>>;

/** Copies one real row MANY times in one statement; `changed`: what differs, as SQL over the running number `i`. */
function copyRow(b: Bench, table: string, id: string, changed: Columns): void {
  const columns = b.sqlite.prepare(`select name from pragma_table_info('${table}')`).pluck().all() as string[];
  b.sqlite
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MANY})
       insert into ${table} (${columns.join(', ')}) select ${columns.map((c) => changed[c] ?? `r.${c}`).join(', ')}
       from n cross join ${table} r where r.id = ?`,
    )
    .run(id);
}

const idOf = (row: string): string => `printf('0190a1b2-c3d4-7000-8${row}-%012x', i)`;
/** Every ten minutes, ending this morning. */
const momentOf = (minutes = 0): string =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', '2026-11-23T01:30:00Z', ((i - ${MANY}) * 10 + ${minutes}) || ' minutes')`;
const numberOf = (prefix: string): string => `printf('${prefix}-2025-%06d', i)`;

/** A register of 100,000 lines, years of a busy centre: the last 400 are open. */
export async function manyCalls() {
  const b = bench();
  const call = await b.clerk.ask('serviceCall.register', {
    customer: {
      new: { name: '郭志偉', phones: [{ number: '0928765432' }], address: '台北市大安區復興南路一段390號', privacyConsent: true },
    },
    product: { new: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: 'TA43-07715' } },
    symptom: '無電源，指示燈不亮',
  });
  const open = ['NEW', 'DISPATCHED', 'RESCHEDULED', 'ARRIVED', 'FIXED', 'CARRIED', 'WAIT_PART', 'NO_ENTRY'];
  copyRow(b, 'service_call', call.id, {
    id: idOf('001'),
    call_no: numberOf('SC'),
    called_at: momentOf(),
    due_at: momentOf(360),
    status: `case when i <= ${ENDED} then iif(i % 20 = 0, 'CANCELLED', 'CLOSED') else case i % 8 ${open.map((s, k) => `when ${k} then '${s}'`).join(' ')} end end`,
    zone: `iif(i % 4 = 0, 'suburban', 'urban')`,
    technician_id: `iif(i % 8 = 0, null, iif(i % 2 = 0, '${b.li.id}', '${b.wang.id}'))`,
  });
  return { ...b, index: indexer(b, 'call', 'SC', '001') };
}

/** An in/out ledger of 100,000 lines with their receipt lines and cards; 400 devices are in the house. */
export async function manyStays() {
  const b = bench();
  const cardId = await b.takeOne();
  const card = await b.clerk.ask('repairCard.byId', { id: cardId });
  if (card === null) throw new Error('no card');
  const productOf = `printf('0190a1b2-c3d4-7000-8009-%012x', i)`;
  copyRow(b, 'product', card.productId, { id: productOf, serial: `'TB43-' || i` });
  copyRow(b, 'custody_stay', card.stayId, {
    id: idOf('002'),
    dl_no: numberOf('DL'),
    product_id: productOf,
    serial: `'TB43-' || i`,
    line_no: 'i + 1',
    state: `case when i <= ${ENDED} then 'OUT' else iif(i % 2 = 0, 'READY', 'IN_CUSTODY') end`,
    place: `iif(i <= ${ENDED}, '郭志偉', 'B-' || (i % 40))`,
    opened_at: momentOf(),
    in_at: momentOf(),
    closed_at: `iif(i <= ${ENDED}, ${momentOf(1440)}, null)`,
  });
  copyRow(b, 'repair_card', cardId, {
    id: idOf('003'),
    card_no: numberOf('RC'),
    stay_id: idOf('002'),
    product_id: productOf,
    status: `iif(i <= ${ENDED}, 'CLOSED', 'REPAIRING')`,
    promised_at: momentOf(2880),
  });
  const [entry] = await b.clerk.ask('custody.entries', { stayId: card.stayId });
  copyRow(b, 'custody_entry', entry?.id ?? '', {
    id: idOf('004'),
    seq: 'null',
    stay_id: idOf('002'),
    to_state: `iif(i <= ${ENDED}, 'OUT', r.to_state)`,
  });
  return { ...b, index: indexer(b, 'job', 'RC', '003') };
}

/** Makes the copies findable, as the commands would have done. */
function indexer(b: Bench, kind: 'call' | 'job', prefix: string, row: string) {
  return (): void => {
    const doc = b.sqlite.prepare(
      `insert into search_doc (rowid, kind, entity_id, title, detail, status, fields, at) values (?, ?, ?, ?, '', 'CLOSED', '', '2026-11-23T01:30:00.000Z')`,
    );
    const full = b.sqlite.prepare('insert into search_index (rowid, doc) values (?, ?)');
    const same = searchTokens({ names: ['郭志偉'], phones: ['0928765432'], texts: ['無電源，指示燈不亮', 'CHIMEI TV-43A'] });
    b.sqlite.transaction(() => {
      for (let i = 1; i <= MANY; i += 1) {
        const no = `${prefix}-2025-${String(i).padStart(6, '0')}`;
        const key = (1_000 + i) * KINDS + numberOfKind(kind);
        doc.run(key, kind, `0190a1b2-c3d4-7000-8${row}-${i.toString(16).padStart(12, '0')}`, no);
        full.run(key, `${kindToken(kind)} ${searchTokens({ numbers: [no], siteCode: b.code })} ${same}`);
      }
    })();
  };
}

/** The steps of the plan of every select that ran. */
export async function plansOf(b: Pick<Bench, 'record' | 'seen' | 'sqlite'>, act: () => Promise<unknown>): Promise<readonly string[]> {
  await b.record(act);
  return b.seen
    .filter((sql) => /^\s*select/i.test(sql))
    .flatMap((statement) => {
      const unbound = Array.from({ length: statement.split('?').length - 1 }, () => null);
      return (b.sqlite.prepare(`explain query plan ${statement}`).all(...unbound) as { detail: string }[]).map((p) => p.detail);
    });
}

/** A step that reads all rows of a table and not an index of it; the centre and its people are few. */
export const isWholeTable = (step: string): boolean =>
  /^SCAN (?!site|staff|\()/.test(step) && !/USING|VIRTUAL TABLE|CONSTANT ROW/.test(step);

/** Medians of two acts that take turns, in ms. */
export async function medianOf(one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 11; turn += 1)
    for (const [i, act] of [one, other].entries()) {
      const from = performance.now();
      await act();
      times[i]?.push(performance.now() - from);
    }
  const [a = 0, b = 0] = times.map((t) => t.toSorted((x, y) => x - y)[5] ?? 0);
  return [a, b];
}
