import { Textarea } from '@mantine/core';
import type { CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { momentOf } from '../kernel/moment';
import { MomentField } from '../kernel/moment-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

type Props = Readonly<{ card: CardView; onClose: () => void }>;
const TEXT = 100;
const NOTE = 200;

/** 備註: a remark in the story of the job. */
export function NoteDialog({ card, onClose }: Props) {
  const t = useT('repairCard');
  const deeds = useT('deeds');
  const kept = useKept(`job.note:${card.id}`);
  const save = useCommand('repairCard.addNote', { request: kept.request });
  const [text, setText] = useKeptState(kept, 'text', '');
  return (
    <Dialog
      kept={kept}
      title={t('noteTitle', { no: card.cardNo })}
      deed={t('noteDeed')}
      isBusy={save.isPending}
      missing={text.trim() === '' ? deeds('missing', { count: 1 }) : null}
      onDeed={() => save.mutate({ cardId: card.id, text }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('note')} className="fs">
        <Field label={t('noteText')} isRequired>
          <Textarea data-autofocus minRows={2} maxLength={NOTE} value={text} onChange={(e) => setText(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

/** 待料: which part is missing. */
export function WaitDialog({ card, onClose }: Props) {
  const t = useT('repairCard');
  const deeds = useT('deeds');
  const kept = useKept(`job.wait:${card.id}`);
  const save = useCommand('repairCard.waitForPart', { request: kept.request });
  const [partNeeded, setPart] = useKeptState(kept, 'partNeeded', '');
  return (
    <Dialog
      kept={kept}
      title={t('waitTitle', { no: card.cardNo })}
      about={t('waitAbout')}
      deed={t('waitDeed')}
      isBusy={save.isPending}
      missing={partNeeded.trim() === '' ? deeds('missing', { count: 1 }) : null}
      onDeed={() => save.mutate({ cardId: card.id, rev: card.rev, partNeeded }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('waitForPart')} className="fs">
        <Field label={t('partNeeded')} isRequired>
          <Textarea data-autofocus maxLength={TEXT} value={partNeeded} onChange={(e) => setPart(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

/** 修妥送驗: how it was tested, and when it was done (C4). */
export function FinishDialog({ card, onClose }: Props) {
  const t = useT('repairCard');
  const deeds = useT('deeds');
  const { site } = useSession();
  const kept = useKept(`job.finish:${card.id}`);
  const save = useCommand('repairCard.finishRepair', { request: kept.request });
  const [testResult, setTest] = useKeptState(kept, 'testResult', card.testResult ?? '');
  const [at, setAt] = useKeptState(kept, 'at', '');
  const repairedAt = momentOf(at, site.region, engineNow());
  return (
    <Dialog
      kept={kept}
      title={t('finishTitle', { no: card.cardNo })}
      about={t('finishAbout')}
      deed={t('finishRepair')}
      isBusy={save.isPending}
      missing={testResult.trim() === '' ? deeds('missing', { count: 1 }) : null}
      onDeed={() =>
        save.mutate({ cardId: card.id, rev: card.rev, testResult, ...(repairedAt ? { repairedAt } : {}) }, { onSuccess: onClose })
      }
      onKeep={onClose}
    >
      <EntryForm label={t('finishRepair')} className="fs">
        <Field label={t('testResult')} isRequired>
          <Textarea data-autofocus maxLength={TEXT} value={testResult} onChange={(e) => setTest(e.currentTarget.value)} />
        </Field>
        <Field label={t('repairedAt')}>
          <MomentField isNow value={at} onChange={setAt} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
