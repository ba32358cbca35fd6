import { TextInput } from '@mantine/core';
import { Fragment } from 'react';
import type { ClaimView } from '#shared/claim/schema';
import { useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney, Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

type Said = Readonly<Record<string, Readonly<{ amount?: string; reason?: string }>>>;
/** 登記答覆: each line as it was claimed until somebody writes less, with the maker's reason (B18). */
export function AnswerDialog({ claim, onClose }: Readonly<{ claim: ClaimView; onClose: () => void }>) {
  const t = useT('claim');
  const { currency } = useSession();
  const kept = useKept(`claim.answer:${claim.id}`);
  const save = useCommand('claim.answer', { request: kept.request });
  const [said, setSaid] = useKeptState<Said>(kept, 'said', {});
  const lines = claim.lines
    .filter((l) => l.answer === null)
    .map((l) => {
      const { amount, reason = '' } = said[l.id] ?? {};
      return {
        ...l,
        amount: amount ?? formatMoney(l.totalMinor, currency),
        approvedMinor: amount === undefined ? l.totalMinor : minorOf(amount, currency),
        reason,
      };
    });
  const set = (id: string, patch: Said[string]): void => setSaid((was) => ({ ...was, [id]: { ...was[id], ...patch } }));
  const isUnclear = (l: (typeof lines)[number]): boolean =>
    Number.isNaN(l.approvedMinor) || l.approvedMinor > l.totalMinor || (l.approvedMinor < l.totalMinor && l.reason.trim() === '');
  const sum = lines.reduce((total, l) => total + (Number.isNaN(l.approvedMinor) ? 0 : l.approvedMinor), 0);
  return (
    <Dialog
      kept={kept}
      width={620}
      title={t('answerTitle', { no: claim.wcNo })}
      about={t('answerAbout')}
      deed={t('deed.answer')}
      isBusy={save.isPending}
      missing={lines.some(isUnclear) ? t('answerReason') : null}
      onDeed={() =>
        save.mutate(
          {
            claimId: claim.id,
            rev: claim.rev,
            lines: lines
              .filter((l) => l.approvedMinor !== l.totalMinor || l.reason.trim() !== '')
              .map((l) => ({ lineId: l.id, approvedMinor: l.approvedMinor, reason: l.reason })),
          },
          {
            onSuccess: (done) => {
              showToast({ text: t('answered', { no: done.wcNo, amount: formatMoney(done.approvedMinor, currency) }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.answer')} className="col">
        <div className="line-grid" style={{ gridTemplateColumns: '130px 80px 96px minmax(0, 1fr)' }}>
          <span className="h">{t('column.job')}</span>
          <span className="h r">{t('column.claimed')}</span>
          <span className="h r">{t('approved')}</span>
          <span className="h">{t('answerReason')}</span>
          {lines.map((l, i) => (
            <Fragment key={l.id}>
              <span className="nw">{`${l.lineNo}　${l.workNo}`}</span>
              <span className="r">
                <Money minor={l.totalMinor} />
              </span>
              <MoneyField
                isWide
                isFirst={i === 0}
                aria-label={`${t('approved')} ${l.lineNo}`}
                value={l.amount}
                onChange={(amount) => set(l.id, { amount })}
              />
              <TextInput
                aria-label={`${t('answerReason')} ${l.lineNo}`}
                maxLength={100}
                value={l.reason}
                onChange={(e) => set(l.id, { reason: e.currentTarget.value })}
              />
            </Fragment>
          ))}
        </div>
        <b role="status">
          {t('column.approved')} <Money minor={sum} withSign />
        </b>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
