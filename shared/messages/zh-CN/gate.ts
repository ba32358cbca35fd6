import type { WordsOf } from '../languages';
import type { gate as source } from '../zh-TW/gate';

export const gate = {
  title: '结案关卡',
  receipt: '收据还没收回',
  inspection: '还没验讫',
  serial: '还没核对机号',
  proxyForm: '代领人还没交委托书',
  accessories: '附件还没点交',
  balance: '还有款项未收',
  loaner: '备用机还没收回',
  voucher: '凭证还没签或没收回',
  ready: '还没转成待还',
  cardOpen: '修护卡还没结束',
} satisfies WordsOf<typeof source>;
