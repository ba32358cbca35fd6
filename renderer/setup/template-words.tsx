import { Textarea } from '@mantine/core';
import { LANGUAGES, type Language } from '#shared/kernel/region';
import { HTML_LANG, LANGUAGE_NAMES } from '#shared/messages/languages';
import { MOST_LINES, type TemplateWords } from '#shared/paper-template/schema';
import type { PaperKind } from '#shared/printed-document/paper';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Segments } from '../kernel/segments';
import { Sheet } from '../kernel/sheet';

type Props = Readonly<{
  kind: PaperKind;
  language: Language;
  onLanguage: (language: Language) => void;
  words: TemplateWords;
  onChange: (words: TemplateWords) => void;
  wrong: (field: keyof TemplateWords) => string | undefined;
}>;
const ROOM = { header: 240, footer: 240, terms: 1200 } as const;

/** The words of one language: head, foot, terms. */
export function TemplateWordsSheet({ kind, language, onLanguage, words, onChange, wrong }: Props) {
  const t = useT('template');
  const area = (field: keyof TemplateWords, hint: string, rows: number) => (
    <Field label={t(field)} hint={hint} error={wrong(field)}>
      <Textarea
        minRows={rows}
        maxRows={12}
        autosize
        maxLength={ROOM[field]}
        data-lines="many"
        lang={HTML_LANG[language]}
        value={words[field]}
        onChange={(e) => onChange({ ...words, [field]: e.currentTarget.value })}
      />
    </Field>
  );
  return (
    <Sheet title={t('words')}>
      <div className="fs settings-rows">
        <span className="lab">{t('language')}</span>
        <div className="col gap4">
          <Segments
            label={t('language')}
            value={language}
            width={220}
            options={LANGUAGES.map((l) => ({ value: l, label: LANGUAGE_NAMES[l], lang: HTML_LANG[l] }))}
            onChange={onLanguage}
          />
          <span className="t2 fs12">{t('languageHint')}</span>
        </div>
        {area('header', t('lines', { max: String(MOST_LINES) }), 2)}
        {area('footer', t('lines', { max: String(MOST_LINES) }), 2)}
        {kind !== 'loss-statement' && area('terms', t('termsHint'), 4)}
      </div>
    </Sheet>
  );
}
