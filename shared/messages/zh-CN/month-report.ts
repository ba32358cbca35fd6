import type { WordsOf } from '../languages';
import type { monthReport as source } from '../zh-TW/month-report';

export const monthReport = {
  title: '月报表',
  period: '期间',
  last: { '3': '近 3 个月', '12': '近 12 个月', '60': '近 5 年' },
  byType: 'A {a}、B {b}、C {c}',
  empty: '还没有这段期间的数据',
  emptyAbout: '报修、收费和零件一有记录，这里就逐月加总。',
  column: {
    month: '月份',
    calls: '报修',
    closed: '已结案',
    net: '营收（不含税）',
    tax: '税',
    writtenOff: '坏账',
    cash: '收现',
    card: '刷卡',
    transfer: '转账',
    mobile: '移动支付',
    deposit: '订金冲抵',
    receivable: '月末应收',
    held: '月末订金',
    opening: '期初库存',
    takenOver: '开账',
    bought: '进货',
    used: '用料',
    sentBack: '退供应商',
    scrapped: '报废',
    counted: '盘盈亏',
    closing: '期末库存',
  },
} satisfies WordsOf<typeof source>;
