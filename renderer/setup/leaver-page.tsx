import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { countsOf, isEmptyHanded, type StaffHoldings } from '#shared/staff/leaving';
import type { StaffView } from '#shared/staff/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { Loading } from '../kernel/blank-states';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { NOTHING, SEEN_KINDS, SeenSheet, type Ticks } from './leaver-seen';

type Props = Readonly<{ person: StaffView; onBack: () => void; onLeave: () => void }>;

/** 離職交接 (E8): kind by kind, what he has goes to a colleague, the cash to the accountant; then he may leave. */
export function LeaverPage({ person, onBack, onLeave }: Props) {
  const t = useT('leaver');
  const { data: held, error } = useQuery(routeQuery('staff.holdings', { staffId: person.id }));
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  const [toId, setToId] = useState<string | null>(null);
  const [ticks, setTicks] = useState<Ticks>(NOTHING);
  const colleagues = staff.filter((p) => p.isActive && p.id !== person.id);
  const to = colleagues.find((p) => p.id === toId) ?? null;
  if (error) return <RefusalBanner refusal={error} />;
  if (held === undefined) return <Loading />;
  const isFree = isEmptyHanded(countsOf(held));
  return (
    <div className="settings-body leaver">
      <Sheet
        step={1}
        title={t('title', { name: person.name })}
        end={
          <Button size="xs" variant="default" onClick={onBack}>
            {t('back')}
          </Button>
        }
      >
        <div className="fs settings-rows">
          <p className="t2 fs12 wide-row">{t('about')}</p>
          <Field label={t('to')} hint={t('toHint')}>
            <Select
              w={240}
              searchable
              data={colleagues.map((p) => ({ value: p.id as string, label: p.name }))}
              value={toId}
              onChange={setToId}
            />
          </Field>
        </div>
      </Sheet>
      {SEEN_KINDS.map((kind, i) => (
        <SeenSheet key={kind} step={i + 2} kind={kind} held={held} ticks={ticks} onTicks={setTicks} />
      ))}
      <HandOver held={held} to={to} ticks={ticks} onDone={() => setTicks(NOTHING)} />
      <PartsSheet held={held} to={to} />
      <CashSheet held={held} />
      <DrawerSheet held={held} />
      <div className="row pad">
        {isFree && <span className="grow">{t('free')}</span>}
        <Button variant={isFree ? 'filled' : 'default'} onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </div>
  );
}

type HandOverProps = Readonly<{ held: StaffHoldings; to: StaffView | null; ticks: Ticks; onDone: () => void }>;

/** What is ticked goes to the colleague at once, or not at all. */
function HandOver({ held, to, ticks, onDone }: HandOverProps) {
  const t = useT('leaver');
  const save = useCommand('staff.handOver');
  const chosen = <R extends Readonly<{ id: string }>>(rows: readonly R[], ids: readonly string[]): R['id'][] =>
    rows.filter((r) => ids.includes(r.id)).map((r) => r.id);
  const stayIds = chosen(held.devices, ticks.devices) as StaffHoldings['devices'][number]['id'][];
  const voucherIds = chosen(held.vouchers, ticks.vouchers) as StaffHoldings['vouchers'][number]['id'][];
  const cardIds = chosen(held.cards, ticks.cards) as StaffHoldings['cards'][number]['id'][];
  const callIds = chosen(held.calls, ticks.calls) as StaffHoldings['calls'][number]['id'][];
  const receivableIds = chosen(held.receivables, ticks.receivables) as StaffHoldings['receivables'][number]['id'][];
  const count = [stayIds, voucherIds, cardIds, callIds, receivableIds].reduce((sum, ids) => sum + ids.length, 0);
  if (SEEN_KINDS.every((kind) => held[kind].length === 0)) return null;
  return (
    <>
      <div className="row pad">
        <Button
          disabled={to === null || count === 0}
          loading={save.isPending}
          onClick={() =>
            to !== null &&
            save.mutate(
              { staffId: held.staffId, toId: to.id, stayIds, voucherIds, cardIds, callIds, receivableIds },
              {
                onSuccess: () => {
                  showToast({ text: t('done', { name: to.name }) });
                  onDone();
                },
              },
            )
          }
        >
          {to === null ? t('toFirst') : t('handOver', { name: to.name, count })}
        </Button>
      </div>
      <RefusalBanner refusal={save.error} />
    </>
  );
}

