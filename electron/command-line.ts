import path from 'node:path';

/** What the program was asked on its command line. `hooks` are for tests and are null without `--test-hooks`. */
export type CommandLine = Readonly<{
  dataDir: string | null;
  demo: boolean;
  hooks: Readonly<{ clock: string | null; keyFile: string | null }> | null;
}>;

/** `--name value` or `--name=value`. Chromium's own switches in between do no harm. */
function valueOf(words: readonly string[], name: string): string | null {
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[at];
  if (word === undefined) return null;
  const value = word === name ? words[at + 1] : word.slice(name.length + 1);
  return value === undefined || value === '' || value.startsWith('--') ? null : value;
}

/** A release ignores `--test-hooks`, so its clock and its key cannot be set from outside (decisions 13). */
export function readCommandLine(words: readonly string[], isRelease: boolean): CommandLine {
  const dataDir = valueOf(words, '--data');
  const hasHooks = !isRelease && words.includes('--test-hooks');
  return {
    dataDir: dataDir === null ? null : path.resolve(dataDir),
    demo: words.includes('--demo'),
    hooks: hasHooks ? { clock: valueOf(words, '--clock'), keyFile: valueOf(words, '--key-file') } : null,
  };
}
