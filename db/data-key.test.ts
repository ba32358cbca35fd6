import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadDataKey, type Vault } from './data-key';

const flip = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const keyring: Vault = {
  isSafe: () => Promise.resolve(true),
  backend: () => 'gnome_libsecret',
  seal: (text) => Promise.resolve(flip(Buffer.from(text))),
  open: (sealed) => Promise.resolve(flip(sealed).toString()),
};
const noKeyring: Vault = { ...keyring, isSafe: () => Promise.resolve(false), open: () => Promise.reject(new Error('locked')) };

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'data-key-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const place = (hasData = false) => ({ dataDir: path.join(folder, 'data'), keyDir: path.join(folder, 'keys'), hasData });
const noteFile = () => path.join(folder, 'data', 'data-key.json');

it('keeps the key sealed by the operating system and opens it again', async () => {
  const made = await loadDataKey(place(), keyring);
  expect(made).toMatchObject({ keyStore: 'os' });
  expect(made.key).toHaveLength(32);
  expect(readFileSync(noteFile(), 'utf8')).not.toContain(made.key.toString('hex'));
  expect(await loadDataKey(place(true), keyring)).toEqual(made);
});

it('falls back to a file that only this user reads, outside the data folder', async () => {
  const made = await loadDataKey(place(), noKeyring);
  expect(made.keyStore).toBe('file');
  const note = JSON.parse(readFileSync(noteFile(), 'utf8')) as { id: string };
  expect(statSync(path.join(folder, 'keys', `${note.id}.key`)).mode & 0o777).toBe(0o600);
  expect(await loadDataKey(place(true), noKeyring)).toEqual(made);
});

it('never makes a new key for data that is there', async () => {
  await expect(loadDataKey(place(true), keyring)).rejects.toMatchObject({ code: 'KEY_MISSING' });
  expect(existsSync(noteFile())).toBe(false);
});

it('says when the keyring of the data cannot be read', async () => {
  await loadDataKey(place(), keyring);
  await expect(loadDataKey(place(true), noKeyring)).rejects.toMatchObject({ code: 'KEY_UNREADABLE' });
});

it('says when another keyring of the same system is asked than the one that sealed it, and leaves the note as it was', async () => {
  await loadDataKey(place(), keyring);
  const note = readFileSync(noteFile(), 'utf8');
  await expect(loadDataKey(place(true), { ...noKeyring, backend: () => 'kwallet5' })).rejects.toMatchObject({ code: 'KEY_STORE_CHANGED' });
  expect(readFileSync(noteFile(), 'utf8')).toBe(note);
  expect(await loadDataKey(place(true), { ...keyring, backend: () => 'kwallet5' })).toMatchObject({ keyStore: 'os' }); // it opens it after all
});

it('goes on with its file when a keyring appears later', async () => {
  const made = await loadDataKey(place(), noKeyring);
  expect(await loadDataKey(place(true), keyring)).toEqual(made);
});
