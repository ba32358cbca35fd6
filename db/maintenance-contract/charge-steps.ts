import { localDateOf } from '#shared/kernel/business-date';
import type { StockIssueLineId } from '#shared/kernel/ids';
import { assertListPrice, contractCharge, type ContractCharge } from '#shared/maintenance-contract/rules';
import type { PaperWords } from '#shared/printed-document/build/paper-words';
import type { ChargeLine } from '#shared/quote/schema';
import type { CommandCx } from '../kernel/handlers';
import { partPrices, parts } from '../part/repository';
import { issueLines } from '../stock-issue/repository';
import type { ContractOfCall } from './steps';

/** A part from a slip costs what the price list of the region says on the day it was used, or less (line 10). */
export function assertListPrices(
  cx: CommandCx,
  used: readonly Readonly<{ issueLineId: StockIssueLineId | null; priceMinor: number }>[],
  at: string,
): void {
  for (const { issueLineId, priceMinor } of used) {
    if (issueLineId === null) continue;
    const part = parts.get(cx.tx, issueLines.get(cx.tx, issueLineId).partId);
    assertListPrice(part.sku, priceMinor, partPrices.on(cx.tx, part.id, cx.site.region, localDateOf(at, cx.site.region)));
  }
}

type Work = Readonly<{
  labourText: string;
  labourMinor: number;
  /** Null: nobody travelled, the job is in the shop. */
  travelMinor: number | null;
  parts: readonly Readonly<{ text: string; qty: number; priceMinor: number }>[];
}>;

/** Lines of a slip under a contract (F3: 0 + 0 + 650, and its discount of 65 as such). */
export function contractLines(
  w: PaperWords,
  { row, terms }: ContractOfCall,
  { labourText, labourMinor, travelMinor, parts: fitted }: Work,
): Readonly<{ lines: ChargeLine[]; charge: ContractCharge }> {
  const charge = contractCharge(terms, { labourMinor, travelMinor: travelMinor ?? 0, parts: fitted });
  const one = (kind: ChargeLine['kind'], text: string, minor: number): ChargeLine => ({
    kind,
    text,
    qty: 1,
    unitPriceMinor: minor,
    amountMinor: minor,
  });
  const lines = [
    one('labour', labourText, charge.labourMinor),
    ...(travelMinor === null ? [] : [one('travel', w.t('lineKind.travel'), charge.travelMinor)]),
    ...fitted.map(({ text, qty, priceMinor }, i) => {
      const amountMinor = charge.partsMinor[i] ?? 0;
      return { kind: 'part' as const, text, qty, unitPriceMinor: amountMinor === 0 ? 0 : priceMinor, amountMinor };
    }),
  ];
  if (charge.discountMinor === 0) return { lines, charge };
  const text = w.t('contractDiscount', { percent: String(terms.partsDiscountPercent), no: row.ctNo });
  return {
    lines: [...lines, { kind: 'discount', text, qty: 1, unitPriceMinor: charge.discountMinor, amountMinor: 0 - charge.discountMinor }],
    charge,
  };
}
