import { useQuery } from '@tanstack/react-query';
import { formatPhone } from '#shared/customer/phone';
import { FORMAL } from '#shared/unclaimed/rules';
import { isLetter, needsProof, NOTICE_CHANNELS, type NoticeChannel, type UnclaimedView } from '#shared/unclaimed/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { ProofField } from './proof-field';

/** 發通知 (NT): by which way, with which proof; a letter is printed. */
export function NoticeDialog({ row, onClose }: Readonly<{ row: UnclaimedView; onClose: () => void }>) {
  const t = useT('unclaimed');
  const { currency } = useSession();
  const level = Math.min(FORMAL, row.level + 1);
  const kept = useKept(`unclaimed.notice:${row.id.slice(-8)}`);
  const send = useCommand('unclaimed.sendNotice', { request: kept.request });
  const { data: owed } = useQuery(routeQuery('unclaimed.debts', { caseId: row.id }));
  const [channel, setChannel] = useKeptState<NoticeChannel>(kept, 'channel', level === FORMAL ? 'registered' : 'phone');
  const [proof, setProof] = useKeptState(kept, 'proof', '');
  const amountMinor = (owed?.dueMinor ?? 0) + (owed?.unbilledMinor ?? 0);
  return (
    <Dialog
      kept={kept}
      width={500}
      title={t('noticeTitle', { no: row.dlNo, level: String(level) })}
      about={t('noticeAbout', {
        name: row.customerName,
        phone: row.phone === null ? '—' : formatPhone(row.phone),
        amount: formatMoney(amountMinor, currency),
      })}
      deed={t(isLetter(channel) ? 'printNotice' : 'sendNotice')}
      isBusy={send.isPending}
      missing={needsProof(channel, level) && proof.trim() === '' ? t('proofMissing') : null}
      onDeed={() =>
        send.mutate(
          { caseId: row.id, rev: row.rev, channel, proof },
          {
            onSuccess: ({ notices }) => {
              showToast({ text: t('noticeSent', { no: notices.at(-1)?.ntNo ?? '' }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.notice')} className="fs">
        <Field label={t('channel')}>
          <Segments
            label={t('channel')}
            value={channel}
            width={320}
            options={NOTICE_CHANNELS.map((c) => ({ value: c, label: t(`channels.${c}`) }))}
            onChange={setChannel}
          />
        </Field>
        <ProofField label={t('proof')} hint={t('proofHint')} isRequired={needsProof(channel, level)} value={proof} onChange={setProof} />
      </EntryForm>
      {level === FORMAL && <p className="note amber">{t('formalAbout')}</p>}
      <RefusalBanner refusal={send.error} />
    </Dialog>
  );
}
