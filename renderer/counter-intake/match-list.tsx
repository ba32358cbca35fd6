import { IconUserCheck } from '@tabler/icons-react';
import { formatPhone } from '#shared/customer/phone';
import type { Output } from '#shared/contract/contract';
import { useT } from '../kernel/i18n';
import { KeyHint } from '../kernel/key-cap';

export type Match = Output<'customer.match'>[number];
type Props = Readonly<{
  id: string;
  matches: readonly Match[];
  chosen: number;
  onChoose: (match: Match) => void;
  onPoint: (index: number) => void;
}>;

/** 可能是這些客戶: over the form, so that nothing moves. The field keeps the focus (combobox). */
export function MatchList({ id, matches, chosen, onChoose, onPoint }: Props) {
  const t = useT('counterIntake');
  return (
    <div className="match-list">
      <div id={id} role="listbox" tabIndex={-1} aria-label={t('matches')}>
        {matches.map((m, i) => (
          <div
            key={m.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onMouseDown={(e) => e.preventDefault()}
            onMouseMove={() => onPoint(i)}
            onClick={() => onChoose(m)}
            onKeyDown={undefined}
          >
            <IconUserCheck size={16} className="t2" aria-hidden />
            <b className="ell">{m.name}</b>
            <span className="nw">{m.phone === null ? t('noPhone') : formatPhone(m.phone)}</span>
            <span className="t3 nw">{m.customerNo}</span>
            <span className="t2 fs12 nw r">{m.why !== 'other' && t(`matchedBy.${m.why}`)}</span>
          </div>
        ))}
      </div>
      <div className="match-foot fs12 t2">
        <KeyHint of="Enter">{t('choose')}</KeyHint>
        <KeyHint of="Escape">{t('newCustomer')}</KeyHint>
      </div>
    </div>
  );
}
