import { NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PaperKind } from '#shared/printed-document/paper';
import { routeQuery } from './api';
import { Field } from './field';
import { useT } from './i18n';

/** More cells than this are not drawn: the number says it. */
const DRAWN = 100;
type Props = Readonly<{ kind: PaperKind; value: number | null; onChange: (cell: number | null) => void }>;

/** Where on a part-used sheet of labels the first one goes; nothing is asked when labels go on a roll (users-ask 41). */
export function StartCellField({ kind, value, onChange }: Props) {
  const t = useT('papers');
  const { data: sheet } = useQuery(routeQuery('printedDocument.labelSheet', { kind }));
  if (!sheet) return null;
  const cells = sheet.columns * sheet.rows;
  const first = value ?? sheet.next;
  return (
    <Field label={t('startCell')} hint={t('startCellHint', { cells: String(cells) })}>
      <div className="row">
        <NumberInput w={80} min={1} max={cells} value={first} onChange={(v) => onChange(Math.min(cells, Math.max(1, Number(v) || 1)))} />
        {cells <= DRAWN && (
          <div className="start-cells" style={{ gridTemplateColumns: `repeat(${sheet.columns}, 14px)` }}>
            {Array.from({ length: cells }, (_, i) => (
              <button
                key={i}
                type="button"
                tabIndex={-1}
                aria-label={String(i + 1)}
                className={i + 1 < first ? 'used' : i + 1 === first ? 'first' : ''}
                onClick={() => onChange(i + 1)}
              />
            ))}
          </div>
        )}
      </div>
    </Field>
  );
}
