import type { Output } from '#shared/contract/contract';
import { Loading } from '../kernel/blank-states';
import { useDraft } from '../kernel/draft';
import { emptyRelease, readDraft, type Gate, type Receipt, type ReleaseForm } from './release-form';
import { ReleaseCounter } from './release-counter';

type Props = Readonly<{
  receipt: Receipt;
  gate: Gate;
  isOriginal: boolean;
  onOpen: (receiptId: string | undefined, isOriginal?: boolean) => void;
  onReleased: (answer: Output<'custody.release'>) => void;
}>;

/** One receipt on the counter; what was scanned before a break is still there. */
export function ReleaseDesk(props: Props) {
  const draft = useDraft<ReleaseForm>(`release:${props.receipt.id}`);
  if (draft.state === 'reading') return <Loading />;
  const kept = draft.found ? readDraft(draft.found.input) : null;
  const start = kept ? { ...kept, isSurrendered: kept.isSurrendered || props.isOriginal } : emptyRelease(props.isOriginal);
  return <ReleaseCounter {...props} draft={draft} start={start} />;
}
