import type { ComponentProps } from 'react';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconCircleX, IconHelp, IconHourglass, type Icon } from '@tabler/icons-react';
import type { Verdict, WarrantyAnswer } from '#shared/product/schema';
import { load } from '#shared/messages/catalogue';
import { createTranslator } from 'use-intl/core';
import { useLanguage, useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import type { Tone } from '../kernel/status';

const LOOK: Readonly<Record<Verdict, readonly [ComponentProps<typeof Tone>['tone'], Icon]>> = {
  in: ['good', IconCircleCheck],
  out: ['part', IconAlertTriangle],
  refused: ['bad', IconCircleX],
  pending: ['plain', IconHourglass],
};
const AGAINST = new Set(['noProof', 'exFactoryNeeded', 'purchaseDateNeeded', 'monthsUnknown', 'codeMismatch', 'userDamage', 'expired']);

/** One sentence for each step of the reckoning; the codes are those of shared/warranty/reasons.ts. */
export function useWarrantyWords(): (reason: WarrantyAnswer['reasons'][number]) => string {
  const { language } = useLanguage();
  const sentences: Record<string, string> = load(language).warrantyReason;
  const t = createTranslator({ locale: language, messages: sentences, onError: () => undefined });
  return ({ code, params }) => t(code, params);
}

type Props = Readonly<{ answer: WarrantyAnswer | undefined; isWhyOpen: boolean; hasDamage: boolean; onWhy: () => void }>;

/** 保固判定 before saving, with every step of the reckoning when asked why. */
export function WarrantyCard({ answer, isWhyOpen, hasDamage, onWhy }: Props) {
  const t = useT('counterIntake');
  const words = useWarrantyWords();
  const verdict = answer?.verdict ?? 'pending';
  const [tone, Glyph] = LOOK[verdict];
  return (
    <section className="sheet hug" style={{ borderColor: `var(--cb-${tone})` }} aria-label={t('warranty')}>
      <header style={{ background: `var(--cb-${tone}-bg)`, color: `var(--cb-${tone})` }}>
        <Glyph size={16} aria-hidden />
        <h2 className="sheet-title">{t(`verdict.${verdict}`)}</h2>
        <span className="end">
          <button type="button" className="chip" aria-expanded={isWhyOpen} onClick={onWhy}>
            <IconHelp size={13} aria-hidden />
            {t('why')}
            <KeyOf of="Alt+w" />
          </button>
        </span>
      </header>
      {answer && isWhyOpen && (
        <ul className="pad fs12 reasons">
          {answer.reasons.map((reason) => (
            <li key={reason.code} className="row">
              {AGAINST.has(reason.code) ? (
                <IconAlertTriangle size={14} className="amber" aria-hidden />
              ) : (
                <IconCheck size={14} className="good" aria-hidden />
              )}
              {words(reason)}
            </li>
          ))}
        </ul>
      )}
      {verdict === 'in' && answer && !isWhyOpen && <p className="pad fs12 t2">{t('freeUntil', { until: answer.until ?? '—' })}</p>}
      {verdict === 'in' && hasDamage && (
        <div className="note amber fs12">
          <IconAlertTriangle size={16} className="amber" aria-hidden />
          <span>{t('damageWarning')}</span>
        </div>
      )}
    </section>
  );
}
