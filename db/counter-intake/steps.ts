import type { CommandCx } from '../kernel/handlers';
import { indexForSearch } from '../search/steps';
import type { CounterIntakeRow } from './table';

/** What a search for this intake may type. */
export function indexIntake(cx: CommandCx, intake: CounterIntakeRow, receiptNo: string): void {
  indexForSearch(cx, {
    kind: 'intake',
    entityId: intake.id,
    title: intake.intakeNo,
    detail: intake.customerName,
    status: null,
    at: intake.receivedAt,
    fields: [
      { field: 'number', text: intake.intakeNo },
      { field: 'number', text: receiptNo },
      { field: 'name', text: intake.customerName },
      { field: 'phone', text: intake.phone ?? '' },
      { field: 'note', text: intake.note ?? '' },
    ],
  });
}
