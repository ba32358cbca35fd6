import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

type Rules = Readonly<{ unsafeWindows(files: readonly { path: string; text: string }[]): string[]; windows(): string[] }>;
const file = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'check', 'house-rules.mjs');
const rules = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Rules;

it.each([
  'sandbox: false,',
  'contextIsolation: false',
  'webSecurity: isDev',
  'nodeIntegration: true',
  'nodeIntegrationInWorker: true',
  'nodeIntegrationInSubFrames: yes',
  'webviewTag: true',
  'allowRunningInsecureContent: true',
  'experimentalFeatures: true',
  "enableBlinkFeatures: 'X'",
  "app.commandLine.appendSwitch('no-sandbox')",
  "app.commandLine.appendSwitch('disable-web-security')",
  "app.on('certificate-error', () => undefined)",
  'void shell.openExternal(url)',
  "window.loadFile('index.html')",
  "window.loadURL('https://example.com')",
  "contents.executeJavaScript('1')",
  'element.innerHTML = text',
  "new Function('return 1')",
  'new BrowserWindow({ show: false })',
])('the check refuses %s (quality S1)', (line) =>
  expect(rules.unsafeWindows([{ path: 'electron/x.ts', text: `const a = 1;\n${line}\n` }])).toHaveLength(1),
);

it('and finds nothing in the program', () => expect(rules.windows()).toEqual([]));
