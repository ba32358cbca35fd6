import { expect, it } from 'vitest';
import { LANGUAGES } from '#shared/kernel/region';
import { auditText } from './audit-facts';

const place = { language: 'zh-TW', zone: 'Asia/Taipei', currency: 'TWD' } as const;

it.each([
  [
    'a backup',
    'backup',
    { auditRows: 4289, by: 'system', kind: 'close', name: 'TP1.cbk', removed: 0, second: null, sha: 'bd0b1da313e2706d9f83' },
    '稽核筆數 4289　由 系統　種類 關閉程式　檔案 TP1.cbk　清掉舊備份 0　指紋 bd0b1da313e2',
  ],
  ['a paper', 'printedDocument', { documentNo: 'CR-2026-000001', kind: 'intake-slip' }, 'CR-2026-000001　種類 送修受理單'],
  ['the first print', 'printJob', { copyNo: 0, mark: 'original' }, ''],
  ['a person', 'staff', { name: '周文雄', posts: 'manager chief', staffNo: '001' }, '姓名 周文雄　職務 經理 服務主任　工號 001'],
  ['money', 'billing', { billNo: 'BL-2026-000001', decision: 'collect', grossMinor: 1880 }, 'BL-2026-000001　收款方式 現場收　總額 1,880'],
  [
    'true, false and an id',
    'quote',
    { isExtra: true, isInvoiceRequested: false, technicianId: '01a202fe-088c-7f9f-8a0c-d1fd5d8b907e' },
    '追加',
  ],
  ['what is confirmed', 'customer', { confirmed: ['phoneShort', 'alike'] }, '已確認 phoneShort alike'],
  ['a fact of a later program', 'quote', { colour: 'red' }, 'colour red'],
])('the facts of %s are told in words', (_, entity, facts, text) => expect(auditText({ entity, facts }, place)).toBe(text));

it.each(LANGUAGES)('each language has its own words: %s', (language) => {
  const text = auditText(
    { entity: 'repairCard', facts: { causeCode: 'part', oldPart: 'none', customerNo: 'C000001' } },
    { ...place, language },
  );
  expect(text).not.toMatch(/causeCode|oldPart|customerNo/);
});
