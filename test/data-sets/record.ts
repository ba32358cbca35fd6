import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { auditHash } from '#db/audit/repository';
import { handlers } from '#db/handlers';
import { canonicalJson, sha256 } from '#db/kernel/canonical-json';
import { hashedText } from '#db/printed-document/freeze';
import { settableClock } from '#db/kernel/clock';
import { runCommand } from '#db/kernel/command-runner';
import { openDatabase, type Sqlite } from '#db/kernel/connection';
import type { CommandHandler, CommandName } from '#db/kernel/handlers';
import { keysFrom } from '#db/kernel/keys';
import { takeIdsFrom } from '#db/kernel/new-id';
import type { Output, RawInput } from '#shared/contract/contract';
import type { StaffId } from '#shared/kernel/ids';
import { DATA_KEY, type Centre } from './centre';
import { GapFinder } from './gaps';
import { idOf, REQUEST } from './ids';
import { emptyMemory, known, type Invokable, type LifePlan, type Post, type Stage } from './life';
import { markWords } from './marks';
import { DAY_MS, localDay, WRITTEN_MS } from './moments';
import type { Gapped, Slot } from './slots';
import { tableLooks, techniciansOf } from './tables';

type Cell = string | number | null;
export type RecordedRow = Readonly<{
  table: string;
  /** Which row of the life this is, counted over all its steps and by table. */
  row: number;
  isNew: boolean;
  cells: readonly Cell[];
  gaps: readonly (readonly [column: number, text: Gapped])[];
}>;
export type RecordedStep = Readonly<{
  rows: readonly RecordedRow[];
  /** Prefixes of the numbers taken, in order. */
  numbers: readonly string[];
  opensCustomer: boolean;
  /** What each audit line hashes, and the input whose keyed hash is kept. */
  audits: readonly (string | Gapped)[];
  input: string | Gapped;
}>;
export type RecordedLife = Readonly<{ steps: readonly RecordedStep[]; slots: readonly Slot[]; usedBy: readonly (readonly number[])[] }>;

/** No life of a data set has this number. */
const RECORDED = 0xffff_ffff_ff;
export const AUDIT_SEQ = '\u{E000}seq\u{E000}';

