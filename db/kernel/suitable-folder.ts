import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '#shared/kernel/app-error';

/** Folders of these names are copied elsewhere while we write: the copy is half a database, and the way back overwrites ours. */
const SYNCED = [
  /^OneDrive( - .+)?$/i,
  /^Dropbox( \(.+\))?$/i,
  /^(Google ?Drive|My Drive|我的雲端硬碟|我的云端硬盘)$/i,
  /^(iCloud ?Drive|com~apple~CloudDocs)$/i,
  /^(Nextcloud|ownCloud|Syncthing|Box|Box Sync|MEGA|MEGAsync|pCloud ?Drive|SynologyDrive|Resilio Sync)$/i,
  /^(坚果云|我的坚果云|Nutstore|百度网盘同步空间|BaiduSyncdisk|微云同步助手|阿里云盘)$/i,
];
/** What a synchronising program leaves in the folder it watches. */
const MARKS = ['.dropbox', '.dropbox.cache', '.stfolder', '.owncloudsync.log', '.nutstore'];
const NETWORK_FS =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|davfs|glusterfs|ceph|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|glusterfs|google-drive-ocamlfuse))$/;

export type FolderFacts = Readonly<{ real: string; mounts: string; markIn: (folder: string) => string | undefined }>;

const factsOf = (folder: string): FolderFacts => ({
  real: realpathSync.native(folder), // a mapped drive of Windows shows its share
  mounts: process.platform === 'linux' ? readFileSync('/proc/self/mounts', 'utf8') : '',
  markIn: (parent) => MARKS.find((mark) => existsSync(path.join(parent, mark))),
});

/** The network file system or the synchronising service a folder lies on; null for a plain local disk. */
export function foreignKeeper({ real, mounts, markIn }: FolderFacts): string | null {
  if (/^[\\/]{2}(?![?.][\\/](?!UNC))/.test(real))
    return real.split(/[\\/]/).filter((part) => part !== '' && part !== '?' && part !== 'UNC')[0] ?? real;
  const mount = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, at = '']) => real === unescape(at) || real.startsWith(unescape(at).replace(/\/?$/, '/')))
    .toSorted(([, a = ''], [, b = '']) => unescape(b).length - unescape(a).length)[0];
  if (mount?.[2] !== undefined && NETWORK_FS.test(mount[2])) return `${mount[2]} ${mount[0]}`;
  const parts = real.split(/[\\/]/);
  const synced = parts.find((part) => SYNCED.some((name) => name.test(part)));
  if (synced !== undefined) return synced;
  return (
    parts
      .map((_, i) => parts.slice(0, i + 1).join(path.sep) || path.sep)
      .map(markIn)
      .find((mark) => mark !== undefined) ?? null
  );
}
/** /proc/self/mounts writes a space as \040. */
const unescape = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));

/** Refuses a data folder on a network drive or in a synchronised folder by its name: SQLite's log must not lie there (quality R11). */
export function assertSuitableFolder(folder: string): void {
  const keeper = foreignKeeper(factsOf(folder));
  if (keeper !== null) throw new DomainError('DATABASE_FOLDER_SHARED', { folder, keeper });
}
