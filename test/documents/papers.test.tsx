import { expect, describe, it } from 'vitest';
import { printHtml } from '#electron/print/render-html';
import { LANGUAGES, type Language } from '#shared/kernel/region';
import { buildPrintMark } from '#shared/printed-document/build/mark';
import { numberOf, PaperDocument } from '#shared/printed-document/models/paper-document';
import { PAPER_CHOICES, PAPER_KINDS, partsOf, partsToPrint, type Paper } from '#shared/printed-document/paper';
import { siteNumberInCode } from '#shared/printed-document/paper-code';
import { firstPrint } from '#shared/printed-document/print-mark';
import { LONG_NAME, TYPED } from '#shared/printed-document/sample/sample-facts';
import { sampleDocuments } from '#shared/printed-document/sample/samples';

const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));
/** The words of a sheet in reading order, one piece a line: a change of wording shows as a change of one line. */
const wordsOf = (html: string): string =>
  bodyOf(html)
    .replaceAll(/<\/(?:p|div|td|th|dd|dt|li|b|h1|small)>|<br\/?>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l !== '')
    .join('\n')
    .concat('\n');

const htmlOf = (document: PaperDocument, paper: Paper = PAPER_CHOICES[document.kind][0]): string =>
  printHtml({ document, marks: partsToPrint(document.kind, paper).map(firstPrint), paper }, () => '');

