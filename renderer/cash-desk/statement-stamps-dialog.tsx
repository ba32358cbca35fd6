import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Month } from '#shared/kernel/fields';
import { StampStatementInput, STATEMENT_VIEWS, type StatementView } from '#shared/receivable/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { OnDay, When } from '../kernel/when';
import { shownStatement } from './statement-choice';

/** 對帳單回章 (B28): which statements came back stamped, found by month, customer or number, and the day on the stamp. */
export function StatementStampsDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('receivable');
  const { zone } = useSession();
  const kept = useKept('receivable.stamps');
  const save = useCommand('receivable.stampStatement', { request: kept.request });
  const [view, setView] = useKeptState<(typeof STATEMENT_VIEWS)[number]>(kept, 'view', 'waiting');
  const [month, setMonth] = useKeptState(kept, 'month', '');
  const [text, setText] = useKeptState(kept, 'text', '');
  const [chosenId, setChosen] = useKeptState<string>(kept, 'chosen', '');
  const [on, setOn] = useKeptState(kept, 'on', () => localDay(engineNow(), zone));
  const [remark, setRemark] = useKeptState(kept, 'remark', '');
  const asked = Month.safeParse(month.trim()).data ?? null;
  const { data } = useQuery(routeQuery('receivable.statements', { month: asked, view, text: text.trim() }));
  const rows = data?.rows ?? [];
  const chosen = shownStatement(rows, chosenId, text);
  const check = useChecked(StampStatementInput, {
    documentId: chosen?.documentId ?? '',
    stampedOn: on.trim() === '' ? null : on.trim(),
    remark: remark.trim() === '' ? null : remark.trim(),
  });
  const find = useRef<HTMLInputElement>(null);
  /** They come back in heaps: the next one is looked for at once. */
  const done = ({ documentNo }: StatementView): void => {
    showToast({ text: t('stampDone', { no: documentNo }) });
    setChosen('');
    setText('');
    setRemark('');
    find.current?.focus();
  };
  const leave = (): void => {
    if (chosenId === '' && text === '' && remark === '') kept.discard();
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      width={860}
      title={t('stampsTitle')}
      about={t('stampsAbout')}
      deed={t('stampSave')}
      isBusy={save.isPending}
      missing={chosen === null ? t('stampChoose') : null}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: done }))}
      onKeep={leave}
    >
      <EntryForm label={t('stampsTitle')} className="fs">
        <div className="wide-row">
          <Segments
            label={t('stampsList')}
            value={view}
            width={260}
            options={STATEMENT_VIEWS.map((v) => ({ value: v, label: t(`stampsView.${v}`) }))}
            onChange={setView}
          />
        </div>
        <Field label={t('stampsMonth')} hint={t('stampsMonthHint')}>
          <TextInput w={140} maxLength={7} placeholder="2026-11" value={month} onChange={(e) => setMonth(e.currentTarget.value)} />
        </Field>
        <Field label={t('stampsFind')}>
          <TextInput ref={find} data-autofocus maxLength={40} value={text} onChange={(e) => setText(e.currentTarget.value)} />
        </Field>
        <StatementRows rows={rows} chosenId={chosen?.documentId ?? ''} onChoose={setChosen} />
        {data?.more === true && <p className="t2 wide-row">{t('stampsMore')}</p>}
        <Field label={t('stampOn')} hint={t('stampHint')} error={check.says('stampedOn')}>
          <TextInput w={140} maxLength={10} value={on} onChange={(e) => setOn(e.currentTarget.value)} />
        </Field>
        <Field label={t('stampRemark')} hint={t('stampRemarkHint')} error={check.says('remark')}>
          <TextInput maxLength={100} value={remark} onChange={(e) => setRemark(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

type RowsProps = Readonly<{ rows: readonly StatementView[]; chosenId: string; onChoose: (id: string) => void }>;

function StatementRows({ rows, chosenId, onChoose }: RowsProps) {
  const t = useT('receivable');
  if (rows.length === 0) return <p className="pad t2 wide-row">{t('stampsNone')}</p>;
  return (
    <table className="tb wide-row" aria-label={t('stampsList')}>
      <thead>
        <tr>
          {(['no', 'customer', 'to', 'printed', 'stamped', 'remark', 'by'] as const).map((c) => (
            <th key={c} scope="col">
              {t(`stampColumn.${c}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.documentId} data-on={r.documentId === chosenId} onClick={() => onChoose(r.documentId)}>
            <td className="nw">
              <label className="row">
                <input type="radio" name="statement" checked={r.documentId === chosenId} onChange={() => onChoose(r.documentId)} />
                {r.documentNo}
              </label>
            </td>
            <td className="wrap">{r.customerName}</td>
            <td className="nw">
              <OnDay on={r.to} />
            </td>
            <td className="nw">
              <When at={r.printedAt} />
            </td>
            <td className="nw b">{r.stampedOn === null ? '' : <OnDay on={r.stampedOn} />}</td>
            <td className="wrap">{r.remark}</td>
            <td>{r.recordedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
