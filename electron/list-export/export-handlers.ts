import { dialog } from 'electron';
import path from 'node:path';
import type { DeviceHandlers } from '../device-context';
import { ExportDesk } from './export-desk';

const desk = new ExportDesk(path.join(import.meta.dirname, 'list-worker.cjs'));
const fileName = (title: string): string => title.replaceAll(/[^\p{L}\p{N} ._-]/gu, ' ').trim() || 'list';

/** Any list as a file of the person's choosing; its ending says which kind. */
export const listExportHandlers = {
  'listExport.begin': async ({ list, title, heads }, { window }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: `${fileName(title)}.xlsx`,
      filters: [
        { name: 'Excel', extensions: ['xlsx'] },
        { name: 'CSV', extensions: ['csv'] },
      ],
    });
    if (canceled || filePath === '') return null;
    const kind = path.extname(filePath).toLowerCase() === '.csv' ? 'csv' : 'xlsx';
    return { token: await desk.begin(list, { target: filePath, kind, title, heads }) };
  },
  'listExport.add': async ({ token, rows }) => {
    await desk.add(token, rows);
    return {};
  },
  'listExport.end': ({ token }, { ask }) =>
    desk.end(token, ({ list, order: { kind } }, rows) => ask('listExport.record', { list, kind, rows })),
  'listExport.cancel': async ({ token }) => {
    await desk.cancel(token);
    return {};
  },
} satisfies Pick<DeviceHandlers, 'listExport.begin' | 'listExport.add' | 'listExport.end' | 'listExport.cancel'>;
