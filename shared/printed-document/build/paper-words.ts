import { createTranslator } from 'use-intl/core';
import { formatRoc, localDateOf, localTimeOf, weekdayOf } from '../../kernel/business-date';
import { currencyOf, currencySign, formatMinor } from '../../kernel/money';
import { moneyInWords } from '../../kernel/money-words';
import type { Language, Region } from '../../kernel/region';
import { paper as en } from '../../messages/en/paper';
import { paper as zhCn } from '../../messages/zh-CN/paper';
import { paper as zhTw } from '../../messages/zh-TW/paper';
import type { Hideable } from '../../paper-template/may-hide';
import { maskName } from './mask-name';
import { formatPhone, maskPhone } from '../../customer/phone';

type Source = typeof zhTw;
const translator = (locale: Language, messages: Source) => createTranslator({ locale, messages });
const TRANSLATORS = {
  'zh-TW': translator('zh-TW', zhTw),
  // Same keys, other words: the source's literal types only name the arguments of each message.
  'zh-CN': translator('zh-CN', zhCn as unknown as Source),
  en: translator('en', en as unknown as Source),
} as const satisfies Record<Language, unknown>;

/** Facts and columns of the papers of the warehouse, by their own words; a row of quotes is called by how it begins. */
const STORE_WORDS = {
  note: 'store.note',
  openedAt: 'store.openedAt',
  bin: 'store.bin',
  requester: 'store.requester',
  slip: 'store.slip',
  deliveryNo: 'purchase.deliveryNo',
  supplierCode: 'purchase.column.code',
  courier: 'maker.courier',
} as const satisfies Partial<Record<Hideable, string>>;
const isStoreWord = (key: Hideable): key is keyof typeof STORE_WORDS => key in STORE_WORDS;

/** What a field is called on a paper in this language. */
export function fieldWord(language: Language, key: Hideable): string {
  const t = TRANSLATORS[language];
  if (key === 'quotes') return t('purchase.quotes', { list: '' }).trim();
  if (isStoreWord(key)) return t(STORE_WORDS[key]);
  return key in zhTw.field ? t(`field.${key as keyof Source['field']}`) : '';
}

const WEEKDAYS = { 'zh-TW': '一二三四五六日', 'zh-CN': '一二三四五六日', en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

type DatedSite = Readonly<{ region: Region; rocDates?: boolean }>;
/** Taiwan's papers count ROC years, in Chinese; a mainland paper and an English one are Gregorian (design §6.12). */
const isRoc = (site: DatedSite, language: Language): boolean => (site.rocDates ?? true) && site.region === 'TW' && language === 'zh-TW';

function longDay(on: string, roc: boolean, language: Language): string {
  const [year = '', month = '', day = ''] = on.split('-');
  if (language === 'en') return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  const short = roc ? (formatRoc(on, 'short').split('-')[0] ?? year) : year;
  return `${short} 年 ${Number(month)} 月 ${Number(day)} 日`;
}

export type PaperWords = ReturnType<typeof paperWords>;

/** Words, dates, money and phones as one paper writes them: in the customer's language, by the centre's region. */
export function paperWords({ site, language }: Readonly<{ site: DatedSite; language: Language }>) {
  const { region } = site;
  const currency = currencyOf(region);
  const roc = isRoc(site, language);
  const shortDay = (on: string): string => (roc ? formatRoc(on, 'short') : on);
  const localDay = (at: string): string => localDateOf(at, region);
  const hours = (at: string): string => localTimeOf(at, region);
  const monthDay = (on: string): string => on.slice(5);
  const day = (on: string): string => longDay(on, roc, language);
  return {
    t: TRANSLATORS[language],
    language,
    day,
    dayWithWeek: (on: string): string => {
      const name = WEEKDAYS[language][weekdayOf(on)] ?? '';
      return language === 'en' ? `${name} ${day(on)}` : `${day(on)}（${name}）`;
    },
    shortDay,
    monthDay,
    localDay,
    hours,
    stamp: (at: string): string => `${shortDay(localDay(at))} ${hours(at)}`,
    shortStamp: (at: string): string => `${monthDay(localDay(at))} ${hours(at)}`,
    symbol: currencySign(currency),
    money: (minor: number): string => formatMinor(minor, currency).replace('-', '\u2212'),
    inWords: (minor: number): string | null => (language === 'en' || minor < 0 ? null : moneyInWords(minor, currency)),
    phone: (stored: string): string => formatPhone(stored),
    maskedPhone: (stored: string): string => maskPhone(stored),
    maskedName: maskName,
  };
}
