import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MovementView } from '#shared/stock/schema';
import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';

type Props = Readonly<{ sku: string; line: MovementView }>;

/** 沖回期初 beside its line on the card: only where it stands (B11). */
export function TakeBackOpening({ sku, line }: Props) {
  const t = useT('part');
  const can = useCan();
  const [isAsking, setIsAsking] = useState(false);
  const isStanding = line.kind === 'opening' && line.fromKind === 'opening' && !line.isReversed;
  if (!isStanding || !can('stock.reverseOpening')) return null;
  const close = (): void => setIsAsking(false);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setIsAsking(true)}>
        {t('unopen.deed')}
      </Button>
      {isAsking && (
        <ReasonedDeed
          route="stock.reverseOpening"
          form={`part.unopen:${line.id}`}
          title={t('unopen.title', { sku })}
          stays={t('unopen.stays')}
          deed={t('unopen.deed')}
          keep={t('unopen.keep')}
          input={(reason) => ({ movementId: line.id, reason })}
          onDone={() => {
            close();
            showToast({ text: t('unopen.done', { sku }) });
          }}
          onKeep={close}
        />
      )}
    </>
  );
}
