import type { WordsOf } from '../languages';
import type { tax as source } from '../zh-TW/tax';

export const tax = {
  about: '收费单与报价照这里的税率拆税。没有自己的记录时，照法定税率；新的一笔从起用日起算，开过的单不变。',
  today: '今天',
  scheme: '纳税人',
  schemes: { general: '一般', small: '小规模' },
  goods: '修理与零件 %',
  services: '其他服务 %',
  law: '法定',
  fromOn: '起用日',
  fromHint: '空白就是今天',
  by: '设定人',
  set: '新税率',
  setAbout: '要再输入一次 PIN。已过的日子不能改。',
  rateHint: '空白就照法定税率',
  servicesAbout: '检测与保管是其他服务；工时、上门、零件跟着修理。',
} satisfies WordsOf<typeof source>;
