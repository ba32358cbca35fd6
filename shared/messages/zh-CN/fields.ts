import type { WordsOf } from '../languages';
import type { fields as source } from '../zh-TW/fields';

export const fields = {
  needed: '还没有填。',
  tooLong: '太长了，最多 {max} 个字。请缩短。',
  full: '这一栏最多 {max} 个字，放不下的没有收进来。',
  unreadable: '有读不出的字，请重输。',
  notATime: '时间的写法不对，例 2026-11-23 13:10。',
  notADay: '日期的写法不对，例 2026-11-23。',
  notBoth: '只能填其中一种。',
  notRate: '税率要是 0 到 30 的数字，最多两位小数。',
  notMoney: '金额要是 0 以上的数字。',
  notAQuantity: '数量要大于 0，最多三位小数。',
  looksLikeBarcode: '这像是条码，不是数量。请重输数量。',
  tooManyLines: '最多 {max} 行。',
  gridTooWide: '标签超出纸的右边。',
  gridTooHigh: '标签超出纸的下边。',
  gridOverlaps: '标签互相重叠，间距要比标签大。',
  gridTooSmall: '标签太小，字和条码会读不出；至少约 27×20 毫米。',
  sixDigits: '要六位数字。',
  notRight: '这一栏不对，请看一下。',
  notAnAddress: '地址不对：网络打印机写 IP 或 IP:9100，队列写名称。',
} satisfies WordsOf<typeof source>;
