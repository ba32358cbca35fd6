import type { WordsOf } from '../languages';
import type { signIn as source } from '../zh-TW/sign-in';

export const signIn = {
  who: '谁在柜台？',
  how: '按数字键选人',
  pin: '输入 PIN',
  entered: '已输入 {count, number} 位',
  clear: '清除',
  erase: '退格',
  digit: '数字 {digit}',
  rule: '连错 5 次锁 1 分钟，再错就更久。\n忘记 PIN 请找经理重设。',
  choose: '选人',
  enter: '进入',
  again: '重选',
  wrong: 'PIN 不对，还可试 {count, number} 次。',
  locked: '连错太多次，{time} 后才能再试。请等候，或找经理重置 PIN。',
  lastSeen: '上次 {at}',
  pinAgain: '{name}，请再输入 PIN',
  pinAgainAbout: '这件事要确认是你本人。还没有做任何事；输入后就接着做。',
  pinAgainDeed: '确认',
  pinAgainKeep: '不做',
  nobody: '还没有可登录的人',
  nobodyAbout: '人员由经理在设置中新增。',
} satisfies WordsOf<typeof source>;
