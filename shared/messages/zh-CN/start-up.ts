import type { WordsOf } from '../languages';
import type { startUp as source } from '../zh-TW/start-up';

export const startUp = {
  DATABASE_NEWER: {
    title: '这份数据属于较新的版本',
    text: '数据由 Counterbook {version} 写成，这一版不能打开，也没有改动它。请安装 {version} 或更新的版本后再打开，或从较早的备份恢复。',
  },
  DATABASE_HELD: {
    title: '这份数据正由另一个人使用',
    text: '{name} 在电脑“{pc}”上打开着这份数据。请先在那里关闭 Counterbook，再重新打开。',
  },
  DATABASE_LOCKED: {
    title: '这份数据正在别处使用',
    text: '另一个 Counterbook 正打开同一个文件夹。请先关闭那一个，再重新打开。',
  },
  DATABASE_FOLDER_SHARED: {
    title: '数据文件夹不能放在这里',
    text: '这个文件夹在“{keeper}”上。网络磁盘和同步文件夹会弄坏数据，所以没有打开。请把整个文件夹移到这台电脑的本机磁盘。',
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
  KEY_STORE_CHANGED: {
    title: '系统换了密钥环',
    text: '加密密钥封在另一种系统密钥环里，现在这一种打不开它。请用原来的桌面环境登录，再重新打开；原来的密钥环不在了，就从备份恢复。',
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
    title: '界面停了三次，不再自动重启',
    text: '已保存的数据完好，没保存的内容留在草稿。请重新打开程序；仍不行请把日志文件交给支持人员。',
  },
  BACKUP_NO_ROOM: {
    title: '升级前的备份没有空间',
    text: '升级数据前要先做一份备份，磁盘空间不够。数据没有改动。请清出空间后再打开。',
  },
  BACKUP_FAILED: {
    title: '升级前的备份没有通过检查',
    text: '升级数据前的备份没有做好，所以没有升级，数据没有改动。请再打开一次；仍不行请把日志文件交给支持人员。',
  },
  UNEXPECTED: {
    title: '程序不能打开数据',
    text: '程序没有改动数据。请重新打开；仍不行请把日志文件交给支持人员。',
  },
  ref: '参考号',
  restore: '从备份恢复',
  where: '位置',
  log: '日志文件',
} satisfies WordsOf<typeof source>;
