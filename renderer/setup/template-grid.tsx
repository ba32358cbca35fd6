import { NumberInput } from '@mantine/core';
import type { LabelGrid } from '#shared/printed-document/models/look';
import { Field, useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';

const WHOLE = ['columns', 'rows'] as const;
const MM = ['leftMm', 'topMm', 'acrossMm', 'downMm', 'widthMm', 'heightMm'] as const;
type Props = Readonly<{ grid: LabelGrid; onChange: (grid: LabelGrid) => void; wrong: string | undefined }>;

/** Where the labels lie on a sheet of A4: as the print shop's package says. */
export function TemplateGrid({ grid, onChange, wrong }: Props) {
  const t = useT('template');
  const sentence = useFieldWords()(wrong);
  return (
    <Sheet title={t('grid')}>
      <p className="pad t2">{t('gridAbout')}</p>
      <div className="fs settings-rows">
        {[...WHOLE, ...MM].map((name) => (
          <Field key={name} label={t(`gridOf.${name}`)}>
            <NumberInput
              w={90}
              min={0}
              max={297}
              decimalScale={WHOLE.some((whole) => whole === name) ? 0 : 1}
              value={grid[name]}
              onChange={(value) => onChange({ ...grid, [name]: Number(value) || 0 })}
            />
          </Field>
        ))}
      </div>
      {sentence !== undefined && (
        <p className="note bad" role="alert">
          {sentence}
        </p>
      )}
    </Sheet>
  );
}
