import type { CustomerView } from '#shared/customer/schema';
import { LANGUAGE_NAMES } from '#shared/messages/languages';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { formatMoney } from '../kernel/money';
import { useSession } from '../kernel/session';

/** What stands on the pocket, in one line: consent, language, what is owed. */
export function CustomerFacts({ owner }: Readonly<{ owner: CustomerView }>) {
  const t = useT('counterIntake');
  const { zone, currency } = useSession();
  const consent = owner.consentAt === null ? t('noConsent') : t('consentOn', { on: localDay(owner.consentAt, zone) });
  const facts = [consent, ...(owner.language ? [LANGUAGE_NAMES[owner.language]] : [])].join('　');
  return (
    <span className="ell fs12 t2">
      {facts}
      {'　'}
      <span className={owner.owedMinor > 0 ? 'bad b' : undefined}>{t('owed', { amount: formatMoney(owner.owedMinor, currency) })}</span>
    </span>
  );
}
