import { Button, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RawInput } from '#shared/contract/contract';
import { BOOK_LINES, PrintBookInput } from '#shared/printed-document/book-schema';
import { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import { formLayout, formPages } from '../../documents/form-pages';
import { routeQuery, useCommand } from '../api';
import { Failed, Loading } from '../blank-states';
import { useChecked } from '../checked';
import { engineNow } from '../clock';
import { localDay } from '../dates';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useLanguage, useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { KeyOf } from '../key-cap';
import { usePageKeys } from '../key-layers';
import { ScaledSheet } from '../paper-preview';
import { RefusalBanner } from '../refusal-banner';
import { useCan, useSession } from '../session';
import { showToast } from '../toast';

const KEY = '$mod+Shift+p';
type Wanted = RawInput<'printedDocument.printBook'>['wanted'];
type Period = Readonly<{ from: string | null; to: string | null }>;
type Props = Readonly<{
  /** What is kept of the form, and what the paper is called. */
  id: string;
  title: string;
  /** The book with the filters of the screen; a cover takes no days. */
  wanted: (period: Period) => Wanted;
  /** What its days are: of the call, of the arrival, of the payment. Left out: it has none. */
  dayLabel?: string;
  /** Everything is listed, from the first line on: the form begins with this month. */
  isWhole?: boolean;
  isKeyed?: boolean;
}>;

/** 列印 (Ctrl+Shift+P): a register as it is filtered here goes on paper, after a look at it (B1, B3, B6, B11, B28). */
export function PrintBook({ isKeyed = true, ...props }: Props) {
  const t = useT('book');
  const mayPrint = useCan()('printedDocument.printBook');
  const [isOpen, setIsOpen] = useState(false);
  usePageKeys(isKeyed && mayPrint ? [{ key: KEY, label: t('print'), run: () => setIsOpen(true) }] : []);
  if (!mayPrint) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPrinter size={14} aria-hidden />}
        rightSection={isKeyed && <KeyOf of={KEY} />}
        onClick={() => setIsOpen(true)}
      >
        {t('print')}
      </Button>
      {isOpen && <PrintBookDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function PrintBookDialog({ id, title, wanted, dayLabel, isWhole = false, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const t = useT('book');
  const { zone } = useSession();
  const { language } = useLanguage();
  const kept = useKept(`book.print.${id}`);
  const [from, setFrom] = useKeptState(kept, 'from', () => (isWhole ? `${localDay(engineNow(), zone).slice(0, 7)}-01` : ''));
  const [to, setTo] = useKeptState(kept, 'to', '');
  const print = useCommand('printedDocument.printBook', { request: kept.request });
  const dayOf = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
  const input = { language, wanted: wanted({ from: dayOf(from), to: dayOf(to) }) };
  const check = useChecked(PrintBookInput, input);
  const onPrinted = ({ documentNo }: { documentNo: string }): void => {
    showToast({ text: t('printQueued', { no: documentNo }) });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      title={t('printTitle', { title })}
      about={t('printAbout')}
      deed={t('print')}
      width={960}
      isBusy={print.isPending}
      onDeed={() => check.attempt((asked) => print.mutate(asked, { onSuccess: onPrinted }))}
      onKeep={onClose}
    >
      {dayLabel !== undefined && (
        <EntryForm label={title} className="fs">
          <Field label={t('printFrom', { day: dayLabel })} error={check.says('wanted.from')} hint={t('printHint')}>
            <TextInput w={140} data-autofocus maxLength={10} value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
          </Field>
          <Field label={t('printTo', { day: dayLabel })} error={check.says('wanted.to')}>
            <TextInput w={140} maxLength={10} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
          </Field>
        </EntryForm>
      )}
      <Preview title={title} input={PrintBookInput.safeParse(input).success ? input : null} />
      <RefusalBanner refusal={print.error} />
    </Dialog>
  );
}

/** How long it will be is said before it is printed. */
function Preview({ title, input }: Readonly<{ title: string; input: RawInput<'printedDocument.book'> | null }>) {
  const t = useT('book');
  const sheet = useQuery({
    ...routeQuery('printedDocument.book', input ?? { language: 'zh-TW', wanted: { book: 'receivables', view: 'open' } }),
    enabled: input !== null,
  });
  if (input === null) return null; // the field says what is wrong with the day
  if (sheet.error) return <Failed title={title} refusal={sheet.error} onAgain={() => void sheet.refetch()} />;
  if (sheet.isPending) return <Loading />;
  const doc = FormSheetPaper.safeParse(sheet.data.model);
  const { lines, hasMore } = sheet.data;
  if (!doc.success || (lines === 0 && input.wanted.book !== 'pocket')) return <p className="pad t2">{t('printNone')}</p>;
  const pages = formPages(doc.data, formLayout(doc.data, 'A4')).length;
  return (
    <>
      {hasMore ? (
        <p className="note bad">{t('printMore', { max: String(BOOK_LINES) })}</p>
      ) : (
        <p className="pad t2">{t('printLength', { lines, pages })}</p>
      )}
      <ScaledSheet doc={doc.data} isVoid={false} paper="A4" />
    </>
  );
}
