import type { WordsOf } from '../languages';
import type { priceDifference as source } from '../zh-TW/price-difference';

export const priceDifference = {
  title: '进货价差',
  from: '由',
  to: '到',
  lines: '{count, number} 项',
  dearer: '较贵',
  cheaper: '较便宜',
  total: '合计',
  at: '验收',
  qty: '数量',
  ordered: '采购价',
  received: '进货价',
  difference: '单价差',
  amount: '差额',
  reason: '原因',
  order: '采购单',
  by: '验收人',
  empty: '没有价差',
  emptyAbout: '验收价与采购价不同的项目，连同原因都在这里。',
} satisfies WordsOf<typeof source>;
