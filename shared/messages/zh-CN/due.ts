import type { WordsOf } from '../languages';
import type { due as source } from '../zh-TW/due';

export const due = {
  left: '剩 {time}',
  over: '超 {time}',
  tomorrow: '明 {time}',
  today: '今日 {time}',
  yesterday: '昨日 {time}',
  limit: {
    near: '三包期限不到一周',
    past: '已过三包期限：客户可要求换货',
    over: '逾期',
  },
  stopped: {
    part: '待料停表',
    carried: '带回停表',
    strikeOff: '待注销',
    customer: '待客户',
  },
  weekday: {
    0: '周日',
    1: '周一',
    2: '周二',
    3: '周三',
    4: '周四',
    5: '周五',
    6: '周六',
  },
} satisfies WordsOf<typeof source>;
