/** The full-page screens that stand where the program cannot open or go on. They say what, where, and what to do. */
export const startUp = {
  DATABASE_NEWER: {
    title: '這份資料屬於較新的版本',
    text: '資料由 Counterbook {version} 寫成，這一版不能打開，也沒有改動它。請安裝 {version} 或更新的版本後再開，或從較早的備份還原。',
  },
  DATABASE_HELD: {
    title: '這份資料正由另一個人使用',
    text: '{name} 在電腦「{pc}」上開著這份資料。請先在那裡關掉 Counterbook，再重新打開。',
  },
  DATABASE_LOCKED: {
    title: '這份資料正在別處使用',
    text: '另一個 Counterbook 正開著同一個資料夾。請先關掉那一個，再重新打開。',
  },
  DATABASE_FOLDER_SHARED: {
    title: '資料夾不能放在這裡',
    text: '這個資料夾在「{keeper}」上。網路磁碟和同步資料夾會弄壞資料，所以沒有打開。請把整個資料夾移到這台電腦的本機磁碟。',
  },
  DATABASE_FOLDER_UNWRITABLE: {
    title: '資料夾不能寫入',
    text: '程式不能在這個資料夾寫檔，所以沒有打開。請檢查磁碟是否已滿、是否唯讀，以及使用者權限。',
  },
  DATABASE_CORRUPT: {
    title: '資料檔已損壞',
    text: '資料檔讀不出來，程式沒有改動它，也沒有另開空白資料。請先複製整個資料夾，再從備份還原。',
  },
  KEY_MISSING: {
    title: '找不到這份資料的加密鑰匙',
    text: '資料夾裡有資料，卻沒有它的鑰匙，所以沒有打開。請在原來的電腦和使用者帳號下打開，或從備份還原。',
  },
  KEY_STORE_CHANGED: {
    title: '系統換了鑰匙串',
    text: '加密鑰匙封在另一種系統鑰匙串裡，現在這一種打不開它。請用原來的桌面環境登入，再重新打開；原來的鑰匙串不在了，就從備份還原。',
  },
  KEY_UNREADABLE: {
    title: '系統鑰匙串打不開',
    text: '加密鑰匙在系統鑰匙串裡，現在讀不出來。請用原來的使用者帳號登入並解鎖鑰匙串，再重新打開。',
  },
  ENGINE_STOPPED: {
    title: '資料核心停了三次，不再自動重開',
    text: '已存檔的資料完好，沒存的內容留在草稿。請重新打開程式；仍不行請把記錄檔交給支援人員。',
  },
  WINDOW_STOPPED: {
    title: '畫面停了三次，不再自動重開',
    text: '已存檔的資料完好，沒存的內容留在草稿。請重新打開程式；仍不行請把記錄檔交給支援人員。',
  },
  BACKUP_NO_ROOM: {
    title: '升級前的備份沒有空間',
    text: '升級資料前要先做一份備份，磁碟空間不夠。資料沒有改動。請清出空間後再打開。',
  },
  BACKUP_FAILED: {
    title: '升級前的備份沒有通過檢查',
    text: '升級資料前的備份沒有做好，所以沒有升級，資料沒有改動。請再打開一次；仍不行請把記錄檔交給支援人員。',
  },
  UNEXPECTED: {
    title: '程式不能打開資料',
    text: '程式沒有改動資料。請重新打開；仍不行請把記錄檔交給支援人員。',
  },
  ref: '參考號',
  restore: '從備份還原',
  where: '位置',
  log: '記錄檔',
} as const;
