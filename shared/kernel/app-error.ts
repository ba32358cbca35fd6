/** Every refusal the program knows, with its parameters. Words: shared/messages/<language>/errors.ts. */
export const ERROR_CODES = [
  'INPUT_INVALID', // zod refused the input; issues lists path and reason key
  'NOT_ALLOWED', // the post may not run this route; route
  'NOT_SIGNED_IN', // nobody is signed in on this connection, or the screen is locked
  'PIN_NEEDED', // S17: the PIN must be confirmed first; the same request may then be sent again; route
  'NOT_FOUND', // entity, id
  'DOUBTS_OPEN', // W of quality 4: unusual values wait for the clerk's confirmation; doubts (shared/kernel/doubt.ts)
  'STALE_ROW', // somebody saved first; entity, id
  'REQUEST_REUSED', // the same request id came with another input
  'TRANSITION_REFUSED', // entity, from, event
  'UNEXPECTED', // a bug; ref points into the log file
  'ENGINE_UNAVAILABLE', // the engine process is restarting or stopped
  'DATABASE_NEWER', // written by a newer program; version, migration
  'DATABASE_HELD', // another engine has the file open; name (user), pc, since
  'DATABASE_LOCKED', // another program holds the file; file
  'DATABASE_FOLDER_SHARED', // on a network drive or in a synchronised folder; folder, keeper
  'DATABASE_FOLDER_UNWRITABLE', // file
  'DATABASE_CORRUPT', // file
  'ALREADY_SET_UP', // first run was done before
  'PIN_TOO_SIMPLE', // all same digits, a run, a birthday
  'LAST_MANAGER', // the last active manager cannot leave or lose the post
  'STAFF_HOLDS_GOODS', // E8: something is still with this person; calls, vouchers, devices, cards, receivables, payments, slips, parts, drawers
  'CLOCK_BEFORE_LAST', // E26: earlier than the last number of the series; prefix, lastAt
  'SERIES_NOT_FORWARD', // a series can only be moved forward; prefix, next
  'NAME_NEEDED',
  'PHONE_INVALID', // value
  'PHONE_NEEDED', // a phone, or "no phone" ticked
  'CONSENT_NEEDED', // privacy notice not yet shown
  'TAX_ID_INVALID', // value
  'TAX_ID_NEEDED', // a three-part invoice names its buyer
  'IDENTIFIER_NEEDED', // the device class needs a serial or IMEI
  'IMEI_CHECK_DIGIT', // D6: re-key; value, expected
  'IMEI_PLACEHOLDER', // value
  'IMEI_INVALID', // value: not 14 to 16 digits
  'SPOILT_BY_EXCEL', // value: 4.90154E+14 has lost its digits
  'SERIAL_INVALID', // value, length: 4 to 30 characters
  'MONTH_NOT_OVER', // month
  'DAY_REF_NEEDED', // type: A to C name their job
  'DAY_REF_UNKNOWN', // ref: no call and no repair card has this number
  'DAY_LINES_OVERLAP', // what was written lies over another line
  'DAY_TOO_LONG', // minutes, most: the shift and the overtime
  'PRICE_LIST_EMPTY', // on: nothing is offered on that day
  'PRICE_LIST_LONG', // max: more parts than a sheet for the wall carries
  'BOOK_EMPTY', // no line of the register is of these days and this view
  'BOOK_LONG', // max: more lines than a register on paper carries
  'DATE_IN_FUTURE', // field
  'DATE_ORDER', // field, other: one must not be before the other
  'TIME_ORDER', // field: a time of fact is before the step it follows
  'MERGE_SAME', // a customer cannot be merged with himself
  'MERGE_NOT_UNDOABLE', // rows changed since the merge
  'CALL_OPEN_FOR_SERIAL', // the same serial has an open call; callNo
  'VOUCHER_NOT_PULLED', // holder: the voucher is not in the chief's hands
  'VOUCHER_HELD', // voucherNo, holder
  'VOUCHER_OUT', // the voucher is not physically back; voucherNo, holder
  'VISIT_UNSIGNED', // the latest visit has no customer's signature
  'TECHNICIAN_UNAVAILABLE', // inactive or on leave; name
  'PAYMENT_NOT_RECEIVED', // the technician still has the cash; billNo, heldMinor
  'PAYMENT_OPEN', // A: neither cash received nor invoice requested; billNo, balanceMinor
  'SERIAL_IN_CUSTODY', // E16; serial, dlNo
  'CARD_OPEN_FOR_DEVICE', // cardNo
  'SERIAL_MISMATCH', // scanned, expected
  'ACCESSORIES_NEEDED', // explicit "none" is an answer, silence is not
  'EXTERIOR_NEEDED', // the exterior was not looked at
  'DATA_CONSENT_NEEDED',
  'FEE_NEEDED', // paid service: the inspection fee must be agreed at intake
  'PROMISE_IN_PAST',
  'SHELF_NEEDED',
  'CODE_MISMATCH', // label and system IMEI differ; the chief decides
  'DIAGNOSIS_NEEDED', // a quote says what is wrong before what it costs
  'QUOTE_NEEDED', // A-type work needs an accepted quote
  'QUOTE_EXPIRED', // quoteNo, validUntil
  'QUOTE_EMPTY',
  'CONSENT_BY_NEEDED',
  'MINUTES_MISSING', // no working time written
  'WORK_OVERLAP', // the technician already worked elsewhere in this time; cardNo
  'TEST_RESULT_MISSING',
  'OWN_WORK', // the inspector repaired it himself
  'SHARES_NOT_100', // sum
  'PART_NOT_QUOTED', // its price is not in the accepted quote
  'VENDOR_SLIP_NEEDED',
  'GATE_CLOSED', // points: what still stands open before hand-over or strike-off
  'OVERRIDE_REASON_NEEDED',
  'RECEIPT_NOT_OPEN', // receiptNo, status
  'RECEIPT_NOT_SURRENDERED', // receiptNo
  'INTAKE_UNCHANGED', // receiptNo: what is on the newest paper is what the file says
  'PROXY_FORM_NEEDED', // E2
  'IDENTITY_NEEDED', // E1
  'BILL_NOT_OPEN', // billNo
  'BILL_EXISTS', // billNo
  'CHARGE_BILLED', // text: all of this line is on slips already
  'BILL_NEEDED', // cardNo: an amount that stays owed needs its bill first
  'AMOUNT_TOO_HIGH', // maxMinor
  'DISCOUNT_ABOVE_LIMIT', // E19: maxMinor and percent this person may give; post: who may give this one
  'DRAWER_NOT_OPEN', // cash at a PC whose drawer is not open; pc
  'DRAWER_OPEN', // the drawer of this PC is open already; pc, name
  'DRAWER_STILL_OPEN', // the day has a drawer that is not closed; pc
  'DRAWER_SHORT', // more than is in the drawer; hereMinor
  'DENOMINATION_UNKNOWN', // no such note or coin, or counted twice; valueMinor
  'SECOND_PERSON_NEEDED', // who counted does not confirm his own count
  'DAY_CLOSED', // on
  'CREDIT_LIMIT', // C13: more than is left of the credit; availableMinor
  'CREDIT_OVERDUE', // C13: something is overdue for too long; days
  'CASH_NOT_CARRIED', // not cash that this technician carries; paymentNo
  'ONSITE_LIMIT', // over the limit the technician collects nothing; the invoice comes first; limitMinor
  'AMOUNT_NEEDED',
  'ZERO_REASON_NEEDED', // B/C lines at 0 need a reason
  'INVOICE_NO_INVALID', // value
  'INVOICE_NO_USED', // value, billNo
  'SKU_TAKEN', // sku
  'BARCODE_TAKEN', // code, sku: one barcode names one part
  'PLACE_CODE_TAKEN', // code
  'PLACE_NOT_FOR_PARTS', // place: a kind that cannot hold this part
  'STOCK_SHORT', // sku, available, wanted: never below zero (E9)
  'SERIALS_NEEDED', // sku, count: a serialised quantity is the count of its serials
  'SERIAL_NOT_HERE', // serial, sku: not at the place it should leave
  'SERIAL_IN_STOCK', // serial, sku: it is in stock already
  'SERIAL_NOT_KEPT', // sku: this part is not serialised
  'QTY_NOT_WHOLE', // sku: a part counted in pieces, or with serials
  'PART_HAS_MOVED', // sku: an opening balance is the first line of a card
  'NOTHING_TAKEN_BACK', // callNo: a part is booked afterwards only in the place of one that was taken back
  'MOVE_IS_OPENING', // no: the accountant takes an opening balance back
  'MOVEMENT_NOT_OPENING', // sku: only an opening balance is taken back by itself
  'MOVEMENT_REVERSED', // sku: each movement is taken back once
  'FIT_ON_CARD', // cardNo: a part of a card's slip is fitted on the card
  'JOB_NOT_OPEN', // jobNo: parts go to an open job
  'OWN_REQUEST', // whoever asks for parts neither approves nor hands them out
  'QTY_TOO_HIGH', // max
  'LIMIT_OF_POST', // post, totalMinor: the sum needs a higher post (B12)
  'LINES_WRONG', // count, lines: every wrong line as no:sku:word[:max], words of messages purchase.wrong
  'PARTS_UNACCOUNTED', // count, sku: issued, but neither fitted nor returned
  'RETURN_GONE_ON', // sku, available, wanted: what came back no longer lies where it was put
  'RETURN_HANDED_OVER', // no, name: a colleague has it in the same deed
  'RETURN_SCRAPPED', // no, sxNo: what it brought was thrown away
  'OWN_SCRAP', // whoever asks to throw something away does not agree to it
  'OWN_COUNT', // whoever counted does not agree to the count
  'COUNT_EMPTY', // nothing of what was chosen is a bin of ours
  'PLACE_IN_COUNT', // place, stNo: another count has this bin
  'PLACE_BEING_COUNTED', // place, name
  'BIN_NOT_STARTED', // place: scan the bin first
  'COUNT_NOT_DONE', // count, place: bins or lines that are still to be counted
  'COUNT_REASONS_MISSING', // count: differences without a reason
  'COUNT_PART_NEEDED', // code: taken in as which part
  'NOTHING_HELD', // name: he has no parts
  'OWN_HANDS', // somebody else counts what he has
  'PIECE_WITHOUT_SLIP', // serial: an issue slip takes it there
  'PIECE_WITH_TECHNICIAN', // serial: a return slip brings it back
  'PAPER_UNCERTAIN', // answer "usable?" first; documentNo
  'LOANER_OUT', // lnNo: the device has a loaner, or its deposit waits for it
  'LOANER_UNKNOWN', // value: no loaner has this number
  'LOANER_KNOWN', // value: a loaner with this number is there
  'LOANER_NOT_OVERDUE', // on: the last day
  'EXTENSION_REFUSED', // dueOn, lastOn: asked for in time, and not longer
  'EXCHANGE_NOT_DUE', // dayNo, from: no right to an exchange yet (D4)
  'EXCHANGE_SAME_UNIT', // value: the new device is not the old one
  'OUTSIDE_BILLED', // vendor, slipNo: this trip has its bill
  'CONTRACT_OVERLAP', // ctNo, until: a unit is in one contract at a time (B19)
  'PRICE_ABOVE_LIST', // sku, listMinor: under a contract a part costs what the price list says, or less
  'OLD_PART_GOES_BACK', // sku: in warranty and contract this part's old one is the maker's (E25)
  'OLD_SERIAL_NEEDED', // sku: the old piece of a serialised part has its number (users-ask 60)
  'OLD_PART_NOT_STATED', // text: what became of the old part of a warranty job (B7)
  'MAKER_KNOWN', // name: this supplier is a maker already, or the brand is another maker's
  'PACK_MIXED', // opNo: parts of another maker, or of none
  'PART_CLAIMED', // sku, wcNo: a claim at the maker stands on it
  'CLAIM_OPEN', // wcNo: one open batch for each maker and month (B18)
  'CLAIM_EMPTY',
  'CLAIM_LINE_INCOMPLETE', // count, lineNo, workNo: a blank column or no full signature (P19)
  'CLAIM_LINE_CLOSED', // lineNo: only what was rejected is sent again, and once (C14)
  'NOTICE_EARLY', // level, on: the day from which this notice may go out
  'NOTICES_SENT', // every notice went out, and the formal one did not come back
  'NOTICE_PROOF_NEEDED', // level
  'NOTICE_ANSWERED', // ntNo: its delivery is on record
  'NOTICE_NOT_FORMAL', // ntNo: only the formal notice has a term
  'NOTICE_UNPROVED', // no formal notice, or nobody knows what became of it
  'DISPOSAL_EARLY', // on: the first day
  'DISPOSAL_HELD', // no: the maker's part or the exchanged device that it still is or carries
  'REASON_NEEDED',
  'PHOTO_INVALID', // not an image that can be read
  'PHOTO_TOO_LARGE', // more than 20 MB or 40 million pixels
  'PHOTO_KIND', // SVG, HEIC and other kinds that are not taken
  'PHOTOS_FULL', // max: so many photos a job may have
  'TEMPLATE_OVERFLOWS', // paper, language: a sample does not fit its page with this template
  'TEMPLATE_LOSES', // paper, language, text: it would not stand on the paper
  'OVERRIDE_NOT_ALLOWED', // post: who may
  'PRINTER_KNOWN', // a printer of this PC has that name; name
  'PRINTER_IN_USE', // papers go to it; kinds
  'PRINTER_ELSEWHERE', // another PC's, or taken out of use; name
  'PRINTER_PAPER', // it cannot print that kind on that paper; name, paperKind, paperSize
  'PAPER_HAS_PRINTS', // documentNo
  'BACKUP_NOT_ONE', // no backup file; name
  'BACKUP_CUT', // shorter than it says; name
  'BACKUP_DAMAGED', // a bit is not what was sealed; name
  'BACKUP_NEWER', // made by a newer program; name, version
  'BACKUP_OTHER_CENTRE', // code, own
  'BACKUP_PHRASE_NEEDED', // not made with this computer's key
  'BACKUP_PHRASE_WRONG',
  'BACKUP_NO_ROOM', // folder, neededMb, freeMb
  'BACKUP_UNREACHABLE', // the folder or the file is not there; place
  'BACKUP_FAILED', // the copy or the sealed file is not what it should be; what
  'BACKUP_GONE', // the file of the last good one was moved or deleted; name, place
  'RESTORE_NOT_REHEARSED', // choose and rehearse first
  'RESTORE_CODE_WRONG', // the typed centre code is not that of the backup; code
  'RESTORE_PIN_WRONG', // no manager in the backup has this PIN; triesLeft
  'LIST_CHANGED', // the row behind which the next page begins is not in the list any more
  'IMPORT_GONE', // the file was chosen before a restart; choose it again
  'IMPORT_FILE_UNREACHABLE', // open in another program, on a stick that is gone, a folder
  'IMPORT_FILE_EMPTY',
  'IMPORT_FILE_TOO_LARGE', // max: megabytes or rows
  'IMPORT_FILE_XLS', // the old kind of workbook
  'IMPORT_FILE_MACRO',
  'IMPORT_FILE_PASSWORD',
  'IMPORT_FILE_BOMB', // larger unpacked than makes sense
  'IMPORT_FILE_WIDE', // too many columns
  'IMPORT_FILE_DAMAGED',
  'IMPORT_FILE_UNKNOWN', // a zip that is no workbook
  'IMPORT_CELL_TOO_LARGE', // line
  'IMPORT_QUOTE_OPEN', // line: a quote that is never closed begins there
  'IMPORT_ENCODING_WRONG', // line
  'IMPORT_HEADER_TWICE', // header
  'IMPORT_HEADER_MISSING', // column
  'IMPORT_COLUMN_NEEDED', // the columns of the number and of a name are not chosen
  'IMPORT_NOT_LOOKED_AT',
  'IMPORT_FILE_CHANGED', // not the file that was looked at
  'IMPORT_PARTS_CHANGED', // somebody changed a part while the file was read
  'IMPORT_BAD_ROWS', // count: all or nothing was chosen
  'IMPORT_CANCELLED',
  'IMPORT_COUNTER_BUSY', // it let so many saves by that it never came to its end
  'FILE_NOT_WRITTEN', // file
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type ErrorParams = Readonly<Record<string, string | number>>;

/** What crosses processes. Screens turn `code` and `params` into a sentence; `message` of an Error never reaches a person. */
export type AppError = Readonly<{ code: ErrorCode; params: ErrorParams }>;

/** Thrown inside a command so that SQLite rolls back; turned into data once, in the runner. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly app: AppError;
  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.app = { code, params };
  }
}
