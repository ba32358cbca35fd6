import { IconScan } from '@tabler/icons-react';
import { useT } from '../kernel/i18n';
import { KeyHint } from '../kernel/key-cap';
import { useKeyLayers, type PageKey } from '../kernel/key-layers';

/** The keys that work now: the dialog's when one is open, else the page's. */
function useShownKeys(): readonly PageKey[] {
  const layers = useKeyLayers();
  const dialog = layers.findLast((l) => l.rank === 'dialog');
  const shown = dialog ? [dialog] : layers.filter((l) => l.rank === 'page').toReversed();
  return shown.flatMap((l) => l.keys.current).filter((k) => k.isShown !== false);
}

/** Left: what a scan would do now. Right: the keys of the page. */
export function KeyBar({ scanSays }: Readonly<{ scanSays: string | null }>) {
  const t = useT('frame');
  const keys = useShownKeys();
  return (
    <footer className="foot">
      <span className="row gap4" role="status">
        <IconScan size={15} aria-hidden />
        {scanSays ?? t('scanReady')}
      </span>
      <span className="keys key-bar">
        {keys.map((k) => (
          <KeyHint key={k.key} of={k.key}>
            {k.label}
          </KeyHint>
        ))}
      </span>
    </footer>
  );
}
