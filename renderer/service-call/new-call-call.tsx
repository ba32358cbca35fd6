import { Checkbox, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { CALL_CHANNELS } from '#shared/service-call/schema';
import { dueAt } from '#shared/service-call/due-time';
import { routeQuery } from '../kernel/api';
import { useMinute } from '../kernel/clock';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { momentOf, momentText } from '../kernel/moment';
import { MomentField } from '../kernel/moment-field';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import type { NewCallForm } from './new-call-form';

type Props = Readonly<{ form: NewCallForm; onChange: (form: NewCallForm) => void; says: (path: string) => string | undefined }>;

const isInstant = (text: string | undefined): text is string => text !== undefined && !Number.isNaN(Date.parse(text));

/** The due time as the engine will reckon it: the appointment's end, else so many working hours (D2). */
function useDueText(form: NewCallForm): string | null {
  const { site } = useSession();
  const now = useMinute();
  const { data } = useQuery(routeQuery('setup.site', {}));
  const { data: customer } = useQuery({ ...routeQuery('customer.byId', { id: form.customer?.id ?? '' }), enabled: form.customer !== null });
  if (!data) return null;
  const { settings } = data;
  const isSuburban = settings.suburbanDistricts.some((d) => form.address.includes(d));
  const zone = form.zone !== 'auto' ? form.zone : (customer?.zone ?? (isSuburban ? 'suburban' : 'urban'));
  const called = momentOf(form.calledAt, site.region, now);
  const to = momentOf(form.appointmentTo, site.region, now);
  const at = dueAt({
    calledAt: isInstant(called) ? called : new Date(now).toISOString(),
    zone,
    hours: { urban: settings.dispatchHoursUrban, suburban: settings.dispatchHoursSuburban },
    calendar: settings.calendar,
    region: site.region,
    appointmentTo: isInstant(to) ? to : null,
  });
  return momentText(at, site.region).slice(5);
}

/** What is wrong, when he can be visited, and by when somebody must stand at the door. */
export function NewCallCall({ form, onChange, says }: Props) {
  const t = useT('serviceCall');
  const due = useDueText(form);
  return (
    <>
      <div className="fs">
        <Field label={t('form.symptom')} isRequired error={says('symptom')} hint={t('form.symptomHint')}>
          <TextInput value={form.symptom} maxLength={400} onChange={(e) => onChange({ ...form, symptom: e.currentTarget.value })} />
        </Field>
        <FieldGroup label={t('form.channel')}>
          <Segments
            label={t('form.channel')}
            value={form.channel}
            options={CALL_CHANNELS.map((c) => ({ value: c, label: t(`channel.${c}`), isNormal: c === 'phone' }))}
            onChange={(channel) => onChange({ ...form, channel })}
          />
        </FieldGroup>
        <Field label={t('form.calledAt')} error={says('calledAt')}>
          <MomentField isNow value={form.calledAt} onChange={(calledAt) => onChange({ ...form, calledAt })} />
        </Field>
      </div>
      <div className="fs">
        <Field label={t('form.appointmentFrom')} error={says('appointmentFrom')}>
          <MomentField value={form.appointmentFrom} onChange={(appointmentFrom) => onChange({ ...form, appointmentFrom })} />
        </Field>
        <Field label={t('form.appointmentTo')} error={says('appointmentTo')}>
          <MomentField value={form.appointmentTo} onChange={(appointmentTo) => onChange({ ...form, appointmentTo })} />
        </Field>
        <Field
          label={t('form.padNo')}
          error={says('padNo')}
          after={
            <Checkbox
              label={t('form.isVip')}
              checked={form.isVip}
              onChange={(e) => onChange({ ...form, isVip: e.currentTarget.checked })}
            />
          }
        >
          <TextInput w={120} value={form.padNo} onChange={(e) => onChange({ ...form, padNo: e.currentTarget.value })} />
        </Field>
        <span className="lab" />
        <output className="row b nw acc">
          <IconClock size={15} aria-hidden />
          {due === null ? '' : t('form.due', { time: due })}
        </output>
      </div>
    </>
  );
}
