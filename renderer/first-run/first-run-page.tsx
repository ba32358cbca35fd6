import { zodResolver } from '@hookform/resolvers/zod';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { FirstRunInput } from '#shared/setup/schema';
import { z } from 'zod';
import { useCommand } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { FrontPage } from '../kernel/front-page';
import { useLanguage, useT } from '../kernel/i18n';
import { KeyHint, KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { forgetFirstRun, keepFirstRun, keptFirstRun } from './kept-first-run';
import { regionFacts } from '../kernel/session';
import { Sheet } from '../kernel/sheet';

const FirstRunForm = FirstRunInput.extend({ pinAgain: z.string() });
const PROPOSED_CODE = { TW: 'TP1', CN: 'SH1' } as const;

type Props = Readonly<{ keyStore: 'os' | 'file'; onDone: () => void; onRestore: () => void }>;

/** The centre and its first manager; once, about a minute. */
export function FirstRunPage({ keyStore, onDone, onRestore }: Props) {
  const t = useT('firstRun');
  const restoreWords = useT('backup.restorePage');
  const { language } = useLanguage();
  const save = useCommand('setup.firstRun');
  const [kept] = useState(keptFirstRun);
  const region0 = language === 'zh-CN' ? 'CN' : 'TW';
  const form = useForm({
    resolver: zodResolver(FirstRunForm),
    defaultValues: {
      siteName: '',
      siteCode: PROPOSED_CODE[region0],
      region: region0,
      language,
      address: '',
      phone: '',
      complaintPhone: '',
      managerName: '',
      pin: '',
      pinAgain: '',
      ...kept,
    },
  });
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => keepFirstRun(values) }), [form]);
  const { errors } = form.formState;
  const region = useWatch({ control: form.control, name: 'region' });
  const pin = useWatch({ control: form.control, name: 'pin' });
  const again = useWatch({ control: form.control, name: 'pinAgain' });
  const differs = form.formState.isSubmitted && pin !== again;
  const submit = (): void =>
    void form.handleSubmit(({ pinAgain, ...input }) => {
      if (pinAgain === input.pin)
        save.mutate(
          { ...input, language, siteCode: input.siteCode },
          {
            onSuccess: () => {
              forgetFirstRun();
              onDone();
            },
          },
        );
    })();
  usePageKeys([{ key: '$mod+Enter', label: t('start'), run: submit }]);

  return (
    <FrontPage
      site={null}
      zone={regionFacts(region).zone}
      foot={
        <span className="keys key-bar">
          <KeyHint of="$mod+Enter">{t('start')}</KeyHint>
        </span>
      }
    >
      <EntryForm label={t('title')} className="first-run">
        <div className="row gap12">
          <div className="grow">
            <h1 className="fs20 b">{t('title')}</h1>
            <p className="t2">{t('about')}</p>
          </div>
          <Button variant="default" onClick={onRestore}>
            {restoreWords('instead')}
          </Button>
        </div>
        <Sheet title={t('site')} step={1}>
          <div className="fs first-run-rows">
            <Field label={t('name')} isRequired error={errors.siteName?.message}>
              <TextInput data-autofocus {...form.register('siteName')} />
            </Field>
            <Field label={t('region')} isRequired hint={t('regionAbout')}>
              <Segments
                label={t('region')}
                value={region}
                width={240}
                options={[
                  { value: 'TW', label: t('regionTW') },
                  { value: 'CN', label: t('regionCN') },
                ]}
                onChange={(next) => {
                  form.setValue('region', next);
                  if (!form.formState.dirtyFields.siteCode) form.setValue('siteCode', PROPOSED_CODE[next]);
                }}
              />
            </Field>
            <Field label={t('code')} isRequired sentence={errors.siteCode ? t('codeWrong') : undefined} hint={t('codeAbout')}>
              <TextInput
                className="w-code"
                maxLength={3}
                {...form.register('siteCode', { setValueAs: (v: string) => v.trim().toUpperCase() })}
              />
            </Field>
            <Field label={t('address')} error={errors.address?.message} hint={t('printedOnPapers')}>
              <TextInput {...form.register('address')} />
            </Field>
            <Field label={t('phone')} error={errors.phone?.message}>
              <TextInput className="w-phone" {...form.register('phone')} />
            </Field>
            <Field label={t('complaintPhone')} error={errors.complaintPhone?.message}>
              <TextInput className="w-phone" {...form.register('complaintPhone')} />
            </Field>
          </div>
        </Sheet>
        <Sheet title={t('manager')} step={2}>
          <div className="fs first-run-rows">
            <Field label={t('managerName')} isRequired error={errors.managerName?.message}>
              <TextInput {...form.register('managerName')} />
            </Field>
            <Field label={t('pin')} isRequired sentence={errors.pin ? t('pinShort') : undefined}>
              <PasswordInput
                className="w-phone"
                data-scan="off"
                inputMode="numeric"
                maxLength={6}
                autoComplete="off"
                {...form.register('pin')}
              />
            </Field>
            <Field label={t('pinAgain')} isRequired sentence={differs ? t('pinDiffers') : undefined}>
              <PasswordInput
                className="w-phone"
                data-scan="off"
                inputMode="numeric"
                maxLength={6}
                autoComplete="off"
                {...form.register('pinAgain')}
              />
            </Field>
          </div>
        </Sheet>
        {keyStore === 'file' && (
          <div className="note amber">
            <IconKey size={18} className="amber" aria-hidden />
            <span>{t('keyWarning')}</span>
          </div>
        )}
        <RefusalBanner refusal={save.error} />
        <Button size="lg" disabled={save.isPending} rightSection={<KeyOf of="$mod+Enter" />} onClick={submit}>
          {t('start')}
        </Button>
      </EntryForm>
    </FrontPage>
  );
}
