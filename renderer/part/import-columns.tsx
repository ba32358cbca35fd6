import { Select } from '@mantine/core';
import { IMPORT_FIELDS, type ImportField } from '#shared/part-import/fields';
import { ENCODINGS, SEPARATORS, type Encoding, type ImportPreview, type Separator } from '#shared/part-import/schema';
import type { RawInput } from '#shared/contract/contract';
import { useT } from '../kernel/i18n';

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', gb18030: 'GB18030', big5: 'Big5' };
const SEPARATOR_WORDS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
const EXAMPLES = 3;
type Reading = Pick<RawInput<'partImport.look'>, 'encoding' | 'separator' | 'mapping'>;

/** How the file is read, and what each of its columns is; a change reads it again. */
export function ImportColumns({ preview, onRead }: Readonly<{ preview: ImportPreview; onRead: (as: Reading) => void }>) {
  const t = useT('partImport');
  const say = (at: number, field: ImportField | null): void =>
    onRead({ mapping: preview.mapping.map((was, i) => (i === at ? field : was === field ? null : was)) });
  return (
    <div className="col gap8">
      <div className="row gap16">
        {preview.encoding === null ? (
          <span className="t2">{t('sheet', { name: preview.sheet ?? '' })}</span>
        ) : (
          <>
            <label className="row gap8">
              <span className="t2">{t('encoding')}</span>
              <Select
                size="xs"
                w={120}
                allowDeselect={false}
                data={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
                value={preview.encoding}
                onChange={(encoding) => encoding && onRead({ encoding, mapping: null })}
                comboboxProps={{ withinPortal: false }}
              />
            </label>
            <label className="row gap8">
              <span className="t2">{t('separator')}</span>
              <Select
                size="xs"
                w={120}
                allowDeselect={false}
                data={SEPARATORS.map((value) => ({ value, label: t(SEPARATOR_WORDS[value]) }))}
                value={preview.separator}
                onChange={(separator: Separator | null) => separator && onRead({ separator, mapping: null })}
                comboboxProps={{ withinPortal: false }}
              />
            </label>
          </>
        )}
        {preview.damagedLine !== null && <b className="bad">{t('damaged', { line: preview.damagedLine })}</b>}
        {preview.formulas > 0 && <span className="amber">{t('formulas', { count: preview.formulas })}</span>}
      </div>
      <div className="import-columns">
        <table className="tb" aria-label={t('columns')}>
          <thead>
            <tr>
              <th scope="col">{t('inFile')}</th>
              <th scope="col">{t('columns')}</th>
              <th scope="col">{t('example')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.headers.map((head, at) => (
              <tr key={head}>
                <th scope="row" className="b">
                  {head}
                </th>
                <td>
                  <Select
                    size="xs"
                    w={220}
                    aria-label={head}
                    clearable
                    placeholder={t('ignored')}
                    data={IMPORT_FIELDS.map((field) => ({ value: field, label: t(`field.${field}`) }))}
                    value={preview.mapping[at] ?? null}
                    onChange={(field) => say(at, field)}
                    comboboxProps={{ withinPortal: false }}
                  />
                </td>
                <td className="t2 cut">
                  {preview.sample
                    .slice(0, EXAMPLES)
                    .map((row) => row[at] ?? '')
                    .filter((text) => text !== '')
                    .join('　')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
