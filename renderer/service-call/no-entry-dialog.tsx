import { Textarea } from '@mantine/core';
import { contract } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MomentField } from '../kernel/moment-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useMoment } from '../kernel/use-moment';
import { useOnBehalf, type ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';

/** 未遇: nobody at home, a note was left. */
export function NoEntryDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const moment = useMoment();
  const { says, ...behalf } = useOnBehalf(call);
  const kept = useKept(`call.noEntry:${call.id}`);
  const [note, setNote] = useKeptState(kept, 'note', '');
  const [leftAt, setLeftAt] = useKeptState(kept, 'leftAt', '');
  const save = useCommand('serviceCall.findNobody', { request: kept.request });
  const check = useChecked(contract['serviceCall.findNobody'].input, {
    callId: call.id,
    rev: call.rev,
    note,
    ...behalf,
    ...moment('leftAt', leftAt),
  });
  return (
    <Dialog
      kept={kept}
      title={
        <>
          {t('deed.noEntry')}
          {'　'}
          <Doc no={call.callNo} />
        </>
      }
      about={t('form.noEntryAbout')}
      deed={t('deed.noEntry')}
      isBusy={save.isPending}
      footer={<ActFoot behalf={says} missing={check.missing} />}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (c) => onDone(t('done.noEntry', { no: c.callNo })) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.noEntry')} className="fs">
        <Field label={t('form.note')} error={check.says('note')}>
          <Textarea data-autofocus minRows={2} value={note} onChange={(e) => setNote(e.currentTarget.value)} />
        </Field>
        <Field label={t('form.leftAt')} error={check.says('leftAt')}>
          <MomentField isNow value={leftAt} onChange={setLeftAt} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
