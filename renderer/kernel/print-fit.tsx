import { IconScissors, IconTextDecrease } from '@tabler/icons-react';
import type { PrintFit } from '#shared/print-job/states';
import { useT } from './i18n';

/** What measuring a print found: letters made smaller, or words cut off (decision 066). */
export function FitNote({ fit }: Readonly<{ fit: PrintFit }>) {
  const t = useT('papers');
  const Icon = fit === 'cut' ? IconScissors : IconTextDecrease;
  return (
    <div className={fit === 'cut' ? 'row amber' : 'row t2'}>
      <Icon size={14} aria-hidden />
      <span>{t(`fit.${fit}`)}</span>
    </div>
  );
}

/** The same beside a state, where a table has no room for the sentence. */
export function FitMark({ fit }: Readonly<{ fit: PrintFit | null }>) {
  const t = useT('papers');
  return fit === 'cut' ? <IconScissors size={14} className="amber" role="img" aria-label={t('fit.cut')} title={t('fit.cut')} /> : null;
}
