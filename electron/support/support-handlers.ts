import { app, dialog } from 'electron';
import { writeFile } from 'node:fs/promises';
import { notePageFault } from '#db/support/note-page-fault';
import type { DeviceHandlers } from '../device-context';
import { bytesOf, collectBundle, partsOf, previewOf } from './support-bundle';

/** 支援包 and the errors of the page. */
export const supportHandlers = {
  'support.notePageFault': (input, { log }) => {
    notePageFault(log, input);
    return Promise.resolve({});
  },
  'support.preview': async (_input, { ask, logFile }) => {
    const facts = await ask('support.facts', {});
    const bundle = collectBundle(facts, logFile);
    return { parts: partsOf(facts, bundle), text: previewOf(bundle) };
  },
  'support.save': async (_input, { ask, logFile, log, window }) => {
    const bundle = collectBundle(await ask('support.facts', {}), logFile);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: `counterbook-support-${app.getVersion()}.ndjson.gz`,
      filters: [{ name: 'NDJSON', extensions: ['gz'] }],
    });
    if (canceled || filePath === '') return { path: null };
    const bytes = bytesOf(bundle);
    await writeFile(filePath, bytes);
    log({ level: 'info', event: 'support.saved', facts: { bytes: bytes.byteLength } });
    return { path: filePath };
  },
} satisfies Pick<DeviceHandlers, 'support.notePageFault' | 'support.preview' | 'support.save'>;