/** 零件 and the slips by which he has them. */
function PartsSheet({ held, to }: Readonly<{ held: StaffHoldings; to: StaffView | null }>) {
  const t = useT('leaver');
  const save = useCommand('stockIssue.handOver');
  return (
    <Sheet step={SEEN_KINDS.length + 2} title={t('parts')} count={held.parts.length}>
      <div className="pad">
        {held.parts.length === 0 && held.slips.length === 0 && <p className="t3 fs12">{t('none')}</p>}
        {held.parts.map((p) => (
          <p key={p.sku}>
            <b>{p.sku}</b> {p.name} ×{p.qty}
          </p>
        ))}
        {held.slips.map((slip) => (
          <p key={slip.no} className="row">
            <span className="grow">
              {t('slips')} {slip.no}
            </span>
            <Status of="stockIssue" is={slip.status} />
          </p>
        ))}
        {held.slips.length > 0 && <p className="t2 fs12">{t('slipsAbout')}</p>}
        {held.parts.length > 0 && (
          <>
            <p className="t2 fs12">{t('partsAbout')}</p>
            <Button
              size="xs"
              variant="default"
              disabled={to === null}
              loading={save.isPending}
              onClick={() =>
                to !== null &&
                save.mutate(
                  { fromId: held.staffId, toId: to.id, note: '' },
                  { onSuccess: ({ srNo, siNos }) => showToast({ text: t('partsDone', { no: [srNo, ...siNos].join(' ') }) }) },
                )
              }
            >
              {to === null ? t('toFirst') : t('partsOver', { name: to.name })}
            </Button>
          </>
        )}
        <RefusalBanner refusal={save.error} />
      </div>
    </Sheet>
  );
}

/** 收款 he carries is counted and turned in, not handed to a colleague. */
function CashSheet({ held }: Readonly<{ held: StaffHoldings }>) {
  const t = useT('leaver');
  const navigate = useNavigate();
  return (
    <Sheet step={SEEN_KINDS.length + 3} title={t('payments')} count={held.payments.length}>
      <div className="pad">
        {held.payments.length === 0 && <p className="t3 fs12">{t('none')}</p>}
        {held.payments.map((p) => (
          <p key={p.no}>
            {p.no}　{p.billNo}　<Money minor={p.amountMinor} withSign />
          </p>
        ))}
        {held.payments.length > 0 && (
          <div className="row">
            <span className="t2 fs12 grow">{t('turnInAbout')}</span>
            <Button size="xs" variant="default" onClick={() => void navigate({ to: '/cash', search: { view: 'turnIn' } })}>
              {t('turnIn')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}

/** 錢櫃 he opened is counted and closed at its PC, by whoever stays (B31). */
function DrawerSheet({ held }: Readonly<{ held: StaffHoldings }>) {
  const t = useT('leaver');
  const navigate = useNavigate();
  return (
    <Sheet step={SEEN_KINDS.length + 4} title={t('drawers')} count={held.drawers.length}>
      <div className="pad">
        {held.drawers.length === 0 && <p className="t3 fs12">{t('none')}</p>}
        {held.drawers.map((d) => (
          <p key={d.openedAt}>
            <b>{d.workstation}</b>　<When at={d.openedAt} />
          </p>
        ))}
        {held.drawers.length > 0 && (
          <div className="row">
            <span className="t2 fs12 grow">{t('drawersAbout')}</span>
            <Button size="xs" variant="default" onClick={() => void navigate({ to: '/cash', search: { view: 'drawer' } })}>
              {t('count')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
