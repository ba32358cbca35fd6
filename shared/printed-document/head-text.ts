import type { Head } from './models/blocks';
import type { Part } from './paper';

export type PageNo = Readonly<{ page: number; pages: number }>;
/** 第 1 聯 客戶收執. */
export const partLabel = (head: Head, part: Part): string => head.parts.find((p) => p.part === part)?.label ?? '';
/** 第 1 頁／共 2 頁, known when the paper is laid out. */
export const pageText = (head: Head, at: PageNo): string =>
  head.page.replace('{page}', String(at.page)).replace('{pages}', String(at.pages));
