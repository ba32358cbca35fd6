import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import type { Receipt } from './release-form';

type Props = Readonly<{ receipt: Receipt; onClose: () => void }>;

/** 收據遺失 (E1): the chief checks who it is; the loss statement is printed and signed. */
export function LostDialog({ receipt, onClose }: Props) {
  const t = useT('release');
  const deeds = useT('deeds');
  const { person } = useSession();
  const kept = useKept(`release.lost:${receipt.id}`);
  const declare = useCommand('collectionReceipt.declareLost', { request: kept.request });
  const [name, setName] = useKeptState(kept, 'name', receipt.customerName);
  const [idLast4, setIdLast4] = useState('');
  const [isPhoneConfirmed, setIsPhoneConfirmed] = useKeptState(kept, 'isPhoneConfirmed', false);
  const [isSigned, setIsSigned] = useKeptState(kept, 'isSigned', false);
  const hasId = /^[0-9A-Z]{4}$/i.test(idLast4);
  const open = [name.trim() !== '', isPhoneConfirmed || hasId, isSigned].filter((is) => !is).length;
  return (
    <Dialog
      kept={kept}
      isAlert
      title={t('lostTitle', { no: receipt.receiptNo })}
      about={t('lostAbout')}
      deed={t('lostDeed')}
      isBusy={declare.isPending}
      missing={open > 0 ? deeds('missing', { count: open }) : null}
      footer={deeds('recordedBy', { name: person.name })}
      onKeep={onClose}
      onDeed={() =>
        declare.mutate(
          {
            receiptId: receipt.id,
            rev: receipt.rev,
            identity: { name, isPhoneConfirmed, idLast4: hasId ? idLast4 : null },
            isStatementSigned: isSigned,
          },
          { onSuccess: onClose },
        )
      }
    >
      <TextInput data-autofocus label={t('name')} required maxLength={60} value={name} onChange={(e) => setName(e.currentTarget.value)} />
      <Checkbox
        label={t('lostPhone', { phone: receipt.phone ?? '—' })}
        checked={isPhoneConfirmed}
        onChange={(e) => setIsPhoneConfirmed(e.currentTarget.checked)}
      />
      <TextInput
        label={t('idLast4')}
        className="relation-input"
        maxLength={4}
        value={idLast4}
        onChange={(e) => setIdLast4(e.currentTarget.value.toUpperCase())}
      />
      <Checkbox label={t('lostSigned')} checked={isSigned} onChange={(e) => setIsSigned(e.currentTarget.checked)} />
      <RefusalBanner refusal={declare.error} />
    </Dialog>
  );
}
