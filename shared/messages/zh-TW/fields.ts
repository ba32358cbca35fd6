/** What is wrong with a field; the keys are the messages of the schemas (shared/kernel/fields.ts). */
export const fields = {
  needed: '還沒有填。',
  tooLong: '太長了，最多 {max} 個字。請縮短。',
  full: '這一欄最多 {max} 個字，放不下的沒有收進來。',
  unreadable: '有讀不出的字，請重打。',
  notATime: '時間的寫法不對，例 2026-11-23 13:10。',
  notADay: '日期的寫法不對，例 2026-11-23。',
  notBoth: '只能填其中一種。',
  notMoney: '金額要是 0 以上的數字。',
  notAQuantity: '數量要大於 0，最多三位小數。',
  looksLikeBarcode: '這像是條碼，不是數量。請重打數量。',
  sixDigits: '要六位數字。',
  notRight: '這一欄不對，請看一下。',
} as const;
