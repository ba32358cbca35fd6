import type { BrowserWindow } from 'electron';

/** A command of the inspector (DevTools protocol) and what it answers. */
export type AskInspector = <T = unknown>(command: string, values?: object) => Promise<T>;

/** Lends the inspector of a window: what is asked of a sheet is asked from outside, for the sheet itself runs no script. */
export async function inspected<T>({ webContents }: BrowserWindow, use: (ask: AskInspector) => Promise<T>): Promise<T> {
  const inspector = webContents.debugger;
  inspector.attach('1.3');
  try {
    return await use(<A>(command: string, values?: object) => inspector.sendCommand(command, values) as Promise<A>);
  } finally {
    inspector.detach();
  }
}
