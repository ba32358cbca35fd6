import { observable, useObservable } from './observable';

type Asked = Readonly<{ answer: (isConfirmed: boolean) => void }>;
const asked = observable<Asked | null>(null);

/** Asks the person at the counter for his PIN once more (quality S17). A second question while one stands ends the first with no. */
export function askPinAgain(): Promise<boolean> {
  asked.get()?.answer(false);
  return new Promise((resolve) => {
    asked.set({
      answer: (isConfirmed) => {
        asked.set(null);
        resolve(isConfirmed);
      },
    });
  });
}

/** The question that stands, for the dialog of the frame. */
export const useAskedPin = (): Asked | null => useObservable(asked);
