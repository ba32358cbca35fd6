import type { Language } from '../kernel/region';

/** What `<html lang>` says, so that the page takes the right glyph forms. */
export const HTML_LANG: Readonly<Record<Language, string>> = { 'zh-TW': 'zh-Hant-TW', 'zh-CN': 'zh-Hans-CN', en: 'en' };

/** Each language by its own name, in its own script. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-TW': '繁體中文', 'zh-CN': '简体中文', en: 'English' };

/** Same keys as the source, other words: `export const frame = {…} satisfies WordsOf<typeof source>`. */
export type WordsOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : WordsOf<T[K]> };
