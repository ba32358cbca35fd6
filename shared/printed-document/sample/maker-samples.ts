import { buildPackList, buildWarrantyClaim } from '../build/maker-sheet';
import { buildOldPartLabel } from '../build/old-part-label';
import type { PaperDocument } from '../models/paper-document';
import { factsFor, linesIn, LONG_NAME, typedIn, type SampleOptions } from './sample-facts';

const ID = '0193b0f0-0000-7000-8000-000000000001' as never;
const at = (digits: number, n: number): string => String(n).padStart(digits, '0');
const AT = '2026-11-30T09:00:00.000Z';

/** Papers to a maker: the label of an old part, the box, and the claim of B18; a long one fills pages. */
export function makerDocuments(o: SampleOptions): PaperDocument[] {
  const { of, money, cn } = factsFor(o);
  const maker = o.long === true ? LONG_NAME : cn ? '声宝服务部' : '聲寶服務部';
  const part = cn ? '保险丝 7A' : '保險絲 7A';
  const signer = cn ? '许文杰' : '許文傑';
  const item = (n: number) => ({
    id: ID,
    opNo: `OP-2026-${at(6, n)}`,
    status: 'RECEIVED' as const,
    partId: ID,
    sku: 'P-FUSE-7',
    name: o.long === true ? `${part} 原廠包裝（含座、墊片與固定螺絲，限 TV-43A）` : part,
    isSerialised: true,
    qty: 1,
    oldSerial: `F7-${at(4, 9930 + n)}`,
    newSerial: `F7-${at(4, n)}`,
    cardId: ID,
    callId: null,
    jobNo: `RC-2026-${at(6, 30 + n)}`,
    model: 'TV-43A',
    makerId: ID,
    maker,
    technicianId: ID,
    technician: cn ? '李俊杰' : '李俊傑',
    fittedAt: AT,
    dueOn: '2026-12-07',
    isLate: false,
    placeKind: 'oldParts' as const,
    place: null,
    packId: ID,
    pkNo: 'PK-2026-000001',
    reason: null,
    rev: 1,
  });
  const items = Array.from({ length: linesIn(o, 3, 9) }, (_, i) => item(i + 1));
  const { site, language } = of('');
  const label = buildOldPartLabel(typedIn(o, { site, language, item: item(1) }));
  const pack = buildPackList(
    typedIn(o, {
      ...of('PK-2026-000001', AT),
      pack: {
        id: ID,
        pkNo: 'PK-2026-000001',
        status: 'PACKED',
        makerId: ID,
        maker,
        makerPhone: '02-2999-8888',
        packedAt: AT,
        packedBy: cn ? '吴文彬' : '吳文彬',
        sentAt: null,
        courier: null,
        courierNo: null,
        note: o.long === true ? '易碎，請平放' : null,
        lines: items,
        rev: 1,
      },
    }),
  );
  const lines = items.map((l, i) => ({
    id: ID,
    lineNo: i + 1,
    cardId: ID,
    callId: null,
    workNo: l.jobNo,
    doneOn: '2026-11-24',
    model: 'TV-43A',
    serial: 'TA43-07715',
    faultCode: 'part' as const,
    signer,
    sku: i === 2 ? null : l.sku,
    partText: i === 2 ? null : l.name,
    qty: i === 2 ? null : 1,
    oldPartId: ID,
    oldPartStatus: 'RECEIVED' as const,
    oldSerial: i === 2 ? null : l.oldSerial,
    newSerial: l.newSerial,
    partCreditMinor: i === 2 ? null : money(90),
    labourMinor: money(200),
    travelMinor: money(60),
    totalMinor: money(i === 2 ? 260 : 350),
    missing: [],
    round: i === 1 ? 2 : 1,
    answer: null,
    approvedMinor: 0,
    answerReason: null,
    settledMinor: 0,
  }));
  const claim = buildWarrantyClaim(
    typedIn(o, {
      ...of('WC-2026-000002', AT),
      claim: {
        id: ID,
        wcNo: 'WC-2026-000002',
        status: 'SUBMITTED',
        makerId: ID,
        maker,
        period: '2026-11',
        lineCount: lines.length,
        incomplete: 0,
        claimedMinor: lines.reduce((sum, l) => sum + l.totalMinor, 0),
        approvedMinor: 0,
        settledMinor: null,
        differenceMinor: null,
        differenceReason: null,
        reference: null,
        submittedAt: AT,
        submittedBy: '林佳蓉',
        answeredAt: null,
        settledAt: null,
        voidReason: null,
        rev: 1,
        lines,
      },
    }),
  );
  return [label, pack, claim];
}
