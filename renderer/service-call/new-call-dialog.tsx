import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { RegisterCallInput, type CallView } from '#shared/service-call/schema';
import { RouteError } from '../kernel/api';
import { useAskedCommand } from '../kernel/asked';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { clockTime } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { useDraft, type Draft } from '../kernel/draft';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { NewCallCall } from './new-call-call';
import { NewCallCustomer } from './new-call-customer';
import { EMPTY_CALL, missingOf, registerInputOf, type KnownCustomer, type NewCallForm } from './new-call-form';
import { NewCallProduct } from './new-call-product';

/** The draft of this form belongs to its author (decisions 9). */
export const NEW_CALL_DRAFT = 'service-call';

type Props = Readonly<{
  /** Somebody came here from his file pocket. */
  customer: KnownCustomer | null;
  productId: string | null;
  onDone: (call: CallView) => void;
  onOpenCall: (call: CallView) => void;
  onClose: () => void;
}>;

/** 登記叫修 (F3 N): waits for the saved draft, so that nothing typed is ever lost. */
export function NewCallDialog(props: Props) {
  const draft = useDraft<NewCallForm>(NEW_CALL_DRAFT);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    if (draft.state !== 'reading') setIsRead(true);
  }, [draft.state]);
  return isRead ? <NewCall {...props} draft={draft} /> : null;
}

function NewCall({ customer, productId, onDone, onOpenCall, onClose, draft }: Props & Readonly<{ draft: Draft<NewCallForm> }>) {
  const t = useT('serviceCall');
  const deeds = useT('deeds');
  const { site, zone } = useSession();
  const [isRestored, setIsRestored] = useState(draft.found !== null && customer === null);
  const [form, setForm] = useState<NewCallForm>(() =>
    customer === null ? { ...EMPTY_CALL, ...draft.found?.input } : { ...EMPTY_CALL, customer, address: customer.address ?? '', productId },
  );
  const change = (next: NewCallForm): void => {
    setForm(next);
    draft.keep(next);
  };
  const save = useAskedCommand('serviceCall.register', { request: draft.request });
  const check = useChecked(RegisterCallInput, registerInputOf(form, site.region, engineNow()), missingOf(form));
  const isDuplicate = save.error instanceof RouteError && save.error.error.code === 'CALL_OPEN_FOR_SERIAL';
  const register = (): void =>
    check.attempt((input) =>
      save.mutate(input, {
        onSuccess: (call) => {
          draft.done();
          onDone(call);
        },
      }),
    );
  const discard = (): void => {
    void draft.discard();
    setForm(EMPTY_CALL);
    setIsRestored(false);
    save.reset();
  };
  return (
    <Dialog
      width={940}
      title={t('deed.create')}
      about={t('form.createAbout')}
      deed={t('deed.create')}
      isBusy={save.isPending}
      onDeed={register}
      onKeep={onClose}
      footer={
        <span className="row">
          {check.missing > 0 && <span className="amber b">{deeds('missing', { count: check.missing })}</span>}
          {isRestored && draft.found && <span>{deeds('draftRestored', { at: clockTime(draft.found.updatedAt, zone) })}</span>}
          {isRestored && (
            <Button size="xs" variant="default" onClick={discard}>
              {deeds('discardDraft')}
            </Button>
          )}
          {draft.state === 'failed' && <span className="amber">{deeds('unsaved')}</span>}
        </span>
      }
    >
      <EntryForm label={t('deed.create')} className="form-two">
        <div>
          <h3 className="form-head">{t('form.who')}</h3>
          <NewCallCustomer form={form} onChange={change} says={check.says} />
        </div>
        <div>
          <h3 className="form-head">{t('form.what')}</h3>
          <NewCallProduct form={form} onChange={change} onOpenCall={onOpenCall} says={check.says} />
        </div>
        <h3 className="form-head wide">{t('form.call')}</h3>
        <NewCallCall form={form} onChange={change} says={check.says} />
      </EntryForm>
      {save.question}
      <RefusalBanner refusal={save.error}>
        {isDuplicate && (
          <Button
            size="xs"
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => change({ ...form, allowDuplicate: true })}
            disabled={form.allowDuplicate}
          >
            {t('form.allowDuplicate')}
          </Button>
        )}
      </RefusalBanner>
    </Dialog>
  );
}
