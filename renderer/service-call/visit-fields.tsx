import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery } from '../kernel/api';
import type { Checked } from '../kernel/checked';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { MomentField } from '../kernel/moment-field';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';

/** What every visit writes: fault, work, leaving, signature. */
export type VisitForm = Readonly<{
  leftAt: string;
  fault: string;
  action: string;
  kind: 'signed' | 'refusedToSign';
  signer: string;
  witnessId: string;
  unsignedReason: string;
}>;

export const emptyVisit = (call: CallView): VisitForm => ({
  leftAt: '',
  fault: '',
  action: '',
  kind: 'signed',
  signer: call.customerName,
  witnessId: '',
  unsignedReason: '',
});

/** The visit as the routes take it. */
export const visitOf = (form: VisitForm) => ({
  fault: form.fault,
  action: form.action,
  signature:
    form.kind === 'signed'
      ? { kind: 'signed' as const, name: form.signer }
      : { kind: 'refusedToSign' as const, witnessId: form.witnessId, reason: form.unsignedReason },
});

type Props = Readonly<{ form: VisitForm; onChange: (patch: Partial<VisitForm>) => void; says: Checked<unknown>['says'] }>;

export function VisitFields({ form, onChange, says }: Props) {
  const t = useT('serviceCall');
  return (
    <>
      <Field label={t('form.fault')} isRequired error={says('fault')}>
        <TextInput data-autofocus value={form.fault} maxLength={400} onChange={(e) => onChange({ fault: e.currentTarget.value })} />
      </Field>
      <Field label={t('form.action')} isRequired error={says('action')}>
        <TextInput value={form.action} maxLength={400} onChange={(e) => onChange({ action: e.currentTarget.value })} />
      </Field>
      <Field label={t('form.leftAt')} error={says('leftAt')}>
        <MomentField isNow value={form.leftAt} onChange={(leftAt) => onChange({ leftAt })} />
      </Field>
    </>
  );
}

/** 客戶簽章, or why there is none, with a witness from the staff (E18). */
export function SignatureFields({ form, onChange, says }: Props) {
  const t = useT('serviceCall');
  const { person } = useSession();
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  return (
    <>
      <FieldGroup label={t('form.signature')} isRequired>
        <Segments
          label={t('form.signature')}
          width={220}
          value={form.kind}
          options={[
            { value: 'signed', label: t('form.signed'), isNormal: true },
            { value: 'refusedToSign', label: t('form.refusedToSign'), isException: true },
          ]}
          onChange={(kind) => onChange({ kind })}
        />
      </FieldGroup>
      {form.kind === 'signed' ? (
        <Field label={t('form.signer')} isRequired error={says('signature.name')}>
          <TextInput w={200} value={form.signer} onChange={(e) => onChange({ signer: e.currentTarget.value })} />
        </Field>
      ) : (
        <>
          <Field label={t('form.witness')} isRequired error={says('signature.witnessId') && 'needed'}>
            <Select
              w={200}
              data={staff.filter((s) => s.isActive && s.id !== person.staffId).map((s) => ({ value: s.id, label: s.name }))}
              value={form.witnessId === '' ? null : form.witnessId}
              onChange={(id) => onChange({ witnessId: id ?? '' })}
            />
          </Field>
          <Field label={t('form.unsignedReason')} isRequired error={says('signature.reason')}>
            <TextInput value={form.unsignedReason} onChange={(e) => onChange({ unsignedReason: e.currentTarget.value })} />
          </Field>
        </>
      )}
    </>
  );
}
