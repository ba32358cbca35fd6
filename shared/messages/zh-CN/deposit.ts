import type { WordsOf } from '../languages';
import type { deposit as source } from '../zh-TW/deposit';

export const deposit = {
  purposes: { job: '订金', loaner: '备用机押金', sale: '变卖价款' },
  take: '收订金',
  takeTitle: '收 {no} 的订金',
  takeAbout: '{name}。结账时自动抵付。',
  amount: '订金金额',
  amountNeeded: '请填订金金额',
  takeDeed: '收订金并打印',
  taken: '已收订金 {amount}',
  refund: '退订金',
  refundTitle: '退还 {no} 的订金？',
  refundAbout: '尚存 {amount}。现金由这台电脑的钱箱退出，退款单请客户签收。',
  refundAmount: '退还金额',
  refundDeed: '退订金并打印',
  refundKeep: '不退',
  refunded: '已退订金 {amount}',
  heldList: '尚存订金',
  column: {
    job: '工单',
    customer: '客户',
    purpose: '种类',
    takenAt: '收款时间',
    taken: '收',
    used: '抵付',
    refunded: '退',
    balance: '尚存',
  },
  noneHeld: '现在没有订金。',
  used: '已抵付',
  paidBack: '已退',
} satisfies WordsOf<typeof source>;
