import { expect, it } from 'vitest';
import { framed } from './unknown-letters';

const page = (body: string): string => `<html><head><title>ü</title></head><body>${body}</body></html>`;
const has = (point: number): boolean => '維修𠮷'.includes(String.fromCodePoint(point));

it('frames a letter that no font has by its number, and leaves every other as it is', () => {
  expect(framed(page('<p>維𪚥修𠮷</p>'), has)).toBe(page('<p>維<span class="p-rare">02A<br/>6A5</span>修𠮷</p>'));
  expect(framed(page('<p>ก</p>'), has)).toContain('<span class="p-rare">0E<br/>01</span>');
});

it('touches no tag and nothing before the body', () => {
  const html = page('<p title="ก">A &amp; B&#x27;s</p>');
  expect(framed(html, has)).toBe(html);
});

it('blanks, joiners and selectors take no ink and need no font', () => {
  const html = page('<p>維\u3000修\u00A0\u200D\uFE0F\u{E0100}</p>');
  expect(framed(html, has)).toBe(html);
});

it('half a letter is framed too', () => {
  expect(framed(page('<p>\uD83A</p>'), has)).toContain('D8<br/>3A');
});
