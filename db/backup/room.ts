import { statfsSync } from 'node:fs';
import { DomainError } from '#shared/kernel/app-error';

const SPARE = 64 * 1024 * 1024;
const MB = 1024 * 1024;
export type FreeBytes = (folder: string) => number;

export const freeBytes: FreeBytes = (folder) => {
  const { bavail, bsize } = statfsSync(folder);
  return Number(bavail) * Number(bsize);
};

/** No backup and no restore starts without room (quality R5); what is there stays. Returns the free bytes. */
export function requireRoom(folder: string, bytes: number, free: FreeBytes): number {
  const has = free(folder);
  if (has < bytes + SPARE)
    throw new DomainError('BACKUP_NO_ROOM', { folder, neededMb: Math.ceil((bytes + SPARE) / MB), freeMb: Math.floor(has / MB) });
  return has;
}

/** What the disk said in the middle of it, as a refusal with words; anything else is passed on. */
export function diskFailure(error: unknown, folder: string): unknown {
  if (error instanceof DomainError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'EDQUOT')
    return new DomainError('BACKUP_NO_ROOM', { folder, neededMb: '?', freeMb: 0 });
  if (['ENOENT', 'ENODEV', 'EIO', 'ENXIO', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'SQLITE_CANTOPEN'].includes(code))
    return new DomainError('BACKUP_UNREACHABLE', { place: folder });
  return error;
}
