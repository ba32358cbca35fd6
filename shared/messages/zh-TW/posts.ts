/** The posts of a service centre (D6). */
export const posts = {
  clerk: '業務員',
  chief: '服務主任',
  technician: '技術員',
  accountant: '會計員',
  warehouse: '倉管',
  manager: '經理',
  system: '系統',
} as const;
