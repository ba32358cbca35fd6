import type { WordsOf } from '../languages';
import type { startUp as source } from '../zh-TW/start-up';

export const startUp = {
  DATABASE_NEWER: {
    title: '这份数据属于较新的版本',
    text: '数据由较新版的 Counterbook 写成，这一版不能打开，也没有改动它。请安装新版后再打开。',
  },
  DATABASE_LOCKED: {
    title: '这份数据正在别处使用',
    text: '另一个 Counterbook 正打开同一个文件夹。请先关闭那一个，再重新打开。',
  },
  DATABASE_FOLDER_UNWRITABLE: {
    title: '数据文件夹不能写入',
    text: '程序不能在这个文件夹写文件，所以没有打开。请检查磁盘是否已满、是否只读，以及用户权限。',
  },
  DATABASE_CORRUPT: {
    title: '数据文件已损坏',
    text: '数据文件读不出来，程序没有改动它，也没有另建空白数据。请先复制整个文件夹，再从备份恢复。',
  },
  KEY_MISSING: {
    title: '找不到这份数据的加密密钥',
    text: '文件夹里有数据，却没有它的密钥，所以没有打开。请在原来的电脑和用户账号下打开，或从备份恢复。',
  },
  KEY_UNREADABLE: {
    title: '系统密钥环打不开',
    text: '加密密钥在系统密钥环里，现在读不出来。请用原来的用户账号登录并解锁密钥环，再重新打开。',
  },
  ENGINE_STOPPED: {
    title: '数据核心停了三次，不再自动重启',
    text: '已保存的数据完好，没保存的内容留在草稿。请重新打开程序；仍不行请把日志文件交给支持人员。',
  },
  WINDOW_STOPPED: {
    title: '画面停了三次，不再自动重启',
    text: '已保存的数据完好，没保存的内容留在草稿。请重新打开程序；仍不行请把日志文件交给支持人员。',
  },
  UNEXPECTED: {
    title: '程序不能打开数据',
    text: '程序没有改动数据。请重新打开；仍不行请把日志文件交给支持人员。',
  },
  where: '位置',
  log: '日志文件',
} satisfies WordsOf<typeof source>;
