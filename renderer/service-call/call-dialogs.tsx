import type { ReactNode } from 'react';
import { ArriveDialog } from './arrive-dialog';
import type { ActProps } from './act';
import type { CallDeed } from './call-deeds';
import { CancelDialog } from './cancel-dialog';
import { CarryDialog } from './carry-dialog';
import { CompleteDialog } from './complete-dialog';
import { DispatchDialog } from './dispatch-dialog';
import { NoEntryDialog } from './no-entry-dialog';
import { RescheduleDialog } from './reschedule-dialog';
import { StrikeOffDialog } from './strike-off-dialog';
import { WaitDialog } from './wait-dialog';

const DIALOGS: Readonly<Record<CallDeed, (props: ActProps) => ReactNode>> = {
  dispatch: DispatchDialog,
  arrive: ArriveDialog,
  complete: CompleteDialog,
  carry: CarryDialog,
  wait: WaitDialog,
  noEntry: NoEntryDialog,
  strikeOff: StrikeOffDialog,
  reschedule: RescheduleDialog,
  cancel: CancelDialog,
};

/** The dialog of a deed. */
export function CallDialog({ deed, ...props }: ActProps & Readonly<{ deed: CallDeed }>) {
  const Chosen = DIALOGS[deed];
  return <Chosen {...props} />;
}
