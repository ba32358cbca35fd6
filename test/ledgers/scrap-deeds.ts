import type { ScrapSlipId } from '#shared/kernel/ids';
import type { Deed } from './world';

type Slip = { id: ScrapSlipId };
/** 報廢單 (users-ask 47): asked for, agreed to by another person, cancelled before and void after. */
export const SCRAP_DEEDS: Readonly<Record<string, Deed>> = {
  askScrap: {
    weight: 2,
    run: (w, d) => {
      const partId = w.partOf(d);
      const placeId = w.bin(d.yes ? 'A-01' : 'A-02');
      const serials = w.serialsAt(partId, placeId, 1);
      return w.keeper.invoke('stock.scrap', { lines: [{ partId, placeId, qty: 1, serials }], reason: 'faulty', bearer: 'centre' });
    },
  },
  approveScrap: {
    weight: 2,
    run: async (w, d) => {
      const slip = w.ripe<Slip>(d, 'scrap_slip', `status = 'DRAFT'`);
      return slip ? w.chief.invoke('stock.approveScrap', { scrapId: slip.id }) : null;
    },
  },
  cancelScrap: {
    weight: 1,
    run: async (w, d) => {
      const slip = w.ripe<Slip>(d, 'scrap_slip', `status = 'DRAFT'`);
      return slip ? w.keeper.invoke('stock.cancelScrap', { scrapId: slip.id, reason: '還能用' }) : null;
    },
  },
  voidScrap: {
    weight: 1,
    run: async (w, d) => {
      const slip = w.ripe<Slip>(d, 'scrap_slip', `status = 'POSTED'`);
      return slip ? w.chief.invoke('stock.voidScrap', { scrapId: slip.id, reason: '丟錯了' }) : null;
    },
  },
};
