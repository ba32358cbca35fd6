import type { WordsOf } from '../languages';
import type { standardCharge as source } from '../zh-TW/standard-charge';

export const standardCharge = {
  about: '报价和上门完工按代号或名称选，带出当天的价格，可以再改。新价从启用日起算，报过的价不变。',
  none: '还没有收费标准，价格用打的。',
  code: '代号',
  name: '名称',
  kind: '种类',
  price: '价格',
  fromOn: '启用日',
  by: '谁定的',
  ended: '停用',
  set: '新价格',
  setAbout: '代号已有的，是它的新价格。已过的日子不能改。',
  priceHint: '空白就是从那天起停用',
  fromHint: '空白就是今天',
  pick: '选收费标准',
  notFound: '没有这一项',
  wall: '公示用的表',
  wallAbout: '打印贴在门店的收费标准表，一张一种语言。项目名称照你打的印。',
  wallOn: '价格日期',
  wallLanguage: '语言',
  wallPrint: '打印',
  wallQueued: '收费标准表 {no} 已送出打印',
  wallNone: '这一天没有价格。',
} satisfies WordsOf<typeof source>;
