import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { IntakeView } from '#shared/counter-intake/schema';
import { routeQuery } from '../kernel/api';
import { Failed, Loading } from '../kernel/blank-states';
import { engineNow } from '../kernel/clock';
import { useDraft } from '../kernel/draft';
import { useT } from '../kernel/i18n';
import { usePreference } from '../kernel/preference';
import { showToast } from '../kernel/toast';
import './counter-intake.css';
import { emptyDevice, emptyIntake, isUntouched, readDraft, type IntakeForm } from './intake-form';
import { IntakeDesk, LAST_SHELF } from './intake-desk';
import { OtherDraftNote } from './other-draft-note';
import type { PaperLine } from './papers-to-print';
import { amountText } from './receive-input';
import { SavedPanel } from './saved-panel';
import { proposedPromise } from './typed-values';

type Saved = Readonly<{ intake: IntakeView; papers: readonly PaperLine[] }>;
const route = getRouteApi('/intake');

/** 受理 (F4): the draft first, then the customer the address asks for, else an empty desk. */
export function CounterIntakePage() {
  const t = useT('counterIntake');
  const { customer = null, product = null } = route.useSearch();
  const draft = useDraft<IntakeForm>('counter-intake');
  const site = useQuery(routeQuery('setup.site', {}));
  const held = useQuery(routeQuery('custody.inState', { state: 'IN_CUSTODY', limit: 200 }));
  const ready = useQuery(routeQuery('custody.inState', { state: 'READY', limit: 200 }));
  const [lastShelf] = usePreference(LAST_SHELF, (value) => (typeof value === 'string' ? value : ''));
  const [saved, setSaved] = useState<Saved | null>(null);
  const [round, setRound] = useState(0);

  // What was read once stays: a question that fails later must not take down a form somebody is filling in.
  if (site.error && !site.data) return <Failed title={t('title')} refusal={site.error} onAgain={() => void site.refetch()} />;
  const isWaiting = draft.state === 'reading' || !site.data || held.isPending || ready.isPending || lastShelf === undefined;
  if (isWaiting) return <Loading />;
  if (saved)
    return (
      <SavedPanel
        intake={saved.intake}
        papers={saved.papers}
        onNext={() => {
          setSaved(null);
          setRound(round + 1);
        }}
      />
    );

  const { region, settings } = site.data;
  const taken = new Set([...(held.data ?? []), ...(ready.data ?? [])].map((stay) => stay.place));
  const shelf = lastShelf !== '' ? lastShelf : (settings.shelves.find((s) => !taken.has(s)) ?? settings.shelves[0] ?? '');
  const fresh = (customerId: string | null): IntakeForm => ({
    ...emptyIntake(
      emptyDevice(uuidv7(), shelf),
      proposedPromise(new Date(engineNow()).toISOString(), settings.calendar, region),
      amountText(settings.inspectionFeeMinor, region),
    ),
    customerId,
  });
  const kept = round === 0 && draft.found ? readDraft(draft.found.input) : null;
  const isKept = kept !== null && !isUntouched(kept);
  const isOther = isKept && customer !== null && kept.customerId !== customer;
  const asked = round === 0 ? customer : null;

  return (
    <>
      {isOther && (
        <OtherDraftNote
          name={kept.name}
          onAfresh={() => {
            void draft.discard();
            setRound(-1);
          }}
        />
      )}
      <IntakeDesk
        key={`${round} ${isOther ? '' : customer}`}
        site={site.data}
        draft={draft}
        start={isKept ? kept : fresh(round === -1 ? customer : asked)}
        productId={isKept ? null : product}
        onSaved={(intake, papers) => {
          showToast({ text: t('savedToast', { intakeNo: intake.intakeNo, receiptNo: intake.receiptNo }) });
          setSaved({ intake, papers });
        }}
      />
    </>
  );
}
