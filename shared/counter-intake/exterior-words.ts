import { createTranslator } from 'use-intl/core';
import type { Language } from '../kernel/region';
import { condition as en } from '../messages/en/condition';
import { condition as zhCN } from '../messages/zh-CN/condition';
import { condition as zhTW } from '../messages/zh-TW/condition';
import { CONDITION_GRADES, CONDITION_ITEMS } from '../product/device-class';

const translators = {
  'zh-TW': createTranslator({ locale: 'zh-TW', messages: zhTW }),
  'zh-CN': createTranslator({ locale: 'zh-CN', messages: zhCN }),
  en: createTranslator({ locale: 'en', messages: en }),
} as const;

/** `screen:scratch back:crack` → 螢幕刮痕、背蓋裂, for paper; `ok` and free text (on-site receipts) are written as they are or as "sound". */
export function exteriorWords(language: Language, exterior: string): string {
  const t = translators[language];
  if (exterior === 'ok') return t('grade.ok');
  const separator = language === 'en' ? ', ' : '、';
  const known = exterior.split(' ').map((pair) => {
    const [itemText, gradeText] = pair.split(':');
    const item = CONDITION_ITEMS.find((i) => i === itemText);
    const grade = CONDITION_GRADES.find((g) => g === gradeText);
    if (item === undefined || grade === undefined) return null;
    return language === 'en' ? `${t(`item.${item}`)}: ${t(`grade.${grade}`)}` : `${t(`item.${item}`)}${t(`grade.${grade}`)}`;
  });
  return known.includes(null) ? exterior : known.join(separator);
}
