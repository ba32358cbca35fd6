import { beforeEach, describe, expect, it } from 'vitest';
import { deviceOf } from '#shared/printer/models';

import type { Result } from '#shared/kernel/result';
import type { PrinterView } from '#shared/printer/schema';
import { INTAKE } from '../printed-document/intake-papers';
import { site } from '../site';

/** The code a route refuses with, or null. */
const refusalOf = async (answer: Promise<Result<unknown>>): Promise<string | null> => {
  const result = await answer;
  return result.ok ? null : result.error.code;
};
let s: ReturnType<typeof site>;
let manager: ReturnType<ReturnType<typeof site>['person']>;
beforeEach(() => {
  s = site();
  manager = s.person('manager');
});
const laser = { name: '雷射', model: 'office', device: deviceOf('office', { way: 'queue', address: 'HP' }) } as const;
const slips = { name: '收據機', model: 'escpos80Big5', device: deviceOf('escpos80Big5', { way: 'tcp', address: '10.0.0.9' }) } as const;
const office2 = { ...laser, name: '辦公室', device: deviceOf('office', { way: 'queue', address: 'HP2' }) } as const;
const add = (printer: typeof laser | typeof slips | typeof office2): Promise<PrinterView> => manager.ask('printer.write', printer);
const route = (kind: 'requisition' | 'statement', part: object) => ({
  kind,
  paper: 'A5' as const,
  copies: 1,
  event: 'save' as const,
  ...part,
});
const system = (pc = 'PC1') => s.connect(pc, true);
const events = () => s.sqlite.prepare('select event from audit_entry order by seq').pluck().all();

/** A statement is made only when it is asked for; a requisition is printed as it is saved. */
const statement = async () => {
  const customer = await s
    .person('clerk')
    .ask('customer.create', { name: '許文傑', phones: [{ number: '0933-222-111' }], privacyConsent: true });
  return s.person('accountant').ask('receivable.statement', { customerId: customer.id, from: '2026-11-01', to: '2026-11-23' });
};

describe('a printer of a PC', () => {
  it('is added, changed, taken out of use, never deleted; each with its line in the trail', async () => {
    const added = await add(laser);
    expect(added).toMatchObject({ name: '雷射', isActive: true, workstation: 'PC1', rev: 1 });
    const changed = await manager.ask('printer.write', { ...laser, printerId: added.id, rev: added.rev, name: '辦公室' });
    expect(changed).toMatchObject({ id: added.id, name: '辦公室', rev: 2 });
    expect(await refusalOf(manager.invoke('printer.write', { ...laser, printerId: added.id, rev: 1 }))).toBe('STALE_ROW');
    const off = await manager.ask('printer.write', { ...laser, printerId: added.id, isActive: false });
    expect(off.isActive).toBe(false);
    expect(() => s.sqlite.prepare('delete from printer').run()).toThrow('never deleted');
    expect(events().filter((e) => String(e).startsWith('Printer'))).toEqual(['PrinterAdded', 'PrinterChanged', 'PrinterChanged']);
  });
  it('has one name at its PC, and is not seen at another', async () => {
    await add(laser);
    expect(await refusalOf(manager.invoke('printer.write', laser))).toBe('PRINTER_KNOWN');
    const other = s.connect('PC2');
    Object.assign(other.session, manager.session);
    expect(await other.ask('printer.list', {})).toEqual([]);
    expect((await other.ask('printer.write', laser)).workstation).toBe('PC2');
  });
  it('is changed by the manager alone', async () => {
    expect(await refusalOf(s.person('clerk').invoke('printer.write', laser))).toBe('NOT_ALLOWED');
    expect(await refusalOf(s.person('chief').invoke('printer.setRoutes', { routes: [route('statement', {})] }))).toBe('NOT_ALLOWED');
  });
  it('stays in use while papers go to it', async () => {
    const { id } = await add(laser);
    await manager.ask('printer.setRoutes', { routes: [route('statement', { printerId: id })] });
    expect(await refusalOf(manager.invoke('printer.write', { ...laser, printerId: id, isActive: false }))).toBe('PRINTER_IN_USE');
  });
});

