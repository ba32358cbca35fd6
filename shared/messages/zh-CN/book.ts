import type { WordsOf } from '../languages';
import type { book as source } from '../zh-TW/book';

export const book = {
  views: '视图',
  saveView: '存为新视图',
  saveViewAbout: '现在的条件和排序会存成一页，只有你看得到。',
  viewName: '名称',
  nameTaken: '已有同名的视图',
  removeView: '移除视图 {name}',
  preview: '预览窗格',
  facts: '内容',
  history: '经过',
  now: '现在 {time}',
  momentExample: '11-23 13:10',
  today: '今日',
  onBehalfOf: '代 {name} 登记',
  chosenGone: '这一条不在目前的视图里',
  days: '{count, number} 天',
  shelf: '货位',
  clearFilters: '清除条件',
  noMatch: '没有符合条件的',
  noMatchAbout: '换一个字，或清除条件。',
} satisfies WordsOf<typeof source>;
