import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGES, type Language } from '#shared/kernel/region';
import { HTML_LANG, LANGUAGE_NAMES } from '#shared/messages/languages';
import { PaperDocument } from '#shared/printed-document/models/paper-document';
import { PRICE_LIST_PARTS, PriceListInput } from '#shared/quote/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { Failed, Loading } from '../kernel/blank-states';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useLanguage, useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { ScaledSheet } from '../kernel/paper-preview';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useCan, useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

/** 公告收費表: opens the sheet of the price list for the wall (P9 art. 5). */
export function PriceListButton() {
  const t = useT('standardCharge');
  const mayPrint = useCan()('quote.printPriceList');
  const [isOpen, setIsOpen] = useState(false);
  usePageKeys(mayPrint ? [{ key: 'p', label: t('wall'), run: () => setIsOpen(true) }] : []);
  if (!mayPrint) return null;
  return (
    <>
      <Button size="xs" variant="default" rightSection={<KeyOf of="p" />} onClick={() => setIsOpen(true)}>
        {t('wall')}
      </Button>
      {isOpen && <PriceListDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** The sheet of a day in a language, as it will be printed. */
function PriceListDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('standardCharge');
  const { zone } = useSession();
  const { language: own } = useLanguage();
  const kept = useKept('settings.priceList');
  const [on, setOn] = useKeptState(kept, 'on', () => localDay(engineNow(), zone));
  const [language, setLanguage] = useKeptState<Language>(kept, 'language', own);
  const [withParts, setWithParts] = useKeptState(kept, 'withParts', false);
  const [partText, setPartText] = useKeptState(kept, 'partText', '');
  const print = useCommand('quote.printPriceList', { request: kept.request });
  const wanted = { on: on.trim(), language, ...(withParts ? { withParts, partText } : {}) };
  const check = useChecked(PriceListInput, wanted);
  const onPrinted = ({ documentNo }: { documentNo: string }): void => {
    showToast({ text: t('wallQueued', { no: documentNo }) });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      title={t('wall')}
      about={t('wallAbout')}
      deed={t('wallPrint')}
      width={760}
      isBusy={print.isPending}
      onDeed={() => check.attempt((input) => print.mutate(input, { onSuccess: onPrinted }))}
      onKeep={onClose}
    >
      <EntryForm label={t('wall')} className="fs">
        <Field label={t('wallOn')} error={check.says('on')}>
          <TextInput w={140} data-autofocus maxLength={10} value={on} onChange={(e) => setOn(e.currentTarget.value)} />
        </Field>
        <Field label={t('wallLanguage')}>
          <Segments
            label={t('wallLanguage')}
            value={language}
            width={260}
            options={LANGUAGES.map((l) => ({ value: l, label: LANGUAGE_NAMES[l], lang: HTML_LANG[l] }))}
            onChange={setLanguage}
          />
        </Field>
        <span className="lab" aria-hidden />
        <Checkbox label={t('wallParts')} checked={withParts} onChange={(e) => setWithParts(e.currentTarget.checked)} />
        {withParts && (
          <Field label={t('wallPartText')} hint={t('wallPartHint')}>
            <TextInput w={260} maxLength={60} value={partText} onChange={(e) => setPartText(e.currentTarget.value)} />
          </Field>
        )}
      </EntryForm>
      <Preview input={PriceListInput.safeParse(wanted).data ?? null} />
      <RefusalBanner refusal={print.error} />
    </Dialog>
  );
}

function Preview({ input }: Readonly<{ input: PriceListInput | null }>) {
  const t = useT('standardCharge');
  const sheet = useQuery({ ...routeQuery('quote.priceList', input ?? { language: 'zh-TW' }), enabled: input !== null });
  if (input === null) return null; // the field says what is wrong with the day
  if (sheet.error) return <Failed title={t('wall')} refusal={sheet.error} onAgain={() => void sheet.refetch()} />;
  if (sheet.isPending) return <Loading />;
  const doc = PaperDocument.safeParse(sheet.data.model);
  if (sheet.data.services + sheet.data.parts === 0 || !doc.success) return <p className="pad t2">{t('wallNone')}</p>;
  return (
    <>
      {sheet.data.hasMoreParts && <p className="note bad">{t('wallMore', { max: String(PRICE_LIST_PARTS) })}</p>}
      <ScaledSheet doc={doc.data} isVoid={false} paper="A4" />
    </>
  );
}
