import { dialog } from 'electron';
import path from 'node:path';
import type { DeviceHandlers } from '../device-context';

const LISTS = ['csv', 'txt', 'tsv', 'xlsx', 'xlsm', 'xls']; // the last two are refused with words that help

/** Files of a part list: a page sees a token and a name, never a path (quality 4.10, row 179). */
export const partImportHandlers = {
  'partImport.choose': async (_input, { window, askAsSystem }) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [{ name: 'CSV, Excel', extensions: LISTS }],
    });
    const file = canceled ? undefined : filePaths[0];
    if (file === undefined) return null;
    const { token } = await askAsSystem('partImport.lend', { path: file });
    return { token, name: path.basename(file) };
  },
  'partImport.saveProblems': async ({ token, language }, { window, askAsSystem }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: 'part-list-problems.csv',
      filters: [{ name: 'CSV', extensions: ['csv'] }],
    });
    if (canceled || filePath === '') return { path: null, rows: 0 };
    const { rows } = await askAsSystem('partImport.writeProblems', { token, path: filePath, language });
    return { path: filePath, rows };
  },
} satisfies Pick<DeviceHandlers, 'partImport.choose' | 'partImport.saveProblems'>;
