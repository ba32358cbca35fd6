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

it('names who holds the data, and which version is needed', () => {
  const params = { name: '<林>', pc: 'DESK-2', since: '2026-11-23T01:30:00.000Z' };
  expect(stopPageHtml({ code: 'DATABASE_HELD', params }, '/data', '/log')).toContain('&lt;林&gt; 在電腦「DESK-2」上開著這份資料');
  expect(stopPageHtml({ code: 'DATABASE_NEWER', params: { version: '1.4.0' } }, '/data', '/log')).toContain('Install 1.4.0 or later');
  expect(stopPageHtml({ code: 'DATABASE_FOLDER_SHARED', params: { keeper: 'OneDrive' } }, '/data', '/log')).toContain('“OneDrive”');
});

it('shows the reference of the line in the log, in three languages, and leaves it out where there is none', () => {
  const html = stopPageHtml({ code: 'DATABASE_CORRUPT', params: { ref: '7F3-K2Q' } }, '/data', '/log');
  expect(html).toContain('7F3-K2Q');
  for (const word of ['參考號', '参考号', 'Reference']) expect(html).toContain(word);
  expect(stopPageHtml({ code: 'DATABASE_CORRUPT', params: {} }, '/data', '/log')).not.toContain('Reference');
});
