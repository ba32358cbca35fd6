/** An answer that is still out after this long is a long work of its own; the news does not wait for it. */
const LONGEST_WAIT_MS = 100;

type Doors = Readonly<{
  /** The same answer; news that comes while it is out stays behind it. */
  asked: <T>(answer: Promise<T>) => Promise<T>;
  /** Says the news behind every answer that was out when it came, and after what the page does with that answer. */
  heard: (say: () => void) => void;
}>;

/**
 * Answers and news come from the shell by two pipes, and nothing keeps one before the other. A page that is told of its own save first reads anew what it is
 * about to leave (quality P4), so here the news of a save is kept behind its answer.
 */
export function newsBehindAnswers(): Doors {
  const out = new Set<Promise<unknown>>();
  return {
    asked: (answer) => {
      const ended = () => out.delete(answer);
      out.add(answer);
      answer.then(ended, ended);
      return answer;
    },
    heard: (say) => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
      // The timer after it lets the page go on with its answer first; timers of one length end in the order they began
      void Promise.race([Promise.allSettled(out), late]).then(() => setTimeout(say));
    },
  };
}
