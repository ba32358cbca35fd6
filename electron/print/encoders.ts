import { formStream } from './escp/form-stream';
import { slipStream } from './escpos/slip-stream';
import { labelStream } from './label/label-stream';
import type { Streams } from './printer-stream';

/** Slips, labels and carbon forms by the printer's language. Loaded with the first paper, as the sheets are. */
export const ENCODERS: Streams['encoders'] = { escpos: slipStream, tspl: labelStream, zpl: labelStream, escp: formStream };
