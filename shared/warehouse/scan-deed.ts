import { LIVE_STOCKTAKES, type StocktakeStatus } from '../stocktake/states';
import type { OrderStatus, RequisitionStatus } from '../purchase/states';
import type { IssueStatus, ReturnStatus } from '../stock-issue/states';
import type { ScanDeed } from './schema';

/** What a code of the warehouse is, with what decides about its next deed. */
export type WarehouseCode =
  /** `countId`: the live count this bin is still to be counted in. */
  | Readonly<{ kind: 'bin'; id: string; countId: string | null; mayMove: boolean }>
  /** `pickLineId`: a line to be picked that asks for it; `waitingLineId`: who waits for it while there is one. */
  | Readonly<{ kind: 'part'; id: string; pickLineId: string | null; waitingLineId: string | null }>
  /** The number on the label of a bag, on a card, on a call. */
  | Readonly<{ kind: 'job'; pickLineId: string | null; waitingLineId: string | null }>
  | Readonly<{ kind: 'issue'; id: string; lineId: string; status: IssueStatus }>
  | Readonly<{ kind: 'return'; id: string; status: ReturnStatus }>
  | Readonly<{ kind: 'requisition'; id: string; status: RequisitionStatus }>
  | Readonly<{ kind: 'order'; id: string; status: OrderStatus }>
  | Readonly<{ kind: 'receipt'; orderId: string }>
  | Readonly<{ kind: 'supplierReturn'; id: string }>
  | Readonly<{ kind: 'scrap'; id: string }>
  | Readonly<{ kind: 'move'; id: string }>
  | Readonly<{ kind: 'count'; id: string; status: StocktakeStatus }>;

const at = (page: ScanDeed['page'], view: ScanDeed['view'], id: string): ScanDeed => ({ page, view, id });

/**
 * 掃描即下一步 (users-ask section 4, row 7): what the warehouse does next with what was scanned. A slip that is agreed to is picked, one
 * that waits is decided on, parts that are out are given back; an order that is open is received. Null: there is nothing to do here
 * any more, and whoever scanned it wants to see the thing itself.
 */
export function deedOf(code: WarehouseCode): ScanDeed | null {
  switch (code.kind) {
    case 'bin':
      if (code.countId !== null) return at('parts', 'count', code.countId);
      return at('parts', code.mayMove ? 'move' : 'bins', code.id);
    case 'part':
      return ofDemand(code) ?? at('parts', 'stock', code.id);
    case 'job':
      return ofDemand(code);
    case 'issue':
      return ofIssue(code);
    case 'return':
      return code.status === 'DRAFT' ? at('parts', 'returns', code.id) : null;
    case 'requisition':
      return at('purchase', 'requisitions', code.id);
    case 'order':
      return at('purchase', code.status === 'SENT' || code.status === 'PARTIAL' ? 'receive' : 'orders', code.id);
    case 'receipt':
      return at('purchase', 'orders', code.orderId);
    case 'supplierReturn':
      return at('purchase', 'returned', code.id);
    case 'scrap':
      return at('parts', 'scrap', code.id);
    case 'move':
      return at('parts', 'moves', code.id);
    case 'count':
      return LIVE_STOCKTAKES.includes(code.status) ? at('parts', 'count', code.id) : null;
  }
}

function ofDemand({ pickLineId, waitingLineId }: Readonly<{ pickLineId: string | null; waitingLineId: string | null }>): ScanDeed | null {
  if (pickLineId !== null) return at('parts', 'pick', pickLineId);
  return waitingLineId === null ? null : at('purchase', 'waiting', waitingLineId);
}

function ofIssue({ id, lineId, status }: Extract<WarehouseCode, { kind: 'issue' }>): ScanDeed | null {
  switch (status) {
    case 'DRAFT':
      return at('parts', 'approve', id);
    case 'APPROVED':
      return at('parts', 'pick', lineId);
    case 'ISSUED':
      return at('parts', 'out', lineId);
    case 'SETTLED':
    case 'CANCELLED':
      return null;
  }
}
