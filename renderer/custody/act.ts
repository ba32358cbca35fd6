import type { StayView } from '#shared/custody/schema';

/** What every dialog of the ledger is given. `onDone` closes it and says what was done. */
export type ActProps = Readonly<{ stay: StayView; onDone: (text: string) => void; onClose: () => void }>;
