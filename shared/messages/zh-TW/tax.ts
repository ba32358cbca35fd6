/** 稅率: what the settings say about tax (D6). */
export const tax = {
  about: '收費單與報價照這裡的稅率拆稅。沒有自己的紀錄時，照法定稅率；新的一筆從起用日起算，開過的單不變。',
  today: '今天',
  scheme: '納稅人',
  schemes: { general: '一般', small: '小規模' },
  goods: '修理與零件 %',
  services: '其他服務 %',
  law: '法定',
  fromOn: '起用日',
  fromHint: '空白就是今天',
  by: '設定人',
  set: '新稅率',
  setAbout: '要再輸入一次 PIN。已過的日子不能改。',
  rateHint: '空白就照法定稅率',
  servicesAbout: '檢測與保管是其他服務；工資、出勤、零件跟著修理。',
};
