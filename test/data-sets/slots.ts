import { addDays, addMonths } from '#shared/kernel/business-date';
import { paperCodeOf } from '#shared/printed-document/paper-code';
import { sha256 } from '#db/kernel/canonical-json';
import { formOf, type WordForm } from './marks';
import { idHead, idTail } from './ids';
import { dayNumber, dayOfNumber, localDay, momentIn, WRITTEN_MS } from './moments';
import type { LifeWords, StaffMember } from './life';

/** A text with gaps: pieces as they are, and the numbers of the slots between them. */
export type Gapped = readonly (string | number)[];
export type DayForm = 'iso' | 'long' | 'week' | 'monthDay';
export type DayFrom = Readonly<{ day: number } | { soldDay: number; months: number; extra: number }>;
/** What differs from customer to customer, and how it comes about. */
export type Slot =
  | Readonly<{ is: 'word'; key: string; form: WordForm }>
  | Readonly<{ is: 'technician'; n: number; part: keyof StaffMember }>
  | Readonly<{ is: 'id'; step: number; stepMs: number; n: number }>
  | Readonly<{ is: 'moment'; ms: number }>
  | Readonly<{ is: 'day'; from: DayFrom; form: DayForm }>
  | Readonly<{ is: 'daysLeft'; from: DayFrom; to: DayFrom }>
  | Readonly<{ is: 'number'; nth: number; form: 'whole' | 'code' | 'running' | 'series' }>
  | Readonly<{ is: 'customerNo' }>
  | Readonly<{ is: 'hash'; of: Gapped }>
  /** How the hash begins in the paper's QR. */
  | Readonly<{ is: 'begins'; of: Gapped }>;

/** One customer while his rows are written. */
export type Life = {
  readonly number: number;
  readonly shiftMs: number;
  readonly words: LifeWords;
  /** Who stands for the n-th technician of the plan. */
  technician(n: number): StaffMember;
  /** Numbers taken so far, in order. */
  readonly numbers: string[];
  customerNo: string;
  /** Rowids of what can be found, by their order in the life. */
  readonly rowids: number[];
};

const SITE = 'TP1';
const WEEK = '日一二三四五六';

export function dayOf(from: DayFrom, life: Life): string {
  const shift = dayNumber(localDay(WRITTEN_MS + life.shiftMs)) - dayNumber(localDay(WRITTEN_MS));
  if ('day' in from) return dayOfNumber(from.day + shift);
  return addDays(addMonths(dayOfNumber(from.soldDay + shift), from.months), from.extra);
}

function shown(on: string, form: DayForm): string {
  if (form === 'iso') return on;
  if (form === 'monthDay') return on.slice(5);
  const [year = '', month = '', day = ''] = on.split('-');
  const long = `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  return form === 'long' ? long : `${long}（${WEEK[new Date(`${on}T00:00:00Z`).getUTCDay()]}）`;
}

function numberAs(no: string, form: 'whole' | 'code' | 'running' | 'series'): string {
  if (form === 'whole') return no;
  if (form === 'code') return paperCodeOf(`${SITE}-${no}`);
  const cut = no.lastIndexOf('-') + 1;
  return form === 'series' ? no.slice(0, cut) : no.slice(cut);
}

/** What stands in a slot for this customer. */
export function valueOf(slot: Slot, life: Life, values: readonly string[]): string {
  switch (slot.is) {
    case 'word':
      return formOf(slot.form, life.words.get(slot.key) ?? '');
    case 'technician':
      return life.technician(slot.n)[slot.part];
    case 'id':
      return `${idHead(WRITTEN_MS + life.shiftMs + slot.stepMs)}${slot.n.toString(16).padStart(3, '0')}-${idTail(life.number, slot.step)}`;
    case 'moment':
      return new Date(momentIn(slot.ms, life.shiftMs)).toISOString();
    case 'day':
      return shown(dayOf(slot.from, life), slot.form);
    case 'daysLeft':
      return String(dayNumber(dayOf(slot.to, life)) - dayNumber(dayOf(slot.from, life)));
    case 'number':
      return numberAs(life.numbers[slot.nth] ?? '', slot.form);
    case 'customerNo':
      return life.customerNo;
    case 'hash':
      return sha256(filled(slot.of, values));
    case 'begins':
      return sha256(filled(slot.of, values)).slice(0, 12).toUpperCase();
  }
}

export function filled(text: Gapped, values: readonly string[]): string {
  let whole = '';
  for (const piece of text) whole += typeof piece === 'string' ? piece : (values[piece] ?? '');
  return whole;
}
