import type { WordsOf } from '../languages';
import type { turnIn as source } from '../zh-TW/turn-in';

export const turnIn = {
  title: '缴款单',
  carriers: '技术员手上的现金',
  nobody: '没有人手上有公司的现金。',
  slipCount: '{count, number} 张',
  receive: '点收',
  receiveFrom: '点收 {name}',
  confirm: '确认差额',
  confirmNo: '确认 {no} 的差额',
  no: '缴款单号',
  at: '点收',
  technician: '技术员',
  expected: '应缴',
  counted: '实点',
  difference: '差额',
  status: '状态',
  reason: '原因',
  slips: '缴交的收费单',
  dialogTitle: '点收 {name} 的现金',
  dialogAbout: '上门收的现金当日交给会计。没交的单取消勾选。',
  noneChosen: '没有选收费单',
  countFirst: '请点现金，填实点金额',
  reasonNeeded: '差额要写原因',
  chiefConfirms: '差额由主任确认后入账。',
  received: '已点收 {no}　{amount}',
} satisfies WordsOf<typeof source>;
