import type { WordsOf } from '../languages';
import type { warrantyReason as source } from '../zh-TW/warranty-reason';

export const warrantyReason = {
  startsDayAfterSale: '购买 {saleOn}，第 1 天自 {startOn} 起算',
  restartedByExchange: '换新机，自 {startOn} 重新起算',
  proofSeen: '购买凭证已看',
  noProof: '没有购买凭证',
  exFactoryPlus90: '出厂 {exFactoryOn} 加 {days} 天，自 {startOn} 起算',
  exFactoryCounts: '无凭证，以出厂日 {exFactoryOn} 起算（{startOn}）',
  exFactoryNeeded: '请查出厂日，才能判定',
  purchaseDateNeeded: '请填购买日，才能判定',
  monthsUnknown: '保修月数不明，请看保修卡',
  months: '{months} 个月 → {until}',
  repairDaysExtend: '维修 {days} 天顺延 → {until}',
  restShift: '{from} 是休息日，顺延到 {to}',
  refundUntil: '可退货，到 {until}',
  exchangeUntil: '可换货，到 {until}',
  repairOnly: '只能免费维修',
  codeMismatch: '内外码不符',
  userDamage: '判人为损坏',
  inWarranty: '保修到 {until}，还有 {daysLeft} 天',
  expired: '已于 {until} 到期，送修日 {intakeOn}',
} satisfies WordsOf<typeof source>;
