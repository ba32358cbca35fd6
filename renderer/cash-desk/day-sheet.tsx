import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DayReport } from '#shared/cash-drawer/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { FileColumn } from '../kernel/ledger/cell-text';
import { pagesOf } from '../kernel/ledger/every-page';
import { ListExport } from '../kernel/ledger/list-export';
import { formatMoney, Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan, useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';

/** 訂金 of the day; what slips used moved no money. */
function DepositsOfDay({ deposits }: Readonly<{ deposits: DayReport['deposits'] }>) {
  const t = useT('cashDesk');
  const { currency } = useSession();
  const { takenMinor, usedMinor, refundedMinor } = deposits;
  if (takenMinor === 0 && usedMinor === 0 && refundedMinor === 0) return null;
  return (
    <div className="row wrap pad fs12">
      <b>{t('deposits')}</b>
      <span>{t('depositsTaken', { amount: formatMoney(takenMinor, currency) })}</span>
      <span>{t('depositsUsed', { amount: formatMoney(usedMinor, currency) })}</span>
      <span>{t('depositsRefunded', { amount: formatMoney(refundedMinor, currency) })}</span>
    </div>
  );
}

/** 日結: one day by cashier and by way of paying, and its drawers. */
export function DaySheet() {
  const t = useT('cashDesk');
  const billing = useT('billing');
  const can = useCan();
  const { zone } = useSession();
  const [on, setOn] = useState(() => localDay(engineNow(), zone));
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(on);
  const { data: report } = useQuery({ ...routeQuery('cashDrawer.day', { on }), enabled: isDay });
  const close = useCommand('cashDrawer.closeDay');
  const mayClose = can('cashDrawer.closeDay') && report?.closedAt === null;
  const run = (): void => close.mutate({ on }, { onSuccess: () => showToast({ text: t('dayClosed', { on }) }) });
  usePageKeys(mayClose ? [{ key: 'd', label: t('closeDay'), run }] : []);
  const columns: readonly FileColumn<DayReport['lines'][number]>[] = [
    { head: t('cashier'), cell: (l) => l.cashier },
    { head: t('method'), cell: (l) => billing(`methods.${l.method}`) },
    { head: t('pieces'), cell: (l) => l.count },
    { head: t('taken'), cell: (l) => <Money minor={l.takenMinor} /> },
    { head: t('refunded'), cell: (l) => <Money minor={l.refundedMinor} /> },
    { head: t('net'), cell: (l) => <Money minor={l.takenMinor - l.refundedMinor} /> },
  ];
  const netMinor = (report?.lines ?? []).reduce((sum, l) => sum + l.takenMinor - l.refundedMinor, 0);
  return (
    <Sheet
      title={t('day')}
      className="hug"
      end={
        <>
          <TextInput w={116} size="xs" aria-label={t('dayOf')} maxLength={10} value={on} onChange={(e) => setOn(e.currentTarget.value)} />
          <ListExport
            list="dayTakings"
            title={`${t('day')} ${on}`}
            columns={columns}
            pages={pagesOf(report?.lines ?? [])}
            isKeyed={false}
          />
        </>
      }
    >
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">{t('cashier')}</th>
            <th scope="col">{t('method')}</th>
            {(['pieces', 'taken', 'refunded', 'net'] as const).map((c) => (
              <th key={c} scope="col" className="r">
                {t(c)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report?.lines.map((l) => (
            <tr key={`${l.cashier} ${l.method}`}>
              <td>{l.cashier}</td>
              <td>{billing(`methods.${l.method}`)}</td>
              <td className="r">{l.count}</td>
              <td className="r">
                <Money minor={l.takenMinor} />
              </td>
              <td className="r">
                <Money minor={l.refundedMinor} />
              </td>
              <td className="r">
                <Money minor={l.takenMinor - l.refundedMinor} />
              </td>
            </tr>
          ))}
          {report?.isCashHidden === true && (
            <tr>
              <td colSpan={6} className="t2">
                {t('cashHidden')}
              </td>
            </tr>
          )}
          {report?.lines.length === 0 && !report.isCashHidden && (
            <tr>
              <td colSpan={6} className="t2">
                {t('nothingTaken')}
              </td>
            </tr>
          )}
          <tr className="total">
            <td colSpan={5}>{t('net')}</td>
            <td className="r fs16">
              <Money minor={netMinor} withSign />
            </td>
          </tr>
        </tbody>
      </table>
      {(report?.drawers.length ?? 0) > 0 && (
        <table className="tb" aria-label={t('drawers')}>
          <tbody>
            {report?.drawers.map((d) => (
              <tr key={d.id}>
                <td>{d.workstation}</td>
                <td>
                  <When at={d.openedAt} /> {d.openedBy}
                </td>
                <td className="r">
                  <Money minor={d.countedMinor} />
                </td>
                <td className="r">
                  <Money minor={d.differenceMinor} />
                </td>
                <td>
                  <Status of="cashDrawer" is={d.status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {report && <DepositsOfDay deposits={report.deposits} />}
      <div className="row wrap pad">
        {report && report.withTechniciansMinor > 0 && (
          <span className="amber">
            {t('withTechnicians')} <Money minor={report.withTechniciansMinor} />
          </span>
        )}
        <span className="push">
          {report && report.closedAt !== null ? (
            <span className="t2">
              {t('closedBy', { name: report.closedBy ?? '' })} <When at={report.closedAt} />
            </span>
          ) : (
            mayClose && (
              <Button disabled={close.isPending} rightSection={<KeyOf of="d" />} onClick={run}>
                {t('closeDay')}
              </Button>
            )
          )}
        </span>
      </div>
      <RefusalBanner refusal={close.error} />
    </Sheet>
  );
}
