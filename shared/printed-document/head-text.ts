import type { Head } from './models/blocks';
import type { Part } from './paper';

export type PageNo = Readonly<{ page: number; pages: number }>;
/** 第 1 聯 客戶收執. */
export const partLabel = (head: Head, part: Part): string => head.parts.find((p) => p.part === part)?.label ?? '';
/** 第 1 頁／共 2 頁, known when the paper is laid out. */
export const pageText = (head: Head, at: PageNo): string =>
  head.page.replace('{page}', String(at.page)).replace('{pages}', String(at.pages));
/** The centre on one line: company, site, address, its telephone and the one for complaints (B0, design §6.3). */
export const siteText = (head: Head): string =>
  [head.company, head.site, head.address, head.phone, head.complaint].filter((text) => text !== '').join('　');
