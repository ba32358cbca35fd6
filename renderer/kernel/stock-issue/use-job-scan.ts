import { useEffect, useRef } from 'react';
import type { Output } from '#shared/contract/contract';
import { documentNumberAt, parseDocumentNumber } from '#shared/numbering/document-number';
import { call as ask } from '../api';
import { useScan } from '../scan';
import { soundScan } from '../scan-box';
import { useSession } from '../session';

export type PartHit = NonNullable<Output<'part.byCode'>>;
export type JobScan = Readonly<{
  /** The card or call whose form this is; null where a scan of it means nothing. */
  no: string | null;
  /** A code that was scanned before the form stood: taken first. */
  scanned?: string | undefined;
  /** Null: no part has this code. */
  onPart: (hit: PartHit | null, code: string) => unknown;
  /** The job was scanned: all parts are told. */
  onJob: () => void;
}>;

/** A form about the parts of a job that a scanner can fill and send: parts one after another, then the job itself (users-ask 7). */
export function useJobScan({ no, scanned, onPart, onJob }: JobScan): void {
  const { site } = useSession();
  const take = async (code: string): Promise<void> => {
    const hit = await ask('part.byCode', { code });
    soundScan(hit === null ? 'wrong' : 'right');
    await onPart(hit, code);
  };
  const first = useRef(scanned);
  useEffect(() => {
    const code = first.current;
    first.current = undefined;
    if (code !== undefined) void take(code);
  });
  useScan((code) => {
    if (no !== null && documentNumberAt(code, site.code) === no) return onJob();
    if (parseDocumentNumber(code) !== null) return false;
    void take(code);
    return true;
  });
}
