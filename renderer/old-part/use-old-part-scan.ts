import { useState } from 'react';
import type { OldPartView } from '#shared/old-part/schema';
import { oldPartTransitions } from '#shared/old-part/states';
import { canHappen } from '#shared/kernel/state-machine';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { call as ask } from '../kernel/api';
import { useT } from '../kernel/i18n';
import type { ScanAnswer } from '../kernel/scan-box';
import { useCan } from '../kernel/session';

type Said = Readonly<{ no: number; answer: ScanAnswer; text: string }>;
type Act = Readonly<{ onFound: (item: OldPartView) => void; onReceive: () => void }>;
const OURS: readonly string[] = ['OP', 'RC', 'SC', 'PK'];

/** Scan a bag, a card, a box or an old serial: what waits for the warehouse is taken in, everything else says where it is. */
export function useOldPartScan({ onFound, onReceive }: Act) {
  const t = useT('oldPart');
  const status = useT('status');
  const can = useCan();
  const [said, setSaid] = useState<Said | null>(null);
  const say = (answer: ScanAnswer, text: string): void => setSaid((last) => ({ no: (last?.no ?? 0) + 1, answer, text }));
  const look = async (code: string): Promise<void> => {
    const found = await ask('oldPart.find', { scanned: code });
    const waiting = found.filter((o) => o.status === 'DUE');
    const item = waiting[0] ?? found[0];
    if (item === undefined) return say('wrong', t('scan.unknown', { code }));
    onFound(item);
    if (item.status === 'RECEIVED') return say('right', t('scan.ready', { no: item.opNo }));
    if (!canHappen(oldPartTransitions, item.status, 'receive'))
      return say('attention', t('scan.noMore', { no: item.opNo, status: status(`oldPart.${item.status}`) }));
    if (!can('oldPart.receive')) return say('attention', t('scan.notYours', { no: item.opNo }));
    if (waiting.length > 1) say('attention', t('scan.several', { count: String(found.length) }));
    else setSaid(null);
    onReceive();
  };
  return {
    said,
    /** False: the code is another paper's, whose own page opens. */
    take: (code: string): boolean => {
      const number = parseDocumentNumber(code);
      if (number !== null && !OURS.includes(number.prefix)) return false;
      void look(code);
      return true;
    },
  };
}
