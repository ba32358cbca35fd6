import type { ReactNode } from 'react';
import { AskPartDialog } from '../kernel/stock-issue/ask-part-dialog';
import { ArriveDialog } from './arrive-dialog';
import { useOnBehalf, type ActProps } from './act';
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
  askPart: CallPartDialog,
  reschedule: RescheduleDialog,
  cancel: CancelDialog,
};

function CallPartDialog({ call, onClose }: ActProps) {
  const behalf = useOnBehalf(call);
  return (
    <AskPartDialog
      form={`call.askPart:${call.id}`}
      job={{ callId: call.id }}
      no={call.callNo}
      model={call.model}
      behalf={behalf}
      onClose={onClose}
    />
  );
}

/** The dialog of a deed. */
export function CallDialog({ deed, ...props }: ActProps & Readonly<{ deed: CallDeed }>) {
  const Chosen = DIALOGS[deed];
  return <Chosen {...props} />;
}
