import { expect, it } from 'vitest';
import { searchTokens, type SearchFields } from './tokens';

it.each<[SearchFields, string]>([
  [{ names: ['歐陽娜娜'] }, '欧阳 阳娜 娜娜 娜 ouyangnana yangnana nana na oynn ynn nn'],
  [{ names: ['王'] }, '王 wang'],
  [{ names: ['單田芳'] }, '单田 田芳 芳 shantianfang tianfang fang stf tf'],
  [{ names: ['呂明'] }, '吕明 明 lvming ming luming lyuming lm'],
  [{ names: ['永豐食品股份公司'] }, '永丰 丰食 食品 品股 股份 份公 公司 司 yongfengshipingufengongsi yfspgfgs'],
  [{ names: ['%'] }, 'sign25'],
  [{ texts: ['ES-H14F 螢幕破裂, 5 次'] }, 'es h14f esh14f 萤幕 幕破 破裂 裂 5 次'],
  [{ phones: ['0912345678'] }, '0912345678 5678 12345678'],
  [{ phones: ['+819012345678'] }, '819012345678 5678 12345678'],
  [{ identifiers: ['353258107009125'] }, '353258107009125 09125 009125 07009125'],
  [{ identifiers: ['3532581070091200'] }, '3532581070091200 91200 091200 70091200 00912 700912 10700912'],
  [{ identifiers: ['TA43-07715'] }, 'ta43 07715 ta4307715 7715 307715 a4307715'],
  [{ numbers: ['SC-2026-000101'], siteCode: 'TP1' }, 'tp1sc2026000101 sc2026000101 2026000101 sc000101 sc101 000101 101'],
  [{ numbers: ['C000123'] }, 'c000123'],
  [{}, ''],
])('%j', (fields, tokens) => {
  expect(searchTokens(fields)).toBe(tokens);
});
