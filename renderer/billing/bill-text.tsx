import { IconCash, IconFileText } from '@tabler/icons-react';
import type { BillView } from '#shared/billing/schema';
import { useMinute } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';
import { Tone } from '../kernel/status';

/** Who still carries cash of this slip (S0§10). */
export const holdersOf = ({ payments }: Pick<BillView, 'payments'>): string =>
  [...new Set(payments.filter((p) => p.status === 'TAKEN_BY_TECH').map((p) => p.takenBy))].join('、');

/** Cash taken on site is handed over the same day (S0§10): does a technician still carry some of an earlier day? */
export function useIsCashLate(): (bill: Pick<BillView, 'payments'>) => boolean {
  const { zone } = useSession();
  const today = localDay(useMinute(), zone);
  return ({ payments }) => payments.some((p) => p.status === 'TAKEN_BY_TECH' && localDay(p.at, zone) < today);
}

/** 現金在: who carries it, and whether it is late. */
export function Holder({ bill }: Readonly<{ bill: BillView }>) {
  const t = useT('bills');
  const isLate = useIsCashLate();
  const names = holdersOf(bill);
  if (names === '') return <span className="t3">—</span>;
  return isLate(bill) ? <b className="bad">{t('late', { names })}</b> : <span>{names}</span>;
}

/** Is the invoice still to be made? Then its decision stands out. */
const isInvoiceMissing = (b: Pick<BillView, 'status' | 'decision' | 'invoiceNo' | 'grossMinor'>): boolean =>
  b.status !== 'VOID' && b.decision === 'invoiceFirst' && b.invoiceNo === null && b.grossMinor > 0;

/** 現場收 or 先開發票: at or over the limit for cash on site. */
export function Decision({ bill }: Readonly<{ bill: BillView }>) {
  const t = useT('bills');
  const word = t(`decision.${bill.decision}`);
  const Glyph = bill.decision === 'collect' ? IconCash : IconFileText;
  if (isInvoiceMissing(bill))
    return (
      <Tone tone="ask" icon={<Glyph size={13} aria-hidden />}>
        {word}
      </Tone>
    );
  return (
    <span className="row gap4 nw t2">
      <Glyph size={13} aria-hidden />
      {word}
    </span>
  );
}
