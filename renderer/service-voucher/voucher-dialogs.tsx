import type { ReactNode } from 'react';
import { contract } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { ActFoot } from '../kernel/book/act-foot';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MomentField } from '../kernel/moment-field';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useMoment } from '../kernel/use-moment';
import type { VoucherLine } from './voucher-columns';
import type { VoucherDeed } from './voucher-deeds';

type Props = Readonly<{
  voucher: Pick<VoucherLine, 'id' | 'rev' | 'voucherNo' | 'holder' | 'model' | 'customerName'>;
  onDone: (text: string) => void;
  onClose: () => void;
}>;

/** 歸檔: back in its pocket; the latest visit must be signed. */
function FileDialog({ voucher, onDone, onClose }: Props) {
  const t = useT('serviceVoucher');
  const moment = useMoment();
  const kept = useKept(`voucher.file:${voucher.id}`);
  const [at, setAt] = useKeptState(kept, 'at', '');
  const save = useCommand('serviceVoucher.file', { request: kept.request });
  const check = useChecked(contract['serviceVoucher.file'].input, { voucherId: voucher.id, rev: voucher.rev, ...moment('at', at) });
  return (
    <Dialog
      kept={kept}
      width={440}
      title={t('form.fileTitle', { no: voucher.voucherNo })}
      about={t('form.fileAbout')}
      deed={t('deed.file')}
      isBusy={save.isPending}
      footer={<ActFoot missing={check.missing} />}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (v) => onDone(t('done.file', { no: v.voucherNo })) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.file')} className="fs">
        <Field label={t('form.at')} error={check.says('at')}>
          <MomentField isNow data-autofocus value={at} onChange={setAt} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

type PlainProps = Readonly<{
  title: string;
  about: string;
  deed: string;
  isBusy: boolean;
  refusal: Error | null;
  onDeed: () => void;
  onClose: () => void;
  children: ReactNode;
}>;
const PlainDialog = ({ refusal, children, onClose, ...rest }: PlainProps) => (
  <Dialog width={440} {...rest} onKeep={onClose}>
    {children}
    <RefusalBanner refusal={refusal} />
  </Dialog>
);

function ToAccountingDialog({ voucher, onDone, onClose }: Props) {
  const t = useT('serviceVoucher');
  const save = useCommand('serviceVoucher.toAccounting');
  return (
    <PlainDialog
      title={t('form.toAccountingTitle', { no: voucher.voucherNo })}
      about={t('form.toAccountingAbout')}
      deed={t('deed.toAccounting')}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() =>
        save.mutate({ voucherId: voucher.id, rev: voucher.rev }, { onSuccess: (v) => onDone(t('done.toAccounting', { no: v.voucherNo })) })
      }
      onClose={onClose}
    >
      <p>{`${voucher.customerName}　${voucher.model}`}</p>
    </PlainDialog>
  );
}

function ReissueDialog({ voucher, onDone, onClose }: Props) {
  const t = useT('serviceVoucher');
  const save = useCommand('serviceVoucher.reissue');
  return (
    <PlainDialog
      title={t('form.reissueTitle', { no: voucher.voucherNo })}
      about={t('form.reissueAbout')}
      deed={t('deed.reissue')}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() =>
        save.mutate({ voucherId: voucher.id, rev: voucher.rev }, { onSuccess: (v) => onDone(t('done.reissue', { no: v.voucherNo })) })
      }
      onClose={onClose}
    >
      <p>{`${voucher.customerName}　${voucher.model}`}</p>
    </PlainDialog>
  );
}

function LoseDialog({ voucher, onDone, onClose }: Props) {
  const t = useT('serviceVoucher');
  return (
    <ReasonedDeed
      route="serviceVoucher.declareLost"
      form={`voucher.lose:${voucher.id}`}
      title={t('form.loseTitle', { no: voucher.voucherNo })}
      stays={t('form.loseStays')}
      causes={t('form.loseCauses')}
      deed={t('deed.lose')}
      keep={t('form.loseKeep')}
      input={(reason) => ({ voucherId: voucher.id, rev: voucher.rev, reason })}
      onDone={(v) => onDone(t('done.lose', { no: v.voucherNo }))}
      onKeep={onClose}
    />
  );
}

const DIALOGS: Readonly<Record<VoucherDeed, (props: Props) => ReactNode>> = {
  file: FileDialog,
  toAccounting: ToAccountingDialog,
  reissue: ReissueDialog,
  lose: LoseDialog,
};

export function VoucherDialog({ deed, ...props }: Props & Readonly<{ deed: VoucherDeed }>) {
  const Chosen = DIALOGS[deed];
  return <Chosen {...props} />;
}
