import { useQuery } from '@tanstack/react-query';
import { contract } from '#shared/contract/contract';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { useMinute } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { MomentField } from '../kernel/moment-field';
import { PickList } from '../kernel/book/pick-list';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { useMoment } from '../kernel/use-moment';
import type { ActProps } from './act';
import { ActFoot } from '../kernel/book/act-foot';

/** 派工: who goes, and when he was sent. The list shows how much each has in hand. */
export function DispatchDialog({ call, onDone, onClose }: ActProps) {
  const t = useT('serviceCall');
  const { zone } = useSession();
  const today = localDay(useMinute(), zone);
  const moment = useMoment();
  const kept = useKept(`call.dispatch:${call.id}`);
  const [technicianId, setTechnicianId] = useKeptState(kept, 'technicianId', call.technicianId ?? '');
  const [at, setAt] = useKeptState(kept, 'at', '');
  const { data: staff } = useQuery(routeQuery('staff.list', {}));
  const { data: open } = useQuery(routeQuery('serviceCall.list', { view: 'open', limit: 200 }));
  const save = useCommand('serviceCall.dispatch', { request: kept.request });
  const check = useChecked(contract['serviceCall.dispatch'].input, {
    callId: call.id,
    rev: call.rev,
    technicianId,
    ...moment('dispatchedAt', at),
  });
  const technicians = (staff ?? []).filter((s) => s.isActive && s.posts.includes('technician'));
  const onLeave = (until: string | null): boolean => until !== null && until >= today;
  const load = (id: string): number =>
    open?.calls.filter((c) => c.technicianId === id && (c.status === 'DISPATCHED' || c.status === 'ARRIVED')).length ?? 0;
  if (!staff) return null; // the focus begins in the list, so the list comes first
  return (
    <Dialog
      kept={kept}
      title={
        <>
          {t('deed.dispatch')}
          {'　'}
          <Doc no={call.callNo} />
        </>
      }
      about={t('form.dispatchAbout')}
      deed={t('deed.dispatch')}
      isBusy={save.isPending}
      footer={<ActFoot missing={check.missing} />}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: (c) => onDone(t('done.dispatch', { no: c.callNo })) }))}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.dispatch')} className="fs">
        <Field label={t('form.technician')} isRequired error={check.says('technicianId') && 'needed'}>
          <PickList
            label={t('form.technician')}
            value={technicianId === '' ? null : technicianId}
            onChange={setTechnicianId}
            options={technicians.map((s) => ({
              value: s.id,
              isOff: onLeave(s.onLeaveUntil),
              label: (
                <>
                  <b className="grow">{s.name}</b>
                  <span className="t2 fs12">
                    {onLeave(s.onLeaveUntil) ? t('form.onLeave', { until: s.onLeaveUntil ?? '' }) : t('form.load', { count: load(s.id) })}
                  </span>
                </>
              ),
            }))}
          />
        </Field>
        <Field label={t('form.at')} error={check.says('dispatchedAt')}>
          <MomentField isNow value={at} onChange={setAt} />
        </Field>
      </EntryForm>
      {call.voucherNo !== null && call.voucherHolder !== null && (
        <p className="fs12 t2">{t('form.voucherWith', { no: call.voucherNo, holder: call.voucherHolder })}</p>
      )}
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
