// Loaded into the shell before the program (launch.ts): one line for every message between a page and the program, with its bytes (quality P14).
const { app, ipcMain } = require('electron');
const { appendFileSync } = require('node:fs');
const { serialize } = require('node:v8');

const file = process.env.COUNTERBOOK_MESSAGES;
const note = (what, message) => appendFileSync(file, `${serialize(message).length} ${what}\n`);
/** What an attacker brought and the door refused was never taken. */
const isRefused = (answer) => answer?.ok === false && answer.error.code === 'INPUT_INVALID';

if (file !== undefined) {
  const handle = ipcMain.handle.bind(ipcMain);
  ipcMain.handle = (channel, listener) =>
    handle(channel, async (event, ...words) => {
      const answer = await listener(event, ...words);
      if (!isRefused(answer)) note(`to ${words[0]}`, words);
      note(`from ${words[0]}`, answer);
      return answer;
    });
  app.on('web-contents-created', (_event, contents) => {
    const send = contents.send.bind(contents);
    contents.send = (channel, ...words) => {
      note(`notice ${channel}`, words);
      send(channel, ...words);
    };
  });
}
