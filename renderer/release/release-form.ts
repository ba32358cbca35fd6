import { z } from 'zod';
import type { Output, RawInput } from '#shared/contract/contract';
import { GatePoint } from '#shared/custody/schema';

/** 交件 as it stands on the screen and in its draft. */
export const ReleaseForm = z.object({
  /** Devices whose label was scanned and matched: by stay. They go, the others stay. */
  handed: z.record(z.string(), z.object({ scanned: z.string(), at: z.string(), areBack: z.boolean() })),
  isSurrendered: z.boolean(),
  isVoucherSigned: z.boolean(),
  kind: z.enum(['owner', 'proxy']),
  name: z.string(),
  relation: z.string(),
  /** Never in a draft (decisions 8): it is asked for again. */
  idLast4: z.string().default(''),
  hasForm: z.boolean(),
  isConfirmed: z.boolean(),
  signer: z.string(),
  passed: z.array(GatePoint),
  reason: z.string(),
});
export type ReleaseForm = z.infer<typeof ReleaseForm>;
export type Gate = NonNullable<Output<'custody.releaseGate'>>;
export type GateDevice = Gate['devices'][number];
export type Receipt = NonNullable<Output<'collectionReceipt.byId'>>;

export const emptyRelease = (isSurrendered: boolean): ReleaseForm => ({
  handed: {},
  isSurrendered,
  isVoucherSigned: false,
  kind: 'owner',
  name: '',
  relation: '',
  idLast4: '',
  hasForm: false,
  isConfirmed: false,
  signer: '',
  passed: [],
  reason: '',
});

export const readDraft = (value: unknown): ReleaseForm | null => ReleaseForm.safeParse(value).data ?? null;

/** The devices this hand-over is about: the scanned ones, before the first scan those that are ready. */
export function goingDevices(devices: readonly GateDevice[], form: ReleaseForm): readonly GateDevice[] {
  const scanned = devices.filter((d) => form.handed[d.stayId] !== undefined);
  return scanned.length > 0 ? scanned : devices.filter((d) => d.canGo);
}

/** E2: a proxy shows the form, or the owner said yes on the phone; name, relation and ID digits are written down. */
export const hasProxyRight = (form: ReleaseForm): boolean =>
  form.kind === 'owner' ||
  ((form.hasForm || form.isConfirmed) && form.name.trim() !== '' && form.relation.trim() !== '' && /^[0-9A-Z]{4}$/i.test(form.idLast4));

/** The command as the form says it. */
export function releaseInput(receipt: Pick<Receipt, 'id' | 'rev'>, form: ReleaseForm): RawInput<'custody.release'> {
  return {
    receiptId: receipt.id,
    rev: receipt.rev,
    devices: Object.entries(form.handed).map(([stayId, handed]) => ({
      stayId,
      scanned: handed.scanned,
      areAccessoriesBack: handed.areBack,
    })),
    collector:
      form.kind === 'owner'
        ? { kind: 'owner' }
        : {
            kind: 'proxy',
            name: form.name,
            relation: form.relation,
            idLast4: form.idLast4,
            hasProxyForm: form.hasForm,
            isOwnerConfirmed: form.isConfirmed,
          },
    isReceiptSurrendered: form.isSurrendered,
    isVoucherSigned: form.isVoucherSigned,
    signerName: form.signer,
    overrides: form.passed.map((point) => ({ point, reason: form.reason })),
  };
}
