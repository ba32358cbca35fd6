import type { WordsOf } from '../languages';
import type { deviceClass as source } from '../zh-TW/device-class';

export const deviceClass = {
  phone: '手机',
  tablet: '平板',
  laptop: '笔记本',
  desktop: '台式机',
  printer: '打印机',
  tv: '电视',
  washer: '洗衣机',
  fridge: '冰箱',
  airConditioner: '空调',
  smallAppliance: '小家电',
  other: '其他',
} satisfies WordsOf<typeof source>;
