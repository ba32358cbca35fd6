import type { WordsOf } from '../languages';
import type { warehouse as source } from '../zh-TW/warehouse';

export const warehouse = {
  title: '仓管',
  rule: '扫库位、零件、领料单、采购单或料袋，直接到下一步。',
  block: { toPick: '待拣', arrived: '到料待配', short: '缺料', overdue: '逾期' },
  empty: { toPick: '没有要拣的', arrived: '没有到料待配', short: '没有缺料', overdue: '没有逾期' },
  emptyAbout: {
    toPick: '主任核准的领料单会按约定列在这里。',
    arrived: '案件要的零件到了、还没配给它，会列在这里。',
    short: '案件在等而没有的，和到了订购点的，会列在这里。',
    overdue: '过了交期的采购单、久未交回的零件、搁着的请购单、开着的盘点会列在这里。',
  },
  overdue: { order: '采购单过交期', out: '零件未交回', requisition: '请购单搁着', count: '盘点未结' },
  noBin: '无库位',
  enterKeeps: 'Enter 配给',
  kept: '已配给 {job}，标签已送打印',
  pickText: '{qty}　→ {name}　{job}',
  arrivedText: '{job}　{name}　缺 {missing}，可用 {available}',
  askedText: '案件要 {asked}，可用 {available}，在途 {coming}',
  levelText: '可用 {available}，在途 {coming}；订购点 {orderAt}，补到 {fillTo}',
  lacks: '缺 {qty}',
  entry: '仓管',
  entryAbout: '待拣 {toPick, number}　到料 {arrived, number}　逾期 {overdue, number}',
} as const satisfies WordsOf<typeof source>;
