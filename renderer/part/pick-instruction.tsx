import { useQuery } from '@tanstack/react-query';
import type { PickLine } from '#shared/stock-issue/schema';
import { splitOverPlaces } from '#shared/stock-issue/split-over-places';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { ScanBox } from '../kernel/scan-box';
import type { LastScan } from './use-picking';

/** The bins a line is taken from, where one has too few. */
function useBinsOf(line: PickLine | null): string | null {
  const t = useT('part');
  const { data: lying = [] } = useQuery({ ...routeQuery('stock.held', { partId: line?.partId }), enabled: line !== null });
  if (line === null || line.isSerialised) return null;
  const { lineId, partId, binId: ownId, qty } = line;
  const pieces = splitOverPlaces([{ lineId, partId, ownId, qty, serials: [], from: [] }], lying);
  const named = pieces.map(({ placeId, qty: pieceQty }) => {
    const there = lying.find((one) => one.placeId === placeId);
    return `${there?.kind === 'bin' ? there.place : t('place.warehouse')} ×${pieceQty}`;
  });
  return named.length > 1 ? named.join('、') : null;
}

/** Where to go and what to scan; what was wrong with the last scan stands at the same place. `left`: pieces still to be taken. */
export function PickInstruction({ next, left, last }: Readonly<{ next: PickLine | null; left: number; last: LastScan }>) {
  const t = useT('part');
  const bins = useBinsOf(next);
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
          {bins !== null && <b> {bins}</b>}
        </span>
      </ScanBox>
    </div>
  );
}
