import type { WordsOf } from '../languages';
import type { loanPaper as source } from '../zh-TW/loan-paper';

export const loanPaper = {
  own: '送修商品',
  loaner: '备用机',
  handedOut: '借出状况',
  compared: '借出与归还',
  item: '项目',
  state: '借出时',
  out: '借出时',
  in: '归还时',
  condition: '外观',
  complete: '齐全',
  incomplete: '不齐',
  deposit: '押金',
  value: '机价',
  due: '归还期限',
  dueProvisional: '暂定归还期限',
  returnedAt: '归还时间',
  deduction: '扣款',
  refund: '退还押金',
  owed: '尚欠',
  damage: '备用机 {model} 赔偿：{reason}',
  lost: '备用机 {model} {identifier} 遗失赔偿',
  why: '扣款原因：{reason}（收费单 {bill}）。',
  wiped: '备用机内的数据已清除。',
  terms: {
    return: '备用机为本站所有。接到取件通知后 {days} 天内归还，期限前可申请延长一次，最多 {more} 天。',
    own: '备用机归还并结清后，方可领回送修商品。',
    damage: '损坏由押金扣抵，不足部分另行补足；逾期不还视为遗失，按机价赔偿。',
    data: '归还前请自行备份，归还后数据一律清除。',
  },
} satisfies WordsOf<typeof source>;