/** Plays a plan once with marks for words, in a copy of the opened centre, and writes down which rows each step left. */
export async function recordLife(centre: Pick<Centre, 'staff'>, openedFile: string, plan: LifePlan): Promise<RecordedLife> {
  const file = path.join(path.dirname(openedFile), `recording-${process.pid}.db`);
  copyFileSync(openedFile, file);
  const { sqlite, db } = openDatabase(file);
  try {
    sqlite.pragma('synchronous = OFF');
    const clock = settableClock(WRITTEN_MS, false);
    const words = markWords(plan);
    const numbers: string[] = [];
    const finder = new GapFinder(plan, words, techniciansOf(sqlite), RECORDED, numbers);
    const looks = tableLooks(sqlite);
    looks.changes(); // what the opening left is not the life's
    const memory = emptyMemory();
    const steps: RecordedStep[] = [];
    for (const [n, { ms, post, play }] of plan.steps.entries()) {
      clock.set(WRITTEN_MS + ms);
      let made = 0;
      takeIdsFrom(() => {
        made += 1;
        return idOf(WRITTEN_MS + ms, RECORDED, n, made);
      });
      let raw: unknown = null;
      const stage: Stage = {
        ask: async <R extends Invokable>(route: R, input: RawInput<R>): Promise<Output<R>> => {
          raw = input;
          const session = { staffId: post === 'system' ? null : (known(centre.staff.get(post)) as StaffId) };
          const deps = {
            db,
            clock,
            keys: keysFrom(DATA_KEY),
            workstation: workstationOf(post),
            session,
            isSystem: post === 'system',
            publish: () => undefined,
            logBug: (e: unknown) => String(e),
          };
          const request = post === 'system' ? undefined : idOf(WRITTEN_MS + ms, RECORDED, n, REQUEST);
          const name = route as CommandName;
          const answer = await runCommand(name, handlers[name] as CommandHandler<CommandName>, input, deps as never, request);
          if (!answer.ok) throw new Error(`recording: ${route} refused ${JSON.stringify(answer.error)}`);
          return answer.value as Output<R>;
        },
        word: (key) => known(words.get(key)),
        at: (offset) => new Date(WRITTEN_MS + offset).toISOString(),
        on: (days) => localDay(WRITTEN_MS + days * DAY_MS),
        staff: (who: Post) => known(centre.staff.get(who)),
        queuedPaper: () =>
          known(
            sqlite.prepare("select id from print_job where status = 'QUEUED' order by queued_at, id limit 1").pluck().get() as
              string | undefined,
          ),
        memory,
      };
      await play(stage);
      steps.push(recordedStep(sqlite, finder, looks, numbers, raw));
    }
    return { steps, slots: finder.slots, usedBy: steps.map((s) => usedSlots(s, finder.slots)) };
  } finally {
    sqlite.close();
    for (const tail of ['', '-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
  }
}

export const workstationOf = (post: Post): string =>
  post === 'clerk' || post === 'accountant' || post === 'manager' || post === 'system' ? 'PC1' : 'PC2';

function recordedStep(
  sqlite: Sqlite,
  finder: GapFinder,
  looks: ReturnType<typeof tableLooks>,
  numbers: string[],
  raw: unknown,
): RecordedStep {
  const changes = looks.changes();
  const taken = changes
    .filter((c) => c.table === 'number_register' && c.record['state'] === 'ISSUED')
    .map((c) => String(c.record['document_no']));
  numbers.push(...taken);
  for (const { record } of changes)
    for (const cell of Object.values(record))
      if (typeof cell === 'string')
        for (const [, until] of cell.matchAll(/"(?:until|warrantyUntil)":"(\d{4}-\d{2}-\d{2})"/g)) finder.untils.add(known(until));
  for (const { table, record } of changes)
    if (table === 'printed_document') {
      const document = hashedText(JSON.parse(String(record['model'])));
      if (sha256(document) !== record['hash']) throw new Error('the hash of a paper is not that of its model');
      const hash = String(record['hash']);
      finder.hashed.set(hash, [finder.gapped(document)].flat());
      finder.hashed.set(hash.slice(0, 12).toUpperCase(), [finder.gapped(document)].flat());
    }
  const audits = changes
    .filter((c) => c.table === 'audit_entry')
    .map(({ record }) => {
      const text = auditText(record);
      return finder.gapped(text);
    });
  const rows = changes.map(({ table, row, isNew, record }): RecordedRow => {
    const cells: Cell[] = [];
    const gaps: [number, Gapped][] = [];
    for (const [column, value] of Object.values(record).entries()) {
      const text = typeof value === 'string' ? finder.gapped(value) : value;
      if (Array.isArray(text)) gaps.push([column, text]);
      cells.push(Array.isArray(text) ? null : (text as Cell));
    }
    return { table, row, isNew, cells, gaps };
  });
  return {
    rows,
    numbers: taken.map((no) => no.slice(0, 2)),
    opensCustomer: changes.some((c) => c.table === 'customer' && c.isNew),
    audits,
    input: finder.gapped(canonicalJson(raw ?? null)),
  };
}

/** What the product hashes of an audit line, with a place for its running number. */
function auditText(record: Readonly<Record<string, Cell>>): string {
  const {
    seq,
    prev_hash: prevHash,
    hash,
    staff_id: staffId,
    staff_name: staffName,
    entity_id: entityId,
    from_state: fromState,
    to_state: toState,
    ...rest
  } = record;
  const facts = { ...rest, staffId, staffName, entityId, fromState, toState, facts: JSON.parse(String(rest['facts'])) as unknown };
  if (auditHash(String(prevHash), Number(seq), facts as never) !== hash) throw new Error('an audit line hashes something else');
  const text = canonicalJson({ ...facts, seq });
  const marked = text.replace(`"seq":${String(seq)},"staffId"`, `"seq":${AUDIT_SEQ},"staffId"`);
  if (marked === text) throw new Error('an audit line without its number');
  return marked;
}

/** The slots a step needs, those inside a hash included and before it. */
function usedSlots(step: RecordedStep, slots: readonly Slot[]): number[] {
  const used = new Set<number>();
  const add = (text: string | Gapped): void => {
    if (typeof text === 'string') return;
    for (const piece of text) {
      if (typeof piece !== 'number' || used.has(piece)) continue;
      const slot = slots[piece];
      if (slot?.is === 'hash' || slot?.is === 'begins') add(slot.of);
      used.add(piece);
    }
  };
  for (const { gaps } of step.rows) for (const [, text] of gaps) add(text);
  step.audits.forEach(add);
  add(step.input);
  return [...used];
}
