import { useQuery } from '@tanstack/react-query';
import { contract } from '#shared/contract/contract';
import { formatPhone } from '#shared/customer/phone';
import { routeQuery, useCommand } from '../kernel/api';
import { PickList } from '../kernel/book/pick-list';
import { useChecked } from '../kernel/checked';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MomentField } from '../kernel/moment-field';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { useMoment } from '../kernel/use-moment';
import type { ActProps } from './act';
import { StayDialog } from './stay-dialog';

const CHANNELS = ['phone', 'sms', 'mail', 'counter'] as const;

/** 通知: the owner was told that his device is ready. */
export function NotifyDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const moment = useMoment();
  const kept = useKept(`ledger.notify:${stay.id}`);
  const [channel, setChannel] = useKeptState<(typeof CHANNELS)[number]>(kept, 'channel', 'phone');
  const [at, setAt] = useKeptState(kept, 'at', '');
  const save = useCommand('custody.notifyOwner', { request: kept.request });
  const check = useChecked(contract['custody.notifyOwner'].input, { stayId: stay.id, rev: stay.rev, channel, ...moment('at', at) });
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.notify')}
      about={t('form.notifyAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (s) => onDone(t('done.notify', { no: s.dlNo })) }))}
      onClose={onClose}
    >
      <span className="lab">{t('fact.phone')}</span>
      <b className="fs16 nw">{stay.phone === null ? '—' : formatPhone(stay.phone)}</b>
      <FieldGroup label={t('form.channel')} isRequired>
        <Segments
          label={t('form.channel')}
          value={channel}
          options={CHANNELS.map((c) => ({ value: c, label: t(`form.channels.${c}`) }))}
          onChange={setChannel}
          width={300}
        />
      </FieldGroup>
      <Field label={t('form.at')} error={check.says('at')}>
        <MomentField isNow data-autofocus value={at} onChange={setAt} />
      </Field>
    </StayDialog>
  );
}

/** 帶去交件: a technician takes a finished device along to its owner; the voucher goes with him. */
export function TakeAlongDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const moment = useMoment();
  const { person } = useSession();
  const { data: staff } = useQuery(routeQuery('staff.list', {}));
  const technicians = (staff ?? []).filter((s) => s.isActive && s.posts.includes('technician'));
  const kept = useKept(`ledger.takeAlong:${stay.id}`);
  const [technicianId, setTechnicianId] = useKeptState<string>(
    kept,
    'technicianId',
    person.posts.includes('technician') ? person.staffId : '',
  );
  const [at, setAt] = useKeptState(kept, 'at', '');
  const save = useCommand('custody.takeForDelivery', { request: kept.request });
  const check = useChecked(contract['custody.takeForDelivery'].input, {
    stayId: stay.id,
    rev: stay.rev,
    technicianId,
    ...moment('at', at),
  });
  if (!staff) return null; // the focus begins in the list, so the list comes first
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.takeAlong')}
      about={t('form.takeAlongAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() =>
        check.attempt((input) => save.mutate(input, { onSuccess: (s) => onDone(t('done.takeAlong', { no: s.dlNo, name: s.holder })) }))
      }
      onClose={onClose}
    >
      <Field label={t('form.technician')} isRequired error={check.says('technicianId') && 'needed'}>
        <PickList
          label={t('form.technician')}
          value={technicianId === '' ? null : technicianId}
          onChange={setTechnicianId}
          options={technicians.map((s) => ({ value: s.id, label: <b>{s.name}</b> }))}
        />
      </Field>
      <Field label={t('form.at')} error={check.says('at')}>
        <MomentField isNow value={at} onChange={setAt} />
      </Field>
    </StayDialog>
  );
}
