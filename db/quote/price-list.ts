import { createHash } from 'node:crypto';
import { asc } from 'drizzle-orm';
import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { Language } from '#shared/kernel/region';
import { applyTemplate } from '#shared/paper-template/apply-template';
import { buildPriceList } from '#shared/printed-document/build/price-list';
import { PRICE_LIST_PARTS } from '#shared/quote/schema';
import { countingOn } from '#shared/quote/standard-charges';
import type { ReadDb } from '../kernel/connection';
import { defineCommand, defineQuery, type CommandCx } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { pricedParts } from '../part/list-price-steps';
import { newestTemplate } from '../paper-template/repository';
import { askedPrint } from '../printed-document/asked-print-steps';
import { paperFactsBase, storePaper } from '../printed-document/steps';
import { standardCharge } from './table';

type AtDesk = Pick<CommandCx, 'site' | 'actor' | 'now' | 'today'>;
const SUFFIX: Readonly<Record<Language, string>> = { 'zh-TW': 'TW', 'zh-CN': 'CN', en: 'EN' };

/** A sheet with parts is another than one without, and one for some parts another than one for others. */
const partMark = (text: string): string =>
  text === '' ? '-P' : `-P${createHash('sha256').update(text.toLowerCase()).digest('hex').slice(0, 6).toUpperCase()}`;

/** A day has a sheet in each language: a number is a sheet, so that none is taken for a newer version of another. */
function sheetOf(db: ReadDb, cx: AtDesk, { on = cx.today, language, withParts = false, partText: typed }: Input<'quote.priceList'>) {
  const partText = typed ?? '';
  const rows = db.select().from(standardCharge).orderBy(asc(standardCharge.fromOn), asc(standardCharge.id)).all();
  const charges = countingOn(rows, on).flatMap(({ code, name, kind, priceMinor }) =>
    priceMinor === null ? [] : [{ code, name, kind, priceMinor }],
  );
  const wanted = { region: cx.site.region, on, language, text: partText, limit: PRICE_LIST_PARTS + 1 };
  const found = withParts ? pricedParts(db, wanted) : [];
  const parts = found.slice(0, PRICE_LIST_PARTS);
  const documentNo = `PL-${on}-${SUFFIX[language]}${withParts ? partMark(partText) : ''}`;
  const document = buildPriceList({
    ...paperFactsBase(cx, documentNo, language),
    on,
    charges,
    guaranteeDays: cx.site.settings.repairGuaranteeDays,
    parts,
  });
  return { on, documentNo, document, services: charges.length, parts: parts.length, hasMoreParts: found.length > parts.length };
}

/** 收費標準表 as it would be printed now, with the centre's own look (P9 art. 5). */
export const previewPriceList = defineQuery('quote.priceList', (input, { db, ...cx }) => {
  const { document, services, parts, hasMoreParts } = sheetOf(db, { ...cx, site: requireSite(cx.site) }, input);
  return { model: applyTemplate(document, newestTemplate(db, 'price-list')), services, parts, hasMoreParts };
});

/** 收費標準表 for the wall (P9 art. 5), kept as every paper: what hung there on a day can be shown later. */
export const printPriceList = defineCommand('quote.printPriceList', (input, cx) => {
  const { on, documentNo, document, services, parts, hasMoreParts } = sheetOf(cx.tx, cx, input);
  if (hasMoreParts) throw new DomainError('PRICE_LIST_LONG', { max: PRICE_LIST_PARTS });
  if (services + parts === 0) throw new DomainError('PRICE_LIST_EMPTY', { on });
  return askedPrint(cx, storePaper(cx, { document, documentNo, entityId: cx.site.id }));
});
