import { Button } from '@mantine/core';
import { FrontPage } from '../kernel/front-page';
import { useT } from '../kernel/i18n';
import { KeyHint } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { regionFacts } from '../kernel/session';
import { RestoreSteps } from './restore-steps';

const { zone } = regionFacts('TW');

/** The same where nobody can sign in: at the first run, and where the data cannot be opened. */
export function RestoreFront({ onLeave }: Readonly<{ onLeave: () => void }>) {
  const t = useT('backup.restorePage');
  usePageKeys([{ key: 'Escape', label: t('leave'), run: onLeave }]);
  return (
    <FrontPage
      site={null}
      zone={zone}
      foot={
        <span className="keys key-bar">
          <KeyHint of="Escape">{t('leave')}</KeyHint>
        </span>
      }
    >
      <div className="restore-front">
        <div className="row gap12">
          <div className="grow">
            <h1 className="fs20 b">{t('title')}</h1>
            <p className="t2">{t('aboutFront')}</p>
          </div>
          <Button variant="default" onClick={onLeave}>
            {t('leave')}
          </Button>
        </div>
        <RestoreSteps zone={zone} />
      </div>
    </FrontPage>
  );
}
