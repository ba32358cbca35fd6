import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContractState } from '#shared/maintenance-contract/rules';
import type { ContractView } from '#shared/maintenance-contract/schema';
import type { ProductView } from '#shared/product/schema';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { useProductName } from '../kernel/product-name';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { useCan } from '../kernel/session';
import { DL, Sheet } from '../kernel/sheet';
import { Tone } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { OnDay } from '../kernel/when';
import { ContractDialog } from './contract-dialog';

const TONES = { planned: 'plain', inForce: 'good', expired: 'done', ended: 'done' } as const satisfies Record<ContractState, string>;
type Props = Readonly<{ customerId: string; customerName: string; products: readonly ProductView[] }>;

/** 保養合同 (B19) of a customer: which devices, until when, what is left of it; the manager registers and ends them. */
export function ContractSheet({ customerId, customerName, products }: Props) {
  const t = useT('contract');
  const can = useCan();
  const { data: contracts = [] } = useQuery(routeQuery('maintenanceContract.ofCustomer', { customerId }));
  const [open, setOpen] = useState<'register' | ContractView | null>(null);
  const close = (): void => setOpen(null);
  const mayRegister = can('maintenanceContract.register') && products.length > 0;
  if (contracts.length === 0 && !mayRegister) return null;
  return (
    <Sheet
      className="hug"
      title={t('title')}
      count={contracts.length}
      end={
        mayRegister && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setOpen('register')}>
            {t('register')}
          </Button>
        )
      }
    >
      {contracts.length === 0 && (
        <p className="pad t2 fs12">
          {t('none')}　{t('noneAbout')}
        </p>
      )}
      {contracts.map((c) => (
        <Contract key={c.id} contract={c} products={products} onEnd={can('maintenanceContract.end') ? () => setOpen(c) : null} />
      ))}
      {open === 'register' && <ContractDialog customerId={customerId} customerName={customerName} products={products} onClose={close} />}
      {open !== null && open !== 'register' && (
        <ReasonedDeed
          route="maintenanceContract.end"
          form={`contract.end:${open.id}`}
          title={t('endTitle', { no: open.ctNo })}
          stays={t('endStays')}
          deed={t('end')}
          keep={t('keep')}
          input={(reason) => ({ contractId: open.id, rev: open.rev, reason })}
          onDone={(done) => {
            close();
            showToast({ text: t('ended', { no: done.ctNo }) });
          }}
          onKeep={close}
        />
      )}
    </Sheet>
  );
}

type OneProps = Readonly<{ contract: ContractView; products: readonly ProductView[]; onEnd: (() => void) | null }>;
function Contract({ contract: c, products, onEnd }: OneProps) {
  const t = useT('contract');
  const nameOf = useProductName();
  const covered = products.filter((p) => c.productIds.includes(p.id));
  const free = [c.isLabourFree && t('isLabourFree'), c.isTravelFree && t('isTravelFree')].filter(Boolean).join('、');
  const parts = c.partsPolicy === 'discount' ? t('discount', { percent: String(c.partsDiscountPercent) }) : t(`policies.${c.partsPolicy}`);
  return (
    <section aria-label={c.ctNo}>
      <div className="row pad">
        <span className="grow">
          <Doc no={c.ctNo} />
        </span>
        <Tone tone={TONES[c.state]}>{t(`states.${c.state}`)}</Tone>
        {onEnd !== null && (c.state === 'inForce' || c.state === 'planned') && (
          <Button size="xs" variant="default" onClick={onEnd}>
            {t('end')}
          </Button>
        )}
      </div>
      <DL
        labelWidth={96}
        rows={[
          [
            t('period'),
            <span key="period">
              <OnDay on={c.startsOn} /> – <OnDay on={c.endsOn} />
            </span>,
          ],
          [
            t('units'),
            <span key="units">
              {covered.map((p) => (
                <span key={p.id} className="wrap row">
                  {nameOf(p)}
                  {p.identifier !== null && <span className="t2">{p.identifier}</span>}
                </span>
              ))}
            </span>,
          ],
          [t('visitsUsed'), t('visits', { used: c.visitsUsed, all: c.visitsIncluded })],
          [t('parts'), [parts, free].filter(Boolean).join('　')],
          ...(c.endedOn === null ? [] : [[t('states.ended'), t('endedOn', { on: c.endedOn, reason: c.endReason ?? '' })] as const]),
        ]}
      />
    </section>
  );
}
