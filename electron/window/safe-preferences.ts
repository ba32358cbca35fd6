import type { WebPreferences } from 'electron';

/** What every window of the program is opened with (quality S1). scripts/check/house-rules.mjs refuses a window without it. */
export const SAFE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false, // Chromium would fetch dictionaries
  navigateOnDragDrop: false,
} as const satisfies WebPreferences;
