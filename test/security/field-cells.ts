import type { RawInput } from '#shared/contract/contract';
import { GATE_POINTS } from '#shared/custody/schema';
import type { CollectionReceiptId, CustodyStayId, CustomerId, RepairCardId, ServiceCallId } from '#shared/kernel/ids';
import type { StaffRole } from '#shared/kernel/roles';
import { newId } from '#db/kernel/new-id';
import { at, bench } from '../bench';

type Bench = ReturnType<typeof bench>;
type Caller = ReturnType<Bench['person']>;
type Prepared = Readonly<{
  b: Bench;
  cardId: RepairCardId;
  receiptId: CollectionReceiptId;
  customerId: CustomerId;
  callId: ServiceCallId;
}>;
type Answer = Readonly<{ ok: boolean; value?: unknown; error?: { code: string } }>;
export type FieldCell = Readonly<{
  route: string;
  what: string;
  posts: readonly StaffRole[];
  ask(who: Caller, p: Prepared): Promise<Answer>;
}>;

/** Refusals that say "not you"; any other one comes later, from the business itself. */
export const isKeptOut = ({ ok, value, error }: Answer): boolean =>
  ok
    ? (value as { outcome?: string } | null)?.outcome === 'refused' || value === null
    : ['OVERRIDE_NOT_ALLOWED', 'NOT_ALLOWED', 'DISCOUNT_ABOVE_LIMIT'].includes(error?.code ?? '');

/** A device with a passcode on the bench of 李俊傑, and a call that was sent out to him. */
export async function prepare(): Promise<Prepared> {
  const b = bench();
  const cardId = await b.takeOne({ passcode: '2580' });
  await b.chief.ask('repairCard.assign', { cardId, technicians: [{ staffId: b.li.id, sharePercent: 100 }] });
  const row = b.sqlite
    .prepare('select r.id as receiptId, c.customer_id as customerId from collection_receipt r, repair_card c limit 1')
    .get() as Pick<Prepared, 'receiptId' | 'customerId'>;
  const call = await b.clerk.ask('serviceCall.register', {
    customer: { id: row.customerId },
    product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial: 'H14F-220931' } },
    symptom: '脫水時漏水',
  });
  await b.chief.ask('serviceCall.dispatch', { callId: call.id, technicianId: b.li.id });
  return { b, cardId, callId: call.id, ...row };
}

const release = (point: (typeof GATE_POINTS)[number]): FieldCell => ({
  route: 'custody.release',
  what: `\`overrides\`: ${point}`,
  posts: ['clerk', 'chief', 'technician', 'manager'],
  ask: (who, { receiptId }) =>
    who.invoke('custody.release', {
      receiptId,
      devices: [{ stayId: newId<CustodyStayId>(), scanned: 'X' }], // nobody's: the release itself always ends in NOT_FOUND
      collector: { kind: 'owner' },
      overrides: [{ point, reason: '經理同意' }],
    }),
});

const creditField = (field: Partial<RawInput<'customer.create'>>): FieldCell => ({
  route: 'customer.create',
  what: `\`${Object.keys(field).join()}\``,
  posts: ['clerk', 'chief', 'accountant', 'manager'],
  ask: (who) => who.invoke('customer.create', { name: `客戶${newId()}`, noPhone: true, privacyConsent: true, ...field }),
});

/** A whole quote of 1,000 with that much let off. */
const discountCell = (percent: number): FieldCell => ({
  route: 'quote.send',
  what: `a discount of ${percent} %`,
  posts: ['clerk', 'chief', 'technician', 'manager'],
  ask: async (who, { b, cardId }) => {
    await b.diagnose(cardId);
    const lines = [
      { kind: 'labour' as const, text: '檢修', qty: 1, unitPriceMinor: 1000 },
      { kind: 'discount' as const, text: '折讓', qty: 1, unitPriceMinor: percent * 10 },
    ];
    return who.invoke('quote.send', { cardId, lines });
  },
});

/** Each cell is executed by test/security/permissions.test.ts, as a person who holds that post alone. */
export const FIELD_CELLS: readonly FieldCell[] = [
  ...GATE_POINTS.map(release),
  {
    route: 'serviceCall.strikeOff',
    what: '`override`',
    posts: ['clerk', 'manager'],
    ask: (who, { callId }) => who.invoke('serviceCall.strikeOff', { callId, isVoucherBack: false, override: { reason: '月結客戶' } }),
  },
  {
    route: 'receivable.open',
    what: '`override`',
    posts: ['clerk', 'accountant', 'manager'],
    ask: async (who, { b, cardId }) => {
      const quote = await b.quoted(cardId);
      await b.clerk.ask('quote.refuse', { quoteId: quote.id, reason: 'tooDear' });
      const bill = await b.clerk.ask('billing.issue', { cardIds: [cardId] });
      return who.invoke('receivable.open', { billId: bill.id, override: { reason: '老客戶' } });
    },
  },
  {
    route: 'counterIntake.receive',
    what: '`codeMismatchOverride`',
    posts: ['clerk', 'chief', 'manager'],
    ask: (who, { customerId }) =>
      who.invoke('counterIntake.receive', {
        customer: { id: customerId },
        devices: [
          {
            product: { new: { deviceClass: 'phone', model: 'Nova-X', imei1: '490154203237518' } },
            imeiLabel: '490154203237518',
            imeiSystem: '353258107009125',
            codeMismatchOverride: { reason: '換過主機板' },
            faultReported: '無電源',
            hasNoAccessories: true,
            shelf: 'B-09',
            exterior: { screen: 'ok' },
            type: 'A',
            typeReason: '保固外',
          },
        ],
        promisedAt: at('2026-11-30', '18:00'),
        inspectionFeeMinor: 300,
        isDataLossAccepted: true,
        signature: { kind: 'signed', name: '郭志偉' },
      }),
  },
  creditField({ creditLimitMinor: 5000 }),
  creditField({ termDays: 30 }),
  discountCell(5),
  discountCell(20),
  discountCell(30),
  {
    route: 'repairCard.revealPasscode',
    what: 'a device assigned to somebody else',
    posts: ['technician', 'chief', 'manager'],
    ask: (who, { cardId }) => who.invoke('repairCard.revealPasscode', { cardId }),
  },
  {
    route: 'repairCard.revealPasscode',
    what: 'a device assigned to him',
    posts: ['technician'],
    ask: (_who, { b, cardId }) => b.li.invoke('repairCard.revealPasscode', { cardId }),
  },
  {
    route: 'serviceCall.arrive',
    what: 'a call of another technician',
    posts: ['technician', 'clerk'],
    ask: (who, { callId }) => who.invoke('serviceCall.arrive', { callId, arrivedAt: at('2027-01-01', '09:00') }), // in the future: refused later
  },
  {
    route: 'draft.get',
    what: 'a draft of somebody else',
    posts: ['clerk', 'chief', 'technician', 'accountant', 'warehouse', 'manager'],
    ask: async (who, { b }) => {
      await b.clerk.ask('draft.save', { form: 'intake', requestId: newId<string>(), input: { note: '未送出' } });
      return who.invoke('draft.get', { form: 'intake' });
    },
  },
];
