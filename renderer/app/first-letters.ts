import type { Language } from '#shared/kernel/region';
import { frame as frameCN } from '#shared/messages/zh-CN/frame';
import { signIn as signInCN } from '#shared/messages/zh-CN/sign-in';
import { today as todayCN } from '#shared/messages/zh-CN/today';
import { frame as frameTW } from '#shared/messages/zh-TW/frame';
import { signIn as signInTW } from '#shared/messages/zh-TW/sign-in';
import { today as todayTW } from '#shared/messages/zh-TW/today';

/** As renderer/style/base.css chooses the family; an English screen shows the names of people and goods. */
const LETTERS: Readonly<Record<Language, { family: string; words: readonly object[] }>> = {
  'zh-TW': { family: 'Noto Sans TC', words: [signInTW, frameTW, todayTW] },
  'zh-CN': { family: 'Noto Sans SC', words: [signInCN, frameCN, todayCN] },
  en: { family: 'Noto Sans TC', words: [signInTW] },
};
const WEIGHTS = [400, 700];

/**
 * Reads the letters of the first two screens while the rest of the page and the engine are still on their way. A font comes in pieces,
 * and a text whose piece is not here is laid out with what the system has: the search for it takes longer than all else of the screen
 * (quality P1).
 */
export function readFirstLetters(language: Language): void {
  const { family, words } = LETTERS[language];
  const letters = [...new Set(JSON.stringify(words))].join('');
  for (const weight of WEIGHTS) void document.fonts.load(`${weight} 14px "${family}"`, letters).catch(() => undefined);
}