describe('where papers go', () => {
  it('is what the centre said before, until this PC says otherwise (decision 044)', async () => {
    await manager.ask('setup.updateSite', { settings: { paperProfiles: { statement: { printer: 'OLD', paper: 'A5', copies: 2 } } } });
    const old = (await manager.ask('printer.routes', {})).find((r) => r.kind === 'statement');
    expect(old).toEqual({ kind: 'statement', printerId: null, queue: 'OLD', paper: 'A5', copies: 2, event: 'save' });
    await statement();
    expect(await system().ask('printJob.next', {})).toMatchObject([{ printer: 'OLD', device: null, mark: 'original' }]);
    const before = events().length;
    await manager.ask('printer.setRoutes', { routes: await manager.ask('printer.routes', {}) });
    expect(events().length).toBe(before); // saved as it was: nothing is written, and nothing becomes this PC's own
    expect(s.count('print_route')).toBe(0);
  });
  it('a queue that is chosen joins the list, once', async () => {
    await manager.ask('printer.setRoutes', { routes: [route('statement', { queue: 'HP' }), route('requisition', { queue: 'HP' })] });
    const [printer, ...more] = await manager.ask('printer.list', {});
    expect(more).toEqual([]);
    expect(printer).toMatchObject({ name: 'HP', model: 'office', device: { way: 'queue', address: 'HP' } });
    await manager.ask('printer.setRoutes', { routes: [route('statement', { queue: 'HP' })] });
    expect(s.count('printer')).toBe(1);
  });
  it('takes only a printer of its own PC, in use, and a paper of the kind', async () => {
    const { id } = await add(laser);
    await manager.ask('printer.write', { ...laser, printerId: id, isActive: false });
    expect(await refusalOf(manager.invoke('printer.setRoutes', { routes: [route('statement', { printerId: id })] }))).toBe(
      'PRINTER_ELSEWHERE',
    );
    expect(await refusalOf(manager.invoke('printer.setRoutes', { routes: [{ ...route('statement', {}), paper: 'A4' }] }))).toBe(
      'INPUT_INVALID',
    );
  });
  it('an original and its copies, each marked and with its reason (B31)', async () => {
    const { id } = await add(laser);
    await manager.ask('printer.setRoutes', { routes: [route('statement', { printerId: id, copies: 3 })] });
    await statement();
    const jobs = (await manager.ask('printJob.list', {})).toSorted((a, b) => a.copyNo - b.copyNo);
    expect(jobs.map((j) => [j.copyNo, j.mark, j.reason, j.printer, j.workstation])).toEqual([
      [0, 'original', null, '雷射', 'PC1'],
      [1, 'copy', '設定印 3 份', '雷射', 'PC1'],
      [2, 'copy', '設定印 3 份', '雷射', 'PC1'],
    ]);
    expect(await system().ask('printJob.next', {})).toMatchObject([{ copyNo: 0, printer: 'HP', device: laser.device }]);
  });
});

