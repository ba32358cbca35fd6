import { Checkbox, TextInput } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { EntryForm } from '../kernel/entry-form';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Segments } from '../kernel/segments';
import { Sheet } from '../kernel/sheet';
import type { ReleaseForm } from './release-form';

type Props = Readonly<{ form: ReleaseForm; owner: string; onChange: (patch: Partial<ReleaseForm>) => void }>;

/** 取件人: the owner, or somebody who may collect for him (E2); who signs. */
export function CollectorSheet({ form, owner, onChange }: Props) {
  const t = useT('release');
  const isProxy = form.kind === 'proxy';
  const isIdWrong = form.idLast4 !== '' && !/^[0-9A-Z]{4}$/i.test(form.idLast4);
  return (
    <Sheet
      className="grow"
      title={
        <span className="row">
          <IconId size={16} aria-hidden />
          {t('collector')}
        </span>
      }
    >
      <EntryForm label={t('collector')} className="fs">
        <FieldGroup label={t('who')}>
          <Segments
            label={t('collector')}
            width={320}
            value={form.kind}
            options={[
              { value: 'owner', label: t('owner', { name: owner }) },
              { value: 'proxy', label: t('proxy') },
            ]}
            onChange={(kind) => onChange({ kind })}
          />
        </FieldGroup>
        {isProxy && (
          <>
            <Field
              label={t('name')}
              isRequired
              after={
                <>
                  <span className="fs12 t2 req">{t('relation')}</span>
                  <TextInput
                    aria-label={t('relation')}
                    aria-required
                    className="relation-input"
                    maxLength={20}
                    value={form.relation}
                    onChange={(e) => onChange({ relation: e.currentTarget.value })}
                  />
                </>
              }
            >
              <TextInput
                data-item="proxyName"
                className="collector-input"
                maxLength={40}
                value={form.name}
                onChange={(e) => onChange({ name: e.currentTarget.value })}
              />
            </Field>
            <Field label={t('idLast4')} isRequired sentence={isIdWrong ? t('idLast4Wrong') : null} hint={t('idLast4About')}>
              <TextInput
                className="relation-input"
                maxLength={4}
                value={form.idLast4}
                onChange={(e) => onChange({ idLast4: e.currentTarget.value.toUpperCase() })}
              />
            </Field>
            <FieldGroup label={t('proof')}>
              <div className="col gap4">
                <Checkbox
                  label={
                    <>
                      {t('hasForm')} <KeyOf of="w" />
                    </>
                  }
                  checked={form.hasForm}
                  onChange={(e) => onChange({ hasForm: e.currentTarget.checked })}
                />
                <Checkbox
                  label={t('isConfirmed')}
                  checked={form.isConfirmed}
                  onChange={(e) => onChange({ isConfirmed: e.currentTarget.checked })}
                />
              </div>
            </FieldGroup>
          </>
        )}
        <Field label={t('signer')}>
          <TextInput
            className="collector-input"
            maxLength={40}
            placeholder={isProxy && form.name !== '' ? form.name : owner}
            value={form.signer}
            onChange={(e) => onChange({ signer: e.currentTarget.value })}
          />
        </Field>
        <FieldGroup label={t('papers')}>
          <div className="col gap4">
            <Checkbox
              label={
                <>
                  {t('isSurrendered')} <KeyOf of="r" />
                </>
              }
              checked={form.isSurrendered}
              onChange={(e) => onChange({ isSurrendered: e.currentTarget.checked })}
            />
            <Checkbox
              label={
                <>
                  {t('isVoucherSigned')} <KeyOf of="v" />
                </>
              }
              checked={form.isVoucherSigned}
              onChange={(e) => onChange({ isVoucherSigned: e.currentTarget.checked })}
            />
          </div>
        </FieldGroup>
      </EntryForm>
    </Sheet>
  );
}
