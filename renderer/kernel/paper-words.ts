import { load } from '#shared/messages/catalogue';
import { useLanguage, useT } from './i18n';

type Words = Readonly<Record<string, string>>;

/** What a kind of paper is called; a kind of a later program keeps its code. */
export function useKindWord(): (kind: string) => string {
  const words: Words = load(useLanguage().language).papers.kind;
  return (kind) => words[kind] ?? kind;
}

/** 正本, 補印, 副本 1. */
export function useMarkWord(): (job: Readonly<{ mark: 'original' | 'reprint' | 'copy'; copyNo: number }>) => string {
  const t = useT('papers');
  return ({ mark, copyNo }) => (mark === 'copy' ? t('mark.copy', { no: String(copyNo) }) : t(`mark.${mark}`));
}

/** Where a print goes; no printer means a PDF in the data folder. */
export function usePrinterWord(): (printer: string) => string {
  const t = useT('papers');
  return (printer) => (printer === '' ? t('filePrinter') : printer);
}
