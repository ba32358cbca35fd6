import { z } from 'zod';
import { line, Rev } from '../kernel/fields';
import { PrinterId } from '../kernel/ids';
import { Paper, ROUTED_KINDS } from '../printed-document/paper';
import { PrinterDevice } from './device';
import { PRINTER_MODELS } from './models';

/** `host`, `host:port`, `[v6]:port`. */
const HOST = /^(?:[\w.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::[1-9]\d{0,4})?$/i;
/** A folder beside the others of the data folder's `paper`: a page never names a path. */
const FOLDER = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u;
const isAddress = ({ way, address }: PrinterDevice): boolean => {
  if (way === 'tcp') return HOST.test(address);
  return way === 'file' ? FOLDER.test(address) : address.trim() !== '' && address.length <= 120;
};
/** A driver makes the page, so it is asked through its queue; what speaks a language of its own is sent bytes. */
export const waysFor = (language: PrinterDevice['language']): readonly PrinterDevice['way'][] =>
  language === 'driver' ? ['queue', 'file'] : ['raw-queue', 'tcp', 'file'];
/** A device that can be reached: its way fits its language, and its address the way. */
const ReachableDevice = PrinterDevice.refine(isAddress, { error: 'notAnAddress', path: ['address'] }).refine(
  ({ way, language }) => waysFor(language).includes(way),
  { error: 'notRight', path: ['way'] },
);

const PrinterModelName = z.enum(PRINTER_MODELS);
/** 印表機 of one PC. */
export const PrinterView = z.object({
  id: PrinterId,
  workstation: z.string(),
  name: z.string(),
  model: PrinterModelName,
  device: PrinterDevice,
  isActive: z.boolean(),
  rev: z.int(),
});
export type PrinterView = z.infer<typeof PrinterView>;

export const PrinterInput = z.object({
  printerId: PrinterId.optional(),
  rev: Rev,
  name: line(60),
  model: PrinterModelName,
  device: ReachableDevice,
  isActive: z.boolean().default(true),
});

/** When a paper is printed: as it is made, or when somebody asks for it. */
export const PRINT_EVENTS = ['save', 'hand'] as const;
const PrintEvent = z.enum(PRINT_EVENTS);
export type PrintEvent = z.infer<typeof PrintEvent>;

const Copies = z.int().min(1).max(9);
const RoutedKind = z.enum(ROUTED_KINDS);
/** 單據走哪裡 at one PC: paper, copies, event and printer; no printer and no queue is the PDF in the data folder. */
export const PrintRouteView = z.object({
  kind: RoutedKind,
  printerId: PrinterId.nullable(),
  /** The name of the system's queue where no printer of the list is chosen. */
  queue: z.string(),
  paper: Paper,
  copies: Copies,
  event: PrintEvent,
});
export type PrintRouteView = z.infer<typeof PrintRouteView>;

/** `queue`: a queue of the system that is not in the list yet; it is added as an office printer. */
export const PrintRouteInput = z.object({
  kind: RoutedKind,
  printerId: PrinterId.nullable().default(null),
  queue: z.string().max(120).default(''),
  paper: Paper,
  copies: Copies,
  event: PrintEvent,
});

/** What can be said of a printer without printing. `missing`: the system has no queue of that name. */
export const PRINTER_STATES = ['ready', 'offline', 'stopped', 'missing', 'unknown'] as const;
export const PrinterState = z.enum(PRINTER_STATES);
export type PrinterState = z.infer<typeof PrinterState>;

/** A queue of the operating system. */
export const FoundQueue = z.object({
  name: z.string(),
  description: z.string(),
  /** Where the system sends it: `usb://…`, `socket://…`, `ipp://…`, a port of Windows; empty when it does not say. */
  uri: z.string(),
  make: z.string(),
  state: PrinterState,
});
export type FoundQueue = z.infer<typeof FoundQueue>;
