import type { Language } from '#shared/kernel/region';

/** One run of the program for the pictures: its language, its colours, its size. */
export type LookSet = Readonly<{
  name: string;
  language: Language;
  colours: 'light' | 'dark';
  /** In the window's own units: 1920 at a scale of 2 is a screen of 3840. */
  width: number;
  height: number;
  /** What the operating system enlarges by. */
  scale?: number;
  /** What the person enlarges by. */
  zoom?: number;
  /** The warehouse's lists have a thousand rows and the longest names; only its screens are pictured. */
  isFull?: boolean;
}>;

const PLAIN = { language: 'zh-TW', colours: 'light', width: 1366, height: 768 } as const;

/** `npm run look -- --set dark,en`; the first one is made when no set is named. */
export const SETS: readonly LookSet[] = [
  { ...PLAIN, name: 'light' },
  { ...PLAIN, name: 'dark', colours: 'dark' },
  { ...PLAIN, name: '1920', width: 1920, height: 1080 },
  { ...PLAIN, name: 'zh-CN', language: 'zh-CN' },
  { ...PLAIN, name: 'en', language: 'en' },
  { ...PLAIN, name: '4k', width: 1920, height: 1080, scale: 2 },
  { ...PLAIN, name: '200', zoom: 2 },
  { ...PLAIN, name: 'full', isFull: true },
  { ...PLAIN, name: 'full-en-dark', language: 'en', colours: 'dark', isFull: true },
];
