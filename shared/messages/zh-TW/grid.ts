/** The ledger table: head, columns, loading. */
export const grid = {
  line: '行',
  loading: '讀取中',
  failed: '這張表讀不出來',
  count: '{count, number} 筆',
  columns: '選擇欄位',
  columnsAbout: '勾選要看的欄位，只影響你自己。',
  columnsReset: '恢復原樣',
  columnUp: '{name}往前',
  columnDown: '{name}往後',
  ascending: '由小到大',
  descending: '由大到小',
  empty: '這裡還沒有資料',
  overdue: '逾時',
  filters: '篩選',
  findHere: '在本簿中找',
  removeFilter: '移除條件 {name}',
} as const;
