import { expect, it } from 'vitest';
import { checkImei } from '#shared/product/identifier';
import { normalisePhone } from '#shared/customer/phone';
import { lifeWords } from './life-words';
import { END_MS } from './moments';
import { inOrder, schedule } from './schedule';

const s = schedule(2_000);
const words = s.lives.map((life, i) => lifeWords(s.plans[life.plan] as (typeof s.plans)[number], i + 1));

it('is the same every time', () => {
  expect(schedule(2_000).lives).toEqual(s.lives);
  expect([...lifeWords(s.plans[0] as (typeof s.plans)[number], 7)]).toEqual([...lifeWords(s.plans[0] as (typeof s.plans)[number], 7)]);
});

it('has exactly so many calls and a fifth as many customers, in order of time and before the end', () => {
  let calls = 0;
  let before = 0;
  const begun = new Set<number>();
  for (const [life, step, ms] of inOrder(s)) {
    expect(ms).toBeGreaterThanOrEqual(before);
    before = ms;
    begun.add(life);
    if (s.plans[s.lives[life]?.plan ?? 0]?.steps[step]?.beginsCall) calls += 1;
  }
  expect(before).toBeLessThan(END_MS);
  expect(calls).toBe(2_000);
  expect(begun.size).toBe(400);
});

it('every phone and every identifier is sound, and nobody shares one', () => {
  const phones = words.map((w) => w.get('phone') ?? '');
  for (const phone of phones) expect(normalisePhone(phone)).toMatchObject({ ok: true, value: phone, warnings: [] });
  const codes = words.flatMap((w) => [...w].filter(([key]) => key.startsWith('code')).map(([, code]) => code));
  for (const code of codes.filter((c) => /^\d+$/.test(c))) expect(checkImei(code)).toEqual({ ok: true, value: code, warnings: [] });
  expect(new Set(phones).size).toBe(phones.length);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.some((c) => /^\d{15}$/.test(c))).toBe(true);
});

it('has names of both scripts', () => {
  const names = words.map((w) => w.get('name') ?? '').join('');
  expect(names).toMatch(/[陳黃張劉楊許鄭謝蘇葉莊呂蕭羅]/);
  expect(names).toMatch(/[陈黄张刘杨许郑谢苏叶庄吕萧罗]/);
});
