import { contextBridge, ipcRenderer } from 'electron';
import type { Api, Notice } from '#shared/contract/contract';
import { newsBehindAnswers } from './news-behind-answers';

const { asked, heard } = newsBehindAnswers();

/** All a page can see of the shell. */
contextBridge.exposeInMainWorld('api', {
  invoke: (name, input, requestId) => asked(ipcRenderer.invoke('rpc', name, input, requestId)),
  onNotice: (listener) => {
    const relay = (_event: unknown, notice: Notice) => heard(() => listener(notice));
    ipcRenderer.on('notice', relay);
    return () => {
      ipcRenderer.off('notice', relay);
    };
  },
} satisfies Api);
