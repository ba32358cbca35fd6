import type { WordsOf } from '../languages';
import type { keys as source } from '../zh-TW/keys';

export const keys = {
  cap: {
    Space: '空格',
    arrows: '↑↓',
    scanner: '扫描枪',
  },
  title: '按键一览',
  group: {
    pages: '页面',
    everywhere: '到处可用',
    here: '这一页',
    tables: '表格',
    forms: '表单',
  },
  search: '搜索与命令',
  scan: '打开对的东西',
  lock: '换人、锁定',
  save: '保存并打印',
  reprint: '补打',
  undo: '撤回',
  back: '回上一层',
  sheet: '按键一览',
  rowUpDown: '上下一行',
  pageUpDown: '翻页',
  ends: '最前、最后',
  preview: '预览',
  open: '打开',
  columns: '列',
  nextField: '下一栏',
  previousField: '上一栏',
  jump: '跳段落',
  openList: '打开列表',
} satisfies WordsOf<typeof source>;
