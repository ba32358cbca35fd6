import type { WordsOf } from '../languages';
import type { grid as source } from '../zh-TW/grid';

export const grid = {
  line: '行',
  loading: '读取中',
  failed: '这张表读不出来',
  count: '{count, number} 条',
  columns: '选择列',
  columnsAbout: '勾选要看的列，只影响你自己。',
  columnsReset: '恢复原样',
  columnUp: '{name}往前',
  columnDown: '{name}往后',
  ascending: '从小到大',
  descending: '从大到小',
  empty: '这里还没有数据',
  export: '导出',
  exportStop: '停下，已导出 {count, number} 行',
  exported: '{count, number} 行存到 {path}',
  overdue: '超时',
  filters: '筛选',
  findHere: '在本簿中找',
  removeFilter: '移除条件 {name}',
} satisfies WordsOf<typeof source>;
