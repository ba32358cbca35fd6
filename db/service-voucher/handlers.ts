import type { EngineHandlers } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { listVouchers, voucherById, voucherOfProduct } from './queries';
import { declareVoucherLost, fileVoucher, openVoucherCommand, pullVoucher, reissueVoucher, voucherToAccounting } from './voucher-commands';

export const serviceVoucherHandlers = {
  'serviceVoucher.open': openVoucherCommand,
  'serviceVoucher.pull': pullVoucher,
  'serviceVoucher.file': fileVoucher,
  'serviceVoucher.toAccounting': voucherToAccounting,
  'serviceVoucher.declareLost': declareVoucherLost,
  'serviceVoucher.reissue': reissueVoucher,
  'serviceVoucher.byId': ({ id }, cx) => voucherById(cx.db, requireSite(cx.site), cx.today, id),
  'serviceVoucher.ofProduct': ({ productId }, cx) => voucherOfProduct(cx.db, requireSite(cx.site), cx.today, productId),
  'serviceVoucher.list': (q, cx) => listVouchers(cx.db, requireSite(cx.site), cx.now, q),
} satisfies Partial<EngineHandlers>;
