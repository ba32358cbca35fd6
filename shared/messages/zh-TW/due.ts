/** Due clock and dates. */
export const due = {
  left: '剩 {time}',
  over: '逾 {time}',
  tomorrow: '明 {time}',
  today: '今日 {time}',
  yesterday: '昨日 {time}',
  limit: {
    near: '三包期限不到一週',
    past: '已過三包期限：客戶可要求換貨',
    over: '逾期',
  },
  stopped: {
    part: '待料停錶',
    carried: '攜回停錶',
    strikeOff: '待註銷',
    customer: '待客戶',
  },
  weekday: {
    0: '週日',
    1: '週一',
    2: '週二',
    3: '週三',
    4: '週四',
    5: '週五',
    6: '週六',
  },
} as const;
