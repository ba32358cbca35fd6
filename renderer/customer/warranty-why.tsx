import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHourglass, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Verdict } from '#shared/product/schema';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useReasonWords } from '../kernel/reason-words';
import { Tone } from '../kernel/status';
import type { StatusTone } from '../style/theme';

const LOOK: Readonly<Record<Verdict, readonly [StatusTone, Icon]>> = {
  in: ['good', IconCircleCheck],
  out: ['part', IconAlertTriangle],
  refused: ['bad', IconCircleX],
  pending: ['plain', IconHourglass],
};

/** 保固 of a product today, with every step of the reckoning when asked why (D3, D4). */
export function WarrantyWhy({ productId }: Readonly<{ productId: string }>) {
  const t = useT('customer');
  const words = useReasonWords('warranty');
  const [isOpen, setIsOpen] = useState(false);
  const { data: answer } = useQuery(routeQuery('product.warranty', { productId }));
  if (!answer) return <span className="t3">—</span>;
  const [tone, Glyph] = LOOK[answer.verdict];
  return (
    <div className="col">
      <span className="row">
        <Tone tone={tone} icon={<Glyph size={13} aria-hidden />}>
          {t(`verdict.${answer.verdict}`)}
        </Tone>
        {answer.until && <span>{t('until', { on: answer.until })}</span>}
        {answer.entitlement.length > 0 && <span className="t2">{answer.entitlement.map((e) => t(`entitlement.${e}`)).join('　')}</span>}
        <button type="button" className="chip" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t('why')}
        </button>
      </span>
      {isOpen && (
        <ul className="why fs12" aria-label={t('why')}>
          {answer.reasons.map((reason) => (
            <li key={reason.code}>{words(reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
