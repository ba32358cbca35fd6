import type { Output } from '#shared/contract/contract';
import { gateOf } from '#shared/custody/gate';
import { custodyTransitions } from '#shared/custody/states';
import type { CollectionReceiptId } from '#shared/kernel/ids';
import { canHappen } from '#shared/kernel/state-machine';
import { dueOfCard, NOTHING_DUE } from '../billing/due-steps';
import { collectionReceipts } from '../collection-receipt/repository';
import { customerRow } from '../customer/steps';
import type { ReadDb } from '../kernel/connection';
import { heldForLoaner } from '../loaner/steps';
import { products } from '../product/repository';
import { repairCards } from '../repair-card/repository';
import { serviceVouchers } from '../service-voucher/repository';
import { custodyStays } from './repository';

/** 交件前檢查 for each device of a receipt: what is done, what is still to do here, what stands in the way. */
export function releaseGate(db: ReadDb, receiptId: CollectionReceiptId): Output<'custody.releaseGate'> {
  const receipt = collectionReceipts.get(db, receiptId);
  const lines = collectionReceipts.lines(db, receiptId);
  const devices = custodyStays.ofReceipt(db, receiptId).map((stay) => {
    const line = lines.find((l) => l.stayId === stay.id);
    const card = repairCards.ofStay(db, stay.id);
    const due = card ? dueOfCard(db, card.id) : NOTHING_DUE;
    const voucher = serviceVouchers.activeOf(db, stay.productId);
    const heldFor = card ? heldForLoaner(db, card.id) : null;
    const gate = gateOf({
      custodyState: stay.state,
      cardStatus: card?.status ?? null,
      receiptStatus: receipt.status,
      accessories: line?.accessories.length ?? 0,
      dueMinor: due.dueMinor,
      isLoanerBack: heldFor === null,
      isVoucherSigned: voucher === undefined || voucher.status === 'FILED',
    });
    return {
      stayId: stay.id,
      lineNo: stay.lineNo,
      deviceClass: products.get(db, stay.productId).deviceClass,
      model: line?.model ?? '',
      serial: stay.serial,
      shelf: stay.place,
      state: stay.state,
      cardId: card?.id ?? null,
      cardNo: card?.cardNo ?? null,
      cardStatus: card?.status ?? null,
      accessories: line?.accessories ?? [],
      ...due,
      mayBillLater: due.unbilledMinor > 0 && card !== undefined && customerRow(db, card.customerId).termDays !== null,
      canGo: canHappen(custodyTransitions, stay.state, 'release'),
      gate: gate.map((g) => ({
        ...g,
        detail: detailOf(g.point, {
          due: due.dueMinor,
          loaner: heldFor ?? '',
          accessories: line?.accessories ?? [],
          receiptNo: receipt.receiptNo,
        }),
      })),
    };
  });
  return { receiptId, receiptNo: receipt.receiptNo, devices };
}

/** The figure or name a point is about; the screen puts the words around it. */
function detailOf(
  point: string,
  f: Readonly<{ due: number; loaner: string; accessories: readonly { name: string; qty: number }[]; receiptNo: string }>,
): string {
  if (point === 'balance') return String(f.due);
  if (point === 'loaner') return f.loaner;
  if (point === 'accessories') return f.accessories.map((a) => `${a.name}×${a.qty}`).join('、');
  return point === 'receipt' ? f.receiptNo : '';
}
