import { buildCallRegister, type RegisterLine } from '../build/book/call-register';
import { buildCustomerPocket, type PocketProduct } from '../build/book/customer-pocket';
import { buildGoodsLedger, type LedgerLine } from '../build/book/goods-ledger';
import { buildPartCard, type CardLine } from '../build/book/part-card';
import { buildReceivableLedger, type OwedLine } from '../build/book/receivable-ledger';
import type { PaperDocument } from '../models/paper-document';
import { AT, factsFor, linesIn, LONG_NAME, TYPED, typedIn, type SampleOptions } from './sample-facts';

const MANY = 30;
const no = (prefix: string, n: number): string => `${prefix}-2026-${String(101 + n).padStart(6, '0')}`;
const days = { from: '2026-11-01', to: '2026-11-23', filters: [] as string[] };

function callRegister(o: SampleOptions): PaperDocument {
  const { of, customer, product, technician, cn } = factsFor(o);
  const isLong = o.long === true;
  const calls = Array.from({ length: linesIn(o, 3, MANY) }, (_, n): RegisterLine => {
    const isDone = n % 3 !== 2;
    return {
      callNo: no('SC', n),
      calledAt: '2026-11-23T01:30:00.000Z',
      channel: n === 1 ? 'letter' : 'phone',
      takenBy: cn ? '刘芳' : '林佳蓉',
      customerName: n === 3 ? LONG_NAME : customer.name,
      phone: n === 2 ? null : customer.phone,
      address: customer.address,
      zone: n === 1 ? 'suburban' : 'urban',
      model: product.label,
      serial: product.identifier?.value ?? null,
      voucherNo: isDone ? no('SV', n) : null,
      symptom: isLong && n === 2 ? '螢幕閃爍、有雜音、遙控無反應。'.repeat(13).slice(0, 200) : TYPED,
      typeGuess: n === 1 ? 'C' : 'A',
      priority: n === 1 ? 'vip' : 'normal',
      isCarriedOver: n === 2,
      appointmentFrom: n === 1 ? '2026-11-23T06:00:00.000Z' : null,
      appointmentTo: n === 1 ? '2026-11-23T08:00:00.000Z' : null,
      dueAt: '2026-11-23T08:30:00.000Z',
      technician: isDone ? technician.name : null,
      dispatchedAt: isDone ? '2026-11-23T01:45:00.000Z' : null,
      arrivedAt: isDone ? '2026-11-23T03:10:00.000Z' : null,
      leftAt: isDone ? '2026-11-23T04:05:00.000Z' : null,
      status: isDone ? 'CLOSED' : n === 5 ? 'CANCELLED' : 'NEW',
      closedAt: isDone ? '2026-11-23T09:45:00.000Z' : null,
      cancelReason: n === 5 ? TYPED : null,
    };
  });
  return buildCallRegister(typedIn(o, { ...of('SCB-2026-11-23-120500'), ...days, filters: isLong ? [technician.name, TYPED] : [], calls }));
}

function goodsLedger(o: SampleOptions): PaperDocument {
  const { of, customer, product, accessories, technician, cn } = factsFor(o);
  const chief = cn ? '陈建宏' : '陳建宏';
  const stays = Array.from({ length: linesIn(o, 3, MANY) }, (_, n): LedgerLine => {
    const isOut = n % 3 === 1;
    return {
      dlNo: no('DL', n),
      inAt: n === 2 ? null : '2026-11-23T09:05:00.000Z',
      openedAt: '2026-11-23T07:30:00.000Z',
      correctionOfNo: n === 4 ? no('DL', 0) : null,
      receiptNo: no('CR', n),
      lineNo: 1,
      cardNo: no('RC', n),
      voucherNo: no('SV', n),
      customerName: n === 3 ? LONG_NAME : customer.name,
      phone: customer.phone,
      model: product.label,
      serial: product.identifier?.value ?? null,
      broughtBy: n === 0 ? customer.name : technician.name,
      accessories: accessories.map(({ text, qty }) => ({ name: text, qty })),
      state: isOut ? 'OUT' : n === 2 ? 'IN_TRANSIT' : 'IN_CUSTODY',
      placeKind: isOut ? 'customer' : n === 2 ? 'van' : 'shelf',
      place: isOut ? customer.name : n === 2 ? technician.name : 'B-03',
      holder: isOut ? customer.name : technician.name,
      inspectedAt: isOut ? '2026-11-26T08:00:00.000Z' : null,
      inspectedBy: isOut ? chief : null,
      notifiedAt: isOut ? '2026-11-26T08:10:00.000Z' : null,
      notifiedBy: isOut ? (cn ? '刘芳' : '林佳蓉') : null,
      outAt: isOut ? '2026-11-27T07:20:00.000Z' : null,
      outTo: isOut ? customer.name : null,
      outBy: isOut ? (cn ? '刘芳' : '林佳蓉') : null,
    };
  });
  return buildGoodsLedger(typedIn(o, { ...of('DLB-2026-11-27-153000', '2026-11-27T07:30:00.000Z'), ...days, to: null, stays }));
}