describe('jobs of a PC', () => {
  const queued = async () => {
    const { id } = await add(laser);
    await manager.ask('printer.setRoutes', { routes: [route('statement', { printerId: id })] });
    await statement();
    const [job] = await manager.ask('printJob.list', {});
    if (!job) throw new Error('nothing was queued');
    return { id, job };
  };
  it('are handed out to that PC alone, with what its printer understands', async () => {
    const { job } = await queued();
    expect(await system('PC2').ask('printJob.next', {})).toEqual([]);
    expect(await system().ask('printJob.next', {})).toMatchObject([{ jobId: job.id, printer: 'HP', device: laser.device }]);
  });
  it('of a row from before PCs had printers are printed by the one that asks', async () => {
    const { job } = await queued();
    s.sqlite.prepare('update print_job set workstation = null, printer_id = null').run();
    expect(await system('PC2').ask('printJob.next', {})).toMatchObject([{ jobId: job.id, device: null }]);
  });
  it('another PC’s start leaves what is under way here alone', async () => {
    const { job } = await queued();
    await system().ask('printJob.spooled', { jobId: job.id });
    expect(await system('PC2').ask('printJob.recover', {})).toEqual({ uncertain: 0 });
    expect(await system().ask('printJob.recover', {})).toEqual({ uncertain: 1 });
  });
  it('wait in sight when their printer is taken away, and are sent to another', async () => {
    const { id, job } = await queued();
    await manager.ask('printer.setRoutes', { routes: [route('statement', {})] });
    await manager.ask('printer.write', { ...laser, printerId: id, isActive: false });
    expect(await system().ask('printJob.next', {})).toEqual([]);
    expect(await manager.ask('printJob.list', {})).toMatchObject([{ id: job.id, status: 'QUEUED', isPrinterGone: true, printer: '雷射' }]);
    const other = await add(office2);
    const clerk = s.person('clerk');
    expect(await clerk.ask('printJob.sendTo', { jobId: job.id, printerId: other.id })).toMatchObject({
      printer: '辦公室',
      isPrinterGone: false,
    });
    expect(await system().ask('printJob.next', {})).toMatchObject([{ jobId: job.id, device: office2.device }]);
    expect(events()).toContain('PrintJobSentElsewhere');
  });
  it('go with their printer to its new queue', async () => {
    const { id } = await queued();
    await manager.ask('printer.write', { ...laser, printerId: id, device: deviceOf('office', { way: 'queue', address: 'HP2' }) });
    expect(await system().ask('printJob.next', {})).toMatchObject([{ printer: 'HP2', device: { address: 'HP2' } }]);
  });
  it('sent elsewhere while the worker drew them are not handed to the first printer too', async () => {
    const { job } = await queued();
    const [task] = await system().ask('printJob.next', {});
    await manager.ask('printJob.sendTo', { jobId: job.id, printerId: null });
    expect(await refusalOf(system().invoke('printJob.spooled', { jobId: job.id, rev: task?.rev }))).toBe('STALE_ROW');
    expect(await system().ask('printJob.next', {})).toMatchObject([{ jobId: job.id, printer: '', device: null }]);
  });
  it('a spoiled sheet is printed again where it was, with its reason, whoever says so at which PC (E12, B31)', async () => {
    const { id, job } = await queued();
    await system().ask('printJob.spooled', { jobId: job.id });
    await system().ask('printJob.doubtful', { jobId: job.id });
    const other = s.connect('PC2');
    Object.assign(other.session, manager.session);
    const { reprint } = await other.ask('printJob.answerUsable', { jobId: job.id, isUsable: false });
    expect(reprint).toMatchObject({ mark: 'reprint', copyNo: 1, reason: '原張不可用', printerId: id, workstation: 'PC1' });
    expect(await system().ask('printJob.next', {})).toMatchObject([{ jobId: reprint?.id, mark: 'reprint' }]);
  });
  it('that reached paper, or may have, are not sent anywhere', async () => {
    const { job } = await queued();
    await system().ask('printJob.spooled', { jobId: job.id });
    expect(await refusalOf(manager.invoke('printJob.sendTo', { jobId: job.id, printerId: null }))).toBe('TRANSITION_REFUSED');
  });
});

