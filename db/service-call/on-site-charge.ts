import type { Input } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { timesQuantity } from '#shared/kernel/money';
import type { ServiceType } from '#shared/kernel/region';
import type { PaperWords } from '#shared/printed-document/build/paper-words';
import type { NewBillLine } from '../billing/steps';
import type { CommandCx } from '../kernel/handlers';
import { assertListPrices, contractLines } from '../maintenance-contract/charge-steps';
import { termsOf } from '../maintenance-contract/steps';
import type { ServiceCallRow } from './table';
import { partsTotal } from './visit';

export type OnSiteCharge = Readonly<{
  lines: NewBillLine[];
  labourMinor: number;
  travelMinor: number;
  partsMinor: number;
  totalMinor: number;
}>;
type Work = Readonly<{ input: Input<'serviceCall.completeOnSite'>; type: ServiceType; leftAt: string; words: PaperWords }>;

/** What the customer pays for a visit: as typed, nothing in warranty, or by the terms of the contract the call was made under (B19, F3). */
export function onSiteCharge(cx: CommandCx, call: ServiceCallRow, { input, type, leftAt, words }: Work): OnSiteCharge {
  if (type === 'B' && call.contractId !== null) {
    assertListPrices(cx, input.parts, leftAt);
    const { labourMinor, travelMinor, parts } = input;
    const contract = termsOf(cx.tx, call.contractId, call.id);
    const { lines, charge } = contractLines(words, contract, { labourText: input.action, labourMinor, travelMinor, parts });
    return {
      lines: lines.map((l) => ({ ...l, cardId: null })),
      labourMinor: charge.labourMinor,
      travelMinor: charge.travelMinor,
      partsMinor: charge.totalMinor - charge.labourMinor - charge.travelMinor,
      totalMinor: charge.totalMinor,
    };
  }
  const partsMinor = partsTotal(input.parts);
  const totalMinor = input.labourMinor + input.travelMinor + partsMinor;
  if (type === 'C' && totalMinor > 0) throw new DomainError('AMOUNT_TOO_HIGH', { maxMinor: 0 });
  const one = (kind: 'labour' | 'travel', text: string, minor: number): NewBillLine => ({
    cardId: null,
    kind,
    text,
    qty: 1,
    unitPriceMinor: minor,
    amountMinor: minor,
  });
  const lines = [
    one('labour', input.action, input.labourMinor),
    one('travel', words.t('lineKind.travel'), input.travelMinor),
    ...input.parts.map((p) => ({
      cardId: null,
      kind: 'part' as const,
      text: p.text,
      qty: p.qty,
      unitPriceMinor: p.priceMinor,
      amountMinor: timesQuantity(p.priceMinor, p.qty),
    })),
  ].filter((l) => l.amountMinor > 0);
  return { lines, labourMinor: input.labourMinor, travelMinor: input.travelMinor, partsMinor, totalMinor };
}