function partCard(o: SampleOptions): PaperDocument {
  const { of, money, cn } = factsFor(o);
  const isLong = o.long === true;
  const lines = Array.from({ length: linesIn(o, 3, MANY) }, (_, n): CardLine => {
    const isIn = n % 3 === 0;
    // three steps bring ten and take one away
    const after = 20 + 9 * Math.floor(n / 3) - (isIn ? 0 : 1);
    return {
      at: AT,
      kind: isIn ? 'receipt' : n % 3 === 1 ? 'issue' : 'use',
      docNo: no(isIn ? 'GR' : 'SI', n),
      jobNo: isIn ? null : no('RC', n),
      from: isIn ? 'SUPPLIER' : 'RACK-03/LEVEL-2/B7',
      to: isIn ? 'RACK-03/LEVEL-2/B7' : cn ? '何伟' : '李俊傑',
      fromKind: isIn ? 'supplier' : 'bin',
      toKind: isIn ? 'bin' : n % 3 === 1 ? 'technician' : 'customer',
      qty: isIn ? 10 : 1,
      valueMinor: money(isIn ? 1200 : 120),
      card:
        n % 3 === 2
          ? null
          : {
              qty: isIn ? 10 : -1,
              valueMinor: money(isIn ? 1200 : -120),
              balanceQty: after,
              balanceMinor: money(120 * after),
            },
      reason: isLong && n === 4 ? LONG_NAME : null,
      by: '周文雄',
      isReversed: n === 4,
    };
  });
  return buildPartCard(
    typedIn(o, {
      ...of('PCB-P-HOSE-01-2026-11-23-120500'),
      ...days,
      part: {
        sku: 'P-HOSE-01',
        name: isLong ? LONG_NAME : '排水管',
        spec: isLong ? TYPED : '1.5 m',
        unit: 'strip',
        bin: 'A-12',
        models: isLong ? Array.from({ length: 12 }, (_, n) => `ES-H14F-${n}`) : ['ES-H14F'],
      },
      lines,
    }),
  );
}

function receivableLedger(o: SampleOptions): PaperDocument {
  const { of, customer, money, cn } = factsFor(o);
  const owed = Array.from({ length: linesIn(o, 3, MANY) }, (_, n): OwedLine => {
    const received = n % 2 === 0 ? money(3000) : 0;
    return {
      arNo: no('AR', n),
      openedAt: AT,
      customerName: n === 3 ? LONG_NAME : customer.name,
      billNo: no('BL', n),
      invoiceNo: n === 1 ? null : cn ? '26352000000012345678' : 'AB-12345678',
      dueOn: '2026-12-24',
      amountMinor: money(n === 4 ? 999_999_999 : 6300),
      receivedMinor: received,
      balanceMinor: money(n === 4 ? 999_999_999 : 6300) - received,
      bucket: n === 0 ? 'notDue' : 'to30',
      status: n === 1 ? 'DISPUTED' : received === 0 ? 'OPEN' : 'PART_PAID',
      promiseOn: n === 0 ? '2026-12-20' : null,
      collector: cn ? '刘芳' : '林佳蓉',
      disputeReason: n === 1 ? TYPED : null,
      writeOffReason: null,
    };
  });
  return buildReceivableLedger(typedIn(o, { ...of('ARB-2026-11-23-120500'), from: null, to: null, filters: [], owed }));
}

function customerPocket(o: SampleOptions): PaperDocument {
  const { of, customer, product, cn } = factsFor(o);
  const products = Array.from({ length: linesIn(o, 2, MANY) }, (_, n): PocketProduct => {
    const isPhone = n % 2 === 1;
    return {
      deviceClass: isPhone ? 'phone' : 'tv',
      brand: isPhone ? 'HUAWEI' : null,
      model: isPhone ? 'P60' : product.label,
      serial: isPhone ? null : (product.identifier?.value ?? null),
      imei1: isPhone ? '860123045678900' : null,
      imei2: isPhone ? '860123045678918' : null,
      purchaseOn: '2026-01-15',
      dealer: n === 3 ? LONG_NAME.slice(0, 40) : null,
      proofType: n === 2 ? 'none' : 'invoice',
      proofNo: n === 2 ? null : 'AB-12345678',
      warrantyCardNo: n === 0 ? 'WJ-88120' : null,
      exFactoryOn: '2025-11-15',
      installOn: isPhone ? null : '2026-01-18',
      voucherNo: no('SV', n),
    };
  });
  return buildCustomerPocket(
    typedIn(o, {
      ...of('CP-C000123'),
      customer: {
        customerNo: 'C000123',
        kind: o.long === true ? 'company' : 'person',
        name: customer.name,
        contact: o.long === true ? '林經理' : null,
        phones: customer.phone === null ? [] : [{ number: customer.phone, extension: null, label: null }],
        address: customer.address,
        zone: 'urban',
        taxId: o.long === true ? '53212539' : null,
        consentAt: AT,
        marketingOk: false,
        rep: cn ? '刘芳' : '林佳蓉',
      },
      products,
    }),
  );
}

/** Registers on paper and the cover of a pocket. */
export const bookDocuments = (o: SampleOptions): PaperDocument[] => [
  callRegister(o),
  goodsLedger(o),
  partCard(o),
  receivableLedger(o),
  customerPocket(o),
];