describe('the paper a printer can take', () => {
  const slipRoute = { kind: 'intake-slip', paper: 'A5', copies: 1, event: 'save' } as const;
  const intake = async (): Promise<string> => {
    await s.person('clerk').ask('counterIntake.receive', INTAKE);
    const slip = (await manager.ask('printedDocument.list', {})).find((p) => p.kind === 'intake-slip');
    if (!slip) throw new Error('no slip was kept');
    return slip.id;
  };
  const slipJobs = async () => (await manager.ask('printJob.list', {})).filter((j) => j.kind === 'intake-slip');
  const sheets = (jobId: string) => s.sqlite.prepare('select paper, parts from print_job where id = ?').get(jobId);
  const [ON_ROLL, ON_A5] = [
    { paper: '80mm', parts: '["customer","shop"]' },
    { paper: 'A5', parts: '["customer"]' }, // its stub is the shop's
  ];

  it('is all that a route may say; the refusal names printer, kind and paper', async () => {
    const { id } = await add(slips);
    const refused = await manager.invoke('printer.setRoutes', { routes: [{ ...slipRoute, printerId: id }] });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'PRINTER_PAPER', params: { name: '收據機', paperKind: 'intake-slip', paperSize: 'A5' } },
    });
    expect(s.count('print_route')).toBe(0);
    await manager.ask('printer.setRoutes', { routes: [{ ...slipRoute, paper: '80mm', printerId: id }] });
  });
  it('takes the place of one that was saved before, so that the sheet comes out', async () => {
    const { id } = await add(slips);
    await manager.ask('printer.setRoutes', { routes: [{ ...slipRoute, paper: '80mm', printerId: id }] });
    s.sqlite.prepare(`update print_route set paper = 'A5'`).run();
    await intake();
    expect((await slipJobs()).map((j) => sheets(j.id))).toEqual([ON_ROLL]);
  });
  it('is what a copy and a print that is sent elsewhere are printed on, with the parts of that paper', async () => {
    const office = await add(laser);
    const roll = await add(slips);
    await manager.ask('printer.setRoutes', { routes: [{ ...slipRoute, printerId: office.id }] });
    const documentId = await intake();
    const [job] = await slipJobs();
    if (!job) throw new Error('nothing was queued');
    expect(sheets(job.id)).toEqual(ON_A5);
    const clerk = s.person('clerk');
    await clerk.ask('printJob.sendTo', { jobId: job.id, printerId: roll.id });
    expect(sheets(job.id)).toEqual(ON_ROLL);
    const again = { documentId, reason: '客戶遺失' };
    expect(await clerk.ask('printedDocument.printAgain', { ...again, printerId: roll.id })).toMatchObject({ paper: '80mm' });
    expect(await clerk.ask('printedDocument.printAgain', again)).toMatchObject({ paper: 'A5', printer: '雷射' });
  });
  it('is missing: neither a copy nor a waiting print goes there', async () => {
    const roll = await add(slips);
    await statement();
    const [job] = await manager.ask('printJob.list', {});
    const [paper] = await manager.ask('printedDocument.list', {});
    if (!job || !paper) throw new Error('nothing was queued');
    expect(await refusalOf(manager.invoke('printJob.sendTo', { jobId: job.id, printerId: roll.id }))).toBe('PRINTER_PAPER');
    const again = { documentId: paper.id, reason: '客戶遺失', printerId: roll.id };
    expect(await refusalOf(manager.invoke('printedDocument.printAgain', again))).toBe('PRINTER_PAPER');
    expect(await manager.ask('printJob.list', {})).toHaveLength(1);
  });
});

describe('a paper that is printed by hand', () => {
  it('is kept without a print, then printed once as an original; a further one is a copy with a reason', async () => {
    const byHand = (kind: 'intake-slip' | 'repair-tag') =>
      ({ kind, paper: kind === 'repair-tag' ? '60x40' : '80mm', copies: 1, event: 'hand' }) as const;
    await manager.ask('printer.setRoutes', { routes: [byHand('intake-slip'), byHand('repair-tag')] });
    const clerk = s.person('clerk');
    await clerk.ask('counterIntake.receive', INTAKE);
    expect(await manager.ask('printJob.list', {})).toEqual([]);
    const slip = (await manager.ask('printedDocument.list', {})).find((p) => p.kind === 'intake-slip');
    if (!slip) throw new Error('no slip was kept');
    expect(await clerk.ask('printedDocument.print', { documentId: slip.id })).toMatchObject({ mark: 'original', copyNo: 0, paper: '80mm' });
    expect(await refusalOf(clerk.invoke('printedDocument.print', { documentId: slip.id }))).toBe('PAPER_HAS_PRINTS');
    expect(await clerk.ask('printedDocument.printAgain', { documentId: slip.id, reason: '客戶遺失' })).toMatchObject({
      mark: 'copy',
      copyNo: 1,
    });
  });
  it('is still printed at once where somebody asked for the paper itself', async () => {
    await manager.ask('printer.setRoutes', { routes: [route('statement', { event: 'hand' })] });
    await statement();
    expect(await manager.ask('printJob.list', {})).toHaveLength(1);
  });
});

describe('a test page', () => {
  it('goes through the printer’s own queue and stands in the register, not among the papers', async () => {
    const { id } = await add(slips);
    const job = await s.person('clerk').ask('printer.testPage', { printerId: id, paper: '80mm' });
    expect(job).toMatchObject({ kind: 'test-page', printer: '收據機', paper: '80mm', mark: 'original', status: 'QUEUED' });
    expect(job.documentNo).toMatch(/^TEST-2026-[0-9A-F]{4}-1$/);
    expect(await manager.ask('printedDocument.list', {})).toEqual([]);
    expect(await manager.ask('printJob.list', {})).toHaveLength(1);
    const [task] = await system().ask('printJob.next', {});
    expect(task).toMatchObject({ documentNo: job.documentNo, device: slips.device });
    expect(JSON.stringify(task?.model)).toContain('10.0.0.9');
  });
});
