import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { line, optionalLine } from '../kernel/fields';
import { PartId, StaffId, StockPlaceId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { StartCell } from '../printed-document/routes';
import { ListMovesInput, MoveView, VoidMoveInput } from './move-sheet';
import { StockOnDay, StockOnDayInput, StockOnDayTotal } from './on-day';
import { OutsideInput, OutsideLine } from './outside';
import { ListScrapsInput, OneScrap, ScrapInput, ScrapView } from './scrap';
import { BinCode, HeldView, HistoryInput, MovementView, OpeningInput, PlaceView, ReverseOpeningInput, TransferInput } from './schema';

export const stockRoutes = {
  'stock.places': query({
    about: '儲位: warehouse, bins, technicians, quarantine and the other sides of a movement.',
    input: z.object({}),
    output: z.array(PlaceView),
    allow: ANY_STAFF,
    reads: ['stock'],
  }),
  'stock.lying': query({
    about: 'How many kinds of parts lie at each place of ours.',
    input: z.object({}),
    output: z.array(z.object({ placeId: StockPlaceId, kinds: z.int() })),
    allow: ANY_STAFF,
    reads: ['stock'],
  }),
  'stock.addBins': command({
    about: 'Bins of the warehouse, or of the old parts: one, or a range such as A-01 to A-12. Those that are there stay as they are.',
    input: z.object({ from: BinCode, to: BinCode.optional(), isForOldParts: z.boolean().default(false) }),
    output: z.array(PlaceView),
    allow: ['warehouse', 'manager'],
  }),
  'stock.changeBins': command({
    about: 'Another name for bins, or no longer in use; an empty bin only.',
    input: z.object({ placeIds: z.array(StockPlaceId).min(1).max(500), name: optionalLine(40), isActive: z.boolean() }),
    output: z.array(PlaceView),
    allow: ['warehouse', 'manager'],
  }),
  'stock.printBinLabels': command({
    about: '儲位標籤: one 60 × 40 mm label for each of these bins, with the bars the scanner reads.',
    input: z.object({ placeIds: z.array(StockPlaceId).min(1).max(500), startCell: StartCell }),
    output: z.object({ documentNo: z.string(), labels: z.int() }),
    allow: ['warehouse', 'manager'],
  }),
  'stock.open': command({
    about: '期初: what was on the shelf with its value when the centre began to use the program; the first line of a card only.',
    input: OpeningInput,
    output: MovementView,
    allow: ['accountant', 'manager'],
  }),
  'stock.reverseOpening': command({
    about: 'An opening balance that was wrong is taken back, with its value; then the card is opened again (issue line 8).',
    input: ReverseOpeningInput,
    output: MovementView,
    allow: ['accountant', 'manager'],
    needsPinAgain: true,
  }),
  'stock.transfer': command({
    about: '移倉: to another bin, into quarantine or out of it, all of it or nothing, under one number; the value goes along.',
    input: TransferInput,
    output: MoveView,
    allow: ['warehouse'],
  }),
  'stock.voidMove': command({
    about: 'A move that was a mistake: its number is void and each of its movements is reversed (issue line 8).',
    input: VoidMoveInput,
    output: MoveView,
    allow: ['warehouse', 'chief'],
  }),
  'stock.moves': query({
    about: '異動單: moves and opening balances, newest first, a page by key.',
    input: ListMovesInput,
    output: z.array(MoveView),
    allow: ['warehouse', 'chief', 'accountant', 'manager'],
    reads: ['stock', 'part'],
  }),
  'stock.scrap': command({
    about: '報廢單: pieces on a shelf or in quarantine that are of no use, why and who bears them; they stay until another person agrees.',
    input: ScrapInput,
    output: ScrapView,
    allow: ['warehouse', 'chief'],
  }),
  'stock.approveScrap': command({
    about: 'Another person agrees: the pieces leave the stock and their value is booked to loss.',
    input: OneScrap,
    output: ScrapView,
    allow: ['chief'],
  }),
  'stock.cancelScrap': command({
    about: '撤銷 before anybody agreed, with reason; the pieces stay where they are.',
    input: OneScrap.extend({ reason: line(100) }),
    output: ScrapView,
    allow: ['warehouse', 'chief'],
  }),
  'stock.voidScrap': command({
    about: 'A scrap slip that was a mistake: each of its movements is reversed (issue line 8).',
    input: OneScrap.extend({ reason: line(100) }),
    output: ScrapView,
    allow: ['chief'],
    needsPinAgain: true,
  }),
  'stock.scraps': query({
    about: '報廢單, newest first, a page by key.',
    input: ListScrapsInput,
    output: z.array(ScrapView),
    allow: ['warehouse', 'chief', 'accountant', 'manager'],
    reads: ['stock', 'part'],
  }),
  'stock.history': query({
    about: '零件帳卡: every movement of a part, or of one of its pieces, newest first, with the balance after each (B11).',
    input: HistoryInput,
    output: z.array(MovementView),
    allow: ANY_STAFF,
    reads: ['stock', 'part'],
  }),
  'stock.outside': query({
    about: 'What went to a place outside of the house and came from there, newest first, a page by key.',
    input: OutsideInput,
    output: z.array(OutsideLine),
    allow: ANY_STAFF,
    reads: ['stock', 'part'],
  }),
  'stock.onDay': query({
    about: '某日庫存: every part as it stood at the end of a day, quantity and value, by sku, a page by key (users-ask section 4, row 19).',
    input: StockOnDayInput,
    output: z.array(StockOnDay),
    allow: ANY_STAFF,
    reads: ['stock', 'part'],
  }),
  'stock.onDayTotal': query({
    about: 'What the stock was worth at the end of a day, by whose it was.',
    input: StockOnDayInput.pick({ on: true }),
    output: StockOnDayTotal,
    allow: ANY_STAFF,
    reads: ['stock'],
    isLong: true,
  }),
  'stock.held': query({
    about: 'What lies where: of a part, of a technician, in quarantine, or at one place.',
    input: z.object({
      partId: PartId.optional(),
      staffId: StaffId.optional(),
      kind: z.enum(['technician', 'quarantine']).optional(),
      placeId: StockPlaceId.optional(),
    }),
    output: z.array(HeldView),
    allow: ANY_STAFF,
    reads: ['stock', 'part'],
  }),
  'stock.check': query({
    about: 'Balances against the sum of the movements, value, serials and reservations; empty when the books agree.',
    input: z.object({}),
    output: z.array(z.object({ code: z.string(), what: z.string() })),
    allow: ['warehouse', 'accountant', 'manager', 'chief'],
    reads: ['stock'],
  }),
};
