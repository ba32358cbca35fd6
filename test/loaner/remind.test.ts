import { describe, expect, it } from 'vitest';
import { refusal } from '../bench';
import { jpegOf } from '../jpeg';
import { IMEI, lent } from './lent';

describe('催還 (C11)', () => {
  it('is for who keeps a loaner beyond its day, as often as it takes; who was reminded when is kept', async () => {
    const { b, loan, ready, back, papers, sound } = await lent();
    const remind = { loanId: loan.id };
    expect(await refusal(b, () => b.clerk.invoke('loaner.remind', remind))).toBe('LOANER_NOT_OVERDUE'); // not told yet
    await ready();
    b.goTo('2026-12-08', '18:00');
    expect(await refusal(b, () => b.clerk.invoke('loaner.remind', remind))).toBe('LOANER_NOT_OVERDUE');
    b.goTo('2026-12-09', '09:00');
    expect(await refusal(b, () => b.li.invoke('loaner.remind', remind))).toBe('NOT_ALLOWED');
    const first = await b.clerk.ask('loaner.remind', remind);
    expect(first.reminders).toEqual([{ at: '2026-12-09T01:00:00.000Z', by: first.lentBy }]);
    b.goTo('2026-12-11', '09:00');
    const second = await b.manager.ask('loaner.remind', { ...remind, rev: first.rev });
    expect(second.reminders.map((r) => r.at)).toEqual(['2026-12-09T01:00:00.000Z', '2026-12-11T01:00:00.000Z']);
    expect(papers('loan-reminder')).toEqual(['LN-2026-000001', 'LN-2026-000001']);
    expect(await b.clerk.ask('loaner.list', {})).toMatchObject([{ reminders: second.reminders }]);
    await b.clerk.ask('loaner.takeBack', back);
    expect(await refusal(b, () => b.clerk.invoke('loaner.remind', remind))).toBe('LOANER_NOT_OVERDUE');
    expect(await sound()).toEqual([]);
  });

  it('on paper says how late it is, what is to be brought back and what follows', async () => {
    const { b, loan, ready } = await lent();
    await ready();
    b.goTo('2026-12-11', '09:00');
    await b.clerk.ask('loaner.remind', { loanId: loan.id });
    const text = b.sqlite.prepare("select model from printed_document where kind = 'loan-reminder'").pluck().get() as string;
    for (const words of ['備用機催還通知', '第 1 次催還', 'Nova-Lite', '充電線', '3 天', '12 月 8 日', '3,000', '500'])
      expect(text).toContain(words);
  });
});

describe('還機通知 (B16)', () => {
  it('tells on paper until when it has to be back, once the owner was told and until the day is over; a reminder counts anew', async () => {
    const { b, loan, ready, papers, sound } = await lent();
    const notice = { loanId: loan.id };
    expect(await refusal(b, () => b.clerk.invoke('loaner.notifyDue', notice))).toBe('TRANSITION_REFUSED'); // not told yet
    await ready();
    expect(await refusal(b, () => b.li.invoke('loaner.notifyDue', notice))).toBe('NOT_ALLOWED');
    const told = await b.clerk.ask('loaner.notifyDue', notice);
    expect(told).toMatchObject({ noticedAt: '2026-11-24T10:00:00.000Z', reminders: [] });
    const text = b.sqlite.prepare("select model from printed_document where kind = 'loan-reminder'").pluck().get() as string;
    for (const words of ['備用機還機通知', '12 月 8 日', 'Nova-Lite', '充電線', '延期']) expect(text).toContain(words);
    for (const words of ['催還', '逾期']) expect(text).not.toContain(words);
    b.goTo('2026-12-09', '09:00');
    expect(await refusal(b, () => b.clerk.invoke('loaner.notifyDue', notice))).toBe('TRANSITION_REFUSED');
    const late = await b.clerk.ask('loaner.remind', notice);
    expect(late).toMatchObject({ noticedAt: told.noticedAt, reminders: [{ at: '2026-12-09T01:00:00.000Z' }] });
    expect(papers('loan-reminder')).toHaveLength(2);
    const models = b.sqlite
      .prepare("select model from printed_document where kind = 'loan-reminder' order by seq")
      .pluck()
      .all() as string[];
    expect(models[1]).toContain('第 1 次催還');
    expect(await sound()).toEqual([]);
  });
});

describe('photos of a loaner (B16)', () => {
  it('are kept with its loan: as it was handed out, as it came back', async () => {
    const { b, loan, back } = await lent();
    const photo = async (no: number) =>
      (await b.clerk.ask('photo.add', { jpegBase64: jpegOf(400, 300, no).toString('base64'), width: 400, height: 300 })).id;
    await b.clerk.ask('loaner.takeBack', back);
    await b.chief.ask('loaner.check', { loanerId: loan.loanerId, verdict: 'clear' });
    const photos = [await photo(1), await photo(2), await photo(3)];
    const second = await b.clerk.ask('loaner.lend', {
      cardId: await b.takeOne(),
      scanned: IMEI,
      conditionOut: '右下角有刮痕',
      photoIds: photos.slice(0, 2),
    });
    const again = { ...back, loanId: second.id, conditionIn: '螢幕裂' };
    expect(await refusal(b, () => b.clerk.invoke('loaner.takeBack', { ...again, photoIds: photos.slice(1) }))).toBe('NOT_FOUND'); // one is used
    await b.clerk.ask('loaner.takeBack', { ...again, photoIds: photos.slice(2) });
    const kept = await b.clerk.ask('photo.ofOwner', { ownerId: second.id });
    expect(kept.map((p) => [p.id, p.stage])).toEqual(photos.map((id, i) => [id, i < 2 ? 'out' : 'in']));
    expect(await b.clerk.ask('photo.ofOwner', { ownerId: loan.id })).toEqual([]);
  });
});
