import { safeStorage } from 'electron';
import type { Vault } from '#db/data-key';

/** Electron 45 has the asynchronous calls and deprecates the others; Electron 33 has only the others (decisions 8). */
const isAsync = 'encryptStringAsync' in safeStorage;

/** safeStorage as a vault. Linux without a keyring answers `basic_text`: a password known to everybody, so not safe. */
export const osVault: Vault = {
  isSafe: async () => {
    const isAvailable = isAsync ? await safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable();
    return isAvailable && (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  },
  backend: () => (process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : process.platform),
  seal: async (text) => (isAsync ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text)),
  open: async (sealed) => (isAsync ? (await safeStorage.decryptStringAsync(sealed)).result : safeStorage.decryptString(sealed)),
};
