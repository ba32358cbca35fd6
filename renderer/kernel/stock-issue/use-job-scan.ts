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
  /** The part that was scanned before the form stood, and opened it: taken first. */
  scanned?: PartHit | undefined;
  onPart: (hit: PartHit) => unknown;
  /** No part has this code. */
  onUnknown?: (code: string) => void;
  /** The job was scanned: all parts are told. */
  onJob: () => void;
}>;

/** A form about the parts of a job that a scanner can fill and send: parts one after another, then the job itself (users-ask 7). */
export function useJobScan({ no, scanned, onPart, onUnknown, onJob }: JobScan): void {
  const { site } = useSession();
  const first = useRef(scanned);
  useEffect(() => {
    const hit = first.current;
    first.current = undefined;
    if (hit !== undefined) onPart(hit);
  });
  const take = async (code: string): Promise<boolean> => {
    const hit = await ask('part.byCode', { code });
    soundScan(hit === null ? 'wrong' : 'right');
    if (hit === null) onUnknown?.(code);
    else await onPart(hit);
    return true;
  };
  useScan((code) => {
    if (no !== null && documentNumberAt(code, site.code) === no) return onJob();
    return parseDocumentNumber(code) === null && take(code);
  });
}
