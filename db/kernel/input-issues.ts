import type { ZodError } from 'zod';
import type { AppError } from '#shared/kernel/app-error';

/** What the schema refused, as `path:reason` pairs; the reasons are keys of shared/messages/<language>/fields.ts. Never the value. */
export function inputInvalid(error: ZodError): AppError {
  const issues = error.issues.map((i) => `${i.path.join('.')}:${i.message}`).join('|');
  return { code: 'INPUT_INVALID', params: { issues } };
}
