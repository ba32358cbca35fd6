import { expect, it } from 'vitest';
import { LANGUAGES } from '#shared/kernel/region';
import { load } from '#shared/messages/catalogue';
import { STATUS_LOOK } from './status-look';

it.each(Object.entries(STATUS_LOOK))('%s: every icon differs, and there is a word in every language', (owner, looks) => {
  const icons = Object.values(looks).map(([, icon]) => icon);
  expect(new Set(icons).size).toBe(icons.length);
  for (const language of LANGUAGES) {
    const words = (load(language).status as Readonly<Record<string, Readonly<Record<string, string>>>>)[owner] ?? {};
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(looks).toSorted());
  }
});

it('English status words have at most 12 letters (design.md 5)', () => {
  const long = Object.values(load('en').status)
    .flatMap((words) => Object.values(words))
    .filter((word) => word.length > 12);
  expect(long).toEqual([]);
});
