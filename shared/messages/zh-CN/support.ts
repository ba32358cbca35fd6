import type { WordsOf } from '../languages';
import type { support as source } from '../zh-TW/support';

export const support = {
  title: '支持包',
  about: '程序出错时，把这个文件交给支持人员。里面没有客户、同事、号码或密码。',
  save: '保存支持包',
  saved: '支持包已存到 {path}',
  inside: '里面有什么',
  parts: {
    engine: '版本与 {items, number} 个数据库更新',
    system: '这台电脑的系统与内存',
    tables: '{items, number} 个数据表的行数',
    checks: '{items, number} 项核对的结果',
    settings: '{items, number} 项设置，不含名称、地址和条款',
    log: '{items, number} 行记录',
  },
  text: '完整内容（记录只显示最新几行）',
  managerOnly: '支持包由经理保存。',
  reference: '参考号 {ref}',
} satisfies WordsOf<typeof source>;
