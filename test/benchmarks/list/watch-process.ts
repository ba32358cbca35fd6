const PULSE_MS = 4;
const MB = 1_048_576;

type Watched = Readonly<{ grownMb: number; blockMs: number }>;
/**
 * Watches this process while something runs: how far its memory grows, threads included, and the longest stretch its first thread works
 * without a turn for anybody. That one is its own processor time, so that another program's turn is not taken for a block.
 */
export function watchProcess(): () => Watched {
  global.gc?.();
  const before = process.memoryUsage.rss();
  let [most, block, last] = [before, 0, process.threadCpuUsage()];
  const look = (): void => {
    const now = process.threadCpuUsage();
    block = Math.max(block, (now.user + now.system - last.user - last.system) / 1_000);
    last = now;
    most = Math.max(most, process.memoryUsage.rss());
  };
  const pulse = setInterval(look, PULSE_MS);
  return () => {
    clearInterval(pulse);
    return { grownMb: (most - before) / MB, blockMs: block };
  };
}
