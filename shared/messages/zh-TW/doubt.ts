import type { DoubtCode } from '../../kernel/doubt';

/** What a clerk confirms before something unusual is saved: what is unusual, and what to do (quality 4, outcome W). */
export const doubt = {
  title: '請再看一次',
  about: '還沒有存。下面幾處少見；沒錯就照存，錯了回去改。',
  deed: '沒錯，照存',
  keep: '回去改',
  says: {
    textDirectionRemoved: '有改變書寫方向的隱藏字元，已拿掉。請看字的次序對不對。',
    textManyMarks: '一個字母上疊了很多符號，單據上看不清楚。請重打。',
    customerExists: '已有同名同電話的客戶 {name}（{no}）。請改選那一位。',
    phoneShared: '電話 {value} 也是 {names} 的。家人共用可照存；同一人請改選那一位。',
    phoneShort: '電話 {value} 像是少了一碼。請再問一次。',
    phoneLong: '電話 {value} 像是多了一碼。請再問一次。',
    phonePrefix: '沒有 {value} 這種開頭的號碼。請再問一次。',
    phonePlaceholder: '電話 {value} 像是湊數的。沒有電話請勾「無電話」。',
    phoneTwo: '一格有兩支電話。會分開存成 {first} 和 {second}。',
    phoneNote: '號碼旁有字。「{note}」會存成這支電話的備註。',
    phoneZeroLost: '電話前面少了 0。會存成 {value}。',
    phoneAreaMissing: '電話 {value} 少了區碼。請補上。',
    phoneUnusual: '電話 {value} 少見。請再看一次。',
    imeiDigitAdded: 'IMEI 只有 14 碼，補上檢查碼 {digit}。請對照標籤。',
    imeiLetterRead: 'IMEI 裡有字母，已讀成數字：{typed}。請對照標籤。',
    imeiPlaceholder: '{value} 像是樣品碼。請看 *#06# 核對。',
    imeiTwo: '一次掃到兩個 IMEI。第一個存 {first}，第二個存 {second}。',
    serialPlaceholder: '{value} 不像機號，會存成「無機號」。請寫下原因。',
    serialLookAlike: '機號有外形相似的字母（{letters}）。請重掃標籤。',
    codeMismatch: '標籤與系統的 IMEI 不同，保固先判不符。請再核對一次。',
    rework: '這台上次修理（{cardNo}）還在保修期到 {until}。同一故障請選「返修」。',
    dateLongAgo: '{on} 是三十多年前。請對照單據。',
    cashCarried: '到府收的現金 {amount} 還沒有繳給會計。當日要繳；來不及就照送，主任會看到。',
  } satisfies Record<DoubtCode, string>,
} as const;
