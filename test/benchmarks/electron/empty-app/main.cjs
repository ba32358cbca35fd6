// The limit of a start: a window with one line in it, with the settings that every safe window has.
const { app, BrowserWindow } = require('electron');
const at = process.argv.indexOf('--data');
app.setPath('userData', process.argv[at + 1]);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
