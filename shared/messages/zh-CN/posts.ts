import type { WordsOf } from '../languages';
import type { posts as source } from '../zh-TW/posts';

export const posts = {
  clerk: '业务员',
  chief: '服务主任',
  technician: '技术员',
  accountant: '会计员',
  warehouse: '仓管',
  manager: '经理',
  system: '系统',
} satisfies WordsOf<typeof source>;
