/** 收費標準: the price list of the centre, in the settings and where a price is typed (P9 art. 5). */
export const standardCharge = {
  about: '報價和到府完工照代號或名稱選，帶出當天的價格，可以再改。新價從起用日起算，報過的價不變。',
  none: '還沒有收費標準，價格用打的。',
  code: '代號',
  name: '名稱',
  kind: '種類',
  price: '價格',
  fromOn: '起用日',
  by: '誰定的',
  ended: '停用',
  set: '新價格',
  setAbout: '代號已有的，是它的新價格。已過的日子不能改。',
  priceHint: '空白就是從那天起停用',
  fromHint: '空白就是今天',
  pick: '選收費標準',
  notFound: '沒有這一項',
};
