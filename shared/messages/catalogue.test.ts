import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../kernel/app-error';
import { LANGUAGES, type Language } from '../kernel/region';
import { load } from './catalogue';

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const wordsOf = (language: Language): Map<string, string> => new Map(flat(load(language)));
/** Names of the ICU parameters: `{name}` and `{name, plural, …}`, not the branches of a plural. */
const parametersOf = (text: string): string[] => [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((m) => m[1] ?? ''))].toSorted();

const source = wordsOf('zh-TW');

describe.each(LANGUAGES)('%s', (language) => {
  const words = wordsOf(language);

  it('has exactly the keys of the source', () => expect([...words.keys()].toSorted()).toEqual([...source.keys()].toSorted()));

  it('asks for the same parameters as the source', () => {
    const differing = [...words].filter(([key, text]) => parametersOf(text).join() !== parametersOf(source.get(key) ?? '').join());
    expect(differing).toEqual([]);
  });

  it('can be read by ICU, every message', () => {
    const broken: string[] = [];
    const messages = Object.fromEntries([...words].map(([key, text]) => [key.replaceAll('.', ' '), text]));
    const t = createTranslator({ locale: language, messages, onError: (e) => broken.push(e.message) });
    for (const [key, text] of words) t(key.replaceAll('.', ' '), Object.fromEntries(parametersOf(text).map((name) => [name, 2])));
    expect(broken).toEqual([]);
  });

  it('has a sentence for every refusal', () => expect(Object.keys(load(language).errors).toSorted()).toEqual([...ERROR_CODES].toSorted()));

  it('calls no two pages by the same word', () => {
    const pages = [...words].filter(([key]) => key.startsWith('frame.page.')).map(([, text]) => text);
    expect(pages.length).toBeGreaterThan(10);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('has no empty word and no double space', () =>
    expect([...words].filter(([, text]) => text.trim() === '' || text.includes('  '))).toEqual([]));
});

it('Simplified Chinese is written, not left in Traditional', () => {
  const traditional = /[們個這號碼單據還請試將寫經關員點擇選項內聯條錄與庫門開長時實從對應戶復務統戰]/;
  expect([...wordsOf('zh-CN')].filter(([, text]) => traditional.test(text))).toEqual([]);
});
