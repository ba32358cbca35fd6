import type { PickLine } from '#shared/stock-issue/schema';
import { useT } from '../kernel/i18n';
import { ScanBox } from '../kernel/scan-box';
import type { LastScan } from './use-picking';

/** Where to go and what to scan; what was wrong with the last scan stands at the same place. `left`: pieces still to be taken. */
export function PickInstruction({ next, left, last }: Readonly<{ next: PickLine | null; left: number; last: LastScan }>) {
  const t = useT('part');
  if (last.text !== null)
    return (
      <div className="scan-area">
        <ScanBox answer={last.answer} title={last.text} />
      </div>
    );
  const title =
    next === null
      ? t('allPicked')
      : next.bin === null
        ? t('scanNoBin', { sku: next.sku })
        : t('scanNext', { bin: next.bin, sku: next.sku });
  return (
    <div className="scan-area">
      <ScanBox answer="right" title={title} isSilent={last.no === 0} end={next === null ? null : <b className="fs20">{left}</b>}>
        <span className="t2">
          {next === null
            ? t('allPickedAbout')
            : t('scanAbout', { name: next.name, qty: String(next.qty), onHand: String(next.onHand), requester: next.requester })}
        </span>
      </ScanBox>
    </div>
  );
}
