import { TextInput } from '@mantine/core';
import { SERVICE_TYPES, type ServiceType } from '#shared/kernel/region';
import { Dialog } from '../kernel/dialog';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Segments } from '../kernel/segments';

type Props = Readonly<{
  deviceKey: string;
  automatic: ServiceType;
  type: ServiceType | null;
  reason: string;
  onSet: (type: ServiceType | null, reason: string) => void;
  onClose: () => void;
}>;

/** 改服務別: another basis than the warranty gives needs a reason; without one the warranty decides again. */
export function TypeDialog({ deviceKey, automatic, type, reason, onSet, onClose }: Props) {
  const t = useT('counterIntake');
  const deeds = useT('deeds');
  const kept = useKept(`intake.type:${deviceKey}`);
  const [chosen, setChosen] = useKeptState<ServiceType>(kept, 'chosen', type ?? automatic);
  const [why, setWhy] = useKeptState(kept, 'why', reason);
  const isAutomatic = chosen === automatic;
  const isReasoned = isAutomatic || why.trim() !== '';
  return (
    <Dialog
      kept={kept}
      title={t('typeTitle')}
      about={t('typeAbout', { type: t(`type.${automatic}`) })}
      deed={t('typeDeed')}
      missing={isReasoned ? null : deeds('missing', { count: 1 })}
      onKeep={onClose}
      onDeed={() => {
        kept.discard(); // from here on the draft of the intake has it
        onSet(isAutomatic ? null : chosen, isAutomatic ? '' : why);
        onClose();
      }}
    >
      <Segments
        label={t('serviceType')}
        value={chosen}
        options={SERVICE_TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={setChosen}
      />
      <TextInput
        data-autofocus
        label={t('typeReason')}
        required={!isAutomatic}
        maxLength={100}
        value={why}
        onChange={(e) => setWhy(e.currentTarget.value)}
      />
    </Dialog>
  );
}
