import { DomainError } from '#shared/kernel/app-error';

/** What SQLite or the file system said, as a refusal the start screen has words for. Anything else is passed on as it is. */
export function openFailure(error: unknown, file: string): unknown {
  if (error instanceof DomainError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new DomainError('DATABASE_LOCKED', { file });
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return new DomainError('DATABASE_CORRUPT', { file });
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS') {
    return new DomainError('DATABASE_FOLDER_UNWRITABLE', { file });
  }
  return error;
}
