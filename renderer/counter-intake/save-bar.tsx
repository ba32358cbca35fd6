import { Button } from '@mantine/core';
import { IconCheck, IconPrinter, IconX } from '@tabler/icons-react';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { STEP_OF, type Requirement } from './requirements';

type Props = Readonly<{
  all: readonly Requirement[];
  missing: readonly Requirement[];
  devices: number;
  estimateMinor: number | null;
  feeMinor: number | null;
  isSaving: boolean;
  onJump: (requirement: Requirement) => void;
  onDraft: () => void;
  onSave: () => void;
}>;
const SHOWN = 3;

/** How many answers are missing, a key to each, what it may cost, and the one filled button. */
export function SaveBar({ all, missing, devices, estimateMinor, feeMinor, isSaving, onJump, onDraft, onSave }: Props) {
  const t = useT('counterIntake');
  const deeds = useT('deeds');
  return (
    <div className="savebar">
      <span className="row savebar-missing" role="status">
        {missing.length === 0 ? (
          <>
            <IconCheck size={16} className="good" aria-hidden />
            <b className="good nw">{t('complete')}</b>
          </>
        ) : (
          <>
            <IconX size={16} className="bad" aria-hidden />
            <b className="bad nw">{deeds('missing', { count: missing.length })}</b>
          </>
        )}
        {missing.slice(0, SHOWN).map((r) => (
          <button key={`${r.item}${r.device}`} type="button" className="chip" onClick={() => onJump(r)}>
            {r.device !== null && devices > 1 && `${r.device + 1}　`}
            {t(`item.${r.item}`)} <KeyOf of={`Alt+${STEP_OF[r.item]}`} />
          </button>
        ))}
      </span>
      <span className="t2 nw">{t('answered', { done: all.length - missing.length, all: all.length })}</span>
      <span className="row gap16 nw push">
        <span className="t2">{t('estimate')}</span>
        <span className="fs20 b">
          <Money minor={estimateMinor} withSign={estimateMinor !== null} />
        </span>
        {feeMinor !== null && (
          <span className="t2 fs12">
            {t('feeOnRefusal')} <Money minor={feeMinor} />
          </span>
        )}
      </span>
      <Button size="lg" variant="default" onClick={onDraft}>
        {t('saveDraft')}
      </Button>
      <Button
        size="lg"
        loading={isSaving}
        leftSection={<IconPrinter size={20} aria-hidden />}
        rightSection={<KeyOf of="$mod+Enter" />}
        onClick={onSave}
      >
        {deeds('saveAndPrint')}
      </Button>
    </div>
  );
}
