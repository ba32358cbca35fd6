import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openEngine } from '../host';
import { foreignKeeper } from './suitable-folder';

const MOUNTS = `/dev/vda1 / ext4 rw 0 0
server:/export /mnt/shop nfs4 rw 0 0
//nas/counter /mnt/with\\040space cifs rw 0 0
wang@host: /home/wang/far fuse.sshfs rw 0 0
/dev/sdb1 /media/usb fuseblk rw 0 0
`;
const keeper = (real: string, mark?: string): string | null =>
  foreignKeeper({ real, mounts: MOUNTS, markIn: (folder) => (folder === mark ? '.stfolder' : undefined) });

it.each([
  ['/home/lin/.config/counterbook', null],
  ['/media/usb/counterbook', null],
  ['/mnt/shop/counterbook', 'nfs4 server:/export'],
  ['/mnt/shopping/counterbook', null],
  ['/mnt/with space/counterbook', 'cifs //nas/counter'],
  ['/home/wang/far', 'fuse.sshfs wang@host:'],
  ['\\\\nas\\counter\\data', 'nas'],
  ['\\\\?\\UNC\\nas\\counter\\data', 'nas'],
  ['//nas/counter/data', 'nas'],
  ['\\\\?\\C:\\Users\\lin\\AppData\\Roaming\\counterbook', null],
  ['C:\\Users\\lin\\AppData\\Roaming\\counterbook', null],
  ['C:\\Users\\lin\\OneDrive\\counterbook', 'OneDrive'],
  ['C:\\Users\\lin\\OneDrive - 大安電器\\counterbook', 'OneDrive - 大安電器'],
  ['/home/lin/Dropbox/counterbook', 'Dropbox'],
  ['/home/lin/Dropbox (Personal)/counterbook', 'Dropbox (Personal)'],
  ['G:\\我的雲端硬碟\\counterbook', '我的雲端硬碟'],
  ['/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/counterbook', 'com~apple~CloudDocs'],
  ['D:\\坚果云\\counterbook', '坚果云'],
  ['/home/lin/dropboxes/counterbook', null],
])('%s: %s', (folder, expected) => {
  expect(keeper(folder)).toBe(expected);
});

it('knows a synchronised folder of any name by what the service leaves in it', () => {
  expect(keeper('/home/lin/shop/counterbook', '/home/lin/shop')).toBe('.stfolder');
});

it('is asked before anything is written', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'counterbook-folder-'));
  const folder = path.join(home, 'OneDrive', 'data');
  mkdirSync(folder, { recursive: true });
  const opened = openEngine({ file: path.join(folder, 'counterbook.sqlite'), dataKey: Buffer.alloc(32, 1), keyStore: 'file' });
  await expect(opened).rejects.toMatchObject({ app: { code: 'DATABASE_FOLDER_SHARED', params: { folder, keeper: 'OneDrive' } } });
  rmSync(home, { recursive: true });
});
