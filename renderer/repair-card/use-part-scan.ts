import { useState } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import type { CardView } from '#shared/repair-card/schema';
import { call as ask } from '../kernel/api';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import type { PartHit } from '../kernel/stock-issue/use-job-scan';
import type { JobAction } from './job-actions';

type Opens = (name: 'part' | 'askPart') => void;

/**
 * A part scanned on a job does what comes next with it (users-ask 7): one that was handed out for the job is fitted, another is asked
 * for. Answers the part the form begins with. What is no part is left to the frame.
 */
export function usePartScan(
  card: CardView,
  actions: readonly JobAction[],
  open: Opens,
): Readonly<{ part: PartHit | undefined; clear: () => void }> {
  const [part, setPart] = useState<PartHit>();
  const can = (name: string): boolean => actions.some((a) => a.name === name);
  const opened = async (scan: string): Promise<boolean> => {
    const hit = await ask('part.byCode', { code: scan });
    if (hit === null) return false;
    const slips = await ask('stockIssue.ofJob', { cardId: card.id });
    const isInHand = slips.some((slip) => slip.lines.some((l) => l.partId === hit.part.id && l.qtyHeld > 0));
    const next = isInHand && can('part') ? 'part' : 'askPart';
    if (!can(next)) return false;
    soundScan('right');
    setPart(hit);
    open(next);
    return true;
  };
  useScan((scan) => {
    if (parseDocumentNumber(scan) !== null || !(can('part') || can('askPart'))) return false;
    return opened(scan);
  });
  return { part, clear: () => setPart(undefined) };
}
