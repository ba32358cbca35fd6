/**
 * How long a person's save waits for a long write of another thread. Then that one gives way: with the slice it is in and its undoing the
 * save stays well within the second that quality P10 allows.
 */
const PATIENCE_MS = 500;

type Holder = Readonly<{ giveWay: () => void; freed: Promise<void>; free: () => void }>;

/**
 * Whose turn it is to write. SQLite has one writer, and a command that met the transaction of a thread would hold the whole engine while it
 * waits; it waits here instead, and everybody goes on reading (decision 040).
 */
export class WriteTurn {
  private holder: Holder | null = null;

  /** Until no thread writes. `isPatient`: nobody stands and waits for it (drafts, the print queue), so nothing gives way to it. */
  async untilFree(isPatient: boolean): Promise<void> {
    while (this.holder !== null) {
      const { giveWay, freed } = this.holder;
      const timer = isPatient ? undefined : setTimeout(giveWay, PATIENCE_MS);
      await freed;
      clearTimeout(timer);
    }
  }

  /** A thread begins to write; answers with how it says that it has ended. `giveWay` asks it to undo what it has and to begin again. */
  async take(giveWay: () => void): Promise<() => void> {
    await this.untilFree(true);
    let free: () => void = () => undefined;
    const freed = new Promise<void>((resolve) => {
      free = () => {
        if (this.holder === own) this.holder = null;
        resolve();
      };
    });
    const own: Holder = { giveWay, freed, free };
    this.holder = own;
    return free;
  }
}
