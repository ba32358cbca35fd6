// What set-up tells the person in front of it: one line for each step, and one sentence when it cannot go on.

const started = performance.now();

/** One line of progress, with the seconds since the start. */
export function say(text) {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(3);
  process.stdout.write(`${seconds} s  ${text}\n`);
}

/** Set-up cannot go on. The message is one clear sentence that says what is missing and how to get it. */
export class CannotGoOn extends Error {
  name = 'CannotGoOn';
}

/** Runs a launcher. A known obstacle is printed as its sentence alone; a bug keeps its stack. */
export async function launch(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${error instanceof CannotGoOn ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
