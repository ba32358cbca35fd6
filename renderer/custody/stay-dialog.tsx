import type { ReactNode } from 'react';
import type { StayView } from '#shared/custody/schema';
import { ActFoot } from '../kernel/book/act-foot';
import { Dialog } from '../kernel/dialog';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import type { Kept } from '../kernel/kept';
import { useProductName } from '../kernel/product-name';
import { RefusalBanner } from '../kernel/refusal-banner';

type Props = Readonly<{
  stay: StayView;
  deed: string;
  about: string;
  missing: number;
  isBusy: boolean;
  refusal: Error | null;
  kept: Kept;
  width?: number;
  /** Two columns side by side; then the children are two blocks of rows. */
  isTwo?: boolean;
  children: ReactNode;
  onDeed: () => void;
  onClose: () => void;
}>;

/** The common form of the ledger's dialogs: which device, the deed, what is missing, what was refused. */
export function StayDialog({ stay, deed, about, missing, isBusy, refusal, kept, width, isTwo = false, children, onDeed, onClose }: Props) {
  const nameOf = useProductName();
  return (
    <Dialog
      title={
        <>
          {deed}
          {'　'}
          <Doc no={stay.dlNo} />
        </>
      }
      about={about}
      deed={deed}
      isBusy={isBusy}
      kept={kept}
      {...(width === undefined ? {} : { width })}
      footer={<ActFoot missing={missing} />}
      onDeed={onDeed}
      onKeep={onClose}
    >
      <p className="b">{`${stay.customerName}　${nameOf(stay)}`}</p>
      <EntryForm label={deed} className={isTwo ? 'form-two' : 'fs'}>
        {children}
      </EntryForm>
      <RefusalBanner refusal={refusal} />
    </Dialog>
  );
}
