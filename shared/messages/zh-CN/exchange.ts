import type { WordsOf } from '../languages';
import type { exchange as source } from '../zh-TW/exchange';

export const exchange = {
  title: '待料换货',
  repairDays: '修理天数与换货',
  loaner: '可要求备用机自',
  deadline: '三包修理期限',
  old: '原机',
  new: '新机',
  agreed: '备妥',
  handedOver: '交件',
  waits: '等客户来取',
  newUnit: '新机 IMEI／机号',
  hint: '扫新机；原机不再修，新机等客户来取，备用机先收回。',
  deed: '换货新机备妥',
} satisfies WordsOf<typeof source>;
