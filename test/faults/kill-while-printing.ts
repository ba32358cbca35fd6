import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '#db/kernel/connection';
import { READY, tcpPrinter, type Manner, type TcpPrinter } from '../documents/tcp-printer';
import { copyTo, lookInto } from './centre-file';
import { runChild } from './child-process';
import { closingOf, PRINT_POINTS } from './print-child';
import { addRound, rowOf, type FaultRow } from './row';

const LANES = 2;
const ROUNDS_A_FILE = 60;
const WORK_FROM = 50_000;
const OFF_MS = 120;
type Random = () => number;
/** How a printer behaves in a round; `isOff`: nobody listens until some time has passed. */
type Round = Readonly<{ manner: Manner; isOff: boolean; isKilled: boolean }>;

const good = (random: Random): Manner => (random() < 0.5 ? { status: () => READY } : {});
const ROW_OF = {
  killed: 'R10 kill -9 at a point of a print job',
  printer: 'R10 printer off, silent, slow or cut',
} as const;
const ROUND: Readonly<Record<keyof typeof ROW_OF, (random: Random) => Round>> = {
  killed: (random) => ({ manner: good(random), isOff: false, isKilled: true }),
  printer: (random) => {
    const bad: readonly Manner[] = [
      { resetAfter: 0 },
      { resetAfter: 1 + Math.floor(random() * 45_000) },
      { isSilent: true },
      { slowMs: 5, ...good(random) },
      { staysOpen: true },
      { endsAfter: 1 + Math.floor(random() * 45_000) },
    ];
    const isOff = random() < 0.3;
    return { manner: isOff ? good(random) : (bad[Math.floor(random() * bad.length)] ?? {}), isOff, isKilled: random() < 0.3 };
  },
};

/**
 * R10: a process with the real engine and the real worker, killed at each point of a print job, or while a printer misbehaves. What lies
 * in the printer's tray is counted by job: no paper is lost, no job comes out twice, and only one sheet of a paper is without a mark.
 */
export async function killWhilePrinting(
  kind: keyof typeof ROW_OF,
  centre: string,
  folder: string,
  rounds: number,
  random: Random,
): Promise<FaultRow> {
  const row = rowOf(ROW_OF[kind]);
  const tally = { row, random, kind, papers: 0, marked: 0 };
  const lane = async (name: number) => {
    for (let left = Math.floor(rounds / LANES) + (name < rounds % LANES ? 1 : 0), part = 0; left > 0; left -= ROUNDS_A_FILE, part += 1)
      await oneFile(copyTo(centre, folder, `r10-${kind}-${name}-${part}`), Math.min(left, ROUNDS_A_FILE), tally);
  };
  await Promise.all(Array.from({ length: LANES }, (_, i) => lane(i)));
  row.note = `${tally.papers} papers, ${tally.marked} of them printed again with the mark`;
  return row;
}

type Tally = { row: FaultRow; random: Random; kind: keyof typeof ROW_OF; papers: number; marked: number };
type Sheet = Readonly<{ jobId: string; documentId: string; isMarked: boolean; isWhole: boolean }>;
const OPENING = /<<([\w-]+) ([\w-]+) (marked|original)>>/g;
/** Everything that began to come out. */
const sheetsIn = (printer: TcpPrinter): Sheet[] =>
  printer.received().flatMap((text) =>
    [...text.matchAll(OPENING)].map(([, jobId = '', documentId = '', mark]) => ({
      jobId,
      documentId,
      isMarked: mark === 'marked',
      isWhole: text.includes(closingOf(jobId)),
    })),
  );
const twice = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

async function oneFile(file: string, rounds: number, tally: Tally): Promise<void> {
  const { row, random, kind } = tally;
  const tray = path.join(path.dirname(file), 'tray.json');
  let killAt: { bytes: number; kill: () => void } | null = null;
  const printer = await tcpPrinter({}, { onBytes: (text) => killAt !== null && text.length >= killAt.bytes && killAt.kill() });
  let known = 0;
  let acting: Manner = {};
  const run = async (from: number, { manner, isOff }: Round, point: string, nth: number, bytes: number): Promise<string> => {
    writeFileSync(
      tray,
      JSON.stringify(
        sheetsIn(printer)
          .filter((sheet) => sheet.isWhole)
          .map((sheet) => sheet.jobId),
      ),
    );
    acting = manner;
    printer.behave(manner);
    if (isOff) await printer.switchOff();
    const end = await runChild({
      args: { mode: 'prints', file, from, count: from === 0 ? 0 : 1, printer: printer.address, tray, at: point, nth },
      onLine: (line, child) => {
        if (line !== 'PRINTING') return;
        if (bytes > 0) killAt = { bytes, kill: () => void child.kill('SIGKILL') };
        if (isOff) setTimeout(() => void printer.switchOn(), OFF_MS);
        if (manner.resetAfter === 0) setTimeout(() => manner === acting && printer.behave({ status: () => READY }), OFF_MS); // as good as off: its papers wait
      },
    });
    killAt = null;
    if (end.signal === null && end.code !== 0) throw new Error(`the child broke: ${end.lines.at(-1)} ${end.errors}`);
    return end.lines.at(-1) ?? '';
  };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const how = ROUND[kind](random);
      const inBytes = how.isKilled && random() < 0.3;
      const point = how.isKilled && !inBytes ? (PRINT_POINTS[Math.floor(random() * (PRINT_POINTS.length - 1))] ?? 'never') : 'never';
      await run(WORK_FROM + round, how, point, 1 + Math.floor(random() * 3), inBytes ? 1 + Math.floor(random() * 42_000) : 0);
      if (how.isOff) await printer.switchOn();
      const sheets = sheetsIn(printer);
      const doubled = [
        ...twice(sheets.map((sheet) => sheet.jobId)),
        ...twice(sheets.filter((sheet) => !sheet.isMarked).map((sheet) => sheet.documentId)),
      ];
      addRound(row, [], []);
      if (doubled.length > known) {
        row.violations += 1;
        process.stderr.write(`${row.fault}: came out twice: ${doubled.slice(0, 3).join(' ')}\n`);
      }
      known = doubled.length;
    }
    const well: Round = { manner: { status: () => READY }, isOff: false, isKilled: false };
    for (let last = 0; last < 2; last += 1) await run(0, well, 'never', 1, 0); // what was in doubt is answered and printed
    settle(file, sheetsIn(printer), tally);
  } finally {
    await printer.close();
    rmSync(path.dirname(file), { recursive: true, force: true });
  }
}

/** At the end every paper of the books lies whole in the tray, and the books agree. */
function settle(file: string, sheets: readonly Sheet[], tally: Tally): void {
  const { row } = tally;
  const whole = new Set(sheets.filter((sheet) => sheet.isWhole).map((sheet) => sheet.documentId));
  const { sqlite } = openDatabase(file);
  const papers = sqlite.prepare<[], string>('select id from printed_document').pluck().all();
  const open = sqlite
    .prepare<[], string>(
      "select id from print_job where status not in ('CONFIRMED', 'UNCERTAIN') or (status = 'UNCERTAIN' and is_sheet_usable is null)",
    )
    .pluck()
    .all();
  sqlite.close();
  const lost = [...papers.filter((id) => !whole.has(id)), ...open];
  tally.papers += papers.length;
  tally.marked += new Set(sheets.filter((sheet) => sheet.isMarked).map((sheet) => sheet.documentId)).size;
  const { violations } = lookInto(file, new Map(), 'full');
  row.rounds -= 1; // the last round is counted with what the books say in the end
  addRound(row, lost, violations);
}
