import { createTranslator } from 'use-intl/core';
import type { AppError } from '#shared/kernel/app-error';
import type { Language } from '#shared/kernel/region';
import { load } from '#shared/messages/catalogue';
import { clockTime, localDay } from './dates';
import { formatMoney } from './money';
import type { Currency } from './session';

type Place = Readonly<{ zone: string; currency: Currency }>;
type Words = Readonly<Record<string, string>>;

/** Codes inside a refusal become words: entity, status, post, amounts and times. The rest is a name or a number and stays. */
function readable(language: Language, place: Place, { params }: AppError): Record<string, string> {
  const { entities, gate, papers, posts, status } = load(language);
  const named = String(params.entity ?? '');
  const entity = named.charAt(0).toLowerCase() + named.slice(1);
  const statuses: Words = (status as Readonly<Record<string, Words>>)[entity] ?? {};
  const entityWords: Words = entities;
  const postWords: Words = posts;
  const gateWords: Words = gate;
  const [kindWords, sizeWords]: [Words, Words] = [papers.kind, papers.size];
  const read = (name: string, value: string | number): string => {
    const text = String(value);
    if (name === 'entity') return entityWords[entity] ?? entities.other;
    if (name === 'from') return statuses[text] ?? text;
    if (name === 'status') return (status.collectionReceipt as Words)[text] ?? text;
    if (name === 'points')
      return text
        .split(',')
        .map((point) => gateWords[point.trim()] ?? point)
        .join(language === 'en' ? ', ' : '、');
    if (name === 'lines') return wrongLines(language, text);
    if (name === 'paperKind') return kindWords[text] ?? text;
    if (name === 'paperSize') return sizeWords[text] ?? text;
    if (name === 'post') return postWords[text] ?? text;
    if (name.endsWith('Minor')) return formatMoney(Number(value), place.currency);
    if (name.endsWith('At')) return `${localDay(text, place.zone)} ${clockTime(text, place.zone)}`;
    return text;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, read(name, value)]));
}

const MOST_TOLD = 5;
/** Lines of a document that were refused, `no:sku:word[:max]` each, as a sentence; what is more than five is counted. */
function wrongLines(language: Language, coded: string): string {
  const { purchase } = load(language);
  const reasons: Words = purchase.wrong;
  const told = coded.split(',').map((line) => {
    const [no = '', sku = '', word = '', max = ''] = line.split(':');
    const what = (reasons[word] ?? word).replace('{max}', max);
    return purchase.wrongLine.replace('{no}', no).replace('{sku}', sku).replace('{what}', what);
  });
  const rest = told.length > MOST_TOLD ? ` … +${told.length - MOST_TOLD}` : '';
  return told.slice(0, MOST_TOLD).join(language === 'en' ? '; ' : '；') + rest;
}

/** The sentence for a refusal (design.md 5: what happened, what is safe, what to do). The code never shows. */
export function errorSentence(language: Language, place: Place, error: AppError): string {
  const sentences: Record<string, string> = load(language).errors;
  const text = sentences[error.code] ?? '';
  const blanks = Object.fromEntries([...text.matchAll(/\{(\w+)\}/g)].map((m) => [m[1] ?? '', '—']));
  const t = createTranslator({ locale: language, messages: sentences, onError: () => undefined });
  return t(error.code, { ...blanks, ...readable(language, place, error) });
}
