import { expect, it } from 'vitest';
import { stopPageHtml } from './stop-page';

it('says in three languages what happened and where', () => {
  const html = stopPageHtml({ code: 'DATABASE_NEWER', params: {} }, '/data/<shop>', '/data/logs/counterbook.log');
  expect(html).toContain('這份資料屬於較新的版本');
  expect(html).toContain('这份数据属于较新的版本');
  expect(html).toContain('This data belongs to a newer version');
  expect(html).toContain('/data/&lt;shop&gt;');
});

it('has words for a cause it does not know', () => {
  expect(stopPageHtml({ code: 'constructor', params: {} }, '/data', '/log')).toContain('The program cannot open the data');
});
