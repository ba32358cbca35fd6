import type { WordsOf } from '../languages';
import type { posts as source } from '../zh-TW/posts';

export const posts = {
  clerk: 'Clerk',
  chief: 'Chief',
  technician: 'Technician',
  accountant: 'Accountant',
  warehouse: 'Warehouse',
  manager: 'Manager',
  system: 'System',
} satisfies WordsOf<typeof source>;
