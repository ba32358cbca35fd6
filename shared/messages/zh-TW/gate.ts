/** The closing gate: what may still stand open (domain.md C3, E). */
export const gate = {
  title: '結案關卡',
  receipt: '收據還沒收回',
  inspection: '還沒驗訖',
  serial: '還沒核對機號',
  proxyForm: '代領人還沒交委託書',
  accessories: '配件還沒點交',
  balance: '還有款項未收',
  loaner: '備用機還沒收回',
  voucher: '憑證還沒簽或沒收回',
  ready: '還沒轉成待還',
  cardOpen: '修護卡還沒結束',
} as const;
