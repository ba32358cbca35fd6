import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DifferenceView } from '#shared/stocktake/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';
import { Segments } from '../kernel/segments';

const REASONS = ['misissued', 'unrecorded', 'damaged', 'lost', 'misplaced', 'label'] as const;
const SHOWN = 20;
type Props = Readonly<{ stocktakeId: string; rows: readonly DifferenceView[]; onClose: () => void }>;

/** The reason of one difference or of several; for what the books do not know also what becomes of it (B15). */
export function ExplainDialog({ stocktakeId, rows, onClose }: Props) {
  const t = useT('stocktake');
  const [first] = rows;
  const kept = useKept(`count.explain:${(first?.id ?? '').slice(-8)}:${rows.length}`);
  const save = useCommand('stocktake.explain', { request: kept.request });
  const isUnknown = rows.length === 1 && first?.group === 'unknown';
  const [v, setV] = useKeptState(kept, 'v', { resolution: 'leave' as 'post' | 'leave', partId: null as string | null, text: '' });
  const { data: found = [] } = useQuery({ ...routeQuery('part.list', { text: v.text, limit: SHOWN }), enabled: isUnknown });
  const needsPart = isUnknown && first.code !== null && v.resolution === 'post';
  const input = isUnknown ? { resolution: v.resolution, ...(needsPart && v.partId !== null ? { partId: v.partId } : {}) } : {};
  return (
    <ReasonDialog
      kept={kept}
      title={t('reasonTitle')}
      stays={t('reasonStays')}
      {...(isUnknown
        ? { causes: first.isWithTechnician ? t('withTechnician') : first.isWithoutSlip ? t('withoutSlip') : t('unknownAbout') }
        : {})}
      reasons={REASONS.map((key) => t(`reasons.${key}`))}
      deed={t('deed.reason')}
      keep={t('reasonKeep')}
      isDanger={false}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={(reason) => save.mutate({ stocktakeId, differenceIds: rows.map((d) => d.id), reason, ...input }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {isUnknown && (
        <Segments
          label={t('resolutionOf')}
          value={v.resolution}
          width={220}
          options={(['leave', 'post'] as const).map((value) => ({ value, label: t(`resolution.${value}`) }))}
          onChange={(resolution) => setV({ ...v, resolution })}
        />
      )}
      {needsPart && (
        <Select
          label={t('partOf')}
          searchable
          data={found.map((p) => ({ value: p.id as string, label: `${p.sku} ${p.name}` }))}
          filter={({ options }) => options}
          value={v.partId}
          onSearchChange={(text) => setV({ ...v, text })}
          onChange={(partId) => setV({ ...v, partId })}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </ReasonDialog>
  );
}
