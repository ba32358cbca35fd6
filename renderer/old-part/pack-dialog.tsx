import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MakerId } from '#shared/kernel/ids';
import { routeQuery, useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';
import { partText } from './old-part-columns';

type Props = Readonly<{ makerId: MakerId; maker: string; onClose: () => void }>;
/** 裝箱: everything of a maker that is here, less what stays for another box. */
export function PackDialog({ makerId, maker, onClose }: Props) {
  const t = useT('oldPart');
  const kept = useKept(`oldPart.pack:${makerId}`);
  const save = useCommand('oldPart.pack', { request: kept.request });
  const { data: here = [] } = useQuery(routeQuery('oldPart.list', { view: 'here', makerId, limit: 200 }));
  const [left, setLeft] = useKeptState(kept, 'left', [] as readonly string[]);
  const [note, setNote] = useKeptState(kept, 'note', '');
  const packed = here.filter((o) => !left.includes(o.id));
  return (
    <Dialog
      kept={kept}
      width={560}
      title={t('packTitle', { maker })}
      about={t('packAbout', { count: String(packed.length) })}
      deed={t('deed.pack')}
      isBusy={save.isPending}
      missing={packed.length === 0 ? t('empty.here') : null}
      onDeed={() =>
        save.mutate(
          { makerId, oldPartIds: packed.map((o) => o.id), note },
          {
            onSuccess: (pack) => {
              showToast({ text: t('packedDone', { no: pack.pkNo, count: String(pack.lines.length) }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.pack')} className="col">
        <fieldset className="plain col" aria-label={t('packPick')}>
          {here.map((o, i) => (
            <Checkbox
              key={o.id}
              {...(i === 0 ? { 'data-autofocus': true } : {})}
              label={`${o.opNo}　${partText(o)}　${o.oldSerial ?? o.jobNo}`}
              checked={!left.includes(o.id)}
              onChange={(e) => setLeft(e.currentTarget.checked ? left.filter((id) => id !== o.id) : [...left, o.id])}
            />
          ))}
        </fieldset>
        <div className="fs">
          <Field label={t('note')}>
            <TextInput maxLength={100} value={note} onChange={(e) => setNote(e.currentTarget.value)} />
          </Field>
        </div>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
