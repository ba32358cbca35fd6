/** 待料換貨 on the page of a job. */
export const exchange = {
  title: '待料換貨',
  repairDays: '修理天數與換貨',
  loaner: '備用機可要求自',
  deadline: '三包修理期限',
  old: '原機',
  new: '新機',
  agreed: '備妥',
  handedOver: '交件',
  waits: '等客戶來取',
  newUnit: '新機 IMEI／機號',
  hint: '掃新機；原機不再修，新機等客戶來取，備用機先收回。',
  deed: '換貨新機備妥',
} as const;
