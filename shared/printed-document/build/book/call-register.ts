import type { CallView } from '../../../service-call/schema';
import type { FormSheetPaper } from '../../models/form-sheet';
import { buildHead } from '../build-head';
import { factsBlock, tableBlock } from '../form-blocks';
import { paperWords, type PaperWords } from '../paper-words';
import { bookFields, stacked, type BookFacts } from './book-facts';

export type RegisterLine = Pick<
  CallView,
  | 'callNo'
  | 'calledAt'
  | 'channel'
  | 'takenBy'
  | 'customerName'
  | 'phone'
  | 'address'
  | 'zone'
  | 'model'
  | 'serial'
  | 'voucherNo'
  | 'symptom'
  | 'typeGuess'
  | 'priority'
  | 'isCarriedOver'
  | 'appointmentFrom'
  | 'appointmentTo'
  | 'dueAt'
  | 'technician'
  | 'dispatchedAt'
  | 'arrivedAt'
  | 'leftAt'
  | 'status'
  | 'closedAt'
  | 'cancelReason'
>;

/** 叫修登記簿 (B3): a line for each call, as it stands at the moment of printing. */
export function buildCallRegister(f: BookFacts & Readonly<{ calls: readonly RegisterLine[] }>): FormSheetPaper {
  const w = paperWords(f);
  const head = (key: 'no' | 'customer' | 'address' | 'product' | 'symptom' | 'type' | 'due' | 'technician' | 'visit' | 'outcome') =>
    w.t(`form.book.call.${key}`);
  return {
    kind: 'call-register',
    template: 'form-sheet@1',
    head: buildHead(w, 'call-register', f, w.t('form.book.call.note')),
    blocks: [
      factsBlock(bookFields(w, f, w.t('form.book.call.period'), f.calls.length)),
      tableBlock(
        '',
        [
          [head('no'), 30, 'code'],
          [head('customer'), 34],
          [head('address'), 36],
          [head('product'), 36],
          [head('symptom'), 36],
          [head('type'), 15, 'middle'],
          [head('due'), 24],
          [head('technician'), 26],
          [head('visit'), 24],
          [head('outcome'), 28],
        ],
        f.calls.map((c) => rowOf(w, c)),
      ),
    ],
    terms: [w.t('form.book.copy'), w.t('form.book.masked')],
    signs: [],
  };
}

function rowOf(w: PaperWords, c: RegisterLine): string[] {
  const at = (moment: string | null): string | null => (moment === null ? null : w.shortStamp(moment));
  const booked =
    c.appointmentFrom === null
      ? null
      : `${w.shortStamp(c.appointmentFrom)}${c.appointmentTo === null ? '' : `–${w.hours(c.appointmentTo)}`}`;
  return [
    stacked(c.callNo, w.stamp(c.calledAt), w.t(`form.book.call.channels.${c.channel}`)),
    stacked(c.customerName, c.phone === null ? w.t('value.none') : w.maskedPhone(c.phone)),
    stacked(c.address, w.t(`form.book.call.zones.${c.zone}`)),
    stacked(c.model, c.serial, c.voucherNo),
    c.symptom,
    stacked(
      c.typeGuess,
      c.priority === 'normal' ? null : w.t(`form.book.call.priorities.${c.priority}`),
      c.isCarriedOver && w.t('form.book.call.carriedOver'),
    ),
    stacked(w.shortStamp(c.dueAt), booked && w.t('form.book.call.booked', { at: booked })),
    stacked(c.technician, at(c.dispatchedAt)),
    stacked(at(c.arrivedAt), at(c.leftAt)),
    stacked(w.t(`form.book.status.call.${c.status}`), at(c.closedAt), c.cancelReason, w.t('form.book.call.takenBy', { name: c.takenBy })),
  ];
}
