import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StaffId } from '#shared/kernel/ids';
import type { ReceivableView } from '#shared/receivable/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { isDay, localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { OnDay } from '../kernel/when';

type Props = Readonly<{ row: ReceivableView; onClose: () => void }>;
const MET = ['met', 'notMet'] as const;

/** 收款人: who goes and asks for it (B28). */
export function CollectorDialog({ row, onClose }: Props) {
  const t = useT('receivable');
  const kept = useKept(`receivable.collector:${row.id.slice(-8)}`);
  const save = useCommand('receivable.setCollector', { request: kept.request });
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  const [collectorId, setCollector] = useKeptState<string | null>(kept, 'collector', row.collectorId);
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('collectorTitle', { no: row.arNo })}
      about={row.customerName}
      deed={t('setCollector')}
      isBusy={save.isPending}
      onDeed={() => save.mutate({ receivableId: row.id, rev: row.rev, collectorId: collectorId as StaffId | null }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('setCollector')} className="fs">
        <Field label={t('collector')} hint={t('collectorHint')}>
          <Select
            data-autofocus
            clearable
            data={staff.filter((s) => s.isActive).map((s) => ({ value: s.id as string, label: s.name }))}
            value={collectorId}
            onChange={setCollector}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

/** A visit for what is owed, under those of before (B28). */
export function VisitDialog({ row, onClose }: Props) {
  const t = useT('receivable');
  const { zone } = useSession();
  const kept = useKept(`receivable.visit:${row.id.slice(-8)}`);
  const save = useCommand('receivable.recordVisit', { request: kept.request });
  const { data: visits = [] } = useQuery(routeQuery('receivable.visits', { receivableId: row.id }));
  const [on, setOn] = useKeptState(kept, 'on', () => localDay(engineNow(), zone));
  const [met, setMet] = useKeptState<(typeof MET)[number]>(kept, 'met', 'met');
  const [result, setResult] = useKeptState(kept, 'result', '');
  const run = (): void =>
    save.mutate({ receivableId: row.id, visitedOn: on.trim(), wasMet: met === 'met', result: result.trim() }, { onSuccess: onClose });
  return (
    <Dialog
      kept={kept}
      width={520}
      title={t('visitTitle', { no: row.arNo })}
      about={row.customerName}
      deed={t('recordVisit')}
      isBusy={save.isPending}
      missing={!isDay(on) ? t('notADay') : result.trim() === '' ? t('noResult') : null}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t('recordVisit')} className="fs">
        <Field label={t('visitedOn')} isRequired>
          <TextInput w={140} value={on} onChange={(e) => setOn(e.currentTarget.value)} />
        </Field>
        <Field label={t('met')}>
          <Segments
            label={t('met')}
            value={met}
            width={200}
            options={MET.map((m) => ({ value: m, label: t(`mets.${m}`) }))}
            onChange={setMet}
          />
        </Field>
        <Field label={t('result')} isRequired>
          <TextInput data-autofocus maxLength={100} value={result} onChange={(e) => setResult(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      {visits.length > 0 && (
        <table className="tb" aria-label={t('visits')}>
          <thead>
            <tr>
              <th scope="col">{t('visitedOn')}</th>
              <th scope="col">{t('met')}</th>
              <th scope="col">{t('result')}</th>
              <th scope="col">{t('visitor')}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((v) => (
              <tr key={v.id}>
                <td className="nw">
                  <OnDay on={v.visitedOn} />
                </td>
                <td>{t(v.wasMet ? 'mets.met' : 'mets.notMet')}</td>
                <td className="wrap">{v.result}</td>
                <td>{v.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
