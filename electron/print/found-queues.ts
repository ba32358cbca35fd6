import type { FoundQueue, PrinterState } from '#shared/printer/schema';

/** A queue as Electron lists it: CUPS gives its own attributes as options, Windows gives few. */
export type ListedQueue = Readonly<{ name: string; displayName: string; description: string; options: object }>;

/** RFC 8011 printer-state: 3 idle, 4 processing, 5 stopped. */
const WORKING = ['3', '4'];
const STOPPED = '5';

function textIn(options: object, name: string): string {
  const value: unknown = Reflect.get(options, name);
  return typeof value === 'string' ? value : '';
}

/** What CUPS says of a queue; a system that says nothing of it leaves it unknown. */
function stateIn(options: object): PrinterState {
  const state = textIn(options, 'printer-state');
  if (state === STOPPED || textIn(options, 'printer-is-accepting-jobs') === 'false') return 'stopped';
  if (/offline|connecting/.test(textIn(options, 'printer-state-reasons'))) return 'offline';
  return WORKING.includes(state) ? 'ready' : 'unknown';
}

export const foundQueue = ({ name, displayName, description, options }: ListedQueue): FoundQueue => ({
  name,
  description: description || displayName,
  uri: textIn(options, 'device-uri'),
  make: textIn(options, 'printer-make-and-model') || textIn(options, 'system_driverinfo'),
  state: stateIn(options),
});
