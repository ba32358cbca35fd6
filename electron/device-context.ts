import type { BrowserWindow } from 'electron';
import type { Input, Output, RawInput, RouteName, RouteOf } from '#shared/contract/contract';
import type { Log } from './log';
import type { Printing } from './print/start-printing';

/** What a device handler has at hand: the window it was called from, and the engine with the rights of who is signed in there. */
export type DeviceContext = Readonly<{
  window: BrowserWindow;
  /** Throws the refusal as a DomainError, so that it reaches the page as it is. */
  ask<R extends RouteName>(name: R, input: RawInput<R>): Promise<Output<R>>;
  printing: Printing;
  log: Log;
}>;

/** Every device route has a handler; a gap does not compile. */
export type DeviceHandlers = { readonly [R in RouteOf<'device'>]: (input: Input<R>, cx: DeviceContext) => Promise<Output<R>> };
