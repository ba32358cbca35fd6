import type { StaffId, ScrapSlipId } from '#shared/kernel/ids';
import type { Deed } from './world';

type ScrapRow = { id: ScrapSlipId };
/** 報廢單, and what goes from one technician's hands into another's. */
export const SCRAP_DEEDS: Readonly<Record<string, Deed>> = {
  scrap: {
    weight: 3,
    run: (w, d) => {
      const [partId, placeId] = [w.partOf(d), w.bin(d.yes ? 'A-01' : 'A-02')];
      const lines = [{ partId, placeId, qty: d.few + 1, serials: w.serialsAt(partId, placeId, d.few + 1) }];
      return w.keeper.invoke('stock.scrap', { lines, reason: 'faulty', bearer: 'centre' });
    },
  },
  approveScrap: {
    weight: 4,
    run: async (w, d) => {
      const slip = w.ripe<ScrapRow>(d, 'scrap_slip', `status = 'DRAFT'`);
      return slip ? w.chief.invoke('stock.approveScrap', { scrapId: slip.id }) : null;
    },
  },
  cancelScrap: {
    weight: 1,
    run: async (w, d) => {
      const slip = w.ripe<ScrapRow>(d, 'scrap_slip', `status = 'DRAFT'`);
      return slip ? w.keeper.invoke('stock.cancelScrap', { scrapId: slip.id, reason: '還能用' }) : null;
    },
  },
  voidScrap: {
    weight: 2,
    run: async (w, d) => {
      const slip = w.ripe<ScrapRow>(d, 'scrap_slip', `status = 'POSTED'`);
      return slip ? w.chief.invoke('stock.voidScrap', { scrapId: slip.id, reason: '丟錯了' }) : null;
    },
  },
  handOver: {
    weight: 2,
    run: (w, d) => {
      const [fromId, toId] = (d.yes ? [w.wang.id, w.li.id] : [w.li.id, w.wang.id]) as [StaffId, StaffId];
      return w.keeper.invoke('stockIssue.handOver', { fromId, toId, note: '明天休假' });
    },
  },
};
