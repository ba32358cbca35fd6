import type { WordsOf } from '../languages';
import type { entities as source } from '../zh-TW/entities';

export const entities = {
  site: '服务站',
  staff: '人员',
  customer: '客户',
  product: '商品',
  serviceCall: '报修',
  serviceVoucher: '服务凭证',
  voucherVisit: '上门记录',
  counterIntake: '受理单',
  collectionReceipt: '领取收据',
  custody: '进出记录',
  repairCard: '修护卡',
  quote: '报价单',
  billing: '收费单',
  payment: '收款',
  printedDocument: '单据',
  printJob: '打印任务',
  photo: '照片',
  numbering: '号码',
  draft: '草稿',
  preference: '个人设置',
  audit: '审计记录',
  backup: '备份',
  other: '数据',
  bill: '收费单',
} satisfies WordsOf<typeof source>;
