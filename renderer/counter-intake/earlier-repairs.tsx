import { Checkbox } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Output } from '#shared/contract/contract';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Sheet } from '../kernel/sheet';
import { Tone } from '../kernel/status';
import { OnDay } from '../kernel/when';

export type Earlier = Output<'product.earlierRepairs'>[number];
type Props = Readonly<{
  repairs: readonly Earlier[];
  isAsked: boolean;
  reworkOf: string | null;
  onRework: (cardId: string | null) => void;
}>;
const SHOWN = 3;

/** 此機維修紀錄: seen before saving, whoever brought the device then. */
export function EarlierRepairs({ repairs, isAsked, reworkOf, onRework }: Props) {
  const t = useT('counterIntake');
  const inGuarantee = repairs.find((r) => r.isInGuarantee);
  return (
    <Sheet
      className="hug"
      title={
        <span className="row">
          <IconHistory size={16} aria-hidden />
          {t('earlier')}
        </span>
      }
      count={isAsked ? t('times', { count: repairs.length }) : ''}
      end={<KeyOf of="Alt+h" />}
    >
      {repairs.length === 0 && <p className="pad fs12 t2">{t(isAsked ? 'earlierNone' : 'earlierLater')}</p>}
      {repairs.slice(0, SHOWN).map((r) => (
        <div key={r.cardId} className="pad earlier">
          <div className="row">
            <Link to="/job/$id" params={{ id: r.cardId }} data-history>
              <Doc no={r.cardNo} />
            </Link>
            <span className="t2 fs12 push">
              <OnDay on={r.cameOn} /> → <OnDay on={r.leftOn} />
            </span>
          </div>
          <div className="ell" title={r.faultReported}>
            {r.faultReported}
            {r.diagnosis && ` → ${r.diagnosis}`}
          </div>
          <div className="row fs12 t2">
            <span className="ell">
              {r.technician}
              {r.days !== null && `　${t('daysInRepair', { count: r.days })}`}
            </span>
            {r.isInGuarantee && (
              <span className="push">
                <Tone tone="bad" icon={<IconAlertTriangle size={12} aria-hidden />}>
                  {t('inGuarantee')}
                </Tone>
              </span>
            )}
          </div>
        </div>
      ))}
      {inGuarantee && (
        <div className="note bad">
          <IconAlertTriangle size={16} className="bad" aria-hidden />
          <div className="col gap4">
            <span>{t('guaranteeNote', { until: inGuarantee.guaranteeUntil ?? '—', name: inGuarantee.technician ?? '—' })}</span>
            <Checkbox
              label={t('isRework')}
              checked={reworkOf === inGuarantee.cardId}
              onChange={(e) => onRework(e.currentTarget.checked ? inGuarantee.cardId : null)}
            />
          </div>
        </div>
      )}
    </Sheet>
  );
}
