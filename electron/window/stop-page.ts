import { startUp as en } from '#shared/messages/en/start-up';
import { LANGUAGES } from '#shared/kernel/region';
import { HTML_LANG } from '#shared/messages/languages';
import { startUp as zhCN } from '#shared/messages/zh-CN/start-up';
import { startUp as zhTW } from '#shared/messages/zh-TW/start-up';
import type { Refusal } from '../engine-messages';

/** Where the one link leads. Nothing is served there: the shell sees the navigation and opens the page of the restore (electron/shell.ts). */
export const RESTORE_URL = 'app://counterbook/restore';

const WORDS = { 'zh-TW': zhTW, 'zh-CN': zhCN, en };
const CAUSES = [
  'DATABASE_NEWER',
  'DATABASE_HELD',
  'DATABASE_LOCKED',
  'DATABASE_FOLDER_SHARED',
  'DATABASE_FOLDER_UNWRITABLE',
  'DATABASE_CORRUPT',
  'BACKUP_NO_ROOM',
  'BACKUP_FAILED',
  'KEY_MISSING',
  'KEY_STORE_CHANGED',
  'KEY_UNREADABLE',
  'ENGINE_STOPPED',
  'WINDOW_STOPPED',
] as const;
/** Where another state of the data helps; the others are solved without it. */
const CAN_RESTORE: ReadonlySet<string> = new Set([
  'DATABASE_CORRUPT',
  'DATABASE_NEWER',
  'KEY_MISSING',
  'KEY_STORE_CHANGED',
  'KEY_UNREADABLE',
]);
type Cause = (typeof CAUSES)[number] | 'UNEXPECTED';
const causeOf = (code: string): Cause => CAUSES.find((cause) => cause === code) ?? 'UNEXPECTED';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** `{name}` becomes the fact of the refusal; a fact that is not there is left as a dash. */
const filled = (text: string, params: Refusal['params']): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '—'));

const CSS = `
  :root { color-scheme: light dark; font: 14px/22px "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei UI", "PingFang TC", sans-serif; }
  body { max-width: 44em; margin: 10vh auto; padding: 0 24px; }
  section { margin-bottom: 24px; }
  h1 { font-size: 20px; line-height: 28px; margin: 0 0 8px; }
  p { margin: 0; }
  code { overflow-wrap: anywhere; user-select: text; }
`;

/** One plain page in all three languages, because the language chosen lies in the data that could not be opened. No script. */
export function stopPageHtml(refusal: Refusal, where: string, logFile: string): string {
  const cause = causeOf(refusal.code);
  const sections = LANGUAGES.map((language) => {
    const { title, text } = WORDS[language][cause];
    return `<section lang="${HTML_LANG[language]}"><h1>${escape(title)}</h1><p>${escape(filled(text, refusal.params))}</p></section>`;
  });
  const places = (
    [
      ['where', where],
      ['log', logFile],
    ] as const
  ).map(([word, place]) => `<p>${LANGUAGES.map((language) => WORDS[language][word]).join('　')}<br><code>${escape(place)}</code></p>`);
  const restore = CAN_RESTORE.has(cause)
    ? `<a href="${RESTORE_URL}">${LANGUAGES.map((language) => `<span lang="${HTML_LANG[language]}">${WORDS[language].restore}</span>`).join('　')}</a>`
    : '';
  const ref = typeof refusal.params['ref'] === 'string' ? refusal.params['ref'] : '';
  const named = ref === '' ? [] : [`<p>${LANGUAGES.map((language) => WORDS[language].ref).join('　')}<br><code>${escape(ref)}</code></p>`];
  return `<!doctype html><html lang="${HTML_LANG['zh-TW']}"><meta charset="utf-8"><title>Counterbook</title><style>${CSS}</style>${sections.join('')}<p class="do">${restore}</p><footer>${[...named, ...places].join('')}</footer></html>`;
}
