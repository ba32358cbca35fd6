import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { OpenClaimInput, type ClaimView } from '#shared/claim/schema';
import type { MakerId } from '#shared/kernel/ids';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

type Props = Readonly<{ onClose: () => void; onDone: (claim: ClaimView) => void }>;
/** 開索賠單: for whom, and up to the end of which month. */
export function OpenClaimDialog({ onClose, onDone }: Props) {
  const t = useT('claim');
  const { zone } = useSession();
  const kept = useKept('claim.open');
  const save = useCommand('claim.open', { request: kept.request });
  const { data: makers = [] } = useQuery(routeQuery('maker.list', {}));
  const [v, setV] = useKeptState(kept, 'v', () => ({ makerId: '', period: localDay(engineNow(), zone).slice(0, 7) }));
  const active = makers.filter((m) => m.isActive);
  const makerId = v.makerId === '' ? (active[0]?.id ?? '') : v.makerId;
  const check = useChecked(OpenClaimInput, { makerId: makerId as MakerId, period: v.period.trim() });
  return (
    <Dialog
      kept={kept}
      title={t('openTitle')}
      about={t('openAbout')}
      deed={t('deed.open')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (claim) => {
              showToast({ text: t('opened', { no: claim.wcNo, count: String(claim.lineCount) }) });
              onDone(claim);
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('openTitle')} className="fs">
        <Field label={t('maker')} isRequired error={check.says('makerId')}>
          <Select
            allowDeselect={false}
            data={active.map((m) => ({ value: m.id as string, label: m.name }))}
            value={makerId === '' ? null : makerId}
            onChange={(id) => setV({ ...v, makerId: id ?? v.makerId })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('period')} isRequired hint={t('periodHint')} error={check.says('period')}>
          <TextInput
            data-autofocus
            w={110}
            maxLength={7}
            value={v.period}
            onChange={(e) => setV({ ...v, period: e.currentTarget.value })}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
