/** Signing in on a shared PC. */
export const signIn = {
  who: '誰在櫃台？',
  how: '按數字鍵選人',
  pin: '輸入 PIN',
  entered: '已輸入 {count, number} 碼',
  clear: '清除',
  erase: '退格',
  digit: '數字 {digit}',
  rule: '連錯 5 次鎖 5 分鐘。忘記 PIN 請找經理重設。',
  choose: '選人',
  enter: '進入',
  again: '重選',
  wrong: 'PIN 不對，還可試 {count, number} 次。',
  locked: '連錯太多次，{time} 後才能再試。請等候，或找經理重設 PIN。',
  lastSeen: '上次 {at}',
  nobody: '還沒有可登入的人',
  nobodyAbout: '人員由經理在設定中新增。',
} as const;
