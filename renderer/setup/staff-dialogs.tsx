import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { STAFF_ROLES, type StaffRole } from '#shared/kernel/roles';
import { AddStaffInput, UpdateStaffInput, type StaffView } from '#shared/staff/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Tick } from '../kernel/chip';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { PinInput } from '../kernel/pin-input';
import { RefusalBanner } from '../kernel/refusal-banner';

const SIX = /^\d{6}$/;
type PinProps = Readonly<{
  pin: string;
  again: string;
  onChange: (part: Readonly<{ pin?: string; again?: string }>) => void;
  isFirst?: boolean;
}>;

/** A new PIN, twice. */
function PinFields({ pin, again, onChange, isFirst = false }: PinProps) {
  const t = useT('settings');
  const differs = again !== '' && again.length >= pin.length && again !== pin;
  return (
    <>
      <Field label={t('staff.pin')} isRequired error={pin !== '' && !SIX.test(pin) ? 'sixDigits' : undefined}>
        <PinInput value={pin} onDigits={(digits) => onChange({ pin: digits })} {...(isFirst ? { 'data-autofocus': true } : {})} />
      </Field>
      <Field label={t('staff.pinAgain')} isRequired sentence={differs ? t('staff.pinDiffers') : undefined}>
        <PinInput value={again} onDigits={(digits) => onChange({ again: digits })} />
      </Field>
    </>
  );
}

/** A new person, or changes of name, posts and leave (decisions 6: a person may hold several posts). */
export function StaffDialog({ person, onClose }: Readonly<{ person: StaffView | null; onClose: () => void }>) {
  const t = useT('settings');
  const posts = useT('posts');
  const deeds = useT('deeds');
  const kept = useKept(`settings.staff:${person?.id ?? 'new'}`);
  const add = useCommand('staff.add', { request: kept.request });
  const update = useCommand('staff.update', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', {
    name: person?.name ?? '',
    held: (person?.posts ?? []) as readonly StaffRole[],
    leave: person?.onLeaveUntil ?? '',
  });
  const [secret, setSecret] = useState({ pin: '', again: '' }); // a PIN is never kept
  const set = (part: Partial<typeof v>): void => setV({ ...v, ...part });
  const leave = v.leave.trim() === '' ? null : v.leave.trim();
  const checkAdd = useChecked(AddStaffInput, { name: v.name, posts: [...v.held], pin: secret.pin });
  const checkUpdate = useChecked(UpdateStaffInput, {
    staffId: person?.id ?? '',
    rev: person?.rev,
    name: v.name,
    posts: [...v.held],
    onLeaveUntil: leave,
  });
  const says = person ? checkUpdate.says : checkAdd.says;
  const missing =
    (v.name.trim() === '' ? 1 : 0) +
    (v.held.length === 0 ? 1 : 0) +
    (person === null && (!SIX.test(secret.pin) || secret.pin !== secret.again) ? 1 : 0);
  const run = (): void => {
    if (person) checkUpdate.attempt((input) => update.mutate(input, { onSuccess: onClose }));
    else checkAdd.attempt((input) => add.mutate(input, { onSuccess: onClose }));
  };
  return (
    <Dialog
      kept={kept}
      title={person ? t('staff.editTitle', { name: person.name }) : t('staff.addTitle')}
      deed={person ? deeds('save') : t('staff.addDeed')}
      isBusy={add.isPending || update.isPending}
      missing={missing > 0 ? deeds('missing', { count: missing }) : null}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={person ? t('staff.editTitle', { name: person.name }) : t('staff.addTitle')} className="fs">
        <Field label={t('staff.name')} isRequired error={says('name')}>
          <TextInput w={200} data-autofocus maxLength={30} value={v.name} onChange={(e) => set({ name: e.currentTarget.value })} />
        </Field>
        <FieldGroup label={t('staff.posts')} isRequired>
          <div className="row wrap-row gap4">
            {STAFF_ROLES.map((post) => {
              const isOn = v.held.includes(post);
              return (
                <Tick key={post} isOn={isOn} onClick={() => set({ held: isOn ? v.held.filter((p) => p !== post) : [...v.held, post] })}>
                  {posts(post)}
                </Tick>
              );
            })}
          </div>
        </FieldGroup>
        {person ? (
          <Field label={t('staff.leave')} hint={t('staff.leaveHint')} error={says('onLeaveUntil')}>
            <TextInput w={140} value={v.leave} onChange={(e) => set({ leave: e.currentTarget.value })} />
          </Field>
        ) : (
          <PinFields pin={secret.pin} again={secret.again} onChange={(part) => setSecret({ ...secret, ...part })} />
        )}
      </EntryForm>
      <RefusalBanner refusal={add.error ?? update.error} />
    </Dialog>
  );
}

/** A manager sets a new PIN for somebody; a lock is lifted with it. */
export function PinDialog({ person, onClose }: Readonly<{ person: StaffView; onClose: () => void }>) {
  const t = useT('settings');
  const deeds = useT('deeds');
  const save = useCommand('staff.setPin');
  const [v, setV] = useState({ pin: '', again: '' });
  const isReady = SIX.test(v.pin) && v.pin === v.again;
  return (
    <Dialog
      width={420}
      title={t('staff.setPinTitle', { name: person.name })}
      about={t('staff.setPinAbout')}
      deed={t('staff.setPinDeed')}
      isBusy={save.isPending}
      missing={isReady ? null : deeds('missing', { count: 1 })}
      onDeed={() => save.mutate({ staffId: person.id, pin: v.pin }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('staff.setPin')} className="fs">
        <PinFields isFirst pin={v.pin} again={v.again} onChange={(part) => setV({ ...v, ...part })} />
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
