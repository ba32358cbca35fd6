/** 支援包, and the reference of an unexpected error. */
export const support = {
  title: '支援包',
  about: '程式出錯時，把這個檔案交給支援人員。裡面沒有客戶、同事、號碼或密碼。',
  save: '儲存支援包',
  saved: '支援包已存到 {path}',
  inside: '裡面有什麼',
  parts: {
    engine: '版本與 {items, number} 個資料庫更新',
    system: '這台電腦的系統與記憶體',
    tables: '{items, number} 個資料表的筆數',
    checks: '{items, number} 項核對的結果',
    settings: '{items, number} 項設定，不含名稱、地址和條款',
    log: '{items, number} 行記錄',
  },
  text: '完整內容（記錄只顯示最新幾行）',
  managerOnly: '支援包由經理儲存。',
  reference: '參考號 {ref}',
} as const;
