import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract';
import type { ImageLanguage } from '#shared/print-job/image';
import { queuedPapers } from './intake-papers';

type Centre = Awaited<ReturnType<typeof queuedPapers>>;
const imageOf = (language: ImageLanguage, bytes: Uint8Array) => ({ language, base64: Buffer.from(bytes).toString('base64') });
const jobOf = async (c: Centre, kind: string) => {
  const job = (await c.jobs()).find((j) => j.kind === kind);
  if (job === undefined) throw new Error(kind);
  return job;
};
const SLIP = Buffer.concat([Buffer.from('ESC @ 許文傑 身分證末四碼 6789 '.repeat(2_000)), Buffer.of(0, 255)]);
const stored = (c: Centre) =>
  c.sqlite.prepare('select language, is_packed, is_legal_copy, stored_bytes, image from print_store order by kept_at').all() as {
    language: string;
    is_packed: number;
    is_legal_copy: number;
    stored_bytes: number;
    image: Buffer;
  }[];

it('keeps the very bytes of a printer’s language, packed and sealed, and gives them back', async () => {
  const c = await queuedPapers();
  const slip = await jobOf(c, 'intake-slip');
  expect(slip.hasImage).toBe(false);
  const spooled = await c.ask('printJob.spooled', { jobId: slip.id, along: [], image: imageOf('escpos', SLIP), claim: randomUUID() });
  expect(spooled).toMatchObject({ status: 'SPOOLED', hasImage: true });
  const [row] = stored(c);
  expect(row).toMatchObject({ language: 'escpos', is_packed: 1, is_legal_copy: 1 });
  expect(row?.stored_bytes).toBeLessThan(SLIP.length / 20);
  expect(row?.image.includes(Buffer.from('6789'))).toBe(false);
  const image = await c.clerk.ask('printedDocument.image', { jobId: slip.id });
  expect(image).toMatchObject({ documentNo: slip.documentNo, copyNo: 0, language: 'escpos' });
  expect(Buffer.from(image?.base64 ?? '', 'base64').equals(SLIP)).toBe(true);
});

it('what is packed already is kept as it is, and the same content once', async () => {
  const c = await queuedPapers();
  const pdf = randomBytes(5_000);
  for (const job of await c.jobs())
    await c.ask('printJob.spooled', { jobId: job.id, along: [], image: imageOf('pdf', pdf), claim: randomUUID() });
  expect(stored(c)).toHaveLength(1);
  expect(stored(c)[0]).toMatchObject({ is_packed: 0 });
});

it('images of before are still read', async () => {
  const c = await queuedPapers();
  const slip = await jobOf(c, 'intake-slip');
  c.sqlite.prepare('insert into print_image values (?, ?)').run('old', Buffer.from('%PDF-old').toString('base64'));
  c.sqlite.prepare("update print_job set image_sha = 'old' where id = ?").run(slip.id);
  expect((await jobOf(c, 'intake-slip')).hasImage).toBe(true);
  expect(await c.clerk.ask('printedDocument.image', { jobId: slip.id })).toMatchObject({
    language: 'pdf',
    base64: Buffer.from('%PDF-old').toString('base64'),
  });
});

it('above the limit the oldest go, never the legal copy of a thermal slip; the register says so', async () => {
  const c = await queuedPapers();
  await c.manager.ask('setup.updateSite', { settings: { printImageLimitMb: 100 } });
  const [slip, tag] = [await jobOf(c, 'intake-slip'), await jobOf(c, 'repair-tag')];
  expect(slip.paper).toBe('80mm');
  await c.ask('printJob.spooled', { jobId: slip.id, along: [], image: imageOf('escpos', SLIP), claim: randomUUID() });
  await c.ask('printJob.spooled', { jobId: tag.id, along: [], image: imageOf('tspl', randomBytes(2_000)), claim: randomUUID() });
  expect(await c.ask('printJob.trimImages', {})).toEqual({ gone: 0, isMore: false });
  const more = c.sqlite.prepare(
    "insert into print_store select 'x' || ?, language, is_packed, is_legal_copy, 60000000, '2026-11-24', image from print_store where language = ? limit 1",
  );
  more.run(1, 'escpos');
  more.run(2, 'tspl'); // 120 MB, of them 60 that may go
  expect(await c.ask('printJob.trimImages', {})).toEqual({ gone: 2, isMore: false });
  expect(stored(c).map((row) => row.is_legal_copy)).toEqual([1, 1]);
  expect(await jobOf(c, 'repair-tag')).toMatchObject({ status: 'SPOOLED', hasImage: false });
  expect(await c.clerk.ask('printedDocument.image', { jobId: tag.id })).toBe(null);
  more.run(3, 'escpos');
  expect(await c.ask('printJob.trimImages', {})).toEqual({ gone: 0, isMore: false }); // nothing that may go
  expect(() => c.sqlite.exec('delete from print_store')).toThrow('legal copy');
  expect(() => c.sqlite.exec("update print_store set language = 'pdf'")).toThrow('append-only');
});

it('takes an image as large as a long paper', async () => {
  const c = await queuedPapers();
  const slip = await jobOf(c, 'intake-slip');
  const input: Input<'printJob.spooled'> = {
    jobId: slip.id,
    along: [],
    image: imageOf('pdf', randomBytes(2_000_000)),
    claim: randomUUID(),
  };
  expect(await c.ask('printJob.spooled', input)).toMatchObject({ hasImage: true });
});

it('keeps with a print what measuring it found, and measures the next one anew (decision 066)', async () => {
  const c = await queuedPapers();
  const slip = await jobOf(c, 'intake-slip');
  expect(slip.fit).toBeNull();
  const spool = (fit: 'smaller' | 'cut' | null) =>
    c.ask('printJob.spooled', { jobId: slip.id, along: [], image: null, claim: randomUUID(), fit });
  expect(await spool('cut')).toMatchObject({ status: 'SPOOLED', fit: 'cut' });
  await c.ask('printJob.failed', { jobId: slip.id, error: 'printerRefused' });
  await c.clerk.ask('printJob.retry', { jobId: slip.id });
  expect(await spool(null)).toMatchObject({ status: 'SPOOLED', fit: null });
  expect((await jobOf(c, 'repair-tag')).fit).toBeNull();
});
