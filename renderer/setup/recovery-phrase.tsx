import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconKey, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { clockTime, localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';

const LAST = 4;

/** 復原碼: made once, shown once, kept nowhere. Without it a backup opens on this computer only. */
export function RecoveryPhrase({ phraseAt }: Readonly<{ phraseAt: string | null }>) {
  const t = useT('backup');
  const { zone } = useSession();
  const make = useCommand('backup.makePhrase');
  const [isAsking, setIsAsking] = useState(false);
  const [phrase, setPhrase] = useState<string | null>(null);
  const deed = phraseAt === null ? t('phrase.make') : t('phrase.again');
  return (
    <Sheet title={t('phrase.title')} step={2}>
      {phraseAt === null && (
        <div className="note amber">
          <IconAlertTriangle size={18} className="amber" aria-hidden />
          <span>{t('phrase.none')}</span>
        </div>
      )}
      <div className="fs settings-rows">
        <span className="lab">{t('phrase.title')}</span>
        <div className="row gap8">
          {phraseAt !== null && <span>{t('phrase.set', { at: `${localDay(phraseAt, zone)} ${clockTime(phraseAt, zone)}` })}</span>}
          <Button size="xs" variant="default" leftSection={<IconKey size={14} aria-hidden />} onClick={() => setIsAsking(true)}>
            {deed}
          </Button>
        </div>
      </div>
      {isAsking && (
        <Dialog
          isAlert
          title={t('phrase.makeTitle')}
          about={t('phrase.makeAbout')}
          deed={deed}
          keep={t('phrase.keep')}
          isBusy={make.isPending}
          onKeep={() => setIsAsking(false)}
          onDeed={() =>
            make.mutate(
              {},
              {
                onSuccess: (made) => {
                  setIsAsking(false);
                  setPhrase(made.phrase);
                },
              },
            )
          }
        >
          <div className="note amber">
            <IconAlertTriangle size={18} className="amber" aria-hidden />
            <span>{t('phrase.makeCauses')}</span>
          </div>
          <RefusalBanner refusal={make.error} />
        </Dialog>
      )}
      {phrase !== null && <ShownPhrase phrase={phrase} onDone={() => setPhrase(null)} />}
    </Sheet>
  );
}

/** It closes only when the last group was typed back: whoever types it has it in front of him. */
function ShownPhrase({ phrase, onDone }: Readonly<{ phrase: string; onDone: () => void }>) {
  const t = useT('backup');
  const [typed, setTyped] = useState('');
  const isRight = typed.trim().toUpperCase() === phrase.slice(-LAST);
  const close = (): void => {
    if (isRight) onDone();
  };
  return (
    <Dialog
      isAlert
      title={t('phrase.shownTitle')}
      about={t('phrase.shownAbout')}
      deed={t('phrase.done')}
      keep={t('phrase.stay')}
      missing={isRight ? null : t('phrase.typeBack')}
      onDeed={close}
      onKeep={() => undefined}
    >
      <p className="phrase" aria-label={t('phrase.title')}>
        {phrase}
      </p>
      <div className="row phrase-tools">
        <Button size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
          {t('phrase.print')}
        </Button>
      </div>
      <div className="fs settings-rows">
        <Field
          label={t('phrase.typeBack')}
          isRequired
          sentence={typed.trim().length >= LAST && !isRight ? t('phrase.typeBackWrong') : undefined}
        >
          <TextInput
            w={96}
            maxLength={LAST}
            autoComplete="off"
            data-autofocus
            value={typed}
            onChange={(e) => setTyped(e.currentTarget.value)}
          />
        </Field>
      </div>
      <PhraseSheet phrase={phrase} />
    </Dialog>
  );
}

/** What the printer gets instead of the screen (settings.css). */
function PhraseSheet({ phrase }: Readonly<{ phrase: string }>) {
  const t = useT('backup');
  const { site, zone } = useSession();
  return createPortal(
    <div className="phrase-sheet" aria-hidden>
      <h1>{t('phrase.sheetTitle')}</h1>
      <p>
        {t('phrase.sheetSite')}　{site.name} {site.code}
      </p>
      <p>
        {t('phrase.sheetAt')}　{localDay(engineNow(), zone)}
      </p>
      <p className="phrase">{phrase}</p>
      <p>{t('phrase.sheetAbout')}</p>
    </div>,
    document.body,
  );
}
