import { err, ok, type Result } from '#shared/kernel/result';
import type { Log } from '#shared/log/log-entry';
import { PageFault } from '#shared/support/routes';

/** One line for an error of the page. It has no way to the data and needs no engine: the page may fail because there is none. */
export function notePageFault(log: Log, input: unknown): Result<Record<string, never>> {
  const fault = PageFault.safeParse(input);
  if (!fault.success) return err({ code: 'INPUT_INVALID', params: {} });
  const { ref, kind, directive, error } = fault.data;
  const more = { ...(directive === undefined ? {} : { directive }), ...(error === undefined ? {} : { error }) };
  log({ level: 'error', event: kind === 'policy' ? 'page.policyViolation' : 'page.fault', facts: { ref, kind, ...more } });
  return ok({});
}
