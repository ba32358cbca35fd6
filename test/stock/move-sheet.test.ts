import { beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../bench';
import { warehouse, type Warehouse } from './warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
const carried = (lines: { partId: Awaited<ReturnType<Warehouse['newPart']>>['id']; qty: number; serials?: string[] }[]) =>
  w.keeper.ask('stock.transfer', { fromId: w.bin('A-01'), toId: w.bin('A-02'), lines });
const placeOf = async (kind: string) => {
  const place = (await w.keeper.ask('stock.places', {})).find((p) => p.kind === kind);
  if (!place) throw new Error(`no ${kind}`);
  return place.id;
};
const registered = async () =>
  (await w.keeper.ask('numbering.register', { prefix: 'MV' })).map(({ documentNo, state, reason }) => [documentNo, state, reason]);

describe('異動單: every change of the stock has a number (B0, users-ask 49)', () => {
  it('an opening balance and what is carried in one tray each take one number of the register', async () => {
    const hose = await w.stocked('P-1', 5, 500);
    const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
    const sheet = await carried([
      { partId: hose.id, qty: 2 },
      { partId: lcd.id, qty: 1, serials: ['LCD-1'] },
    ]);
    expect(sheet).toMatchObject({
      mvNo: 'MV-2026-000003',
      kind: 'transfer',
      status: 'POSTED',
      from: { name: 'A-01' },
      to: { name: 'A-02' },
      lines: [
        { sku: 'P-1', qty: 2, valueMinor: 200 },
        { sku: 'LCD', qty: 1, serials: ['LCD-1'], valueMinor: 1000 },
      ],
    });
    expect((await w.keeper.ask('stock.history', { partId: lcd.id })).map((m) => [m.kind, m.docNo])).toEqual([
      ['transfer', 'MV-2026-000003'],
      ['opening', 'MV-2026-000002'],
    ]);
    expect((await w.accountant.ask('stock.moves', {})).map((m) => [m.mvNo, m.kind])).toEqual([
      ['MV-2026-000003', 'transfer'],
      ['MV-2026-000002', 'opening'],
      ['MV-2026-000001', 'opening'],
    ]);
    expect((await w.accountant.ask('stock.moves', { after: { mvNo: 'MV-2026-000002' } })).map((m) => m.mvNo)).toEqual(['MV-2026-000001']);
    expect(await w.keeper.ask('warehouse.scan', { code: `${w.code}-MV-2026-000003` })).toEqual({
      page: 'parts',
      view: 'moves',
      id: sheet.id,
    });
    expect(w.faults()).toEqual([]);
  });

  it('is all or nothing: what one line lacks leaves every other where it is, and no number is taken', async () => {
    const [hose, fan] = [await w.stocked('P-1', 5, 500), await w.stocked('FAN', 1, 100)];
    const lines = [
      { partId: hose.id, qty: 2 },
      { partId: fan.id, qty: 2 },
    ];
    expect(await refusal(w, () => w.keeper.invoke('stock.transfer', { fromId: w.bin('A-01'), toId: w.bin('A-02'), lines }))).toBe(
      'STOCK_SHORT',
    );
    expect(await w.keeper.ask('stock.held', { partId: hose.id })).toMatchObject([{ place: 'A-01', qty: 5 }]);
    expect(await registered()).toHaveLength(2);
  });
});

describe('void takes each of its movements back (issue line 8)', () => {
  it('the pieces lie where they lay, with value and serials; number, sheet, register and card say so', async () => {
    const lcd = await w.stocked('LCD', 2, 2000, { isSerialised: true });
    const quarantine = await placeOf('quarantine');
    const sheet = await w.keeper.ask('stock.transfer', {
      fromId: w.bin('A-01'),
      toId: quarantine,
      reason: '刮傷',
      lines: [{ partId: lcd.id, qty: 1, serials: ['LCD-1'] }],
    });
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 1, valueMinor: 1000 });
    const gone = await w.chief.ask('stock.voidMove', { moveId: sheet.id, rev: sheet.rev, reason: '看錯了' });
    expect(gone).toMatchObject({ status: 'VOID', reason: '刮傷', voidReason: '看錯了', voidBy: '員工2' });
    expect(await w.card(lcd.id)).toMatchObject({ onHand: 2, valueMinor: 2000 });
    expect(await w.keeper.ask('stock.held', { partId: lcd.id })).toMatchObject([{ place: 'A-01', serials: ['LCD-1', 'LCD-2'] }]);
    const history = await w.keeper.ask('stock.history', { partId: lcd.id });
    expect(history.map((m) => [m.docNo, m.isReversed, m.reason])).toEqual([
      ['MV-2026-000002', true, '看錯了'],
      ['MV-2026-000002', true, '刮傷'],
      ['MV-2026-000001', false, null],
    ]);
    expect(await registered()).toEqual([
      ['MV-2026-000002', 'VOID', '看錯了'],
      ['MV-2026-000002', 'ISSUED', null],
      ['MV-2026-000001', 'ISSUED', null],
    ]);
    expect(await refusal(w, () => w.keeper.invoke('stock.voidMove', { moveId: sheet.id, reason: '又一次' }))).toBe('TRANSITION_REFUSED');
    expect(w.faults()).toEqual([]);
  });

  it('not once a piece has gone on, not into a bin that is out of use, and an opening balance is the accountant’s', async () => {
    const hose = await w.stocked('P-1', 4, 400);
    const sheet = await carried([{ partId: hose.id, qty: 4 }]);
    const voided = (moveId: typeof sheet.id) => refusal(w, () => w.keeper.invoke('stock.voidMove', { moveId, reason: '放錯了' }));
    await w.keeper.ask('stock.changeBins', { placeIds: [w.bin('A-01')], name: null, isActive: false });
    expect(await voided(sheet.id)).toBe('PLACE_NOT_FOR_PARTS');
    await w.keeper.ask('stock.changeBins', { placeIds: [w.bin('A-01')], name: null, isActive: true });
    await w.keeper.ask('stock.transfer', { fromId: w.bin('A-02'), toId: w.bin('A-03'), lines: [{ partId: hose.id, qty: 1 }] });
    expect(await voided(sheet.id)).toBe('STOCK_SHORT');
    expect((await w.keeper.ask('stock.moves', {})).map((m) => m.status)).toEqual(['POSTED', 'POSTED', 'POSTED']);
    const opening = (await w.keeper.ask('stock.moves', {})).find((m) => m.kind === 'opening');
    if (!opening) throw new Error('no opening');
    expect(await voided(opening.id)).toBe('MOVE_IS_OPENING');
    expect(w.faults()).toEqual([]);
  });

  it('an opening balance that is taken back is a void number, and the next has a new one', async () => {
    const hose = await w.stocked('P-1', 4, 400);
    const [line] = await w.keeper.ask('stock.history', { partId: hose.id });
    if (!line) throw new Error('no opening');
    await w.accountant.ask('stock.reverseOpening', { movementId: line.id, reason: '數量打錯' });
    await w.accountant.ask('stock.open', { partId: hose.id, qty: 3, valueMinor: 300 });
    expect(await registered()).toEqual([
      ['MV-2026-000002', 'ISSUED', null],
      ['MV-2026-000001', 'VOID', '數量打錯'],
      ['MV-2026-000001', 'ISSUED', null],
    ]);
    expect(w.faults()).toEqual([]);
  });
});
