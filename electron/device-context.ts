import type { BrowserWindow } from 'electron';
import type { Input, Output, RawInput, RouteName, RouteOf } from '#shared/contract/contract';
import type { Log } from '#shared/log/log-entry';
import type { RestoreDesk } from './backup/restore-desk';
import type { Printing } from './print/start-printing';

/** What a device handler has at hand: the window it was called from, and the engine with the rights of who is signed in there. */
export type DeviceContext = Readonly<{
  window: BrowserWindow;
  /** Throws the refusal as a DomainError, so that it reaches the page as it is. */
  ask<R extends RouteName>(name: R, input: RawInput<R>): Promise<Output<R>>;
  /** As the system itself: for what a page must not be able to say, a path above all. */
  askAsSystem<R extends RouteName>(name: R, input: RawInput<R>): Promise<Output<R>>;
  printing: Printing;
  /** Backups to restore, and the folders they are looked for in when no centre is open. */
  backup: Readonly<{ desk: RestoreDesk; folders: string[] }>;
  log: Log;
  /** <data folder>/logs/counterbook.log */
  logFile: string;
}>;

/** Every device route has a handler; a gap does not compile. */
export type DeviceHandlers = { readonly [R in RouteOf<'device'>]: (input: Input<R>, cx: DeviceContext) => Promise<Output<R>> };
