// The bare twin of the one door has a door of its own.
// oxlint-disable-next-line no-restricted-imports
import { contextBridge, ipcRenderer } from 'electron';

/** The limit of a call from a page: one invoke through the bridge, and nothing else. */
contextBridge.exposeInMainWorld('bare', { invoke: () => ipcRenderer.invoke('bare') });
