import type { WordsOf } from '../languages';
import type { doubt as source } from '../zh-TW/doubt';

export const doubt = {
  title: '请再看一遍',
  about: '还没有保存。下面几处少见；没错就照存，错了回去改。',
  deed: '没错，照存',
  keep: '回去改',
  says: {
    textDirectionRemoved: '有改变书写方向的隐藏字符，已去掉。请看字的次序对不对。',
    textManyMarks: '一个字母上叠了很多符号，单据上看不清楚。请重输。',
    customerExists: '已有同名同电话的客户 {name}（{no}）。请改选那一位。',
    phoneShared: '电话 {value} 也是 {names} 的。家人共用可照存；同一人请改选那一位。',
    phoneShort: '电话 {value} 像是少了一位。请再问一次。',
    phoneLong: '电话 {value} 像是多了一位。请再问一次。',
    phonePrefix: '没有 {value} 这种开头的号码。请再问一次。',
    phonePlaceholder: '电话 {value} 像是凑数的。没有电话请勾“无电话”。',
    phoneTwo: '一格有两个电话。会分开存成 {first} 和 {second}。',
    phoneNote: '号码旁有字。“{note}”会存成这个电话的备注。',
    phoneZeroLost: '电话前面少了 0。会存成 {value}。',
    phoneAreaMissing: '电话 {value} 少了区号。请补上。',
    phoneUnusual: '电话 {value} 少见。请再看一遍。',
    imeiDigitAdded: 'IMEI 只有 14 位，补上校验码 {digit}。请对照标签。',
    imeiLetterRead: 'IMEI 里有字母，已读成数字：{typed}。请对照标签。',
    imeiPlaceholder: '{value} 像是样品码。请看 *#06# 核对。',
    imeiTwo: '一次扫到两个 IMEI。第一个存 {first}，第二个存 {second}。',
    serialPlaceholder: '{value} 不像机号，会存成“无机号”。请写下原因。',
    serialLookAlike: '机号有外形相似的字母（{letters}）。请重扫标签。',
    codeMismatch: '标签与系统的 IMEI 不同，保修先判不符。请再核对一次。',
    rework: '这台上次修理（{cardNo}）还在保修期到 {until}。同一故障请选“返修”。',
    dateLongAgo: '{on} 是三十多年前。请对照单据。',
    cashCarried: '上门收的现金 {amount} 还没有交给会计。当日要交；来不及就照送，主任会看到。',
  },
} satisfies WordsOf<typeof source>;
