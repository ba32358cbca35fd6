import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Blank } from '../blank-states';
import { useT } from '../i18n';

type Props = Readonly<{ isFiltered: boolean; onClear: () => void; savedName: string | null; onRemoveSaved: () => void }>;

/** The end of a filter bar: all filters off, and the saved view that is shown away. */
export function FilterEnds({ isFiltered, onClear, savedName, onRemoveSaved }: Props) {
  const t = useT('book');
  return (
    <>
      {isFiltered && (
        <button type="button" className="chip" onClick={onClear}>
          {t('clearFilters')}
        </button>
      )}
      {savedName !== null && (
        <button type="button" className="chip" onClick={onRemoveSaved}>
          {t('removeView', { name: savedName })}
          <IconX size={13} aria-hidden />
        </button>
      )}
    </>
  );
}

/** No line fits the filters. */
export function NoMatch({ onClear }: Pick<Props, 'onClear'>) {
  const t = useT('book');
  return (
    <Blank title={t('noMatch')} about={t('noMatchAbout')}>
      <Button variant="default" onClick={onClear}>
        {t('clearFilters')}
      </Button>
    </Blank>
  );
}
