import { expect, it } from 'vitest';
import type { AppError } from '#shared/kernel/app-error';
import { errorSentence } from './error-words';

const place = { zone: 'Asia/Taipei', currency: 'TWD' } as const;

it.each<[AppError, string]>([
  [{ code: 'OWN_WORK', params: {} }, '修理人不能驗自己的件。請另一人驗訖。'],
  [
    { code: 'TRANSITION_REFUSED', params: { entity: 'repairCard', from: 'WAIT_PART', event: 'pass' } },
    '這筆修護卡目前是「待料」，現在不能做這一步。什麼都沒有改。',
  ],
  [{ code: 'AMOUNT_TOO_HIGH', params: { maxMinor: 12_345 } }, '金額不能超過 12,345。'],
  [
    { code: 'CLOCK_BEFORE_LAST', params: { prefix: 'SC', lastAt: '2026-11-23T08:30:00.000Z' } },
    '電腦時間早於 SC 的上一號（2026-11-23 16:30），所以沒有給號。請校正時鐘，或請經理寫原因放行。',
  ],
  [{ code: 'VOUCHER_NOT_PULLED', params: { holder: '王志明' } }, '憑證不在袋中，保管人王志明。請先收回再派工。'],
  [
    { code: 'TRANSITION_REFUSED', params: { entity: 'PurchaseRequisition', from: 'ORDERED', event: 'cancel' } },
    '這筆請購單目前是「已下單」，現在不能做這一步。什麼都沒有改。',
  ],
  [
    { code: 'LINES_WRONG', params: { count: 2, lines: '3:P-FAN:over:1,1000:P-MB:serials:2' } },
    '2 行要改，什麼都還沒存：第 3 行 P-FAN：多了，最多 1；第 1000 行 P-MB：要 2 個序號',
  ],
  [
    { code: 'LINES_WRONG', params: { count: 7, lines: Array.from({ length: 7 }, (_, i) => `${i + 1}:P-1:price`).join(',') } },
    `7 行要改，什麼都還沒存：${[1, 2, 3, 4, 5].map((n) => `第 ${n} 行 P-1：價差要寫原因`).join('；')} … +2`,
  ],
  [
    { code: 'PRINTER_PAPER', params: { name: '收據機', paperKind: 'quote', paperSize: 'A5' } },
    '「收據機」不能用 A5 印報價單。請選另一台印表機，或它能用的紙。',
  ],
  [{ code: 'LIMIT_OF_POST', params: { post: 'manager', totalMinor: 11_000 } }, '這張 11,000，要經理核准。請轉給他。'],
  [{ code: 'CARD_OPEN_FOR_DEVICE', params: {} }, '此機號已有未結案件 —。'], // a parameter that was forgotten must not hide the sentence
])('%o', (error, sentence) => expect(errorSentence('zh-TW', place, error)).toBe(sentence));
