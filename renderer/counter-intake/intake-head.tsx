import { IconCheck, IconCoin } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ServiceType } from '#shared/kernel/region';
import type { Draft } from '../kernel/draft';
import { engineNow } from '../kernel/clock';
import { clockTime } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useSession } from '../kernel/session';
import { Tone } from '../kernel/status';
import { DeviceTabs } from './device-tabs';
import type { DeviceForm, IntakeForm } from './intake-form';

/** 草稿 16:29 已存: seen, so that nobody is afraid to be called away. */
function DraftState({ draft }: Readonly<{ draft: Draft<IntakeForm> }>) {
  const t = useT('deeds');
  const { zone } = useSession();
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const wasUnsaved = draft.state === 'unsaved';
  useEffect(() => (wasUnsaved ? () => setSavedAt(engineNow()) : undefined), [wasUnsaved]);
  if (draft.state === 'failed') return <span className="amber nw">{t('unsaved')}</span>;
  const at = savedAt ?? draft.found?.updatedAt ?? null;
  return <span className="t3 nw">{at === null ? '' : t('draftSaved', { at: clockTime(at, zone) })}</span>;
}

type Props = Readonly<{
  draft: Draft<IntakeForm>;
  devices: readonly DeviceForm[];
  at: number;
  type: ServiceType;
  isInWarranty: boolean;
  onOpen: (at: number) => void;
  onAdd: () => void;
  onRemove: (at: number) => void;
  onType: () => void;
}>;

/** The page's own line: what this is, the devices on it, and on what basis they are repaired. */
export function IntakeHead({ draft, devices, at, type, isInWarranty, onOpen, onAdd, onRemove, onType }: Props) {
  const t = useT('counterIntake');
  const isFree = type === 'C';
  return (
    <div className="bar intake-bar">
      <h1 className="title">{t('title')}</h1>
      <span className="t2 nw">{t('numberAtSave')}</span>
      <DraftState draft={draft} />
      <DeviceTabs devices={devices} at={at} onOpen={onOpen} onAdd={onAdd} onRemove={onRemove} />
      <span className="row t2 fs12 push">
        {t('serviceType')}
        <Tone tone={isFree ? 'good' : 'part'} icon={isFree ? <IconCheck size={13} aria-hidden /> : <IconCoin size={13} aria-hidden />}>
          {isFree && isInWarranty ? t('typeInWarranty') : t(`type.${type}`)}
        </Tone>
        <button type="button" className="chip" onClick={onType}>
          {t('changeType')}
          <KeyOf of="Alt+t" />
        </button>
      </span>
    </div>
  );
}
