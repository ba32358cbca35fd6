import { TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { SendPackInput, type PackView } from '#shared/old-part/schema';
import { call as ask, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { DeedBar } from './deed-bar';
import { partText } from './old-part-columns';

const rowId = (p: PackView): string => p.id;
const courierText = (p: PackView): string => [p.courier, p.courierNo].filter(Boolean).join(' ');

function useColumns(): readonly LedgerColumn<PackView>[] {
  const t = useT('oldPart');
  return useMemo<readonly LedgerColumn<PackView>[]>(
    () => [
      { key: 'no', head: t('column.pack'), width: '124px', hideable: false, cell: (p) => <Doc no={p.pkNo} /> },
      { key: 'maker', head: t('column.maker'), width: 'minmax(140px, 1fr)', title: (p) => p.maker, cell: (p) => p.maker },
      { key: 'pieces', head: t('column.pieces'), width: '70px', numeric: true, cell: (p) => p.lines.length },
      { key: 'packed', head: t('column.packed'), width: '92px', cell: (p) => <When at={p.packedAt} /> },
      { key: 'courier', head: t('column.courier'), width: 'minmax(120px, 1fr)', title: courierText, cell: courierText },
      { key: 'status', head: t('column.status'), width: '92px', flex: true, cell: (p) => <Status of="oldPartPack" is={p.status} /> },
    ],
    [t],
  );
}

/** 裝箱: every box to a maker, the latest first; sent with the courier's number (users-ask 55). */
export function PacksView(): ReactNode {
  const t = useT('oldPart');
  const can = useCan();
  const columns = useColumns();
  const book = useBookRows<PackView, { pkNo: string }>({
    route: 'oldPart.packs',
    input: {},
    read: async (after) => {
      const rows = await ask('oldPart.packs', { after, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ pkNo }) => ({ pkNo }),
  });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'send' | 'unpack' | null>(null);
  const active = book.rows.find((p) => p.id === chosenId) ?? book.rows[0] ?? null;
  const deeds =
    active?.status === 'PACKED'
      ? [
          ...(can('oldPart.send') ? [{ key: 's', label: t('deed.send'), run: () => setDialog('send') }] : []),
          ...(can('oldPart.unpack') ? [{ key: 'Delete', label: t('deed.unpack'), run: () => setDialog('unpack') }] : []),
        ]
      : [];
  usePageKeys(deeds);
  const close = (): void => setDialog(null);
  return (
    <>
      <DeedBar about="" deeds={deeds} />
      <div className="book" data-preview={active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="oldPartPacks"
            label={t('view.packs')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'oldPartPacks', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={(p) => setChosenId(p.id)}
            onOpen={() => deeds[0]?.run()}
            marks={(p) => ({ isDone: p.status === 'CANCELLED' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t('empty.packs')} about={t('empty.packsAbout')} />}
          />
        </div>
        {active !== null && (
          <PreviewPane head={<b className="fs16">{active.maker}</b>}>
            <PaneTitle>{t('packPick')}</PaneTitle>
            <ul className="ruled">
              {active.lines.map((o) => (
                <li key={o.id} className="pad fs13 row gap4">
                  <span className="grow wrap">{partText(o)}</span>
                  <span className="t2 nw">{o.oldSerial ?? o.opNo}</span>
                </li>
              ))}
            </ul>
          </PreviewPane>
        )}
      </div>
      {dialog === 'send' && active !== null && <SendDialog key={active.id} pack={active} onClose={close} />}
      {dialog === 'unpack' && active !== null && (
        <ReasonedDeed
          route="oldPart.unpack"
          form={`oldPart.unpack:${active.id.slice(-8)}`}
          title={t('unpackTitle', { no: active.pkNo })}
          stays={t('unpackStays', { count: String(active.lines.length) })}
          deed={t('deed.unpack')}
          keep={t('keep')}
          input={(reason) => ({ packId: active.id, rev: active.rev, reason })}
          onDone={close}
          onKeep={close}
        />
      )}
    </>
  );
}

function SendDialog({ pack, onClose }: Readonly<{ pack: PackView; onClose: () => void }>) {
  const t = useT('oldPart');
  const kept = useKept(`oldPart.send:${pack.id}`);
  const save = useCommand('oldPart.send', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { courier: '', courierNo: '' });
  const check = useChecked(SendPackInput, { packId: pack.id, rev: pack.rev, ...v });
  return (
    <Dialog
      kept={kept}
      title={t('sendTitle', { no: pack.pkNo })}
      about={pack.maker}
      deed={t('deed.send')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (done) => {
              showToast({ text: t('sentDone', { no: done.pkNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.send')} className="fs">
        <Field label={t('courier')} isRequired error={check.says('courier')}>
          <TextInput data-autofocus maxLength={30} value={v.courier} onChange={(e) => setV({ ...v, courier: e.currentTarget.value })} />
        </Field>
        <Field label={t('courierNo')} isRequired error={check.says('courierNo')}>
          <TextInput
            maxLength={40}
            data-scan="field"
            value={v.courierNo}
            onChange={(e) => setV({ ...v, courierNo: e.currentTarget.value })}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
