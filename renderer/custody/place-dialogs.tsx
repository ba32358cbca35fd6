import { contract } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import type { ActProps } from './act';
import { DeviceField } from './device-field';
import { ShelfField } from './shelf-field';
import { StayDialog } from './stay-dialog';

/** 移儲位: another shelf; the state stays. */
export function MoveShelfDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const kept = useKept(`ledger.moveShelf:${stay.id}`);
  const [shelf, setShelf] = useKeptState(kept, 'shelf', '');
  const save = useCommand('custody.moveShelf', { request: kept.request });
  const check = useChecked(contract['custody.moveShelf'].input, { stayId: stay.id, rev: stay.rev, shelf });
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.moveShelf')}
      about={t('form.moveAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() =>
        check.attempt((input) => save.mutate(input, { onSuccess: (s) => onDone(t('done.moveShelf', { no: s.dlNo, shelf: s.place })) }))
      }
      onClose={onClose}
    >
      <Field label={t('form.shelf')} isRequired error={check.says('shelf')} hint={t('form.shelfHint')}>
        <ShelfField data-autofocus value={shelf} onChange={setShelf} />
      </Field>
    </StayDialog>
  );
}

/** 帶回入庫: a device that was taken along and not handed over comes back to a shelf. */
export function BringBackDialog({ stay, onDone, onClose }: ActProps) {
  const t = useT('custody');
  const kept = useKept(`ledger.bringBack:${stay.id}`);
  const [shelf, setShelf] = useKeptState(kept, 'shelf', '');
  const [scanned, setScanned] = useKeptState(kept, 'scanned', '');
  const save = useCommand('custody.bringBack', { request: kept.request });
  const check = useChecked(contract['custody.bringBack'].input, { stayId: stay.id, rev: stay.rev, shelf, scanned });
  return (
    <StayDialog
      kept={kept}
      stay={stay}
      deed={t('deed.bringBack')}
      about={t('form.bringBackAbout')}
      missing={check.missing}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={() =>
        check.attempt((input) => save.mutate(input, { onSuccess: (s) => onDone(t('done.bringBack', { no: s.dlNo, shelf: s.place })) }))
      }
      onClose={onClose}
    >
      <DeviceField stay={stay} value={scanned} onChange={setScanned} error={check.says('scanned')} />
      <Field label={t('form.shelf')} isRequired error={check.says('shelf')} hint={t('form.shelfHint')}>
        <ShelfField value={shelf} onChange={setShelf} />
      </Field>
    </StayDialog>
  );
}