const NEEDED: Readonly<Record<Language, Partial<Record<PaperDocument['kind'], readonly string[]>>>> = {
  'zh-TW': {
    'service-voucher': ['服務憑證', '113-03-02 購買，113-03-03 起算 12 個月，維修順延 0 日', '115-11-23', 'A 有費'],
    'intake-slip': [
      '送修受理單',
      '發票、保證書 AB-12345678',
      '113-03-02',
      '兼領取收據',
      'IN-2026-000005',
      '本單據非統一發票',
      '115 年 11 月 25 日（三） 18:00',
      'TP1-CR-2026-000009',
    ],
    'collection-receipt': ['客戶商品領取收據', '攜回原因', '115 年 11 月 27 日（五）', '作廢章', '第 1 聯　客戶收執', '第 2 聯　本站留存'],
    'loss-statement': ['收據遺失具結書', '身分證件末四碼 4321', '主任核准'],
    quote: ['報價單', 'v1', '新臺幣貳仟貳佰伍拾元整', '同意照價修理', '電源板燒毀'],
    'charge-slip': [
      '收費單',
      '本單據非統一發票',
      '新臺幣捌佰捌拾元整',
      '未稅 838　稅 42',
      '1,000',
      '120',
      '116 年 2 月 21 日',
      '0928-***-432',
      '第 3 聯　存檔',
    ],
    'return-slip': ['商品還件單', '正本已收回', '客戶簽收'],
    statement: ['貨款徵詢函', '第 2 聯　蓋章寄回', '5,700', '2,400'],
    'stock-issue': [
      '領料單',
      '① 領料人（白）　② 會計（紅）　③ 倉庫（黃）',
      'SI-2026-000016',
      '1,140',
      '陳建宏（H01）',
      'RC-2026-000005 TV-43A',
    ],
    'stock-return': ['退料單', '不良品區', '車存', '240'],
    'pick-list': ['揀料單', 'A-12', '2 條'],
    'count-sheet': ['盤點表', 'A-01 – A-12', '帳面數量不在本表'],
    'difference-report': ['盤點差異表', '誤領', '−1', 'A-12 → B-04', '不入帳', '周文雄（M01）'],
    'bin-label': ['A-12', 'TP1-A-12', 'RACK-03/LEVEL-2/B7'],
    'loan-agreement': ['備用機借用單', '354678112004564', '暫定歸還期限', '14 日內歸還', '第 1 聯　客戶收執'],
    'loan-settlement': ['備用機歸還結算單', '螢幕玻璃裂', '320', 'BL-2026-000140', '資料已清除'],
    'loan-reminder': ['備用機催還通知', '第 2 次催還', '逾期', '3 天', '115 年 12 月 14 日', '5,990', '第 1 聯　客戶收執'],
    'free-label': ['LB-2026-11-23-', '0920', '待估', '0928-***-432', '/2', 'A-07'],
    'old-part-label': ['OP-2026-000001', 'F7-9931', '聲寶服務部', 'RC-2026-000031', '12-07', '舊件'],
    'pack-list': ['舊件裝箱單', 'OP-2026-000003', 'F7-9932', 'RC-2026-000033', '廠商（白）'],
    'warranty-claim': ['保固索賠單', 'TA43-07715', '許文傑', '保險絲 7A', '90', '200', '60', '350', '960', '第 2 行為更正後再送'],
    'deposit-receipt': ['訂金收據', 'RC-2026-000021', '1,500', '憑本收據由本站主管退還'],
    'refund-slip': ['退款單', '客戶取消維修', '本次退還', '客戶簽收'],
    'credit-slip': ['折讓單', 'BL-2026-000131', 'AB12345678', '2,143', '107', '客戶退貨', '客戶簽章'],
    'turn-in': ['技術員繳款單', 'AB12345678', '第 1 聯　技術員', '1,380', '−100'],
    'day-close': ['日結表', 'DC-2026-11-23', '找錯一張百元鈔', '−100', '24,030'],
    requisition: [
      '零件請購單',
      'P-FAN-220',
      'RC-2026-000024',
      '訂購點',
      '新臺幣貳仟捌佰貳拾元整',
      '10,000 元以下主任核准',
      '供應商 大通零件行',
      '申請人（藍）',
    ],
    'purchase-order': ['訂購單', '大通零件行', 'DT-P-HOSE-01', 'PR-2026-000009', '供應商簽章'],
    'goods-receipt': ['驗收入庫單', 'DT-88123', 'FAN2201、FAN2202', '破損', 'A-12'],
    'supplier-return': ['退供應商單', 'ROL2207', '退回原因：破損。'],
    'repair-card': ['修護卡', '服表 005', 'RC-2026-000005', '0928-***-432', 'B-03', '實際工時', '更換零件', '驗訖（主任）'],
    'technician-day': ['服表 006', 'TR-2026-11-23-T02', '115 年 11 月 23 日（一）', 'SC-2026-000103', '150', '180', '480', '完修'],
    'chief-day': ['服表 007', '84.4 %', '張志豪', '330', '390', '960', '未派工'],
    'price-list': ['收費標準表', '115 年 11 月 23 日（一）', '交付起 90 日', '檢測費', '800', '0800-000-880'],
    'call-register': ['叫修登記簿', '服表 002', '115-11-01 – 115-11-23', 'SC-2026-000101', '0928-***-432', '約 11-23 14:00–16:00'],
    'goods-ledger': ['客戶商品進出登記簿', '服表 004', 'CR-2026-000101/1', '驗訖', '已還'],
    'part-card': ['零件帳卡', 'P-HOSE-01', '承前結存', 'GR-2026-000101', '結存金額'],
    'receivable-ledger': ['應收帳款明細', 'AR-2026-000101', '合計（NT$）'],
    'customer-pocket': ['客戶資料袋', 'C000123', '0928-765-432', 'TA43-07715', 'SV-2026-000101', '檔案櫃'],
    'exchange-order': ['退換貨單', '原機', 'TA43-07715', '隨貨退回', '第 2 聯　銷售者', '第 3 聯　存檔'],
    'inspection-certificate': ['檢測鑑定單', '第 6 日', '無法開機或登錄網路', '115 年 12 月 3 日', '退換由銷售者辦理'],
    'maintenance-contract': ['商品保養合同書', '12,600', '市區 6 小時、郊區 7 小時', '每 3 個月一次', '第 2 聯　本站留存'],
    'expiry-notice': ['保養到期通知書', 'CT-2026-000010', '115 年 12 月 31 日', '續約'],
    'survey-list': ['叫修調查卡', 'SC-2026-000102', 'SU-2026-000211', '不得挑選'],
    'opinion-card': ['客戶意見調查卡', '答應事情的辦理', '很滿意', '不滿意'],
    'complaint-form': ['客戶投訴處理表', '嚴重', '11-23 13:00（期限 11-23 16:05）', '第 1 聯　承辦單位'],
    'complaint-statistics': ['投訴案件統計表', '2026-11', '83.3 %', '52 小時', '12'],
    'delivery-order': ['送貨安裝派工單', 'OUT-2026-8800', '支架', '450', '有電梯', '客戶簽全名'],
    'bag-label': ['RC-2026-000024', '散熱風扇', 'P-FAN-220', 'SI-2026-000031', '1 個', '約 12-02'],
  },
  'zh-CN': {
    'service-voucher': ['服务凭证', '2024-03-02 购买', '2026-11-23'],
    'intake-slip': ['送修受理单', '860123045678900', '本单据不作发票使用', '2026 年 11 月 25 日（三） 18:00'],
    'collection-receipt': ['客户商品领取收据', '138 0591 0001'],
    'loss-statement': ['收据遗失声明'],
    quote: ['报价单', '2,250.00', '人民币贰仟贰佰伍拾元整', '2026 年 12 月 1 日（二）'],
    'charge-slip': ['收费单', '本单据不作发票使用', '880.00', '人民币捌佰捌拾元整', '138 **** 0001'],
    'return-slip': ['商品还件单'],
    'day-close': ['日结表', '24,030.00'],
  },
  en: {
    'service-voucher': ['Service voucher', 'Warranty'],
    'intake-slip': ['Intake slip', 'Wed 25 Nov 2026 18:00', 'This is not a tax invoice'],
    'collection-receipt': ['Goods collection receipt', 'Fri 27 Nov 2026'],
    'loss-statement': ['Lost receipt statement'],
    quote: ['Quote', '2,250', 'Repair at this price'],
    'charge-slip': ['Charge slip', 'This is not a tax invoice', 'Net 838'],
    'return-slip': ['Return slip', 'Original returned'],
    'day-close': ['Day close', 'Mobile pay'],
  },
};

