import type { Field } from '../models/blocks';
import type { AccessoryFact, CustomerFact, PaperFacts, ProductFact } from './facts';
import type { PaperWords } from './paper-words';

type Tone = Field['tone'];
/** A field that shares its row with another. */
export const field = (label: string, value: string, tone: Tone = 'text'): Field => ({ label, value, tone, wide: false });
/** A field that takes the whole row: names, faults, terms, which wrap. */
export const wideField = (label: string, value: string, tone: Tone = 'text'): Field => ({ label, value, tone, wide: true });
/** Leaves out what is not known: an empty row says nothing. */
export const known = (fields: readonly (Field | null)[]): Field[] => fields.filter((f) => f !== null && f.value !== '') as Field[];

export const customerField = (w: PaperWords, c: CustomerFact): Field =>
  wideField(w.t('field.customer'), c.no === null ? c.name : `${c.name}　${c.no}`, 'strong');
export const phoneField = (w: PaperWords, c: CustomerFact): Field =>
  field(w.t('field.phone'), c.phone === null ? w.t('value.none') : w.phone(c.phone), 'code');
export const productField = (w: PaperWords, p: ProductFact): Field => wideField(w.t('field.product'), p.label, 'strong');
export const identifierField = (w: PaperWords, p: ProductFact): Field =>
  field(w.t(p.identifier?.kind === 'imei' ? 'field.imei' : 'field.serial'), p.identifier?.value ?? w.t('value.none'), 'code');

/** 遙控器 ×1、電源線 ×1; an explicit 無附件 is an answer too (B4). */
export const accessoriesText = (w: PaperWords, accessories: readonly AccessoryFact[]): string =>
  accessories.length === 0
    ? w.t('value.noAccessories')
    : accessories.map((a) => w.t('value.times', { text: a.text, qty: String(a.qty) })).join(w.t('value.separator'));

/** 第 2 版: what was signed before says something else; a first version does not speak of it (decision 067). */
export const versionField = (w: PaperWords, f: PaperFacts): Field | null =>
  f.version === undefined
    ? null
    : field(w.t('form.version.label'), w.t('form.version.value', { n: String(f.version), at: w.stamp(f.issuedAt) }));
