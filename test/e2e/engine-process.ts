import type { ElectronApplication } from '@playwright/test';

const TRIES = 5;
/** Collecting the program's garbage may take the answer to `evaluate` along; then nothing was done wrong and it is asked again. */
const LOST = 'was garbage collected';

/** The process of the engine, or undefined while a new one is being started. */
export async function enginePid(app: ElectronApplication): Promise<number | undefined> {
  for (let n = 1; ; n += 1)
    try {
      return await app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Counterbook engine')?.pid);
    } catch (error) {
      if (n === TRIES || !String(error).includes(LOST)) throw error;
    }
}

/** What kills the engine at once when it is called, for a kill at an exact moment. */
export async function aimAtEngine(app: ElectronApplication): Promise<() => number> {
  const pid = await enginePid(app);
  if (pid === undefined) throw new Error('no engine process');
  return () => {
    process.kill(pid, 'SIGKILL');
    return pid;
  };
}

/** Kills the engine as a power cut would; answers which process it was. Another one takes its place, and it knows nobody. */
export const killEngine = async (app: ElectronApplication): Promise<number> => (await aimAtEngine(app))();
