import type { ReactNode } from 'react';
import type { ActProps } from './act';
import { CorrectIntakeDialog } from './correct-intake-dialog';
import { CancelReceiptDialog, ReverseDialog } from './correction-dialogs';
import { NotifyDialog, TakeAlongDialog } from './owner-dialogs';
import { BringBackDialog, MoveShelfDialog } from './place-dialogs';
import type { StayDeed } from './stay-deeds';
import { TakeInDialog } from './take-in-dialog';
import { FromVendorDialog, ToVendorDialog } from './vendor-dialogs';

/** Release has a page of its own (F8). */
export type DialogDeed = Exclude<StayDeed, 'release'>;
const DIALOGS: Readonly<Record<DialogDeed, (props: ActProps) => ReactNode>> = {
  takeIn: TakeInDialog,
  moveShelf: MoveShelfDialog,
  toVendor: ToVendorDialog,
  fromVendor: FromVendorDialog,
  notify: NotifyDialog,
  takeAlong: TakeAlongDialog,
  bringBack: BringBackDialog,
  correct: CorrectIntakeDialog,
  reverse: ReverseDialog,
  cancelReceipt: CancelReceiptDialog,
};

export function StayDeedDialog({ deed, ...props }: ActProps & Readonly<{ deed: DialogDeed }>) {
  const Chosen = DIALOGS[deed];
  return <Chosen {...props} />;
}
