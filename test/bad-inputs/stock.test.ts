import { beforeEach, describe, expect, it } from 'vitest';
import type { PartId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import { warehouse, type Warehouse } from '../stock/warehouse';

let w: Warehouse;
beforeEach(async () => {
  w = await warehouse();
});
const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code);
const request = (partId: PartId, ...qtys: number[]) => w.wang.invoke('stockIssue.request', { lines: qtys.map((qty) => ({ partId, qty })) });

describe('quality 4.4, in the warehouse', () => {
  it.each([0, -3, 1.0005, 6_901_234_567_892])('rows 86 and 91: %d is no quantity; nothing is written', async (qty) => {
    const { id } = await w.stocked('P-1', 4, 400);
    const before = w.rows();
    expect(codeOf(await request(id, qty))).toBe('INPUT_INVALID');
    expect(w.rows()).toEqual(before);
  });

  it('row 87: half of what is counted in pieces is refused, half a metre is not', async () => {
    const { id } = await w.stocked('P-1', 4, 400);
    const before = w.rows();
    expect(codeOf(await request(id, 0.5))).toBe('QTY_NOT_WHOLE');
    expect(w.rows()).toEqual(before);
    const tape = await w.stocked('P-TAPE', 4, 400, { unit: 'metre' });
    expect(await request(tape.id, 0.5)).toMatchObject({ ok: true, value: { lines: [{ qtyAsked: 0.5 }] } });
  });

  it('row 88: five with four on hand are not agreed, and buying is told what is missing', async () => {
    const { id } = await w.stocked('P-1', 4, 400);
    const slip = await request(id, 5);
    if (!slip.ok) throw new Error(slip.error.code);
    expect(slip.value.lines).toMatchObject([{ short: 1 }]);
    const before = w.rows();
    expect(codeOf(await w.chief.invoke('stockIssue.approve', { issueId: slip.value.id }))).toBe('STOCK_SHORT');
    expect(w.rows()).toEqual(before);
    expect(await w.keeper.ask('purchase.short', {})).toMatchObject([{ sku: 'P-1', demand: 5 }]);
  });

  it('row 89: two want the last one; one has it, and none is left', async () => {
    const { id } = await w.stocked('P-1', 1, 100);
    const slips = [await request(id, 1), await request(id, 1)];
    const agreed = await Promise.all(
      slips.map((slip) => w.chief.invoke('stockIssue.approve', { issueId: slip.ok ? slip.value.id : ('' as never) })),
    );
    expect(agreed.map(codeOf)).toEqual(['done', 'STOCK_SHORT']);
    await w.keeper.ask('stockIssue.issue', { issueId: slips[0]?.ok ? slips[0].value.id : ('' as never) });
    expect(await w.card(id)).toMatchObject({ onHand: 0 });
    expect(w.faults()).toEqual([]);
  });
});
