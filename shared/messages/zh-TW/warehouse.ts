/** 倉管 (issue line 15): the warehouse home. */
export const warehouse = {
  title: '倉管',
  rule: '掃儲位、零件、領料單、訂單或料袋，直接到下一步。',
  block: { toPick: '待揀', arrived: '到料待配', short: '缺料', overdue: '逾期' },
  empty: { toPick: '沒有要揀的', arrived: '沒有到料待配', short: '沒有缺料', overdue: '沒有逾期' },
  emptyAbout: {
    toPick: '主任核准的領料單會依約定列在這裡。',
    arrived: '案件要的零件到了、還沒配給它，會列在這裡。',
    short: '案件在等而沒有的，和到了訂購點的，會列在這裡。',
    overdue: '過了交期的訂單、久未繳回的零件、擱著的請購單、開著的盤點會列在這裡。',
  },
  overdue: { order: '訂單過交期', out: '零件未繳回', requisition: '請購單擱著', count: '盤點未結' },
  noBin: '無儲位',
  enterKeeps: 'Enter 配給',
  kept: '已配給 {job}，標籤送印',
  pickText: '{qty}　→ {name}　{job}',
  arrivedText: '{job}　{name}　缺 {missing}，可用 {available}',
  askedText: '案件要 {asked}，可用 {available}，在途 {coming}',
  levelText: '可用 {available}，在途 {coming}；訂購點 {orderAt}，補到 {fillTo}',
  lacks: '缺 {qty}',
  entry: '倉管',
  entryAbout: '待揀 {toPick, number}　到料 {arrived, number}　逾期 {overdue, number}',
} as const;
