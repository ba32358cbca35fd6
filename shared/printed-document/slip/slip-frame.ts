import { pageText, partLabel } from '../head-text';
import type { Head } from '../models/blocks';
import type { Roll } from '../paper';
import type { PrintMark } from '../print-mark';
import { plain, strong, type SlipBlock } from './slip-block';

export type SlipSetting = Readonly<{ mark: PrintMark; roll: Roll }>;

const ownLines = (at: 'head' | 'foot', lines: readonly string[] = []): readonly SlipBlock[] =>
  lines.length === 0 ? [] : [{ as: 'ownLines', at, lines }];

/** Marks of this printing, the centre's logo and lines, the centre with its phones, title and number (B0); below them a line at the left and one at the right. */
export const slipHead = (head: Head, { mark }: SlipSetting, left: string, right: string): readonly SlipBlock[] => [
  ...(mark.stamp === null ? [] : [{ as: 'stamp', word: mark.stamp, line: mark.stampLine } as const]),
  ...(head.look?.logo.startsWith('data:') === true ? [{ as: 'logo', image: head.look.logo } as const] : []),
  ...ownLines('head', head.look?.header),
  { as: 'site', company: head.company, site: head.site, address: head.address, phones: [head.phone, head.complaint] },
  { as: 'doubleRule' },
  { as: 'title', title: head.title, number: head.number },
  ...(left === '' && right === '' ? [] : [{ as: 'pair', left, right, size: 'small' } as const]),
  ...(mark.voidWord === null ? [] : [{ as: 'void', word: mark.voidWord } as const]),
];

/** QR with the part beside it, the bars with room to be scanned, then the cut. A roll of 58 mm is too narrow for bars (design §6.6). */
export const slipFoot = (head: Head, { mark, roll }: SlipSetting): readonly SlipBlock[] => [
  {
    as: 'qr',
    value: head.qr,
    beside: [strong(partLabel(head, mark.part)), plain(pageText(head, { page: 1, pages: 1 })), plain(head.printed)],
  },
  ...(roll === '58mm' ? [] : [{ as: 'bars', value: head.barcode } as const]),
  ...ownLines('foot', head.look?.footer),
  { as: 'cut' },
];
