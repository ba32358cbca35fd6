import { IconAlertTriangle, IconFileText } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { HELD_STATES } from '#shared/custody/states';
import { formatPhone } from '#shared/customer/phone';
import { documentNumberAt, parseDocumentNumber } from '#shared/numbering/document-number';
import { siteNumberInCode } from '#shared/printed-document/paper-code';
import { holdsPost } from '#shared/kernel/roles';
import { routeQuery, useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { Doc } from '../kernel/doc-number';
import type { Draft } from '../kernel/draft';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { useCan, useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { Status, Tone } from '../kernel/status';
import { When } from '../kernel/when';
import { CollectorSheet } from './collector-sheet';
import { DeviceLines } from './device-lines';
import { gateLines, standing } from './gate-lines';
import { GateSheet } from './gate-sheet';
import { LostDialog } from './lost-dialog';
import { OverrideDialog } from './override-dialog';
import { PayDialog } from './pay-dialog';
import { goingDevices, releaseInput, type Gate, type Receipt, type ReleaseForm } from './release-form';
import { ScanInstruction, type LastScan } from './scan-instruction';
import { useReleaseForm } from './use-release-form';

type Props = Readonly<{
  receipt: Receipt;
  gate: Gate;
  draft: Draft<ReleaseForm>;
  start: ReleaseForm;
  onOpen: (receiptId: string | undefined, isOriginal?: boolean) => void;
  onReleased: (answer: Output<'custody.release'>) => void;
}>;
type Overlay = 'pay' | 'lost' | 'override' | null;

/** 交件 at the counter: scan each device, count back its accessories, settle, sign, hand over. */
export function ReleaseCounter({ receipt, gate, draft, start, onOpen, onReleased }: Props) {
  const t = useT('release');
  const navigate = useNavigate();
  const can = useCan();
  const { site, person } = useSession();
  const { form, change, hand } = useReleaseForm(start, draft);
  const [last, setLast] = useState<LastScan | null>(null);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const scan = useCommand('custody.scanForRelease');
  const release = useCommand('custody.release', { request: draft.request });

  const { devices } = gate;
  const going = goingDevices(devices, form);
  const next = devices.find((d) => d.canGo && form.handed[d.stayId] === undefined) ?? null;
  const hasScanned = Object.keys(form.handed).length > 0;
  const staying = hasScanned ? devices.filter((d) => form.handed[d.stayId] === undefined && HELD_STATES.includes(d.state)) : [];
  const lines = gateLines(devices, form, receipt.status);
  const open = standing(lines);

  // What is on account holds nothing back, and what somebody else pays is not taken from the owner.
  const billIds = [...new Set(going.flatMap((d) => d.bills.filter((b) => b.dueMinor > 0).map((b) => b.id)))];
  const bills = useQueries({ queries: billIds.map((id) => routeQuery('billing.byId', { id })) }).flatMap(({ data }) =>
    data && data.customerId === receipt.customerId ? [data] : [],
  );
  const unbilled = going.filter((d) => d.unbilledMinor > 0);
  const totalMinor = unbilled.reduce((sum, d) => sum + d.unbilledMinor, 0) + bills.reduce((sum, b) => sum + b.balanceMinor, 0);

  const onScanned = (code: string): void => {
    const number = documentNumberAt(siteNumberInCode(code) ?? code, site.code);
    if (number === receipt.receiptNo) return change({ isSurrendered: true });
    if (parseDocumentNumber(number ?? '')?.prefix === 'CR') return void navigate({ to: '/release', search: { code } });
    const no = (last?.no ?? 0) + 1;
    scan.mutate(
      { receiptId: receipt.id, scanned: code },
      {
        onSuccess: (answer) => {
          if (answer.outcome === 'refused')
            return setLast({ answer: 'wrong', no, scanned: answer.scanned, expected: answer.expected, belongsTo: answer.belongsTo });
          const device = devices.find((d) => d.stayId === answer.stayId);
          if (device && !device.canGo) return setLast({ answer: 'notReady', no, device });
          const at = new Date(engineNow()).toISOString();
          hand(answer.stayId, { scanned: code, at });
          return setLast({ answer: 'right', no, serial: answer.serial, at });
        },
      },
    );
  };
  const countBack = (): void => {
    const waiting = devices.find((d) => form.handed[d.stayId]?.areBack === false && d.accessories.length > 0);
    if (waiting) hand(waiting.stayId, { areBack: true });
  };
  const proxy = (): void => {
    if (form.kind === 'proxy') return change({ hasForm: !form.hasForm });
    change({ kind: 'proxy' });
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-item=proxyName]')?.focus())); // once it is drawn
  };
  const handOver = (): void => {
    if (open.length > 0 || !hasScanned || release.isPending) return;
    release.mutate(releaseInput(receipt, form), {
      onSuccess: (answer) => {
        draft.done();
        onReleased(answer);
      },
    });
  };
  const mayPay = can('billing.pay') && totalMinor > 0;
  const mayDeclare = can('collectionReceipt.declareLost') && receipt.status === 'ISSUED';
  const passable = open
    .filter(
      (l) =>
        l.overridePost !== null &&
        l.point !== 'serial' &&
        !(l.point === 'balance' && unbilled.some((d) => !d.mayBillLater)) &&
        holdsPost(person.posts, [l.overridePost]),
    )
    .map((l) => l.point);
  const [blocked] = going.filter((d) => d.cardId !== null && !d.canGo);

  const remedies = {
    receipt: { label: t('surrender'), key: 'r', run: () => change({ isSurrendered: true }) },
    proxyForm: { label: t('proxyRemedy'), key: 'w', run: proxy },
    accessories: { label: t('countBack'), key: 'e', run: countBack },
    voucher: { label: t('voucherRemedy'), key: 'v', run: () => change({ isVoucherSigned: true }) },
    loaner: {
      label: t('toLoaner'),
      run: () => void navigate({ to: '/loaners', search: { find: lines.find((l) => l.point === 'loaner')?.detail ?? '' } }),
    },
    ...(mayPay ? { balance: { label: t('toPay'), key: 'F10', run: () => setOverlay('pay') } } : {}),
    ...(blocked?.cardId
      ? { inspection: { label: t('toJob'), run: () => void navigate({ to: '/job/$id', params: { id: blocked.cardId ?? '' } }) } }
      : {}),
  };

  useScan(onScanned);
  usePageKeys([
    { key: 'e', label: t('countBack'), run: countBack },
    { key: 'w', label: t('proxyRemedy'), run: proxy },
    { key: 'r', label: t('surrender'), run: () => change({ isSurrendered: !form.isSurrendered }) },
    { key: 'v', label: t('voucherRemedy'), run: () => change({ isVoucherSigned: !form.isVoucherSigned }) },
    { key: 'F10', label: t('toPay'), run: () => mayPay && setOverlay('pay') },
    ...(mayDeclare ? [{ key: 'l', label: t('lost'), run: () => setOverlay('lost') }] : []),
    { key: '$mod+Enter', label: t('handOver'), run: handOver },
    { key: 'Escape', label: t('leave'), run: () => (draft.flush(), onOpen(undefined)) },
  ]);

  return (
    <>
      <div className="bar">
        <h1 className="title">{t('title')}</h1>
        <Doc no={receipt.receiptNo} />
        <b className="fs14">{receipt.customerName}</b>
        <span className="t2 nw">{receipt.phone !== null && formatPhone(receipt.phone)}</span>
        {receipt.status !== 'ISSUED' && <Status of="collectionReceipt" is={receipt.status} />}
        {staying.length > 0 && (
          <Tone tone="part" icon={<IconAlertTriangle size={13} aria-hidden />}>
            {t('partial', { going: going.length, all: devices.length })}
          </Tone>
        )}
        <span className="t2 nw push">
          <When at={receipt.issuedAt} /> {t('issuedBy', { name: receipt.issuedBy })}
        </span>
      </div>
      <div className="release-grid">
        <div className="col release-column">
          <ScanInstruction next={next} last={last} onTyped={onScanned} />
          <Sheet title={t('onReceipt')} count={t('pieces', { count: devices.length })} className="hug">
            <DeviceLines
              devices={devices}
              form={form}
              nextId={next?.stayId ?? null}
              onBack={(id, areBack) => hand(id, { areBack })}
              onTakeOut={(id) => hand(id, null)}
            />
            {staying.length > 0 && (
              <div className="note info">
                <IconFileText size={16} aria-hidden />
                <span>{t('stays', { list: staying.map((d) => d.lineNo).join(t('separator')) })}</span>
              </div>
            )}
          </Sheet>
          <CollectorSheet form={form} owner={receipt.customerName} onChange={change} />
          <RefusalBanner refusal={release.error ?? scan.error} />
        </div>
        <GateSheet
          lines={lines}
          receiptNo={receipt.receiptNo}
          remedies={remedies}
          charges={going
            .filter((d) => d.chargeMinor > 0)
            .map((d) => ({
              key: d.stayId,
              label: (
                <>
                  {d.model}　{d.cardNo && <Doc no={d.cardNo} isBold={false} />}
                </>
              ),
              dueMinor: d.dueMinor,
            }))}
          totalMinor={totalMinor}
          hasScanned={hasScanned}
          isBusy={release.isPending}
          override={passable.length > 0 ? { label: t('override'), run: () => setOverlay('override') } : null}
          onRelease={handOver}
        />
      </div>
      {overlay === 'pay' && (
        <PayDialog
          unbilled={unbilled.flatMap((d) => (d.cardId === null ? [] : [d.cardId]))}
          bills={bills}
          totalMinor={totalMinor}
          onClose={() => setOverlay(null)}
        />
      )}
      {overlay === 'lost' && <LostDialog receipt={receipt} onClose={() => setOverlay(null)} />}
      {overlay === 'override' && (
        <OverrideDialog
          receiptId={receipt.id}
          points={passable}
          onClose={() => setOverlay(null)}
          onPass={(reason) => {
            change({ passed: [...form.passed, ...passable], reason });
            setOverlay(null);
          }}
        />
      )}
    </>
  );
}
