import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { goTogether, type StaffHoldings } from '#shared/staff/leaving';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';

export const SEEN_KINDS = ['calls', 'devices', 'vouchers', 'cards', 'receivables'] as const;
type SeenKind = (typeof SEEN_KINDS)[number];
export type Ticks = Readonly<Record<SeenKind, readonly string[]>>;
export const NOTHING: Ticks = { calls: [], devices: [], vouchers: [], cards: [], receivables: [] };

type Row = Readonly<{ id: string; name: string; status: ReactNode; isFixed?: boolean; note?: ReactNode }>;
type Props = Readonly<{ step: number; kind: SeenKind; held: StaffHoldings; ticks: Ticks; onTicks: (ticks: Ticks) => void }>;

/** A row in words: number, state, whose. */
const nameOf = (...words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join('　');

/** The rows of a kind; a voucher that goes with its call stands on the line of the call. */
function useRows(kind: SeenKind, held: StaffHoldings): readonly Row[] {
  const t = useT('leaver');
  switch (kind) {
    case 'calls':
      return held.calls.map((c) => {
        const voucher = held.vouchers.find((v) => v.id === c.voucherId);
        return {
          id: c.id,
          name: nameOf(c.no, voucher && t('voucher', { no: voucher.no }), c.model, c.customerName),
          status: <Status of="serviceCall" is={c.status} />,
          isFixed: c.status === 'ARRIVED',
          note: c.status === 'ARRIVED' ? t('visit') : undefined,
        };
      });
    case 'devices':
      return held.devices.map((d) => ({
        id: d.id,
        name: nameOf(d.no, d.model, d.customerName),
        status: <Status of="custody" is={d.state} />,
      }));
    case 'vouchers': {
      const { voucherIds } = goTogether(held, { callIds: held.calls.map((c) => c.id), voucherIds: [] });
      return held.vouchers
        .filter((v) => !voucherIds.includes(v.id))
        .map((v) => ({ id: v.id, name: nameOf(v.no, v.model, v.customerName), status: <Status of="serviceVoucher" is={v.status} /> }));
    }
    case 'cards':
      return held.cards.map((c) => ({
        id: c.id,
        name: nameOf(c.no, c.model, c.customerName),
        status: <Status of="repairCard" is={c.status} />,
      }));
    case 'receivables':
      return held.receivables.map((r) => ({
        id: r.id,
        name: nameOf(
          r.no,
          r.customerName,
          t('due', { on: r.dueOn }),
          r.promiseOn && t('promise', { on: r.promiseOn }),
          r.visitedOn && t('visited', { on: r.visitedOn }),
        ),
        status: <Status of="receivable" is={r.status} />,
        note: <Money minor={r.balanceMinor} withSign />,
      }));
  }
}

/** Things that are seen before they change hands: each has its tick. */
export function SeenSheet({ step, kind, held, ticks, onTicks }: Props) {
  const t = useT('leaver');
  const list = useRows(kind, held);
  const ticked = ticks[kind];
  const free = list.filter((r) => r.isFixed !== true);
  const put = (ids: readonly string[]): void => onTicks({ ...ticks, [kind]: ids });
  return (
    <Sheet step={step} title={t(kind)} count={list.length}>
      <div className="pad">
        {list.length === 0 ? (
          <p className="t3 fs12">{t('none')}</p>
        ) : (
          <>
            {kind !== 'receivables' && <p className="t2 fs12">{t('seen')}</p>}
            {free.length > 1 && (
              <Checkbox
                className="tick-line"
                label={t('all')}
                checked={ticked.length === free.length}
                onChange={(e) => put(e.currentTarget.checked ? free.map((r) => r.id) : [])}
              />
            )}
            {list.map((row) => (
              <div key={row.id} className="row tick-line">
                <span className="grow">
                  {row.isFixed === true ? (
                    row.name
                  ) : (
                    <Checkbox
                      label={row.name}
                      checked={ticked.includes(row.id)}
                      onChange={(e) => put(e.currentTarget.checked ? [...ticked, row.id] : ticked.filter((id) => id !== row.id))}
                    />
                  )}
                </span>
                {row.note !== undefined && <span className="t2 fs12">{row.note}</span>}
                {row.status}
              </div>
            ))}
            {kind === 'vouchers' && <p className="t3 fs12">{t('lost')}</p>}
          </>
        )}
      </div>
    </Sheet>
  );
}
