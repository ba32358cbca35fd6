import type { AppError } from './app-error';

/** What every operation answers: a value, or a refusal as plain data (errors lose their class across processes). */
export type Result<T> = Readonly<{ ok: true; value: T } | { ok: false; error: AppError }>;
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const err = <T = never>(error: AppError): Result<T> => ({ ok: false, error });
