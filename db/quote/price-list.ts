import { asc } from 'drizzle-orm';
import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { Language } from '#shared/kernel/region';
import { applyTemplate } from '#shared/paper-template/apply-template';
import { buildPriceList } from '#shared/printed-document/build/price-list';
import { countingOn } from '#shared/quote/standard-charges';
import type { ReadDb } from '../kernel/connection';
import { defineCommand, defineQuery, type CommandCx } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { newestTemplate } from '../paper-template/repository';
import { askedPrint } from '../printed-document/asked-print-steps';
import { paperFactsBase, storePaper } from '../printed-document/steps';
import { standardCharge } from './table';

type AtDesk = Pick<CommandCx, 'site' | 'actor' | 'now' | 'today'>;
const SUFFIX: Readonly<Record<Language, string>> = { 'zh-TW': 'TW', 'zh-CN': 'CN', en: 'EN' };

/** A day has a sheet in each language: a number is a sheet, so that none is taken for a newer version of another. */
function sheetOf(db: ReadDb, cx: AtDesk, { on = cx.today, language }: Input<'quote.priceList'>) {
  const rows = db.select().from(standardCharge).orderBy(asc(standardCharge.fromOn), asc(standardCharge.id)).all();
  const charges = countingOn(rows, on).flatMap(({ code, name, kind, priceMinor }) =>
    priceMinor === null ? [] : [{ code, name, kind, priceMinor }],
  );
  const documentNo = `PL-${on}-${SUFFIX[language]}`;
  const document = buildPriceList({
    ...paperFactsBase(cx, documentNo, language),
    on,
    charges,
    guaranteeDays: cx.site.settings.repairGuaranteeDays,
  });
  return { on, documentNo, document, services: charges.length };
}

/** 收費標準表 as it would be printed now, with the centre's own look (P9 art. 5). */
export const previewPriceList = defineQuery('quote.priceList', (input, { db, ...cx }) => {
  const { document, services } = sheetOf(db, { ...cx, site: requireSite(cx.site) }, input);
  return { model: applyTemplate(document, newestTemplate(db, 'price-list')), services };
});

/** 收費標準表 for the wall (P9 art. 5), kept as every paper: what hung there on a day can be shown later. */
export const printPriceList = defineCommand('quote.printPriceList', (input, cx) => {
  const { on, documentNo, document, services } = sheetOf(cx.tx, cx, input);
  if (services === 0) throw new DomainError('PRICE_LIST_EMPTY', { on });
  return askedPrint(cx, storePaper(cx, { document, documentNo, entityId: cx.site.id }));
});
