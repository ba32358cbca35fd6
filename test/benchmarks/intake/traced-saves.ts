export type TracedSave = Readonly<{
  /** Of every file of the process. */
  syncs: number;
  walBytes: number;
  /** The log was carried into the file, or begins anew after that: these saves pay for those before them. */
  hasCheckpoint: boolean;
}>;
type Growing = { -readonly [K in keyof TracedSave]: TracedSave[K] };

const CALL = /^\d+\s+(\w+)\(\d+<([^>]*)>(.*)$/;
/** Where a write says how much and where to, whether the call had ended or not when the line was written. */
const SIZE_AND_PLACE = /, (\d+), (\d+)(?:\) += \d+| <unfinished \.\.\.>)$/;

/** The saves of a recording of `strace -f -y`: what happened between one line in the file of acknowledgements and the next. */
export function savesIn(trace: string, file: string, acks: string): readonly TracedSave[] {
  const saves: TracedSave[] = [];
  let open: Growing | null = null;
  for (const line of trace.split('\n')) {
    const [, verb = '', name = '', rest = ''] = CALL.exec(line) ?? [];
    if (verb === 'write' && name === acks) {
      if (open !== null) saves.push(open);
      open = { syncs: 0, walBytes: 0, hasCheckpoint: false };
    }
    if (open === null) continue;
    if (verb === 'fsync' || verb === 'fdatasync') open.syncs += 1;
    if (verb !== 'pwrite64') continue;
    const [, size = '', place = ''] = SIZE_AND_PLACE.exec(rest) ?? [];
    if (name === `${file}-wal`) open.walBytes += Number(size);
    if (name === file || (name === `${file}-wal` && place === '0')) open.hasCheckpoint = true;
  }
  return saves;
}
