import { custodyStays } from '../custody/repository';
import { moveCustody, whereItIs } from '../custody/steps';
import type { CustodyStayRow } from '../custody/table';
import type { CommandCx } from '../kernel/handlers';
import type { UnclaimedCaseRow } from './table';

/** What a technician has with him is on its way to its owner: it is not overdue on a shelf. */
const isOnShelf = (stay: CustodyStayRow): boolean => stay.state === 'READY' && stay.placeKind === 'shelf';

/** 逾期: the shop is its custodian no longer; it stays where it is (C3). Answers whether it became so now. */
export function abandon(cx: CommandCx, row: UnclaimedCaseRow): boolean {
  const stay = custodyStays.get(cx.tx, row.stayId);
  if (!isOnShelf(stay)) return false;
  moveCustody(cx, stay, 'abandon', { where: whereItIs(stay) });
  return true;
}
