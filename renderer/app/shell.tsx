import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { scanProblem, type ScanProblem } from '#shared/numbering/scan-problem';
import { frozenIn } from '#shared/printed-document/paper-code';
import { call } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { useSession } from '../kernel/session';
import { ToastArea } from '../kernel/toast';
import { EngineBanner } from './engine-banner';
import { Head } from './head';
import { KeyBar } from './key-bar';
import { KeySheet } from './key-sheet';
import { deedTarget } from '../warehouse/deed-target';
import { openingOf } from './open-target';
import { PAGES } from './pages';
import { Palette } from './palette';
import { PinAgainDialog } from './pin-again-dialog';
import { Rail } from './rail';

type ScanSays = Readonly<{
  word: 'scanned' | 'scanNotFound' | `scanProblem.${ScanProblem['code']}`;
  text: string;
  site: string;
  path: string;
}>;
const SHOWN = 60;
type Overlay = 'palette' | 'keys' | null;

/** The frame around every page: head, rail, page, key bar, and what works everywhere. */
export function Shell() {
  const t = useT();
  const navigate = useNavigate();
  const { lock, site } = useSession();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [scanSays, setScanSays] = useState<ScanSays | null>(null);
  const close = (): void => setOverlay(null);

  const path = useLocation({ select: (l) => l.pathname });
  /** What was said of a scan belongs to the page it was scanned on. */
  const says = scanSays?.path === path ? scanSays : null;

  usePageKeys(
    [
      ...PAGES.flatMap(({ key, name, to }) =>
        key ? [{ key, label: t(`frame.page.${name}`), run: () => void (close(), navigate({ to })), inFields: true }] : [],
      ),
      { key: 'F1', label: t('keys.sheet'), run: () => setOverlay('keys') },
      { key: '[Shift]+?', label: t('keys.sheet'), run: () => setOverlay('keys'), inFields: false },
      { key: '$mod+k', label: t('keys.search'), run: () => setOverlay('palette') },
      { key: '$mod+l', label: t('keys.lock'), run: lock },
    ],
    'frame',
  );

  useScan((text) => {
    const problem = scanProblem(text, site.code);
    const shown = { text: text.slice(0, SHOWN), site: problem?.code === 'otherCentre' ? problem.site : '', path };
    const fail = (): void => {
      soundScan('attention');
      setScanSays({ ...shown, word: problem === null ? 'scanNotFound' : `scanProblem.${problem.code}` });
    };
    setScanSays({ ...shown, word: 'scanned' });
    if (problem?.code === 'tooLong') return fail();
    const leave = (): void => {
      close();
      setScanSays(null);
    };
    const openPaper = async (): Promise<boolean> => {
      if (frozenIn(text) === null || (await call('printedDocument.byCode', { code: text })) === null) return false;
      leave();
      await navigate({ to: '/papers', search: { code: text } });
      return true;
    };
    void openPaper()
      .then(async (isOpen) => {
        if (isOpen) return;
        const found = await call('search.scan', { code: text });
        if (found) {
          const target = await openingOf(found);
          return (leave(), navigate(target));
        }
        const deed = await call('warehouse.scan', { code: text });
        return deed === null ? fail() : (leave(), navigate(deedTarget(deed)));
      })
      .catch(fail);
  }, true);

  return (
    <div className="frame">
      <Head onSearch={() => setOverlay('palette')} />
      <Rail onKeys={() => setOverlay('keys')} />
      <main className="page">
        <EngineBanner />
        <Outlet />
      </main>
      <KeyBar scanSays={says && t(`frame.${says.word}`, { text: says.text, site: says.site })} />
      <ToastArea />
      {overlay === 'palette' && <Palette onClose={close} />}
      {overlay === 'keys' && <KeySheet onClose={close} />}
      <PinAgainDialog />
    </div>
  );
}
