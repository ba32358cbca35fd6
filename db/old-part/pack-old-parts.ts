import { DomainError } from '#shared/kernel/app-error';
import type { OldPartPackId } from '#shared/kernel/ids';
import { packTransitions } from '#shared/old-part/states';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { statusStep } from '../kernel/status-step';
import { makerName } from '../maker/queries';
import { makers } from '../maker/repository';
import { printPackList } from './old-part-paper';
import { packView } from './queries';
import { oldPartPacks, oldParts } from './repository';
import { moveOldPart, settleOldPart } from './steps';
import type { OldPartPackRow } from './table';

const movePack = statusStep({
  entity: 'OldPartPack',
  domain: 'oldPart',
  transitions: packTransitions,
  update: (...change) => oldPartPacks.update(...change),
  numberOf: ({ pkNo }: OldPartPackRow) => ({ pkNo }),
});
const packAsSeen = (cx: CommandCx, input: Readonly<{ packId: OldPartPackId; rev?: number | undefined }>): OldPartPackRow =>
  asSeen('OldPartPack', oldPartPacks.get(cx.tx, input.packId), input.rev);

/** 裝箱: what lies here for one maker goes on one list. */
export const packOldParts = defineCommand('oldPart.pack', (input, cx) => {
  const maker = makers.get(cx.tx, input.makerId);
  const rows = [...new Set(input.oldPartIds)].map((id) => oldParts.get(cx.tx, id));
  const other = rows.find((row) => row.makerId !== maker.id);
  if (other) throw new DomainError('PACK_MIXED', { opNo: other.opNo });
  const pack = oldPartPacks.insert(cx.tx, {
    id: newId<OldPartPackId>(),
    pkNo: cx.number('PK'),
    status: 'PACKED',
    makerId: maker.id,
    packedAt: cx.now,
    packedBy: cx.actor.staffId,
    note: input.note,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  for (const row of rows) moveOldPart(cx, row, 'pack', { name: 'OldPartPacked', patch: { packId: pack.id }, facts: { pkNo: pack.pkNo } });
  cx.audit({
    event: 'OldPartsPacked',
    entity: 'oldPart',
    entityId: pack.id,
    to: 'PACKED',
    facts: { pkNo: pack.pkNo, maker: makerName(cx.tx, maker), lines: rows.length },
  });
  cx.changed('oldPart', pack.id);
  const view = packView(cx.tx, cx, pack);
  printPackList(cx, view);
  return view;
});

/** 寄出: the box is with the courier. What the maker answered before it left is over now. */
export const sendPack = defineCommand('oldPart.send', (input, cx) => {
  const { courier, courierNo } = input;
  const pack = movePack(
    cx,
    packAsSeen(cx, input),
    'send',
    { sentAt: cx.now, sentBy: cx.actor.staffId, courier, courierNo },
    {
      event: 'OldPartsSent',
      facts: { courier, courierNo },
    },
  );
  for (const row of oldParts.ofPack(cx.tx, pack.id)) {
    const sent = moveOldPart(cx, row, 'send', { name: 'OldPartSent', facts: { pkNo: pack.pkNo, courierNo } });
    if (sent.verdict !== null) settleOldPart(cx, sent, sent.verdict);
  }
  return packView(cx.tx, cx, pack);
});

/** A list that was not sent is void; its parts lie where they lay. */
export const unpackOldParts = defineCommand('oldPart.unpack', (input, cx) => {
  const { reason } = input;
  const pack = movePack(cx, packAsSeen(cx, input), 'cancel', { cancelReason: reason }, { event: 'PackCancelled', reason });
  for (const row of oldParts.ofPack(cx.tx, pack.id)) moveOldPart(cx, row, 'unpack', { name: 'OldPartUnpacked', patch: { packId: null } });
  cx.voidNumber(pack.pkNo, reason);
  return packView(cx.tx, cx, pack);
});
