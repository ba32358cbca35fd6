import { dialog, type OpenDialogOptions } from 'electron';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '#shared/kernel/app-error';
import { holdsPost } from '#shared/kernel/roles';
import type { DeviceContext, DeviceHandlers } from '../device-context';

const MANAGER = ['manager'] as const;

/**
 * Who may look at backups and restore one. Where a centre is open: its manager. Where nothing can be opened, or nothing is there
 * yet: whoever is at the computer, because nobody can sign in; the backup itself then asks for a manager's PIN.
 */
async function isCentreOpen(cx: DeviceContext): Promise<boolean> {
  const status = await cx.ask('setup.status', {}).catch((error: unknown) => {
    if (error instanceof DomainError && error.app.code === 'ENGINE_UNAVAILABLE') return null;
    throw error;
  });
  if (status?.state !== 'ready') return false;
  const session = await cx.ask('staff.current', {});
  if (session === null || session.isLocked) throw new DomainError('NOT_SIGNED_IN');
  if (!holdsPost(session.posts, MANAGER)) throw new DomainError('NOT_ALLOWED', { route: 'backup.restore' });
  return true;
}

async function foldersOf(cx: DeviceContext): Promise<string[]> {
  const own = cx.backup.folders;
  if (!(await isCentreOpen(cx))) return own;
  const { folder, secondFolder } = await cx.ask('backup.overview', {});
  return [...new Set([...own, ...[folder, secondFolder].filter((f) => f !== null)])];
}

async function askFor(cx: DeviceContext, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(cx.window, options);
  return canceled ? null : (filePaths[0] ?? null);
}

function assertWritable(folder: string): void {
  try {
    if (!statSync(folder).isDirectory()) throw new Error('no folder');
    accessSync(folder, constants.W_OK);
  } catch {
    throw new DomainError('BACKUP_UNREACHABLE', { place: folder });
  }
}

/** Device routes of backup and restore: they choose files, and they work while the engine does not. */
export const backupDeviceHandlers = {
  'backup.choosePlace': async ({ place }, cx) => {
    const folder = await askFor(cx, { properties: ['openDirectory', 'createDirectory'] });
    if (folder === null) return { folder: null };
    assertWritable(folder);
    await cx.ask('backup.setPlace', { place, folder });
    return { folder };
  },
  'backup.files': async (_input, cx) => cx.backup.desk.list(await foldersOf(cx)),
  'backup.choose': async ({ name, folder }, cx) => {
    const folders = await foldersOf(cx);
    if (name === null) {
      const file = await askFor(cx, { properties: ['openFile'], filters: [{ name: 'Counterbook', extensions: ['cbk'] }] });
      return file === null ? null : cx.backup.desk.choose(file);
    }
    if (folder === null || !folders.includes(folder) || path.basename(name) !== name)
      throw new DomainError('BACKUP_UNREACHABLE', { place: name });
    return cx.backup.desk.choose(path.join(folder, name));
  },
  'backup.rehearse': async ({ phrase }, cx) => {
    const isOpen = await isCentreOpen(cx);
    return { ...(await cx.backup.desk.rehearse(phrase)), asksPin: !isOpen };
  },
  'backup.restore': async ({ centreCode, pin }, cx) => {
    const isOpen = await isCentreOpen(cx);
    const rehearsed = cx.backup.desk.rehearsedFor(centreCode);
    const { name, madeAt } = rehearsed.report.file;
    const by = isOpen ? (await cx.ask('backup.confirmRestore', { name, madeAt })).by : await cx.backup.desk.managerOf(rehearsed, pin);
    return { keptIn: await cx.backup.desk.restore(rehearsed, by) };
  },
} satisfies Partial<DeviceHandlers>;
