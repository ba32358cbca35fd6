import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CardView } from '#shared/repair-card/schema';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useCan } from '../kernel/session';

type PartLine = CardView['parts'][number];

/** 零件: what was fitted, at which price, and what became of the old one (E25). */
export function PartLines({ card, add }: Readonly<{ card: CardView; add: ReactNode }>) {
  const t = useT('repairCard');
  const can = useCan();
  const [chosen, setChosen] = useState<PartLine | null>(null);
  const close = (): void => setChosen(null);
  const mayReverse = can('repairCard.reversePart') && card.status !== 'CLOSED';
  if (card.parts.length === 0 && !add) return null;
  return (
    <>
      <table className="tb job-parts">
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col">{t('partName')}</th>
            <th scope="col" className="r">
              {t('quantity')}
            </th>
            <th scope="col" className="r">
              {t('price')}
            </th>
            <th scope="col">{t('oldPart')}</th>
            <th scope="col" className="r">
              {add || null}
            </th>
          </tr>
        </thead>
        <tbody>
          {card.parts.map((p) => (
            <tr key={p.id} className={p.isReversed ? 't3 struck' : undefined}>
              <td className="b">{p.sku ?? '—'}</td>
              <td className="wrap">
                {p.text}
                {p.newSerial && <span className="t2">　{p.newSerial}</span>}
              </td>
              <td className="r">{p.qty}</td>
              <td className="r">
                <Money minor={p.priceMinor} />
              </td>
              <td className="t2">{t(`oldParts.${p.oldPart}`)}</td>
              <td className="r">
                {!p.isReversed && mayReverse && (
                  <ActionIcon variant="subtle" size={22} aria-label={`${t('reversePart')} ${p.text}`} onClick={() => setChosen(p)}>
                    <IconArrowBackUp size={14} aria-hidden />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && (
        <ReasonedDeed
          route="repairCard.reversePart"
          form={`job.offPart:${card.id}:${chosen.id.slice(-8)}`}
          title={t('reversePartTitle', { name: chosen.text })}
          stays={t('reverseStays')}
          deed={t('reversePart')}
          keep={t('keepLine')}
          input={(reason) => ({ cardId: card.id, rev: card.rev, partId: chosen.id, reason })}
          onDone={close}
          onKeep={close}
        />
      )}
    </>
  );
}
