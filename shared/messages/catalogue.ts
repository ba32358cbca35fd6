import type { Language } from '../kernel/region';
import { words as en } from './en/all';
import type { WordsOf } from './languages';
import { words as zhCN } from './zh-CN/all';
import { words as zhTW } from './zh-TW/all';

/** Every key with its ICU parameters, as the source writes them; `t()` is checked against it. */
export type Messages = typeof zhTW;

const catalogue: Readonly<Record<Language, WordsOf<Messages>>> = { 'zh-TW': zhTW, 'zh-CN': zhCN, en };

/**
 * All words of a language. They are in the program, so a switch needs no restart and no file.
 * The parameters of zh-CN and en are compared with the source by catalogue.test.ts, which the types cannot do (stack P19).
 */
export const load = (language: Language): Messages => catalogue[language] as Messages;
