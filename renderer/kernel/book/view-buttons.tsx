import { ActionIcon } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useT } from '../i18n';
import { useKeyLayers } from '../key-layers';
import { usePreference } from '../preference';

/** The ledger's own key (ledger.tsx). */
const COLUMNS_KEY = '$mod+Shift+c';

/** Is the preview open? Kept with the person, for each book. */
export function usePreviewChoice(book: string, isOpenAtFirst = true): readonly [isOpen: boolean, toggle: () => void] {
  const [stored, setIsOpen] = usePreference(`preview:${book}`, (value) => (typeof value === 'boolean' ? value : isOpenAtFirst));
  const isOpen = stored ?? isOpenAtFirst;
  return [isOpen, () => setIsOpen(!isOpen)];
}

type Props = Readonly<{ isPreview: boolean; onPreview: () => void }>;

/** The two small switches of a book: columns and preview. The space bar on a line does the second. */
export function ViewButtons({ isPreview, onPreview }: Props) {
  const t = useT();
  const layers = useKeyLayers();
  const columns = (): void =>
    layers
      .flatMap((l) => l.keys.current)
      .find((k) => k.key === COLUMNS_KEY)
      ?.run();
  return (
    <>
      <ActionIcon variant="default" size={26} aria-label={t('grid.columns')} title={t('grid.columns')} onClick={columns}>
        <IconAdjustmentsHorizontal size={15} aria-hidden />
      </ActionIcon>
      <button
        type="button"
        className="chip"
        data-on={isPreview}
        aria-pressed={isPreview}
        aria-label={t('book.preview')}
        title={t('book.preview')}
        onClick={onPreview}
      >
        <IconLayoutSidebarRight size={15} aria-hidden />
      </button>
    </>
  );
}
