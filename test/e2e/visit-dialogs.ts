import { click, shown, type OpenDialog } from './open-dialog';

/** A part from the van, fitted on a visit of the technician who is signed in, taken back, and the right one booked. */
export const VISIT_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'a part of a visit taken back',
    open: async ({ page, words, ask, to }) => {
      const me = await ask('staff.current', {});
      const { calls } = await ask('serviceCall.list', { view: 'open', status: ['ARRIVED'], technicianId: me?.staffId ?? null, limit: 50 });
      const call = calls[0];
      if (call === undefined) throw new Error('the demo has no technician at a customer’s');
      const [part] = await ask('stockIssue.forVisit', { callId: call.id });
      if (part === undefined) throw new Error('the demo has nothing in this van');
      await ask('serviceCall.completeOnSite', {
        callId: call.id,
        fault: '零件老化',
        action: '更換零件，試機正常',
        minutes: 40,
        signature: { kind: 'signed', name: call.customerName },
        parts: [{ text: part.name, sku: part.sku, qty: 1, priceMinor: 0, issueLineId: part.lineId, serials: part.serials.slice(0, 1) }],
      });
      await to(`/calls?call=${call.id}`);
      await click(page, `${words.serviceCall.fitted.reverse} ${part.name}`);
      await shown(page, 'alertdialog');
    },
  },
  {
    name: 'the right part of a visit booked',
    open: async ({ page, words, ask, to }) => {
      const me = await ask('staff.current', {});
      const { calls } = await ask('serviceCall.list', { view: 'open', status: ['FIXED'], technicianId: me?.staffId ?? null, limit: 50 });
      for (const call of calls) {
        const [fitted] = await ask('stockIssue.fitted', { callId: call.id });
        if (fitted === undefined || fitted.isTakenBack) continue;
        await ask('serviceCall.reversePart', { callId: call.id, movementId: fitted.movementId, reason: '拿錯件' });
        await to(`/calls?call=${call.id}`);
        await click(page, words.serviceCall.fitted.book);
        return shown(page, 'dialog');
      }
      throw new Error('the technician has fitted nothing on a visit');
    },
  },
];
