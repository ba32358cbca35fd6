import { nameKeyOf } from '#db/customer/steps';
import { formatPhone, maskPhone } from '#shared/customer/phone';
import { maskName } from '#shared/printed-document/build/mask-name';
import { imeiCheckDigit } from '#shared/product/identifier';
import type { LifePlan, LifeWords } from './life';

const DIGITS = '零壹貳參肆伍陸柒捌玖';
const markOf = (word: string, n: number): string => `記號${word}${Array.from(String(n), (d) => DIGITS[Number(d)]).join('')}號`;

/** Words that stand for words: each is found again wherever a command has put it. */
export function markWords(plan: LifePlan): LifeWords {
  const words = new Map<string, string>();
  words.set('name', plan.isCompany ? '歐陽記號股份有限公司' : '歐陽記號');
  if (plan.isCompany) words.set('contact', '聯絡記號');
  words.set('phone', '0963852741');
  words.set('address', `${plan.isSuburban ? '新北市新店區' : '台北市大安區'}記號路一號`);
  if (plan.hasNote) words.set('note', '客戶備註記號');
  plan.devices.forEach((device, d) => {
    words.set(`brand${d}`, markOf('廠牌', d));
    words.set(`model${d}`, markOf('型號', d));
    const first14 = `3587290${String(6_100_000 + d)}`;
    words.set(`code${d}`, device.kind.deviceClass === 'phone' ? `${first14}${imeiCheckDigit(first14)}` : `ZZ99-ZZ9900990${d}`);
    words.set(`proof${d}`, `ZZ-9900880${d}`);
  });
  plan.visits.forEach((_, v) => {
    for (const word of ['fault', 'cure', 'part', 'found', 'reason', 'intakeNote', 'benchNote'])
      words.set(
        `${word}${v}`,
        markOf(
          { fault: '故障', cure: '處理', part: '零件', found: '診斷', reason: '原因', intakeNote: '受理備註', benchNote: '工單備註' }[
            word
          ] ?? word,
          v,
        ),
      );
  });
  return words;
}

/** How the program itself rewrites a word: each form has its own mark, and the product's own function makes it. */
const FORMS = {
  nameKey: nameKeyOf,
  maskedName: maskName,
  shownPhone: formatPhone,
  maskedPhone: maskPhone,
} as const;
export type WordForm = keyof typeof FORMS | 'plain';
export const formOf = (form: WordForm, word: string): string => (form === 'plain' ? word : FORMS[form](word));

/** Every mark and every form of it, the longest first. */
export function marksOf(words: LifeWords): readonly Readonly<{ mark: string; key: string; form: WordForm }>[] {
  const plain = [...words].map(([key, mark]) => ({ mark, key, form: 'plain' as const }));
  const formsOf = (key: string, ...forms: (keyof typeof FORMS)[]) =>
    forms.map((form) => ({ mark: FORMS[form](words.get(key) ?? ''), key, form }));
  return [...plain, ...formsOf('name', 'nameKey', 'maskedName'), ...formsOf('phone', 'shownPhone', 'maskedPhone')].toSorted(
    (a, b) => b.mark.length - a.mark.length,
  );
}
