import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanNote, isWellFormed, lengthOf } from '#shared/kernel/text';
import { at } from '../bench';
import { desk, reasonOf } from './desk';

/** Max Woolf's list of strings that break programs (MIT, see naughty-strings.license.txt). */
const NAUGHTY = JSON.parse(readFileSync(path.join(import.meta.dirname, 'naughty-strings.json'), 'utf8')) as string[];

it('4.1 row 29: the list is whole', () => expect(NAUGHTY).toHaveLength(515));

/** What must be read back, or why it is refused. */
const lineOf = (text: string, max: number): string => {
  const clean = cleanLine(text);
  return isWellFormed(text) && clean !== '' && lengthOf(clean) <= max ? clean : 'R';
};
const noteOf = (text: string, max: number): string | null => {
  const clean = cleanNote(text);
  return lengthOf(clean) > max ? 'R' : clean === '' ? null : clean;
};

describe('4.1 row 29: each of the 515', () => {
  it('as the name and the remark of a customer: refused, or read back as it is', async () => {
    const d = desk();
    for (const text of NAUGHTY) {
      const result = await d.clerk.invoke('customer.create', {
        name: text,
        contact: text.slice(0, 20),
        note: text,
        address: '台北市',
        noPhone: true,
        privacyConsent: true,
      });
      const contact = cleanLine(text.slice(0, 20));
      const [name, note] = [lineOf(text, 60), noteOf(text, 500)];
      const isRefused = name === 'R' || note === 'R' || !isWellFormed(text.slice(0, 20));
      const told = result.ok ? [result.value.name, result.value.note, result.value.contact] : [result.error.code];
      expect(told, `${text} is read back`).toEqual(isRefused ? ['INPUT_INVALID'] : [name, note, contact === '' ? null : contact]);
    }
    expect(d.bugs).toEqual([]);
  }, 60_000);

  it('as the phone, the serial, the IMEI and the tax id: refused with a known code, or stored', async () => {
    const d = desk();
    const owner = await d.clerk.ask('customer.create', { name: '蔡明哲', noPhone: true, privacyConsent: true });
    const known = /^(?:INPUT_INVALID|PHONE_|SPOILT_BY_EXCEL|TAX_ID_INVALID|IMEI_|SERIAL_INVALID|IDENTIFIER_NEEDED)/;
    for (const text of NAUGHTY) {
      const answers = [
        await d.clerk.invoke('customer.create', { name: '甲', phones: [{ number: text }], privacyConsent: true }),
        await d.clerk.invoke('customer.create', { name: '乙', noPhone: true, taxId: text, privacyConsent: true }),
        await d.clerk.invoke('product.create', { customerId: owner.id, product: { deviceClass: 'phone', model: 'Nova-X', imei1: text } }),
        await d.clerk.invoke('product.create', { customerId: owner.id, product: { deviceClass: 'tv', model: 'TV-43A', serial: text } }),
      ];
      const refusals = answers.flatMap((answer) => (answer.ok || known.test(answer.error.code) ? [] : [answer.error.code]));
      expect(refusals, `${text} has a known fate`).toEqual([]);
    }
    expect(d.bugs).toEqual([]);
  }, 60_000);

  it('in the one box and at the scanner: an answer, and never an SQL error', async () => {
    const d = desk();
    for (const text of NAUGHTY) {
      const typed = text.slice(0, 200);
      for (const [name, input] of [
        ['search.find', { text: typed }],
        ['search.scan', { code: typed }],
        ['customer.match', { text: typed }],
        ['product.models', { text: text.slice(0, 60) }],
        ['product.byIdentifier', { identifier: text.slice(0, 60) }],
      ] as const)
        expect((await d.clerk.invoke(name, input)).ok, `${name} ${text}`).toBe(true);
    }
    expect(d.bugs).toEqual([]);
  }, 60_000);

  it('on paper: the intake prints each as it was written', async () => {
    const d = desk();
    const papers = () => d.sqlite.prepare('select model from printed_document').pluck().all() as string[];
    let n = 0;
    for (const text of NAUGHTY) {
      const fault = lineOf(text, 200);
      const name = lineOf(text, 60);
      if (fault === 'R' || name === 'R' || n >= 60) continue;
      n += 1;
      const before = papers().length;
      await d.takeIn(1, { faultReported: text });
      const stored = papers()
        .slice(before)
        .map((model) => JSON.stringify(JSON.parse(model)))
        .join('');
      expect(stored, `${text} is on paper`).toContain(JSON.stringify(fault).slice(1, -1));
    }
    expect(n).toBe(60);
    expect(d.bugs).toEqual([]);
  }, 60_000);

  it('in every text field of the bench: refused, or read back as it is', async () => {
    const d = desk();
    const cardId = await d.takeOne();
    await d.diagnose(cardId);
    for (const text of NAUGHTY.filter((_, i) => i % 4 === 0)) {
      const note = await d.attempt('repairCard.addNote', { cardId, text }, d.li);
      expect(reasonOf(note), `${text} as a remark`).toMatch(/^(?:text:.*)?$/);
    }
    const quote = await d.attempt(
      'quote.send',
      { cardId, lines: [{ kind: 'labour', text: NAUGHTY[100] ?? '', unitPriceMinor: 1 }], at: at('2026-11-23', '09:30') },
      d.li,
    );
    expect(quote.outcome).not.toBe('W');
    expect(d.bugs).toEqual([]);
  }, 60_000);
});
