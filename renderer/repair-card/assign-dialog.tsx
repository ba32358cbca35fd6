import { ActionIcon, Button, NumberInput, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CardView } from '#shared/repair-card/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';

type Share = Readonly<{ staffId: string; sharePercent: number }>;
const WHOLE = 100;
const MOST = 5;

/** Who repairs it; the shares sum to 100 (B7, bonus ratio). */
export function AssignDialog({ card, onClose }: Readonly<{ card: CardView; onClose: () => void }>) {
  const t = useT('repairCard');
  const kept = useKept(`job.assign:${card.id}`);
  const save = useCommand('repairCard.assign', { request: kept.request });
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  const [shares, setShares] = useKeptState<readonly Share[]>(
    kept,
    'shares',
    card.technicians.length > 0
      ? card.technicians.map((s) => ({ staffId: s.staffId, sharePercent: s.sharePercent }))
      : [{ staffId: '', sharePercent: WHOLE }],
  );
  const people = staff.filter((s) => s.isActive && s.posts.includes('technician')).map((s) => ({ value: s.id as string, label: s.name }));
  const sum = shares.reduce((total, s) => total + s.sharePercent, 0);
  const isReady = sum === WHOLE && shares.every((s) => s.staffId !== '');
  const change = (at: number, part: Partial<Share>): void => setShares(shares.map((s, i) => (i === at ? { ...s, ...part } : s)));
  return (
    <Dialog
      kept={kept}
      title={t('assignTitle')}
      about={card.cardNo}
      deed={t('assign')}
      isBusy={save.isPending}
      missing={isReady ? null : t('assignAbout')}
      onDeed={() => save.mutate({ cardId: card.id, rev: card.rev, technicians: [...shares] }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <EntryForm label={t('assign')} className="col rows">
        {shares.map((share, i) => (
          <div className="row" key={i}>
            <Select
              className="grow"
              aria-label={`${t('technician')} ${i + 1}`}
              placeholder={t('technician')}
              data={people}
              value={share.staffId || null}
              onChange={(v) => change(i, { staffId: v ?? '' })}
              comboboxProps={{ withinPortal: false }}
              {...(i === 0 ? { 'data-autofocus': true } : {})}
            />
            <NumberInput
              w={84}
              min={1}
              max={WHOLE}
              aria-label={`${t('percent')} ${i + 1}`}
              value={share.sharePercent}
              onChange={(v) => change(i, { sharePercent: Number(v) || 0 })}
            />
            <ActionIcon
              variant="default"
              size={30}
              disabled={shares.length === 1}
              aria-label={t('dropTechnician', { no: String(i + 1) })}
              onClick={() => setShares(shares.filter((_, n) => n !== i))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <div className="row">
          <Button
            size="xs"
            variant="default"
            disabled={shares.length === MOST}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setShares([...shares, { staffId: '', sharePercent: Math.max(0, WHOLE - sum) }])}
          >
            {t('addTechnician')}
          </Button>
          <span className={sum === WHOLE ? 't2 bar-end' : 'bad b bar-end'}>{sum}%</span>
        </div>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