describe.each(LANGUAGES)('papers in %s', (language) => {
  const documents = sampleDocuments(language);

  it('has one of every kind', () => expect([...new Set(documents.map((d) => d.kind))].toSorted()).toEqual([...PAPER_KINDS].toSorted()));

  it.each(documents.map((d, n) => [`${n}-${d.kind}`, d] as const))('%s', async (name, document) => {
    expect(PaperDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    for (const paper of PAPER_CHOICES[document.kind]) {
      const html = htmlOf(document, paper);
      expect(bodyOf(html)).not.toContain('<b>無電源');
      expect(html).not.toMatch(/<script|undefined|\{page\}|\[object/);
      expect(wordsOf(html)).not.toMatch(/(?:head|field|value|title|part|sign|terms)\.[a-z]+[A-Z]?/);
      await expect(wordsOf(html)).toMatchFileSnapshot(`golden/${language}/${name}-${paper}.txt`);
    }
    const words = wordsOf(htmlOf(document)).replaceAll('\n', '');
    for (const text of NEEDED[language][document.kind] ?? []) expect(words).toContain(text);
  });
});

it('escapes what the customer typed', () => {
  const html = sampleDocuments('zh-TW')
    .map((d) => htmlOf(d))
    .join('');
  expect(html).toContain('&lt;b&gt;無電源&lt;/b&gt; &amp; &quot;指示燈不亮&quot;');
  expect(html).not.toContain(TYPED);
});

it('keeps a name of sixty characters whole on every paper that names the customer', () => {
  expect(Array.from(LONG_NAME)).toHaveLength(60);
  const named = sampleDocuments('zh-TW', { long: true }).filter(
    (d) =>
      !['repair-tag', 'bag-label', 'old-part-label', 'free-label', 'day-close', 'turn-in', 'stock-return', 'bin-label'].includes(d.kind),
  );
  for (const d of named) expect(wordsOf(htmlOf(d))).toContain(LONG_NAME);
});

it('shows no full phone, price or full name on a tag', () => {
  const tags = sampleDocuments('zh-TW').flatMap((d) => (d.kind === 'repair-tag' ? [d] : []));
  expect(tags.map((t) => t.count)).toEqual(['1/2', '2/2']);
  for (const t of tags) expect(JSON.stringify(t)).not.toMatch(/0928765432|0928-765-432|郭志偉|NT\$/);
});

it('gives every code a seal that tells a misread one', () => {
  for (const d of sampleDocuments('zh-TW')) {
    if (d.kind === 'bin-label') continue; // bars only: a label that is scanned from a ladder
    const qr = 'qr' in d ? d.qr : d.head.qr;
    expect(siteNumberInCode(qr)).toBe(`TP1-${numberOf(d)}`);
    expect(siteNumberInCode(qr.replace(/2026|C000/, '2025'))).toBeNull();
  }
  expect(siteNumberInCode('https://example.com')).toBeNull();
});

it('marks a reprint, a copy and a void paper, and the first printing not at all', () => {
  const [, , receipt] = sampleDocuments('zh-TW');
  if (receipt === undefined) throw new Error('no sample');
  const at = '2026-11-24T01:10:00.000Z';
  const marked = (as: 'reprint' | 'copy', copyNo: number, isVoid: boolean) =>
    wordsOf(
      printHtml(
        {
          document: receipt,
          marks: [buildPrintMark(receipt, { part: 'customer', again: { as, copyNo, at, by: '林佳蓉', reason: '斷電補印' }, isVoid })],
          paper: 'A5',
        },
        () => '',
      ),
    );
  expect(marked('reprint', 1, false)).toContain('補印\n115-11-24 09:10　林佳蓉　斷電補印');
  expect(marked('copy', 2, true)).toContain('副本 COPY 2');
  expect(marked('copy', 2, true).split('\n')).toContain('作廢');
  expect(htmlOf(receipt)).not.toMatch(/p-stamp|p-void/);
});

it('stamps a cancelled requisition with 撤銷, not with 作廢 (P17)', () => {
  const stamped = (kind: PaperDocument['kind']) => {
    const document = sampleDocuments('zh-TW').find((d) => d.kind === kind);
    if (document === undefined) throw new Error('no sample');
    return buildPrintMark(document, { part: 'original', again: null, isVoid: true }).voidWord;
  };
  expect([stamped('requisition'), stamped('goods-receipt')]).toEqual(['撤銷', '作廢']);
});

it('prints every part on a roll, and one sheet with its stub on A5', () => {
  const [, , receipt] = sampleDocuments('zh-TW');
  if (receipt === undefined) throw new Error('no sample');
  const sheets = (html: string) => html.split('<article').length - 1;
  expect(sheets(htmlOf(receipt, '80mm'))).toBe(partsOf(receipt.kind).length);
  expect(sheets(htmlOf(receipt, 'A5'))).toBe(1);
});

const pagesIn = (html: string): number => html.split('<article').length - 1;
describe('carbon paper makes its copies from one printed sheet that names them; on A4 and A5 each part is a sheet of its own', () => {
  const carbons = sampleDocuments('zh-TW').filter((d) => 'copies' in d && PAPER_CHOICES[d.kind].includes('241x140') && d.copies !== '');
  it('nine papers are', () => expect(carbons.map((d) => d.kind)).toHaveLength(9));
  it.each(carbons.map((d) => [d.kind, d] as const))('%s', (kind, document) => {
    const parts = partsOf(kind);
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(pagesIn(htmlOf(document, '241x140'))).toBe(1);
    expect(wordsOf(htmlOf(document, '241x140'))).toContain(['①', '②', '③', '④'][parts.length - 1]);
    for (const paper of ['A4', 'A5'] as const) {
      expect(pagesIn(htmlOf(document, paper))).toBe(parts.length);
      parts.forEach((_, i) => expect(wordsOf(htmlOf(document, paper))).toContain(`第 ${i + 1} 聯`));
    }
  });
});

it('a collection receipt on carbon is one sheet that names its copies, says nothing of the house, and carries its code in words', () => {
  const receipt = sampleDocuments('zh-TW').find((d) => d.kind === 'collection-receipt');
  if (receipt?.kind !== 'collection-receipt') throw new Error('no sample');
  const words = wordsOf(htmlOf(receipt, '241x140')).replaceAll('\n', '');
  for (const text of [
    '第 1 聯　客戶收執',
    '第 2 聯　本站留存',
    receipt.head.qr,
    '攜回原因',
    '作廢章',
    '本單據非統一發票',
    ...receipt.terms,
  ])
    expect(words).toContain(text);
  for (const { value } of receipt.devices.flatMap((d) => d.shopFields)) expect(words).not.toContain(value);
  expect(pagesIn(htmlOf(receipt, '241x140'))).toBe(1);
});

it.each(PAPER_CHOICES.requisition)('thirty lines go on over numbered pages of %s, none of them lost', (paper) => {
  const long = sampleDocuments('zh-TW', { long: true }).find((d) => d.kind === 'requisition');
  if (long === undefined) throw new Error('no sample');
  const words = wordsOf(htmlOf(long, paper));
  const pages = Number(/第 1 頁／共 (\d+) 頁/.exec(words)?.[1]);
  expect(pages).toBeGreaterThan(paper === 'A4' ? 1 : 3);
  for (let n = 1; n <= pages; n += 1) expect(words).toContain(`第 ${n} 頁／共 ${pages} 頁`);
  for (let line = 1; line <= 30; line += 1) expect(words.split('\n')).toContain(String(line));
});

it('a paper that was stored before the sheets were one is the same paper still', () => {
  const issue = sampleDocuments('zh-TW').find((d) => d.kind === 'stock-issue');
  const order = sampleDocuments('zh-TW').find((d) => d.kind === 'purchase-order');
  if (issue?.kind !== 'stock-issue' || order?.kind !== 'purchase-order') throw new Error('no sample');
  const { about, columns, sum, copies: _none, ...rest } = issue;
  const old = {
    ...rest,
    template: 'store-sheet@1',
    fields: about.flat(),
    columns: columns.map((c) => ({ label: c.title, mm: c.mm, isFigure: c.as === 'figure' })),
    total: sum && { label: sum.label, amount: sum.amount, words: sum.words, tax: null },
  };
  const kept = wordsOf(htmlOf(PaperDocument.parse(old)));
  for (const line of wordsOf(htmlOf(issue))
    .split('\n')
    .filter((l) => !l.startsWith('①')))
    expect(kept).toContain(line);
  for (const name of ['領料人', '會計', '倉庫']) expect(kept).toContain(name);
  expect(PaperDocument.parse({ ...order, template: 'carbon-sheet@1' })).toEqual(order);
});

it('names the print job by the document’s number', () => {
  for (const d of sampleDocuments('en')) expect(htmlOf(d)).toContain(`<title>${numberOf(d)}</title>`);
});
