import { describe, expect, it } from 'vitest';
import type { Output, RawInput } from '#shared/contract/contract';
import { PLAIN_TEMPLATE, type TemplateSettings } from '#shared/paper-template/schema';
import { USUAL_GRID } from '#shared/printed-document/models/look';
import { bench } from '../bench';
import { jpegOf } from '../jpeg';

const WORDS = { header: '', footer: '', terms: '' };
const saying = (words: Partial<typeof WORDS>, more: Partial<TemplateSettings> = {}): TemplateSettings => ({
  ...PLAIN_TEMPLATE,
  ...more,
  words: { ...PLAIN_TEMPLATE.words, 'zh-TW': { ...WORDS, ...words } },
});
type Look = Readonly<{ version: number; footer: string[]; logo: string; header: string[] }>;
type Slip = Readonly<{ head: { look?: Look; qr: string }; terms: string[]; customer: { label: string }[] }>;

function centre() {
  const b = bench();
  const save = (settings: TemplateSettings, over: Partial<RawInput<'paperTemplate.save'>> = {}) =>
    b.manager.ask('paperTemplate.save', { kind: 'intake-slip', settings, seenVersion: 0, ...over });
  const stored = () =>
    b.sqlite
      .prepare<[], { id: string; model: string; hash: string }>(
        "select id, model, hash from printed_document where kind = 'intake-slip' order by made_at, rowid",
      )
      .all();
  const slips = () => stored().map(({ model }) => JSON.parse(model) as Slip);
  const opened = async (n: number) => {
    const paper = await b.clerk.ask('printedDocument.model', { id: (stored()[n]?.id ?? '') as never });
    return paper?.model as Slip;
  };
  return { ...b, save, stored, slips, opened };
}

describe('版面 (issue line 5)', () => {
  it('a paper made before keeps its own look, one made after carries the new with its version', async () => {
    const c = centre();
    await c.takeOne();
    const before = c.stored()[0];
    await c.save(saying({ header: '週日公休', footer: '客服 0800-000-880\n謝謝光臨', terms: '本站第一條\n\n本站第二條' }));
    await c.takeOne();
    expect(c.stored()[0]).toEqual(before);
    const [old, fresh] = c.slips();
    expect(old?.head.look).toBeUndefined();
    expect(old?.terms.join('')).toContain('正本');
    expect(fresh?.head.look).toMatchObject({ version: 1, header: ['週日公休'], footer: ['客服 0800-000-880', '謝謝光臨'] });
    expect(fresh?.terms).toEqual(['本站第一條', '本站第二條']);
  });

  it('hides the optional fields that it names, and refuses a name that is none', async () => {
    const c = centre();
    await c.save(saying({}, { hidden: ['phone'] }));
    await c.takeOne();
    expect(c.slips()[0]?.customer.map((f) => f.label)).toEqual(['客戶']);
    const wrong = { kind: 'intake-slip', settings: saying({}, { hidden: ['customer'] }), seenVersion: 1 } as const;
    expect(await c.manager.invoke('paperTemplate.save', wrong)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  it('keeps a logo by its content, in the model as its hash, and draws it from there for ever', async () => {
    const c = centre();
    const jpeg = jpegOf(120, 40);
    const picture = { jpegBase64: jpeg.toString('base64'), width: 120, height: 40 };
    const [first] = await c.save(saying({}), { picture });
    await c.takeOne();
    await c.save(saying({}), { seenVersion: 1 });
    await c.takeOne();
    expect(first?.settings.logo).toMatch(/^[0-9a-f]{64}$/);
    expect(c.slips().map((s) => s.head.look?.logo)).toEqual([first?.settings.logo, '']);
    expect((await c.opened(0)).head.look?.logo).toBe(`data:image/jpeg;base64,${picture.jpegBase64}`);
    expect((await c.opened(1)).head.look?.logo).toBe('');
    const bad = { kind: 'intake-slip', settings: saying({}), picture: { ...picture, width: 121 }, seenVersion: 2 } as const;
    expect(await c.manager.invoke('paperTemplate.save', bad)).toMatchObject({ ok: false, error: { code: 'PHOTO_INVALID' } });
  });

  it('an older version comes back as a new one; nothing is written over, unseen or at all', async () => {
    const c = centre();
    await c.save(saying({ footer: '一' }));
    await c.save(saying({ footer: '二' }), { seenVersion: 1, note: '年底' });
    const stale = { kind: 'intake-slip', settings: saying({ footer: '三' }), seenVersion: 1 } as const;
    expect(await c.manager.invoke('paperTemplate.save', stale)).toMatchObject({ ok: false, error: { code: 'STALE_ROW' } });
    const versions = await c.manager.ask('paperTemplate.bringBack', { kind: 'intake-slip', version: 1, seenVersion: 2 });
    const told = (v: Output<'paperTemplate.versions'>[number]) => [v.version, v.settings.words['zh-TW'].footer, v.note];
    expect(versions.map(told)).toEqual([
      [3, '一', ''],
      [2, '二', '年底'],
      [1, '一', ''],
    ]);
    expect(await c.clerk.invoke('paperTemplate.save', stale)).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    for (const sql of ["update paper_template set note = 'x'", 'delete from paper_template'])
      expect(() => c.sqlite.prepare(sql).run()).toThrow('append-only');
  });
});

describe('labels on a part-used sheet of A4 (users-ask 41)', () => {
  it('the first one goes behind the last one that went there, a person may say otherwise, and a full sheet begins anew', async () => {
    const c = centre();
    const grid = { ...USUAL_GRID, columns: 2, rows: 3 };
    await c.save(saying({}, { grid }), { kind: 'repair-tag' });
    await c.manager.ask('setup.updateSite', {
      settings: { paperProfiles: { 'repair-tag': { printer: '', paper: 'A4-labels', copies: 1 } } },
    });
    const cells = () => c.sqlite.prepare('select start_cell from print_job where start_cell is not null order by rowid').pluck().all();
    await c.takeIn(2);
    expect(cells()).toEqual([1, 2]);
    expect(await c.clerk.ask('printedDocument.labelSheet', { kind: 'repair-tag' })).toEqual({ columns: 2, rows: 3, next: 3 });
    expect(await c.clerk.ask('printedDocument.labelSheet', { kind: 'bag-label' })).toBeNull();
    const documentId = c.sqlite.prepare("select id from printed_document where kind = 'repair-tag'").pluck().get() as never;
    await c.clerk.ask('printedDocument.printAgain', { documentId, reason: '換新紙', startCell: 6 });
    expect((await c.clerk.ask('printedDocument.labelSheet', { kind: 'repair-tag' }))?.next).toBe(1);
    await c.takeOne();
    expect(cells()).toEqual([1, 2, 6, 1]);
  });
});
